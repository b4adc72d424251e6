using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Definitions;

/// <summary>
/// Definitions of each ward, read anew once anything was written there, by whichever process (ADR 0004). They are asked for in every
/// corner, in the middle of a page, so the reading waits for nothing: a few rows, through a context of its own.
/// </summary>
public sealed class ReadShelves(IServiceScopeFactory scopes)
{
    /// <summary>Texts read once are not read again; of many, so many are held.</summary>
    private const int MostTexts = 500;

    private readonly ConcurrentDictionary<string, (string End, HeldShelf Shelf)> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Result<RegisterDefinition>> _texts = new(StringComparer.Ordinal);

    /// <param name="db">Of who asks: knows the ward and where its chain ended.</param>
    /// <param name="shipped">What lies beside the program.</param>
    public HeldShelf Of(AppDb db, ShippedRegisters shipped)
    {
        var end = db.ChainEnd;
        if (end is not null && _held.TryGetValue(db.WardId, out var held) && held.End == end) return held.Shelf;
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<AppDb>().Set<DefinitionRow>().AsNoTracking()
            .OrderBy(row => row.Code).ThenBy(row => row.Version).ToArray();
        var shelf = Shelf(rows, shipped);
        if (end is not null) _held[db.WardId] = (end, shelf);
        return shelf;
    }

    private HeldShelf Shelf(DefinitionRow[] rows, ShippedRegisters shipped)
    {
        var present = shipped.All.ToDictionary(one => one.Code, one => shipped.Written(one.Code)!, StringComparer.Ordinal);
        var kept = rows.Select(row => (Row: row, Read: Read(row.Text, row.Code))).ToArray();
        Refusal? refusal = null;
        foreach (var (row, read) in kept.Where(one => one.Row.By is not null))
        {
            if (read.IsRefused) refusal = read.Refusal;
            else present[row.Code] = new(read.Value, row.Text) { Written = row };
        }

        var versions = kept.Select(one => new KeptVersion(one.Row, one.Read.IsRefused ? null : one.Read.Value));
        return new(present.ToFrozenDictionary(), versions.ToLookup(one => one.Row.Code), refusal);
    }

    private Result<RegisterDefinition> Read(string text, string code)
    {
        if (_texts.Count > MostTexts) _texts.Clear();
        return _texts.GetOrAdd(text, written => DefinitionYaml.Read(written, code));
    }
}
