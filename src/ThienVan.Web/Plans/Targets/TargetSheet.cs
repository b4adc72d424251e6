using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Drawing;
using ThienVan.Core.Plans.Forecasting;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Plans.Snapshots;

namespace ThienVan.Web.Plans.Targets;

/// <summary>Everything one page says of one target.</summary>
public static class TargetSheet
{
    public static TargetDetailView Of(PlanSnapshot snapshot, Target target, int year, DateOnly today, PlanRights rights)
    {
        var document = snapshot.Document;
        var nos = document.Targets.Select(item => item.No).ToList();
        var place = nos.IndexOf(target.No);
        var codes = target.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        Conflict[] conflicts = [.. document.Conflicts
            .Where(conflict => conflict.Readings.Count > 0 && ConflictTargets.CodesOf(conflict).Any(codes.Contains))];
        return new TargetDetailView
        {
            Plan = snapshot.Plan.Head,
            Document = document,
            Year = year,
            Today = today,
            Target = target,
            GroupName = document.Groups.FirstOrDefault(group => group.Id == target.Group)?.Name ?? target.Group,
            Leads = snapshot.Plan.Leads(target),
            Verdict = snapshot.Verdict(target, year, today),
            Indicators = [.. target.Indicators.Select(indicator => Indicator(snapshot, target, indicator, conflicts, year, today, rights))],
            Provisions = [target.Provision, .. document.Rows.Where(row => row.Twins.Any(codes.Contains)).Select(row => row.Provision)],
            Projects = [.. document.Projects.Where(project => project.Serves.Any(codes.Contains))],
            Tasks = [.. document.Tasks.Where(task => task.Serves.Any(codes.Contains))],
            Decisions = [.. snapshot.Decisions.Where(line => Array.Exists(conflicts, conflict => conflict.Id == line.ConflictId))],
            Amendments = TargetAmendments.Of(snapshot, target),
            History = [.. PlanHistory.Of(snapshot, target)],
            Previous = place > 0 ? nos[place - 1] : null,
            Next = place >= 0 && place + 1 < nos.Count ? nos[place + 1] : null,
        };
    }

    private static DrawnFigure Drawn(ObservationLine line) =>
        new(line.Observation, line.State == FigureState.Approved, line.InForce) { Stands = line.Stands };

    private static IndicatorView Indicator(
        PlanSnapshot snapshot, Target target, Indicator indicator, Conflict[] conflicts, int year, DateOnly today, PlanRights rights)
    {
        var document = snapshot.Document;
        var alone = target with { Indicators = [indicator] };
        var lead = new OwnedIndicator(target, indicator).Lead;
        var verdicts = snapshot.Verdict(alone, year, today).Assessments;
        var trajectory = Trajectory.Of(indicator, document);
        var forecast = YearForecast.Of(trajectory, verdicts[0], snapshot.Book, today);
        ObservationLine[] observations = [.. snapshot.Observations.Where(line => line.Observation.Code == indicator.Code)];
        var touching = conflicts.Where(conflict => ConflictTargets.CodesOf(conflict).Contains(indicator.Code))
            .OrderBy(conflict => !conflict.ChangesGoals).ToLookup(conflict => snapshot.Readings.ContainsKey(conflict.Id));
        var named = NumberedReading.Of(open: touching[false], decided: touching[true]);
        IReadOnlyList<Assessment>[] years = [.. Enumerable.Range(document.PeriodFrom, document.PeriodTo - document.PeriodFrom + 1)
            .Select(each => snapshot.Verdict(alone, each, today).Assessments)];
        var readings = DifferingReadings.Of(indicator, named, verdicts);
        return new IndicatorView
        {
            Indicator = indicator,
            Goal = YearGoal.Of(indicator, snapshot.AsRead, year),
            Lead = snapshot.Plan.Unit(lead),
            Verdicts = verdicts,
            Years = years,
            NamedReadings = named,
            Readings = readings,
            Chart = TargetChart.Of(new()
            {
                Indicator = indicator,
                Plan = document,
                Year = year,
                Today = today,
                Verdicts = verdicts,
                Years = [.. years.Select(each => each[0])],
                Readings = [.. readings.Select(one => SettledIndicator.Apply(indicator, one.Reading))],
                Figures = [.. snapshot.Observations.Where(line => line.Observation.Code == trajectory.Source)
                    .Where(line => line.State != FigureState.Withdrawn).Select(Drawn)],
                Past = snapshot.Book.Past,
                Before = [.. snapshot.Past.Where(line => line.Counts && line.Observation.Code == indicator.Code)
                    .Select(line => line.Observation)],
                Forecast = forecast,
            }),
            Observations = observations,
            Past = [.. snapshot.Past.Where(line => line.Observation.Code == indicator.Code)],
            Forecast = forecast,
            NoForecast = forecast is null ? YearForecast.WhyNone(trajectory, verdicts[0], today) : null,
            Estimate = observations.Where(line => line.InForce && line.Observation.Observed.YearEstimate is not null
                && indicator.YearWindow.YearOf(line.Observation.Period) == year).MaxBy(line => line.Observation.Period.To),
            Conflicts = [.. touching[false], .. touching[true]],
            Ways = touching[false].ToDictionary(
                open => open.Id, open => ReadingWays.Of(snapshot, open, year, today, indicator.Code), StringComparer.Ordinal),
            Apart = LongerFigures.Apart(indicator,
                [.. snapshot.InForce[indicator.Code].Where(seen => indicator.YearWindow.YearOf(seen.Period) == year)]),
            MayEnter = rights.MayEnter(indicator, lead),
        };
    }
}
