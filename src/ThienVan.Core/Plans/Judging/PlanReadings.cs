namespace ThienVan.Core.Plans.Judging;

/// <summary>A plan with its decided readings applied, and the conflicts that still wait.</summary>
public sealed record PlanReadings(PlanDocument Plan, IReadOnlyList<Conflict> Undecided)
{
    /// <param name="decisions">Reading id by conflict id.</param>
    public static PlanReadings Of(PlanDocument plan, IReadOnlyDictionary<string, string> decisions)
    {
        var read = plan;
        var undecided = new List<Conflict>();
        foreach (var conflict in plan.Conflicts)
        {
            var decided = decisions.TryGetValue(conflict.Id, out var id)
                ? conflict.Readings.FirstOrDefault(reading => reading.Id == id)
                : null;
            if (decided is not null) read = Apply(read, decided);
            else if (conflict.Readings.Count > 0) undecided.Add(conflict);
        }

        return new(read, undecided);
    }

    /// <summary>The plan as one reading would have it.</summary>
    public static PlanDocument Apply(PlanDocument plan, Reading reading) =>
        plan.WithTargets(target => Apply(target, reading));

    /// <summary>Undecided conflicts that touch the indicator.</summary>
    internal IEnumerable<Conflict> Touching(Indicator indicator) => Undecided.Where(conflict => Touches(conflict, indicator, Plan));

    /// <summary>True while the indicator may also mean something of which no figure is kept: a contradiction about it waits whose readings
    /// ask no other goal.</summary>
    public bool MayMeanAnother(Indicator indicator) =>
        Undecided.Any(conflict => !conflict.ChangesGoals && conflict.Concerns.Contains(indicator.Code));

    /// <summary>True where some reading changes the indicator, or the flow it sums, or the total it is summed into.</summary>
    public static bool Touches(Conflict conflict, Indicator indicator, PlanDocument plan) =>
        conflict.Readings.Any(reading => reading.Changes.Any(change => Concerns(change.Code, indicator, plan)));

    private static bool Concerns(string code, Indicator indicator, PlanDocument plan) =>
        code == indicator.Code || code == indicator.Of || plan.Indicators.Any(other => other.Code == code && other.Of == indicator.Code);

    private static Target Apply(Target target, Reading reading) =>
        target.Indicators.All(indicator => Change(indicator, reading) is null)
            ? target
            : target with
            {
                Indicators = [.. target.Indicators.Select(indicator => Change(indicator, reading)?.Apply(indicator) ?? indicator)],
            };

    private static IndicatorChange? Change(Indicator indicator, Reading reading) =>
        reading.Changes.FirstOrDefault(change => change.Code == indicator.Code);
}
