using System.Globalization;
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

    /// <summary>The version that a document goes on with: the one in force where that is of the same plan, else the last one of the same
    /// plan that was in force, else the one in force of the same place, of other years; null for another place's plan.</summary>
    internal async Task<PlanVersionRow?> PredecessorAsync(PlanDocument next, CancellationToken ct)
    {
        var held = await InForceAsync(ct);
        if (held is null || SamePlan.Are(PlanStorage.Read(held.Document), next)) return held;
        var reigns = await db.Set<InForceRow>().AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Select(row => row.VersionId).ToArrayAsync(ct);
        foreach (var id in reigns.Distinct().Where(id => id != held.Id))
            if (await db.Set<PlanVersionRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } former
                && SamePlan.Are(PlanStorage.Read(former.Document), next)) return former;
        return SamePlan.AreOfOnePlace(PlanStorage.Read(held.Document), next) ? held : null;
    }

    /// <summary>What figures of a plan that comes into force belong to: as those of the version it goes on with.</summary>
    internal async Task<string> PeriodAsync(PlanVersionRow? predecessor, PlanDocument next, CancellationToken ct)
    {
        if (predecessor is not null && SamePlan.Are(PlanStorage.Read(predecessor.Document), next))
            return await PeriodAsync(predecessor, ct);
        var used = await db.Set<InForceRow>().Select(row => row.PlanPeriod).Distinct().ToArrayAsync(ct);
        var own = PlanVersion.PeriodOf(next);
        var period = own;
        for (var another = 2; used.Contains(period); another++) period = string.Create(CultureInfo.InvariantCulture, $"{own}/{another}");
        return period;
    }

    /// <summary>What figures of a version that is or was in force belong to.</summary>
    internal async Task<string> PeriodAsync(PlanVersionRow version, CancellationToken ct) =>
        await db.Set<InForceRow>().Where(row => row.VersionId == version.Id).OrderByDescending(row => row.At)
            .Select(row => row.PlanPeriod).FirstOrDefaultAsync(ct) ?? PlanVersion.PeriodOf(PlanStorage.Read(version.Document));

    /// <summary>The document just read, with the codes and units of the version it goes on with.</summary>
    internal async Task<PlanDocument> ReadAsync(PlanVersionRow? held, ReadPlan read, CancellationToken ct) =>
        held is null ? read.Document
        : PlanSuccession.Carry(
            PlanStorage.Read(held.Document), read.Document, Basis(held, read.Source is null), read.Source is null,
            await UsedAsync(held, ct));

    /// <summary>What would come into force with this draft today. Another version may have come into force since it was read; then what its
    /// reviewer left is carried over once more.</summary>
    internal async Task<PlanDocument> NextAsync(PlanVersionRow draft, CancellationToken ct)
    {
        var document = PlanStorage.Read(draft.Document);
        var held = await PredecessorAsync(document, ct);
        var before = held is null ? null : PlanStorage.Read(held.Document);
        if (before is not null && draft.BasedOn != held!.Id)
            document = PlanSuccession.Carry(before, document, basis: null, reviewed: true, await UsedAsync(held, ct));
        if (before is not null && held!.ChangedAt > draft.CreatedAt && SamePlan.Are(before, document))
            document = PlanSuccession.WithTitles(before, document);
        return Contradictions.WithFound(document, draft.SourceText is null ? null : SourceText.FromText(draft.SourceText));
    }

    public Refusal? Refuse(PlanDocument document) => PlanInvariants.Refuse(document) ?? facts.Refuse(FactsOf(document));

    /// <summary>What the plan expects the system to measure.</summary>
    internal static IReadOnlyList<NamedFact> FactsOf(PlanDocument document) =>
    [
        .. from target in document.Targets
           from indicator in target.Indicators
           where indicator.Fact is not null
           select new NamedFact(new(indicator.Fact!), $"Chỉ số {indicator.Code}")
           {
               Measured = new(
                   indicator.Code, indicator.Name, target.No, $"Chỉ tiêu {target.No}: {target.Name}", PlanLinks.Target(target.No),
                   indicator.YearWindow.Type),
           },
    ];

    // A text and plan data word everything differently; only like is held against like.
    private static PlanDocument? Basis(PlanVersionRow held, bool data) =>
        data ? held.AsRead is null ? null : PlanStorage.Read(held.AsRead)
        : held.SourceText is null ? null
        : PlanImporter.Import(SourceText.FromText(held.SourceText));

    /// <summary>Codes that no new promise of a draft may take: of the version it goes on with, and those that figures of that plan were
    /// ever stored under.</summary>
    internal async Task<IReadOnlyList<string>> TakenAsync(PlanVersionRow draft, CancellationToken ct) =>
        await PredecessorAsync(PlanStorage.Read(draft.Document), ct) is { } held
            ? [.. PlanStorage.Read(held.Document).Indicators.Select(one => one.Code), .. await UsedAsync(held, ct)] : [];

    private async Task<string[]> UsedAsync(PlanVersionRow held, CancellationToken ct)
    {
        var period = await PeriodAsync(held, ct);
        return await db.Set<ObservationRow>().Where(row => row.PlanPeriod == period).Select(row => row.Code).Distinct().ToArrayAsync(ct);
    }
}
