using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>What a sheet comes to, before anything of it is kept.</summary>
public sealed record ImportReview
{
    public required RegisterDefinition Register { get; init; }
    public required ImportRow Row { get; init; }
    public required ForeignTable Table { get; init; }
    public required ColumnMatch Match { get; init; }
    public required IReadOnlyList<ReadImportRow> Rows { get; init; }

    /// <summary>Required fields no column was given to.</summary>
    public required IReadOnlyList<RegisterField> Missing { get; init; }

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);
}

/// <summary>Reads sheets against what a register holds.</summary>
public sealed class ImportReader(AppDb db, RegisterShelf shelf, RegisterRights rights, WardNames names)
{
    private const int Shown = 10;

    /// <summary>Null for a sheet that is not there, that was forgotten, or that somebody else brought: it may tell of persons.</summary>
    public async Task<ImportReview?> ReviewAsync(string code, Guid id, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register || !rights.MayKeep(register)) return null;
        var me = rights.Actor.UserId;
        var row = await db.Set<ImportRow>().AsNoTracking()
            .FirstOrDefaultAsync(one => one.Id == id && one.Register == code && one.ById == me, ct);
        if (row?.Table is not { } table) return null;
        return new()
        {
            Register = register,
            Row = row,
            Table = table,
            Match = await MatchAsync(register, ct),
            Rows = row.State switch
            {
                ImportState.Open => await ReadAsync(register, row, table.Rows, ct),
                ImportState.Taken => Left(row, table),
                _ => [],
            },
            Missing =
            [
                .. rights.Fields(register)
                    .Where(field => field.IsRequired && row.Match.Values.All(one => ColumnMatch.FieldOf(one) != field.Code)),
            ],
        };
    }

    /// <summary>Sheets this person brought to a register, the newest first.</summary>
    public async Task<IReadOnlyList<ImportRow>> MineAsync(string code, CancellationToken ct)
    {
        var me = rights.Actor.UserId;
        return await db.Set<ImportRow>().AsNoTracking().Where(row => row.Register == code && row.ById == me && row.Sheet != null)
            .OrderByDescending(row => row.At).Take(Shown).ToArrayAsync(ct);
    }

    /// <summary>Which field a heading is, by its name or by what was said before.</summary>
    public async Task<ColumnMatch> MatchAsync(RegisterDefinition register, CancellationToken ct)
    {
        var said = db.Set<HeadingRow>().Where(row => row.Register == register.Code);
        return new(Open(register), await said.ToDictionaryAsync(row => row.Heading, row => row.Target, ct));
    }

    /// <param name="held">Items that the rows may change, as they are known now.</param>
    public async Task<IReadOnlyList<ReadImportRow>> ReadAsync(
        RegisterDefinition register, ImportRow row, IEnumerable<ForeignRow> rows, IEnumerable<ItemRow> held, CancellationToken ct)
    {
        var items = held.ToDictionary(one => one.Key, one => one.Item);
        return [.. new ImportReading(register, row.Match, items, await names.ReadAsync(register, ct)).Read(rows)];
    }

    /// <summary>Against all that the register holds.</summary>
    public async Task<IReadOnlyList<ReadImportRow>> ReadAsync(
        RegisterDefinition register, ImportRow row, IReadOnlyList<ForeignRow> rows, CancellationToken ct)
    {
        var held = db.Set<ItemRow>().AsNoTracking().Where(one => one.Register == register.Code && one.KnownTo == null);
        return await ReadAsync(register, row, rows, await held.ToArrayAsync(ct), ct);
    }

    // Who may not write a field gives no column to it.
    private RegisterDefinition Open(RegisterDefinition register) => register with { Fields = rights.Fields(register) };

    // Of a sheet that was taken the refused rows are told as they were refused.
    private static ReadImportRow[] Left(ImportRow row, ForeignTable table)
    {
        var why = row.Why.ToLookup(one => one.Row);
        return [.. table.Rows.Select(one => new ReadImportRow(one, RowFate.Refused, Key: null, Item: null, [.. why[one.Number]]))];
    }
}
