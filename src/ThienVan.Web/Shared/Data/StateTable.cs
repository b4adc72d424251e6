using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>A row as it stands in the database.</summary>
/// <param name="Told">Its digest now.</param>
/// <param name="Names">What names it for people; empty parts left out.</param>
/// <param name="Texts">Its contents in the order of the table's columns.</param>
internal sealed record StateRow(ToldRow Told, IReadOnlyList<string> Names, IReadOnlyList<string?> Texts);

/// <summary>A told table with its columns: says what a write leaves behind, and what stands there now.</summary>
internal sealed class StateTable
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, StateTable>> _known = [];
    private readonly StateColumn[] _columns;
    private readonly int[] _keys;
    private readonly int[] _names;

    private StateTable(IEntityType entity, ToldTable declared)
    {
        (Name, What) = (entity.GetTableName()!, declared.What);
        _columns =
        [
            .. StateColumn.Of(entity)
                .Where(column => column.Property.Name != AppDb.WardProperty && !declared.Apart.ContainsKey(column.Property.Name))
                .OrderBy(column => column.Name, StringComparer.Ordinal),
        ];
        _keys = [.. entity.FindPrimaryKey()!.Properties.Select(part => Place(part.Name)).Where(at => at >= 0)];
        _names = [.. declared.Names.Select(Place)];
    }

    public string Name { get; }

    public string What { get; }

    public IEnumerable<string> Columns => _columns.Select(column => column.Name);

    public static IReadOnlyDictionary<Type, StateTable> Of(AppDb db) =>
        _known.GetValue(db.Model, model => db.ToldTables.Where(table => table.Untold is null)
            .ToDictionary(table => table.Row, table => new StateTable(model.FindEntityType(table.Row)!, table)));

    public ToldRow Tell(EntityEntry entry)
    {
        string?[] texts = [.. _columns.Select(column => column.Text(entry.CurrentValues[column.Property]))];
        var row = Row(texts, gone: entry.State == EntityState.Deleted);
        return row.Seal is null ? row : row with { Marks = Marks(row.Key, texts) };
    }

    /// <summary>What kind of content a column holds.</summary>
    public Type Kind(int at) => Nullable.GetUnderlyingType(_columns[at].Property.ClrType) ?? _columns[at].Property.ClrType;

    public string Seal(IEnumerable<string?> texts) => ToldRows.Seal(Named(texts));

    public string Marks(string key, IEnumerable<string?> texts) => ColumnMarks.Write(key, Named(texts));

    /// <summary>Every row of the ward, one after the other.</summary>
    public async IAsyncEnumerable<StateRow> ReadAsync(AppDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"SELECT {string.Join(", ", Columns.Select(Quoted))} FROM {Quoted(Name)} WHERE ward_id = @ward";
        var ward = command.CreateParameter();
        (ward.ParameterName, ward.Value) = ("@ward", db.WardId);
        command.Parameters.Add(ward);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            string?[] texts = [.. _columns.Select((column, at) => column.Text(reader, at))];
            string[] names = [.. _names.Select(at => texts[at]).OfType<string>().Where(text => text.Length > 0)];
            yield return new(Row(texts, gone: false), names, texts);
        }
    }

    // Names come from the model; they cannot be parameters.
    private static string Quoted(string name) => $"\"{name}\"";

    private ToldRow Row(string?[] texts, bool gone) => new(
        Name,
        ToldRows.Key(_keys.Select(at => texts[at])),
        gone ? null : Seal(texts));

    private IEnumerable<(string Column, string? Text)> Named(IEnumerable<string?> texts) =>
        _columns.Zip(texts, (column, text) => (column.Name, text));

    private int Place(string property) => Array.FindIndex(_columns, column => column.Property.Name == property);
}

/// <summary>A column, and how its content reads as text.</summary>
internal sealed class StateColumn(IProperty property, string name)
{
    private readonly CoreTypeMapping _mapping = property.GetTypeMapping();

    public IProperty Property => property;

    public string Name => name;

    /// <summary>What the driver is given.</summary>
    public Type Written => _mapping.Converter?.ProviderClrType ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    public static IEnumerable<StateColumn> Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        return entity.GetFlattenedProperties().Select(property => new StateColumn(property, property.GetColumnName(table)!));
    }

    public string? Text(object? value) =>
        StateText.Of(value is null || _mapping.Converter is null ? value : _mapping.Converter.ConvertToProvider(value), Written);

    public string? Text(DbDataReader reader, int at)
    {
        try
        {
            return StateText.Of(reader.GetValue(at), Written);
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or FormatException or ArgumentException)
        {
            return StateText.Odd(exception.GetType().Name);
        }
    }
}
