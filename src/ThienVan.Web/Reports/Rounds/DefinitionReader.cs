using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>A definition with what a form needs to change it.</summary>
/// <param name="Revision">0 while it is as shipped.</param>
/// <param name="ChangedBy">Null while it is as shipped.</param>
public sealed record KeptDefinition(ReportDefinition Definition, int Revision, string? ChangedBy = null, DateTimeOffset? ChangedAt = null);

/// <summary>Every definition of the ward: its own, and the shipped ones it has not changed.</summary>
public sealed class DefinitionReader(AppDb db, ShippedDefinitions shipped)
{
    /// <summary>In the order of the periods, the shortest first.</summary>
    public async Task<IReadOnlyList<KeptDefinition>> AllAsync(CancellationToken ct)
    {
        var rows = await db.Set<DefinitionRow>().AsNoTracking().ToArrayAsync(ct);
        var own = rows.Select(Kept).ToArray();
        return
        [
            .. own.Concat(
                    shipped
                        .All.ExceptBy(rows.Select(row => row.Id), definition => definition.Id)
                        .Select(definition => new KeptDefinition(definition, 0))
                )
            .OrderBy(kept => kept.Definition.Type).ThenBy(kept => kept.Definition.Id, StringComparer.Ordinal)];
    }

    /// <summary>Null when there is none of this id.</summary>
    public async Task<KeptDefinition?> FindAsync(string id, CancellationToken ct) =>
        await db.Set<DefinitionRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } row ? Kept(row)
        : shipped.All.FirstOrDefault(definition => definition.Id == id) is { } definition ? new(definition, 0)
        : null;

    private static KeptDefinition Kept(DefinitionRow row) => new(RoundStorage.Definition(row), row.Revision, row.ChangedBy, row.ChangedAt);
}
