using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Tests.Shared;

/// <summary>What was done to a row behind the product's back, and what must be said of it.</summary>
internal sealed record Tamper(string How, string Table, string Key, StateFaultKind Kind)
{
    /// <summary>The one column that was changed; null for more or none.</summary>
    public string? Column { get; init; }
}

/// <summary>Somebody with the database's own password: changes a column, deletes, inserts or swaps rows by SQL.</summary>
internal sealed class Tamperer(AppDb db, Random chance)
{
    private static readonly string[] _ways = ["column", "delete", "insert", "swap"];
    private readonly TamperedTable[] _tables =
    [
        .. db.StateTables.OrderBy(table => table.Value.Name, StringComparer.Ordinal)
            .Select(table => new TamperedTable(db.Model.FindEntityType(table.Key)!, table.Value)),
    ];

    /// <summary>Puts a row into each told table that has none, as a write of the product.</summary>
    public async Task FillAsync(Change change)
    {
        foreach (var table in _tables)
        {
            if ((await KeysAsync(table)).Count > 0) continue;
            var row = RuntimeHelpers.GetUninitializedObject(table.Entity.ClrType);
            foreach (var part in table.Entity.GetComplexProperties())
                part.PropertyInfo!.SetValue(row, Activator.CreateInstance(part.ClrType));
            var entry = db.Entry(row);
            foreach (var property in table.Entity.GetFlattenedProperties())
                entry.CurrentValues[property] = property.Name == AppDb.WardProperty ? db.WardId : Sample(property.ClrType, change.At);
            entry.State = EntityState.Added;
        }
    }

    /// <summary>One tamper inside the transaction under way; null when the database would not have it, or nothing changed.</summary>
    public async Task<Tamper?> TamperAsync()
    {
        var (table, way) = (_tables[chance.Next(_tables.Length)], _ways[chance.Next(_ways.Length)]);
        var keys = await KeysAsync(table);
        var key = keys[chance.Next(keys.Count)];
        try
        {
            return way switch
            {
                "column" => await ColumnAsync(table, key),
                "delete" => await DeleteAsync(table, key),
                "insert" => await InsertAsync(table, key),
                _ => await SwapAsync(table, key, keys[chance.Next(keys.Count)]),
            };
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>Lets rows be taken out that others refer to.</summary>
    public Task UnhingeAsync() => RunAsync(
        db is SqliteDb ? "PRAGMA defer_foreign_keys = ON" : "SET LOCAL session_replication_role = replica");

    private async Task<Tamper?> ColumnAsync(TamperedTable table, object[] key)
    {
        var column = table.Told[chance.Next(table.Told.Length)];
        var old = await ValueAsync(table, column.Name, key);
        var changed = old is DBNull || chance.Next(4) > 0 || !column.Property.IsNullable ? Other(column, old) : DBNull.Value;
        await RunAsync($"UPDATE {table.Name} SET {column.Name} = {{0}} WHERE {table.Where(1)}", [changed, .. key]);
        var kind = column.Property.IsPrimaryKey() ? StateFaultKind.Removed : StateFaultKind.Changed;
        return new($"{column.Name}: {old} -> {changed}", table.Name, table.Word(key), kind)
        {
            Column = kind is StateFaultKind.Changed ? column.Name : null,
        };
    }

    private async Task<Tamper?> DeleteAsync(TamperedTable table, object[] key)
    {
        await RunAsync($"DELETE FROM {table.Name} WHERE {table.Where(0)}", key);
        return new("delete", table.Name, table.Word(key), StateFaultKind.Removed);
    }

    private async Task<Tamper?> InsertAsync(TamperedTable table, object[] key)
    {
        if (key.Length == 0) return null;
        var (columns, values) = (new List<string>(), new List<object>());
        foreach (var column in table.All)
        {
            var value = await ValueAsync(table, column.Name, key);
            columns.Add(column.Name);
            values.Add(column.Property.GetContainingIndexes().Any(index => index.IsUnique) || column.Property.IsPrimaryKey()
                ? column.Property.Name == AppDb.WardProperty ? value : Other(column, value) : value);
        }

        var places = string.Join(", ", values.Select((_, at) => $"{{{at}}}"));
        await RunAsync($"INSERT INTO {table.Name} ({string.Join(", ", columns)}) VALUES ({places})", [.. values]);
        object[] made = [.. table.Keys.Select(part => values[columns.IndexOf(part.Name)])];
        return new("insert", table.Name, table.Word(made), StateFaultKind.Inserted);
    }

    private async Task<Tamper?> SwapAsync(TamperedTable table, object[] one, object[] two)
    {
        if (table.Word(one) == table.Word(two) || await ContentAsync(table, one) == await ContentAsync(table, two)) return null;
        object[] between = [.. table.Keys.Select((part, at) => Other(part, one[at]))];
        foreach (var (from, to) in new[] { (one, between), (two, one), (between, two) })
            await RunAsync($"UPDATE {table.Name} SET {table.Set} WHERE {table.Where(to.Length)}", [.. to, .. from]);
        return new("swap", table.Name, table.Word(one), StateFaultKind.Changed);
    }

    // Two days of one holiday say the same of different days: swapped, nothing is another.
    private async Task<string> ContentAsync(TamperedTable table, object[] key)
    {
        var texts = new List<string?>();
        foreach (var column in table.Told.Except(table.Keys))
            texts.Add(StateText.Of(await ValueAsync(table, column.Name, key), column.Written));
        return ToldRows.Key(texts);
    }

    private async Task<List<object[]>> KeysAsync(TamperedTable table)
    {
        var keys = new List<object[]>();
        var parts = string.Join(", ", table.Keys.Select(part => part.Name).Append("1"));
        await using var reader = await Command($"SELECT {parts} FROM {table.Name} LIMIT 500", []).ExecuteReaderAsync();
        while (await reader.ReadAsync()) keys.Add([.. table.Keys.Select((_, at) => reader.GetValue(at))]);
        return keys;
    }

    private async Task<object> ValueAsync(TamperedTable table, string column, object[] key) =>
        (await Command($"SELECT {column} FROM {table.Name} WHERE {table.Where(0)}", key).ExecuteScalarAsync())!;

    private Task<int> RunAsync(string sql, params object[] values) => Command(sql, values).ExecuteNonQueryAsync();

    private DbCommand Command(string sql, object[] values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = string.Format(
            CultureInfo.InvariantCulture, sql, [.. values.Select((_, at) => (object)$"@p{at}")]);
        for (var at = 0; at < values.Length; at++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{at}", values[at]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    // What the column could hold as well, in the form the driver gave.
    private object Other(StateColumn column, object old) => old switch
    {
        string text when column.Written == typeof(Guid) => Id().ToString("D").ToUpperInvariant(),
        string text when column.Written == typeof(DateOnly) => text == "2031-02-03" ? "2031-02-04" : "2031-02-03",
        string text when column.Written == typeof(decimal) => text + "1",
        string text => text + chance.Next(10).ToString(CultureInfo.InvariantCulture),
        Guid => Id(),
        bool flag => !flag,
        long number => column.Written == typeof(bool) ? 1 - number : number + 1,
        int number => number + 1,
        decimal number => number + 0.01m,
        DateOnly day => day.AddDays(1),
        DateTime at => column.Written == typeof(DateOnly) ? DateOnly.FromDateTime(at).AddDays(1) : at.AddSeconds(1),
        byte[] bytes => (byte[])[.. bytes, 7],
        _ => Nothing(column),
    };

    private object Nothing(StateColumn column) => column.Written switch
    {
        var type when type == typeof(Guid) => db is SqliteDb ? Id().ToString("D").ToUpperInvariant() : Id(),
        var type when type == typeof(DateOnly) => db is SqliteDb ? "2031-02-03" : new DateOnly(2031, 2, 3),
        var type when type == typeof(decimal) => db is SqliteDb ? "12.5" : 12.5m,
        var type when type == typeof(DateTimeOffset) => DateTime.SpecifyKind(new DateTime(2031, 2, 3), DateTimeKind.Utc),
        var type when type == typeof(bool) => db is SqliteDb ? 1L : true,
        var type when type == typeof(byte[]) => new byte[] { 7 },
        var type when type == typeof(string) => "7",
        var type when type == typeof(int) => 7,
        _ => 7L,
    };

    private Guid Id()
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new(bytes);
    }

    private static object? Sample(Type type, DateTimeOffset at) => Nullable.GetUnderlyingType(type) is not null ? null : type switch
    {
        _ when type == typeof(string) => "mẫu",
        _ when type == typeof(Guid) => Guid.CreateVersion7(at),
        _ when type == typeof(DateTimeOffset) => at,
        _ when type == typeof(byte[]) => new byte[] { 1, 2, 3 },
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };
}

/// <summary>A told table as SQL sees it.</summary>
internal sealed class TamperedTable(IEntityType entity, StateTable table)
{
    public IEntityType Entity => entity;

    public string Name => table.Name;

    public StateColumn[] All { get; } = [.. StateColumn.Of(entity)];

    public StateColumn[] Told => [.. All.Where(column => table.Columns.Contains(column.Name))];

    public StateColumn[] Keys =>
    [
        .. entity.FindPrimaryKey()!.Properties.Select(part => Told.FirstOrDefault(column => column.Property == part)).OfType<StateColumn>(),
    ];

    public string Set => string.Join(", ", Keys.Select((part, at) => $"{part.Name} = {{{at}}}"));

    public string Where(int first) => string.Join(" AND ", Keys.Select((part, at) => $"{part.Name} = {{{at + first}}}").Append("1 = 1"));

    public string Word(object[] key) => string.Join('/', Keys.Select((part, at) => StateText.Of(key[at], part.Written)));
}
