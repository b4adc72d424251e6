using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Which versions of the plan there are, and one under review.</summary>
public sealed class VersionQueries(AppDb db, PlanSnapshots snapshots, PlanSuccessors successors, PlanPlaces places, ReviewSteps reviewed,
    DraftReadings readings)
{
    public async Task<IReadOnlyList<PlanVersionLine>> VersionsAsync(CancellationToken ct)
    {
        var rows = await db.Set<PlanVersionRow>()
            .AsNoTracking()
            .Where(row => row.State != VersionState.Discarded)
            .OrderByDescending(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.Number,
                row.State,
                row.FileName,
                row.CreatedBy,
                row.CreatedAt,
                row.DocumentNumber,
                row.DocumentDate,
                row.ProposedBy,
                row.ProposedById,
                row.CreatedById,
            })
            .ToArrayAsync(ct);
        var steps = await StepsAsync(ct);
        return
        [
            .. rows.Select(row => new PlanVersionLine
            {
                Id = row.Id,
                Number = row.DocumentNumber ?? row.Number ?? PlanWords.NoNumber,
                Step = Step(row.State, row.ProposedBy is not null),
                FileName = row.FileName,
                Loaded = new(row.CreatedBy, row.CreatedAt),
                Confirmed = steps[row.Id].FirstOrDefault(),
                TakenUpAgain = steps[row.Id].Skip(1).LastOrDefault(),
                InForce = row.State == VersionState.InForce,
                IsDraft = row.State == VersionState.Draft,
                WasInForce = row.State == VersionState.Superseded,
                Document = row.DocumentDate is { } day ? $"Theo {row.DocumentNumber} ngày {FigureText.Day(day)}" : null,
                ProposedBy = row.State == VersionState.Draft ? row.ProposedBy : null,
                Makers = [row.CreatedById, row.ProposedById],
            }),
        ];
    }

    // Each time a version came into force, the first one first.
    private async Task<ILookup<Guid, VersionStep>> StepsAsync(CancellationToken ct) =>
        (await db.Set<InForceRow>().AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.VersionId, row.By, row.At })
            .ToArrayAsync(ct)).ToLookup(row => row.VersionId, row => new VersionStep(row.By, row.At));

    public async Task<DraftView?> DraftAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Set<PlanVersionRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Draft, ct);
        if (row is null) return null;
        var draft = snapshots.Draft(row);
        var taken = await reviewed.OfAsync(id, ct);
        return new DraftView
        {
            Id = row.Id,
            FileName = row.FileName,
            Document = draft.Document,
            Source = draft.Source,
            Findings = draft.Findings,
            Revision = row.Revision,
            UploadedBy = row.CreatedBy,
            UploadedAt = row.CreatedAt,
            ConvertedFrom = row.ConvertedFrom,
            Proposal = ProposalOf(row),
            Steps = taken,
            Reading = draft.Source is null ? null : readings.Of(row, draft.Source, draft.Document, taken),
        };
    }

    /// <summary>Null when there is no such version, or it was thrown away. Before the first plan is in force everything is new.</summary>
    public async Task<ComparisonView?> CompareAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Set<PlanVersionRow>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && (row.State != VersionState.Discarded), ct);
        if (row is null) return null;
        var current = (await snapshots.CurrentAsync(db, ct))?.Plan.Document;
        var isDraft = row.State == VersionState.Draft;
        var other = isDraft ? await successors.NextAsync(row, ct) : PlanStorage.Read(row.Document);
        return new ComparisonView
        {
            Id = row.Id,
            Number = row.DocumentNumber ?? row.Number ?? PlanWords.NoNumber,
            FileName = row.FileName,
            Revision = row.Revision,
            IsDraft = isDraft,
            InForce = row.State == VersionState.InForce ? (await StepsAsync(ct))[row.Id].LastOrDefault() : null,
            IsFirst = current is null,
            Differences = Differences(current, other),
            IsAnotherPlan = current is not null && !SamePlan.AreOfOnePlace(current, other),
            OtherPlace = places.Differs(current, other),
            Proposal = ProposalOf(row),
            OwnNumber = other.Number,
            OwnDate = other.Date,
            UploadedById = row.CreatedById,
            Refusal = successors.Refuse(other),
        };
    }

    // One number in the plans of two places is two promises: everything of the one goes, everything of the other comes.
    private static IReadOnlyList<PlanDifference> Differences(PlanDocument? current, PlanDocument other) =>
        current is null ? PlanComparison.Of(new(), other)
        : SamePlan.AreOfOnePlace(current, other) ? PlanComparison.Of(current, other)
        : [.. PlanComparison.Of(current, new()), .. PlanComparison.Of(new(), other)];

    private static Proposal? ProposalOf(PlanVersionRow row) =>
        row is { State: VersionState.Draft, DocumentNumber: { } number, DocumentDate: { } day, ProposedBy: { } by, ProposedAt: { } at }
            ? new(number, day, row.ProposedById, by, at)
            : null;

    // Read, proposed, in force.
    private static WayStep Step(VersionState state, bool proposed) => state switch
    {
        VersionState.Draft when proposed => new("đã trình", 2, Of: 3),
        VersionState.Draft => new("đang rà soát", 1, Of: 3),
        VersionState.InForce => new("đang áp dụng", 3, Of: 3),
        _ => new("đã thay thế", 3, Of: 3),
    };
}
