namespace ThienVan.Core.Plans.Judging;

/// <summary>A whole plan at a glance: how many targets stand where. Percentages are never averaged.</summary>
public sealed record PlanAssessment
{
    public required int Year { get; init; }

    /// <summary>In document order; hidden targets are not counted among the numbered ones.</summary>
    public required IReadOnlyList<TargetAssessment> Targets { get; init; }

    public required StatusCounts Counts { get; init; }

    public required IReadOnlyList<GroupAssessment> Groups { get; init; }

    /// <summary>The target that needs a person most; null in a plan without targets.</summary>
    public TargetAssessment? Worst { get; init; }

    /// <param name="decisions">Reading id decided, by conflict id; null when nothing is decided.</param>
    public static PlanAssessment Of(
        PlanDocument plan, int year, IReadOnlyList<Observation> latest, DateOnly today, IReadOnlyDictionary<string, string>? decisions = null, JudgeOptions? options = null)
    {
        var readings = PlanReadings.Of(plan, decisions ?? new Dictionary<string, string>());
        var book = ObservationBook.Of(latest);
        var targets = plan.Targets.Select(target => (target.Group, Verdict: TargetRollUp.Of(target, readings, year, book, today, options ?? JudgeOptions.Default))).ToArray();
        return new PlanAssessment
        {
            Year = year,
            Targets = [.. targets.Select(target => target.Verdict)],
            Counts = StatusCounts.Of(targets.Select(target => target.Verdict)),
            Worst = WorstOf(targets.Select(target => target.Verdict)),
            Groups = [.. plan.Groups.Select(group => GroupOf(group, targets.Where(target => target.Group == group.Id).Select(target => target.Verdict)))],
        };
    }

    private static GroupAssessment GroupOf(TargetGroup group, IEnumerable<TargetAssessment> targets)
    {
        var own = targets.ToArray();
        return new GroupAssessment { Group = group, Counts = StatusCounts.Of(own), Worst = WorstOf(own) };
    }

    private static TargetAssessment? WorstOf(IEnumerable<TargetAssessment> targets) => targets.MinBy(target => Severity.Of(target.Worst));
}

/// <summary>One group of targets.</summary>
public sealed record GroupAssessment
{
    public required TargetGroup Group { get; init; }

    public required StatusCounts Counts { get; init; }

    /// <summary>Null in a group without targets.</summary>
    public TargetAssessment? Worst { get; init; }
}

/// <summary>How many targets stand where, on both axes. A target is counted once on each.</summary>
public sealed record StatusCounts
{
    public required int Total { get; init; }

    public required IReadOnlyDictionary<Performance, int> ByPerformance { get; init; }

    public required IReadOnlyDictionary<DataState, int> ByData { get; init; }

    /// <summary>Targets whose verdict depends on a reading nobody has decided; they are counted under their worst verdict too.</summary>
    public required int AwaitingDecision { get; init; }

    public int this[Performance performance] => ByPerformance.GetValueOrDefault(performance);

    public int this[DataState data] => ByData.GetValueOrDefault(data);

    public static StatusCounts Of(IEnumerable<TargetAssessment> targets)
    {
        var all = targets.ToArray();
        return new StatusCounts
        {
            Total = all.Length,
            ByPerformance = all.GroupBy(target => target.Worst).ToDictionary(group => group.Key, group => group.Count()),
            ByData = all.GroupBy(target => target.Data).ToDictionary(group => group.Key, group => group.Count()),
            AwaitingDecision = all.Count(target => target.AwaitingDecision),
        };
    }
}
