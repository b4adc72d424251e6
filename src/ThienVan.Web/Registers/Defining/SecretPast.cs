using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Defining;

/// <summary>Within the write of a definition: what tells of persons from now on is found by no search of a past day, and narrows no list of
/// one. The values stay in every version; each row is told anew in the write (ADR 0015).</summary>
public sealed class SecretPast(AppDb db, RegisterShelf shelf)
{
    private const int Most = 50_000;

    private static readonly PersonalUse _secret = new("", "", 0);

    /// <returns>False for too many versions; nothing was done.</returns>
    public async Task<bool> CloseAsync(RegisterDefinition before, RegisterDefinition after, CancellationToken ct)
    {
        var codes = Codes(before, after);
        if (codes.Count == 0) return true;
        string[] fields = [.. codes];
        var cells = db.Set<CellRow>().Where(cell => cell.Register == after.Code && fields.Contains(cell.Field));
        var rows = await db.Set<ItemRow>().AsTracking().Where(row => row.Register == after.Code
            && cells.Any(cell => cell.ItemId == row.ItemId && cell.Number == row.Number)).Take(Most + 1).ToArrayAsync(ct);
        if (rows.Length > Most) return false;
        foreach (var row in rows)
        {
            var then = shelf.At(row.Register, row.KnownFrom) ?? before;
            var search = ItemStorage.SearchOf(
                then with { Fields = [.. then.Fields.Select(one => codes.Contains(one.Code) ? one with { Personal = _secret } : one)] },
                row.Item);
            if (search != row.Search) db.Entry(row).Property(one => one.Search).CurrentValue = search;
        }

        db.RemoveRange(await cells.AsTracking().ToArrayAsync(ct));
        return true;
    }

    // Under whatever code its values stood before.
    private HashSet<string> Codes(RegisterDefinition before, RegisterDefinition after)
    {
        var codes = before.Fields.Where(field => field.Personal is null && after.Heir(field.Code) is { Personal: not null })
            .Select(field => field.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var version in shelf.Versions(before.Code).Reverse().Select(row => shelf.At(before.Code, row.From))
            .OfType<RegisterDefinition>().Prepend(before))
            codes.UnionWith(version.Fields.Where(field => field.Was is not null && codes.Contains(field.Code)).Select(field => field.Was!));
        return codes;
    }
}
