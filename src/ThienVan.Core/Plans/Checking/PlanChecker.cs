using ThienVan.Core.Plans.Checking.Gaps;
using ThienVan.Core.Plans.Checking.Measures;
using ThienVan.Core.Plans.Checking.References;
using ThienVan.Core.Plans.Checking.Scan;
using ThienVan.Core.Plans.Checking.Schemes;
using ThienVan.Core.Plans.Checking.Terms;
using ThienVan.Core.Plans.Checking.Time;

namespace ThienVan.Core.Plans.Checking;

/// <summary>
/// Reads a plan the way a careful officer would and lists what cannot stand: contradictions, duplicates, gaps, loose
/// words and scan faults. Knows the genre of ward plans, never one document. Same input, same findings in the same order.
/// </summary>
public static class PlanChecker
{
    private static readonly Func<CheckedPlan, IEnumerable<FindingDraft>>[] _checks =
    [
        PeriodMismatch.Check,
        TimingFaults.Check,
        OpenPeriod.Check,
        MeasureConflicts.Check,
        NamedAgainstCount.Check,
        StepsAgainstTotal.Check,
        IndicatorTotals.Check,
        BeyondTheEnd.Check,
        Comparators.Check,
        OverWhole.Check,
        SharesOfWhole.Check,
        CitedTwice.Check,
        SchemeHorizon.Check,
        NearNames.Check,
        SchemeDeadline.Check,
        TwoLeads.Check,
        ListedTwice.Check,
        RepeatedTargets.Check,
        RepeatedTasks.Check,
        TwoNames.Check,
        NothingToCheck.Check,
        TargetGaps.Check,
        WorkGaps.Check,
        UnitGaps.Check,
        NoProject.Check,
        UndefinedTerms.Check,
        AmbiguousBase.Check,
        RowUnits.Check,
        HiddenPromises.Check,
        WrongGroup.Check,
        AspirationSpelling.Check,
        RareSpelling.Check,
        MarkupRemnant.Check,
        PageBreak.Check,
        BrokenSentence.Check,
    ];

    /// <param name="source">The text the plan was read from. Null for a plan typed in: then only its structure is checked.</param>
    /// <returns>The plan's recorded conflicts and the computed findings, heaviest first, then in document order.</returns>
    public static IReadOnlyList<Finding> Check(PlanDocument plan, SourceText? source)
    {
        var read = new CheckedPlan(plan, source);
        var drafts = OnceEach([.. _checks.SelectMany(check => check(read))]);
        return
        [
            .. plan.Conflicts.Select(Recorded),
            .. drafts.OrderBy(draft => draft.Weight).ThenBy(draft => draft.FirstLine).ThenBy(draft => draft.Kind, StringComparer.Ordinal)
                .Select(draft => draft.ToFinding()).DistinctBy(finding => finding.Id),
        ];
    }

    // Sentences that contradict each other, or call one scheme by two names, need no second finding that they are alike.
    private static IEnumerable<FindingDraft> OnceEach(FindingDraft[] drafts)
    {
        var told = drafts.Where(draft => draft.Weight == FindingWeight.Contradiction || draft.Kind == "scheme_two_names")
            .Select(draft => draft.Provisions.Select(Said).ToHashSet()).SelectMany(all => all.Select(said => (said, all)))
            .ToLookup(pair => pair.said, pair => pair.all);
        return drafts.Where(draft => draft.Kind is not ("hidden_target_duplicate" or "duplicate_task" or "duplicate_target")
            || !told[Said(draft.Provisions[0])].Any(all => draft.Provisions.All(provision => all.Contains(Said(provision)))));
    }

    private static (LineRange? Lines, string? Quote) Said(Provision provision) => (provision.Lines, provision.Quote);

    private static Finding Recorded(Conflict conflict) => new()
    {
        Id = conflict.Id,
        Kind = "recorded_conflict",
        Weight = FindingWeight.Contradiction,
        Message = conflict.Message,
        Provisions = conflict.Provisions,
        Readings = conflict.Readings,
        Concerns = [.. conflict.Readings.SelectMany(reading => reading.Changes).Select(change => change.Code)
            .Concat(conflict.Concerns).Distinct()],
    };
}
