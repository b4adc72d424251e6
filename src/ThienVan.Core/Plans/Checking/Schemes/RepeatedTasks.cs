namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>Two tasks of different sections, or a task and an order at the end of the plan, that say nearly the same.</summary>
internal static class RepeatedTasks
{
    private const int LeastShared = 9;

    // An order repeats long sentences of the plan on purpose; only one taken over as a whole is told.
    private const int LeastSharedByOrder = 20;

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        Repeated(plan).GroupBy(pair => (One: Name(pair.One), Other: Name(pair.Other))).Select(group => FindingDraft.Of(
            "duplicate_task",
            FindingWeight.Duplicate,
            $"Hai nhiệm vụ {group.Key.One} và {group.Key.Other} gần như trùng lời: không rõ là một việc hay hai, ai làm và báo cáo ở đâu.",
            group.SelectMany(pair => new[] { pair.One, pair.Other })) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = "Gộp làm một nhiệm vụ" },
                new Reading { Id = "b", Text = "Là hai việc, ghi rõ phạm vi từng việc" },
            ],
        });

    private static IEnumerable<Alike> Repeated(CheckedPlan plan)
    {
        // Citations share long formulas whatever they are about.
        var citing = plan.Citations.Select(citation => citation.Clause).ToHashSet();
        var first = plan.Plan.Tasks.Select(task => task.Provision.Lines?.From).Min();
        Clause[] tasks =
        [
            .. plan.Clauses.Where(clause => !citing.Contains(clause)
                && (clause.Place.Kind == PlaceKind.Task || (IsOrder(clause) && clause.Lines.From > first && IsText(plan, clause)))),
        ];
        return new Likeness(plan, tasks).Pairs(LeastShared).Where(AreOne).Concat(InParts(plan, tasks))
            .DistinctBy(pair => (pair.One, pair.Other)).Where(pair => !SchemeName.AreTwo(pair.One.Text, pair.Other.Text));
    }

    // One of ten things that a long sentence orders may be another task's whole.
    private static IEnumerable<Alike> InParts(CheckedPlan plan, Clause[] tasks)
    {
        var wholes = tasks.Where(task => !IsOrder(task))
            .SelectMany(task => task.Text.Split(',').Select(part => (Part: task with { Text = part.Trim() }, Whole: task)))
            .DistinctBy(pair => pair.Part).ToDictionary(pair => pair.Part, pair => pair.Whole);
        return new Likeness(plan, wholes.Keys).Pairs(LeastShared).Where(pair => pair.Contained >= 0.62)
            .Select(pair => pair with { One = wholes[pair.One], Other = wholes[pair.Other] });
    }

    // A heading inside a table names what stands under it.
    private static bool IsText(CheckedPlan plan, Clause clause) =>
        !plan.Source![clause.Lines.From].Contains('\t', StringComparison.Ordinal);

    private static bool IsOrder(Clause clause) => clause.Place.Kind == PlaceKind.Elsewhere;

    private static bool AreOne(Alike pair) => (IsOrder(pair.One), IsOrder(pair.Other)) switch
    {
        (true, true) => false,
        (false, false) => pair.Overlap >= 0.4 || (pair.Contained >= 0.6 && pair.Overlap >= 0.25),
        _ => pair.Shared >= LeastSharedByOrder && pair.Contained >= 0.7,
    };

    private static string Name(Clause clause) => IsOrder(clause) ? Wording.Lines(clause.Lines).ToLowerInvariant() : clause.Place.Code;
}
