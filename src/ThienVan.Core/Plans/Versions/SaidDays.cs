using ThienVan.Core.Plans.Checking;

namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// The last days of projects, tasks and outputs as the contradictions of a plan leave them: the decided one where somebody decided,
/// else marked as open. Whoever asks for a day finds it here.
/// </summary>
public static class SaidDays
{
    /// <param name="plan">With the decided readings in it.</param>
    /// <param name="decisions">Reading id by conflict id.</param>
    public static PlanDocument Apply(PlanDocument plan, IReadOnlyDictionary<string, string> decisions)
    {
        foreach (var conflict in plan.Conflicts)
        {
            var decided = decisions.TryGetValue(conflict.Id, out var id)
                ? conflict.Readings.FirstOrDefault(reading => reading.Id == id) : null;
            if (ReadingDays.Of(conflict) is { Count: > 1 } days) plan = Read(plan, conflict, days, decided);
        }

        return plan;
    }

    /// <summary>True of a fault in the written time of a work that a decision has since given another end.</summary>
    /// <param name="written">The plan before the decisions.</param>
    /// <param name="read">The same with them.</param>
    public static bool IsSettled(Finding finding, PlanDocument written, PlanDocument read) =>
        finding.Kind is "deadline_passed" or "year_outside_period"
        && Ends(written).Except(Ends(read)).Any(moved => finding.Concerns.Contains(moved.Code));

    /// <summary>True where the readings of a contradiction give a project, task or output different days.</summary>
    public static bool Concerns(PlanDocument plan, Conflict conflict)
    {
        var days = ReadingDays.Of(conflict);
        var places = conflict.Provisions.Select(provision => provision.Reference).ToHashSet(StringComparer.Ordinal);
        return days.Count > 1
            && (plan.Indicators.Any(one => DaysOf(one, conflict).Count > 1)
                || plan.Projects.Any(one => places.Contains(one.Provision.Reference) && IsOneOf(one.Schedule, days))
                || plan.Tasks.Any(one => places.Contains(one.Provision.Reference) && IsOneOf(one.Schedule, days)));
    }

    private static bool IsOneOf(Schedule? written, IReadOnlyList<DateOnly> days) => written?.To is { } end && days.Contains(end);

    private static IEnumerable<(string Code, DateOnly? End)> Ends(PlanDocument plan) =>
        plan.Projects.Select(one => (Place.Project(one), one.Schedule?.To)).Concat(plan.Tasks.Select(one => (one.No, one.Schedule?.To)));

    private static PlanDocument Read(PlanDocument plan, Conflict conflict, IReadOnlyList<DateOnly> days, Reading? decided)
    {
        var places = conflict.Provisions.Select(provision => provision.Reference).ToHashSet(StringComparer.Ordinal);
        var read = plan.WithTargets(target => target.Indicators.All(one => DaysOf(one, conflict).Count < 2) ? target
            : target with { Indicators = [.. target.Indicators.Select(one => Read(one, conflict, decided))] });
        return read with
        {
            Projects =
            [
                .. read.Projects.Select(one => places.Contains(one.Provision.Reference)
                    ? one with { Schedule = Read(one.Schedule, conflict, days, decided) } : one),
            ],
            Tasks =
            [
                .. read.Tasks.Select(one => places.Contains(one.Provision.Reference)
                    ? one with { Schedule = Read(one.Schedule, conflict, days, decided) } : one),
            ],
        };
    }

    // Places of a contradiction that end on none of its days are named for another reason.
    private static Schedule? Read(Schedule? written, Conflict conflict, IReadOnlyList<DateOnly> days, Reading? decided)
    {
        if (!IsOneOf(written, days)) return written;
        if (decided is null) return written! with { Said = new(conflict.Id, days) };
        if (ReadingDays.SaidBy(decided).ToArray() is not [.., var said]) return written;
        var held = written! with { Said = new(conflict.Id, [said.Day]) };
        return said.Day == written.To ? held : held with
        {
            From = written.From <= said.Day ? written.From : null,
            To = said.Day,
            Precision = said.Precision,
        };
    }

    private static Indicator Read(Indicator indicator, Conflict conflict, Reading? decided) =>
        DaysOf(indicator, conflict) is not { Count: > 1 } days ? indicator
        : indicator with
        {
            SaidDay = new(conflict.Id, decided is null || First(indicator) is not { } day ? days : [day]),
        };

    /// <summary>Days that the readings give to an output.</summary>
    private static IReadOnlyList<DateOnly> DaysOf(Indicator indicator, Conflict conflict) => indicator.Kind != IndicatorKind.Milestone ? []
        :
        [
            .. conflict.Readings.Select(reading => reading.Changes.FirstOrDefault(change => change.Code == indicator.Code))
                .Select(change => First(change?.Apply(indicator) ?? indicator)).OfType<DateOnly>().Distinct().Order(),
        ];

    private static DateOnly? First(Indicator output) => output.Points.MinBy(point => point.Year)?.DueDay;
}
