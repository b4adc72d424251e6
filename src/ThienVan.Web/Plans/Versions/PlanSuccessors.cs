using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Facts;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans.Versions;

/// <summary>What a document becomes once it goes on with the plan in force, and whether it may.</summary>
public sealed class PlanSuccessors(AppDb db, FactCatalogue facts)
{
    public Task<PlanVersionRow?> InForceAsync(CancellationToken ct) =>
        db.Set<PlanVersionRow>().FirstOrDefaultAsync(row => row.State == VersionState.InForce, ct);

    /// <summary>The document just read, with the codes and units of the plan in force.</summary>
    internal async Task<PlanDocument> ReadAsync(PlanVersionRow? held, ReadPlan read, CancellationToken ct) =>
        held is null ? read.Document
        : PlanSuccession.Carry(
            PlanStorage.Read(held.Document), read.Document, Basis(held, read.Source is null), read.Source is null, await UsedAsync(ct));

    /// <summary>What would come into force with this draft today. Another version may have come into force since it was read; then what its
    /// reviewer left is carried over once more.</summary>
    internal async Task<PlanDocument> NextAsync(PlanVersionRow? held, PlanVersionRow draft, CancellationToken ct)
    {
        var (document, before) = (PlanStorage.Read(draft.Document), held is null ? null : PlanStorage.Read(held.Document));
        if (before is not null && draft.BasedOn != held!.Id)
            document = PlanSuccession.Carry(before, document, basis: null, reviewed: true, await UsedAsync(ct));
        if (before is not null && held!.ChangedAt > draft.CreatedAt) document = PlanSuccession.WithTitles(before, document);
        return Contradictions.WithFound(document, draft.SourceText is null ? null : SourceText.FromText(draft.SourceText));
    }

    public Refusal? Refuse(PlanDocument document) => PlanInvariants.Refuse(document) ?? facts.Refuse(FactsOf(document));

    /// <summary>What the plan expects the system to measure.</summary>
    internal static IReadOnlyList<NamedFact> FactsOf(PlanDocument document) =>
        [.. document.Indicators.Where(indicator => indicator.Fact is not null)
            .Select(indicator => new NamedFact(new(indicator.Fact!), $"Chỉ số {indicator.Code}"))];

    // A text and plan data word everything differently; only like is held against like.
    private static PlanDocument? Basis(PlanVersionRow held, bool data) =>
        data ? held.AsRead is null ? null : PlanStorage.Read(held.AsRead)
        : held.SourceText is null ? null
        : PlanImporter.Import(SourceText.FromText(held.SourceText));

    /// <summary>Codes that no new promise of a draft may take: of the plan in force, and those that figures were ever stored under.
    /// </summary>
    internal async Task<IReadOnlyList<string>> TakenAsync(CancellationToken ct)
    {
        var held = await InForceAsync(ct) is { } row ? PlanStorage.Read(row.Document).Indicators.Select(one => one.Code) : [];
        return [.. held.Concat(await UsedAsync(ct))];
    }

    private async Task<string[]> UsedAsync(CancellationToken ct) =>
        await db.Set<ObservationRow>().Select(row => row.Code).Distinct().ToArrayAsync(ct);
}
