using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>A round of which the verdicts are to be kept.</summary>
public sealed record SaidRound
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>When it opened: the verdicts are those of the plan in force then.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Last day of the round: the day the verdicts are of.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Year of the plan it belongs to.</summary>
    public required int Year { get; init; }
    public required SaidOccasion Occasion { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>
/// The door through which the rounds keep what the plan said on their day. Inside the write that published the round, or that found its
/// day over: said twice, it is kept once.
/// </summary>
public sealed class PlanSayings(AppDb db, PlanSnapshots snapshots)
{
    /// <summary>Those of the rounds of which nothing was kept yet.</summary>
    public async Task<IReadOnlySet<Guid>> UnsaidAsync(IReadOnlyCollection<Guid> rounds, CancellationToken ct)
    {
        var said = await db.Set<VerdictSaidRow>().Where(row => rounds.Contains(row.RoundId)).Select(row => row.RoundId).Distinct()
            .ToArrayAsync(ct);
        return rounds.Except(said).ToHashSet();
    }

    /// <returns>How many verdicts were kept; 0 without a plan in force, or where they were kept before.</returns>
    public async Task<int> SayAsync(SaidRound round, CancellationToken ct)
    {
        if (await snapshots.CurrentAsync(db, ct) is not { } snapshot
            || await db.Set<VerdictSaidRow>().AnyAsync(row => row.RoundId == round.Id && row.Occasion == round.Occasion, ct)) return 0;
        var known = snapshot.InForceAt(round.OpenedAt).ApprovedOnly.EndedBy(round.Day).On(round.Day);
        var rows = known.Cards(round.Year, round.Day).All.SelectMany(card => card.Verdict.Assessments)
            .DistinctBy(verdict => (verdict.Code, VerdictSayings.ReadingOf(verdict)))
            .Select(verdict => Row(known, round, verdict)).ToArray();
        db.AddRange(rows.AsEnumerable<object>());
        return rows.Length;
    }

    private static VerdictSaidRow Row(PlanSnapshot known, SaidRound round, Assessment verdict) => new()
    {
        Id = Guid.CreateVersion7(round.At),
        PlanPeriod = known.Plan.Period,
        Code = verdict.Code,
        Reading = VerdictSayings.ReadingOf(verdict),
        Year = verdict.Year,
        RoundId = round.Id,
        RoundName = round.Name,
        Day = round.Day,
        Occasion = round.Occasion,
        Performance = verdict.Performance,
        Data = verdict.Data,
        IsNearMiss = verdict.IsNearMiss,
        Sentence = verdict.Explanation.Sentence,
        RuleVersion = verdict.Explanation.RuleVersion,
        PlanVersionId = known.Plan.Head.VersionId,
        Figures = VerdictSaidRow.Kept(VerdictSayings.FiguresOf(known, verdict.Code).Select(line => line.Id)),
        At = round.At,
    };
}
