namespace ThienVan.Core.Plans.Judging;

/// <summary>Indicators to target: the worst child speaks, nothing is averaged.</summary>
internal static class TargetRollUp
{
    public static TargetAssessment Of(Target target, PlanReadings readings, int year, ObservedSeries book, DateOnly today)
    {
        var assessments = new List<Assessment>();
        var awaiting = false;
        foreach (var indicator in target.Indicators)
        {
            var verdicts = Verdicts(indicator, readings, year, book, today, today);
            awaiting |= verdicts.Any(verdict =>
                verdicts.Any(other => other.ConflictId == verdict.ConflictId && other.Performance != verdict.Performance)
            );
            assessments.AddRange(verdicts);
        }

        var (worst, data, decisive) = Severity.Worst(assessments);
        return new()
        {
            Assessments = assessments,
            Worst = worst,
            Mildest = awaiting ? Severity.Worst(Mildest(assessments)).Worst : worst,
            Data = data,
            Decisive = decisive,
            AwaitingDecision = awaiting,
        };
    }

    private static Assessment[] Mildest(IEnumerable<Assessment> assessments) =>
    [
        .. assessments.GroupBy(verdict => (verdict.Code, verdict.ConflictId))
            .Select(readings => readings.MaxBy(verdict => Severity.Of(verdict.Performance))!),
    ];

    /// <summary>One verdict a reading of the indicator that nobody has decided; one where it is read in one way.</summary>
    public static List<Assessment> Verdicts(
        Indicator indicator, PlanReadings readings, int year, ObservedSeries book, DateOnly today, DateOnly said)
    {
        var verdicts = new List<Assessment>();
        foreach (var conflict in readings.Touching(indicator))
            foreach (var reading in conflict.Readings)
                verdicts.Add(
                    Assess(indicator, PlanReadings.Apply(readings.Plan, reading)) with
                    {
                        ConflictId = conflict.Id,
                        ReadingId = reading.Id,
                    }
                );
        if (verdicts.Count == 0) verdicts.Add(Assess(indicator, readings.Plan));
        return verdicts;

        Assessment Assess(Indicator own, PlanDocument plan)
        {
            var read = plan.FindIndicator(own.Code) ?? own;
            return Judge.Assess(Trajectory.Of(read, plan), year, book, today, said) with
            {
                IsPartlyJudged = readings.MayMeanAnother(indicator),
            };
        }
    }
}

/// <summary>Order of verdicts from the one that needs a person most.</summary>
internal static class Severity
{
    private static readonly Performance[] _worstFirst =
    [
        Performance.Lost, Performance.Missed, Performance.OffTrack, Performance.AtRisk, Performance.NotEvaluable,
        Performance.AwaitingPublication, Performance.OnTrack, Performance.NotDue, Performance.Achieved,
    ];

    public static int Of(Performance performance) => Array.IndexOf(_worstFirst, performance);

    /// <summary>An indicator the plan says nothing about this year, or that cannot be measured as written, does not speak for its target
    /// unless it is alone.</summary>
    public static (Performance Worst, DataState Data, Assessment? Decisive) Worst(IReadOnlyList<Assessment> assessments)
    {
        var speaking = assessments.Where(a => !a.Explanation.IsUnasked).ToArray();
        if (speaking.Length == 0) speaking = [.. assessments];
        if (speaking.MinBy(a => Of(a.Performance)) is not { } decisive) return (Performance.NotEvaluable, DataState.None, null);
        var due = speaking.Where(a => a.Performance != Performance.NotDue).ToArray();
        return (decisive.Performance, (due.Length == 0 ? speaking : due).Min(a => a.Data), decisive);
    }
}
