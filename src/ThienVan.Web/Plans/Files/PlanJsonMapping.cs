using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Turns the model into the JSON contract: units and groups by name, enums by word, lines as pairs.</summary>
internal sealed class PlanJsonMapping(PlanDocument plan)
{
    public PlanJsonImport Import() => new()
    {
        Plan = new(plan.Number, plan.Date, plan.Issuer, plan.Title, YearOrNull(plan.PeriodFrom), YearOrNull(plan.PeriodTo)),
        Targets = [.. plan.Targets.Select(Target)],
        Hidden = [.. plan.HiddenTargets.Select(Target)],
        Rows = [.. plan.Rows.Select(Row)],
        Tasks = [.. plan.Tasks.Select(Task)],
        Projects = [.. plan.Projects.Select(Project)],
        Units = [.. plan.Units.Select(unit => new PlanJsonUnit(unit.Id, unit.Name, unit.ShortName, [.. unit.Aliases], unit.Internal))],
        Conflicts = [.. plan.Conflicts.Select(Conflict)],
        Unread = [.. plan.Unread.Select(unread => new PlanJsonUnread([unread.Lines.From, unread.Lines.To], unread.Text, unread.Why))],
    };

    public static PlanJsonFinding Finding(Finding finding) => new()
    {
        Id = finding.Id,
        Kind = finding.Kind,
        Weight = finding.Weight == FindingWeight.ScanFault ? "scan_fault" : PlanYamlWords.Lower(finding.Weight),
        Message = finding.Message,
        Provisions = [.. finding.Provisions.Select(Provision)],
        Readings = [.. finding.Readings.Select(Reading)],
        Concerns = [.. finding.Concerns],
    };

    private PlanJsonTarget Target(Target target) => new()
    {
        No = target.No,
        Group = plan.Groups.FirstOrDefault(group => group.Id == target.Group)?.Name,
        Name = target.Name,
        ShortName = target.ShortName,
        Lead = UnitName(target.Lead),
        Indicators = [.. target.Indicators.Select(indicator => Indicator(indicator, target))],
        Reference = target.Provision.Reference,
        Lines = Lines(target.Provision.Lines),
        Quote = target.Provision.Quote,
    };

    private PlanJsonIndicator Indicator(Indicator indicator, Target target) => new()
    {
        Code = indicator.Code,
        Name = indicator.Name,
        Kind = indicator.Kind.ToString(),
        Unit = indicator.Unit,
        Comparator = PlanYamlWords.Word(indicator.Comparator),
        Direction = indicator.Direction.ToString(),
        Strictness = indicator.Strictness.ToString(),
        Points = [.. indicator.Points.Select(Point)],
        Total = indicator.Total is { } total ? new(total.Low, total.High) : null,
        MaintainFrom = indicator.MaintainFrom,
        Of = indicator.Of,
        RankOf = indicator.RankOf,
        Authority = indicator.Authority,
        Restricted = indicator.Restricted,
        Fact = indicator.Fact,
        Window = indicator.Window is { } window ? new(window.Type.ToString(), window.Source, window.Since, PlanYamlWords.Lower(window.Provenance)) : null,
        After = [.. indicator.After],
        Profile = indicator.Profile is { } profile ? new(profile.DocumentNumber, profile.Since, [.. profile.Marks.Select(mark => new PlanJsonMark(mark.Elapsed, mark.Share))]) : null,
        Lead = UnitName(indicator.Lead ?? target.Lead),
        Lines = Lines(indicator.Provision.Lines),
        Quote = indicator.Provision.Quote,
    };

    private PlanJsonRow Row(IndicatorRow row) => new()
    {
        No = row.No,
        Name = row.Name,
        Unit = row.Unit,
        By2030 = row.By2030,
        PerYear = row.PerYear,
        Lead = UnitName(row.Lead),
        Comparator = row.Comparator is { } comparator ? PlanYamlWords.Word(comparator) : null,
        Points = [.. row.Points.Select(Point)],
        Twins = [.. row.Twins],
        Lines = Lines(row.Provision.Lines),
        Quote = row.Provision.Quote,
    };

    private PlanJsonTask Task(PlanTask task) => new()
    {
        No = task.No,
        Name = task.Name,
        Section = task.Section,
        Output = task.Output,
        Lead = UnitName(task.Lead),
        Cooperating = UnitNames(task.Cooperating),
        Timing = task.Timing,
        From = task.Schedule?.From,
        To = task.Schedule?.To,
        Precision = Precision(task.Schedule),
        Lines = Lines(task.Provision.Lines),
        Quote = task.Provision.Quote,
    };

    private PlanJsonProject Project(PlanProject project) => new()
    {
        No = project.No,
        Name = project.Name,
        Lead = UnitName(project.Lead),
        Cooperating = UnitNames(project.Cooperating),
        Timing = project.Timing,
        From = project.Schedule?.From,
        To = project.Schedule?.To,
        Precision = Precision(project.Schedule),
        Funding = [.. project.Funding],
        Serves = [.. project.Serves],
        Lines = Lines(project.Provision.Lines),
        Quote = project.Provision.Quote,
    };

    private static PlanJsonConflict Conflict(Conflict conflict) =>
        new(conflict.Id, conflict.Message, [.. conflict.Provisions.Select(Provision)], [.. conflict.Readings.Select(Reading)]);

    private static PlanJsonPoint Point(TargetPoint point) =>
        new(point.Year, point.Low, point.High, PlanYamlWords.Lower(point.Provenance), point.Basis, point.Due);

    private static PlanJsonProvision Provision(Provision provision) => new(provision.Reference, Lines(provision.Lines), provision.Quote);

    private static PlanJsonReading Reading(Reading reading) => new(reading.Id, reading.Text);

    private static string? Precision(Schedule? schedule) => schedule is null ? null : PlanYamlWords.Lower(schedule.Precision);

    private static int[]? Lines(LineRange? lines) => lines is { } range ? [range.From, range.To] : null;

    private static int? YearOrNull(int year) => year == 0 ? null : year;

    private string? UnitName(string? id) => id is null ? null : plan.FindUnit(id)?.Name ?? id;

    private string[] UnitNames(IReadOnlyList<string> ids) => [.. ids.Select(id => plan.FindUnit(id)?.Name ?? id)];
}
