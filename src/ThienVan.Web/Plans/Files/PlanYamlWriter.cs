using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Writes a plan in the order people read it, leaving out what has its usual value.</summary>
internal sealed class PlanYamlWriter
{
    private readonly PlanYamlLines _lines = new();

    public static string Write(PlanDocument plan)
    {
        var writer = new PlanYamlWriter();
        writer.Document(plan);
        return writer._lines.ToString();
    }

    private void Document(PlanDocument plan)
    {
        _lines.Comment("yaml-language-server: $schema=plan.schema.json");
        Head(plan);
        _lines.Items("units", plan.Units, Unit);
        _lines.Items("groups", plan.Groups, Group);
        _lines.Items("targets", plan.Targets, Target);
        _lines.Items("hidden", plan.HiddenTargets, Target);
        _lines.Items("rows", plan.Rows, Row);
        _lines.Items("tasks", plan.Tasks, Task);
        _lines.Items("projects", plan.Projects, Project);
        _lines.Items("conflicts", plan.Conflicts, conflict => Conflict(conflict, plan));
        _lines.Items("unread", plan.Unread, Unread);
    }

    private void Head(PlanDocument plan)
    {
        if (plan is { Number: null, Date: null, Issuer: null, Title: null, PeriodTo: 0 })
        {
            _lines.Raw("plan", "{}");
            return;
        }

        _lines.Map("plan", () =>
        {
            _lines.Text("number", plan.Number);
            _lines.Raw("date", PlanYamlForms.DateText(plan.Date));
            _lines.Text("issuer", plan.Issuer);
            _lines.Text("title", plan.Title);
            _lines.Raw("period", plan.PeriodTo == 0 ? null : PlanYamlFigures.SpanText(plan.PeriodFrom, plan.PeriodTo));
        });
    }

    private void Unit(PlanUnit unit)
    {
        _lines.Text("id", unit.Id);
        _lines.Text("name", unit.Name);
        _lines.Text("short", unit.ShortName);
        _lines.Texts("aliases", unit.Aliases);
        _lines.Raw("internal", unit.Internal ? null : "false");
    }

    private void Group(TargetGroup group)
    {
        _lines.Text("id", group.Id);
        _lines.Text("name", group.Name);
    }

    private void Target(Target target)
    {
        _lines.Code("number", target.No);
        _lines.Text("group", target.Group.Length == 0 ? null : target.Group);
        _lines.Text("name", target.Name);
        _lines.Text("short", target.ShortName);
        _lines.Text("lead", target.Lead);
        Provision(target.Provision);
        _lines.Items("indicators", target.Indicators, indicator => Indicator(indicator, target.Provision));
    }

    private void Indicator(Indicator indicator, Provision inherited)
    {
        _lines.Code("code", indicator.Code);
        _lines.Text("name", indicator.Name);
        _lines.Raw("kind", indicator.Kind.ToString());
        _lines.Text("unit", indicator.Unit);
        _lines.Raw("comparator", PlanYamlForms.ComparatorText(indicator.Comparator, unless: Comparator.AtLeast));
        _lines.Raw("direction", PlanYamlForms.Unless(indicator.Direction, Direction.Up));
        _lines.Raw("strictness", PlanYamlForms.Unless(indicator.Strictness, Strictness.Mandatory));
        _lines.Raw("time", PlanYamlForms.Unless(indicator.TimeAggregation, TimeAggregation.Last));
        _lines.Raw("area", PlanYamlForms.Unless(indicator.AreaAggregation, AreaAggregation.None));
        Points(indicator.Points, indicator.Comparator);
        _lines.Raw("total", PlanYamlForms.TotalText(indicator.Total, indicator.Comparator));
        _lines.Raw("maintainFrom", PlanYamlForms.WholeText(indicator.MaintainFrom));
        _lines.Raw("window", PlanYamlForms.WindowText(indicator.Window));
        _lines.Raw("profile", PlanYamlForms.ProfileText(indicator.Profile));
        _lines.Texts("after", indicator.After);
        _lines.Raw("baseline", PlanYamlForms.BaselineText(indicator.Baseline));
        _lines.Text("of", indicator.Of);
        _lines.Raw("rankOf", PlanYamlForms.WholeText(indicator.RankOf));
        _lines.Text("authority", indicator.Authority);
        _lines.Raw("restricted", indicator.Restricted ? "true" : null);
        _lines.Text("fact", indicator.Fact);
        _lines.Text("lead", indicator.Lead);
        if (indicator.Provision != inherited) Provision(indicator.Provision);
    }

    private void Row(IndicatorRow row)
    {
        _lines.Code("number", row.No);
        _lines.Text("name", row.Name);
        _lines.Text("unit", row.Unit);
        _lines.Text("by2030", row.By2030);
        _lines.Text("perYear", row.PerYear);
        _lines.Text("lead", row.Lead);
        _lines.Texts("twins", row.Twins);
        _lines.Raw("comparator", PlanYamlForms.ComparatorText(row.Comparator, unless: null));
        Points(row.Points, row.Comparator ?? Comparator.Exactly);
        Provision(row.Provision);
    }

    private void Task(PlanTask task)
    {
        _lines.Code("number", task.No);
        _lines.Text("name", task.Name);
        _lines.Text("section", task.Section);
        _lines.Text("output", task.Output);
        _lines.Text("lead", task.Lead);
        _lines.Texts("cooperating", task.Cooperating);
        _lines.Text("timing", task.Timing);
        _lines.Raw("schedule", PlanYamlForms.ScheduleText(task.Schedule));
        _lines.Texts("serves", task.Serves);
        Provision(task.Provision);
    }

    private void Project(PlanProject project)
    {
        _lines.Code("number", project.No);
        _lines.Text("name", project.Name);
        _lines.Text("lead", project.Lead);
        _lines.Texts("cooperating", project.Cooperating);
        _lines.Text("timing", project.Timing);
        _lines.Raw("schedule", PlanYamlForms.ScheduleText(project.Schedule));
        _lines.Texts("funding", project.Funding);
        _lines.Texts("serves", project.Serves);
        Provision(project.Provision);
    }

    private void Conflict(Conflict conflict, PlanDocument plan)
    {
        _lines.Text("id", conflict.Id);
        _lines.Text("message", conflict.Message);
        _lines.Items("provisions", conflict.Provisions, BareProvision);
        _lines.Items("readings", conflict.Readings, reading =>
        {
            _lines.Text("id", reading.Id);
            _lines.Text("text", reading.Text);
            _lines.Items("changes", reading.Changes, change => Change(change, plan));
        });
    }

    private void Change(IndicatorChange change, PlanDocument plan)
    {
        var own = plan.Indicators.FirstOrDefault(indicator => indicator.Code == change.Code)?.Comparator ?? Comparator.AtLeast;
        var comparator = change.Comparator ?? own;
        _lines.Code("code", change.Code);
        _lines.Raw("comparator", PlanYamlForms.ComparatorText(change.Comparator, unless: null));
        if (change.Points is { Count: 0 }) _lines.Raw("points", "{}");
        Points(change.Points ?? [], comparator);
        _lines.Raw("total", PlanYamlForms.TotalText(change.Total, comparator));
    }

    private void Provision(Provision provision)
    {
        _lines.Text("ref", provision.Reference);
        _lines.Raw("lines", PlanYamlForms.LinesText(provision.Lines));
        _lines.Text("quote", provision.Quote);
    }

    private void BareProvision(Provision provision)
    {
        if (provision is { Lines: null, Quote: null }) _lines.Value(provision.Reference);
        else Provision(provision);
    }

    private void Unread(UnreadText unread)
    {
        _lines.Raw("lines", PlanYamlForms.LinesText(unread.Lines));
        _lines.Text("text", unread.Text);
        _lines.Text("why", unread.Why);
    }

    private void Points(IReadOnlyList<TargetPoint> points, Comparator comparator)
    {
        if (points.Count == 0) return;
        _lines.Map("points", () =>
        {
            for (var first = 0; first < points.Count;)
            {
                var last = first;
                while (last + 1 < points.Count && points[last + 1] == points[first] with { Year = points[last].Year + 1 }) last++;
                _lines.Raw(PlanYamlFigures.SpanText(points[first].Year, points[last].Year), PlanYamlForms.PointText(points[first], comparator));
                first = last + 1;
            }
        });
    }
}
