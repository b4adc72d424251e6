using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>Where something is said: reference, and lines and quote where the file carries them.</summary>
internal sealed class PlanYamlProvisions(PlanYamlLinks links)
{
    public Provision Of(PlanYamlFields fields) => new()
    {
        Reference = fields.Needed("ref"),
        Lines = fields.Lines("lines"),
        Quote = fields.Text("quote"),
    };

    /// <summary>A bare reference, or a map with lines and quote.</summary>
    public Provision? Provision(PlanYamlNode node) => node is PlanYamlScalar { IsNull: false } reference
        ? new Provision { Reference = reference.Text }
        : PlanYamlFields.Open(node, PlanYamlShape.Provision, links) is { } fields ? Of(fields) : null;
}

/// <summary>Reads targets and their indicators, numbered and hidden.</summary>
internal sealed class PlanYamlTargets(PlanYamlLinks links, PlanYamlPoints points, PlanYamlProvisions provisions)
{
    public Target? Target(PlanYamlNode node)
    {
        if (PlanYamlFields.Open(node, PlanYamlShape.Target, links) is not { } target) return null;
        var provision = provisions.Of(target);
        return new Target
        {
            No = target.Defined("number", PlanYamlThing.Target),
            Group = target.Link("group", PlanYamlThing.Group) ?? "",
            Name = target.Needed("name"),
            ShortName = target.Text("short"),
            Lead = target.Link("lead", PlanYamlThing.Unit),
            Indicators = target.Items("indicators", indicator => Indicator(indicator, provision)),
            Provision = provision,
        };
    }

    private Indicator? Indicator(PlanYamlNode node, Provision inherited)
    {
        if (PlanYamlFields.Open(node, PlanYamlShape.Indicator, links) is not { } fields) return null;
        var comparator = fields.Word("comparator", PlanYamlWords.Comparators) ?? Comparator.AtLeast;
        var maintainFrom = fields.Whole("maintainFrom");
        points.CheckYear(maintainFrom, fields.LineOf("maintainFrom"));
        return new Indicator
        {
            Code = fields.Defined("code", PlanYamlThing.Indicator),
            Name = fields.Needed("name"),
            Kind = fields.Word("kind", PlanYamlWords.Names<IndicatorKind>()) ?? default,
            Unit = fields.Text("unit"),
            Comparator = comparator,
            Direction = fields.Word("direction", PlanYamlWords.Names<Direction>()) ?? Direction.Up,
            Strictness = fields.Word("strictness", PlanYamlWords.Names<Strictness>()) ?? Strictness.Mandatory,
            TimeAggregation = fields.Word("time", PlanYamlWords.Names<TimeAggregation>()) ?? TimeAggregation.Last,
            AreaAggregation = fields.Word("area", PlanYamlWords.Names<AreaAggregation>()) ?? AreaAggregation.None,
            Points = points.Points(fields, comparator),
            Total = points.Total(fields, comparator),
            MaintainFrom = maintainFrom,
            Window = Window(fields),
            Profile = Profile(fields),
            After = fields.Links("after", PlanYamlThing.Indicator),
            Baseline = Baseline(fields),
            Of = fields.Link("of", PlanYamlThing.Indicator),
            RankOf = fields.Whole("rankOf"),
            Authority = fields.Text("authority"),
            Restricted = fields.Flag("restricted", fallback: false),
            Fact = fields.Text("fact"),
            Lead = fields.Link("lead", PlanYamlThing.Unit),
            Provision = fields.Node("ref") is null ? inherited : provisions.Of(fields),
        };
    }

    private IndicatorWindow? Window(PlanYamlFields indicator) =>
        indicator.Node("window") is { } node && PlanYamlFields.Open(node, PlanYamlShape.Window, links) is { } window
            ? new IndicatorWindow
            {
                Type = window.Word("type", PlanYamlWords.Years) ?? PeriodType.Year,
                Source = window.Needed("source"),
                Since = window.Date("since") ?? default,
                Provenance = window.Word("provenance", PlanYamlWords.Provenances) ?? Provenance.Assigned,
            }
            : null;

    private ApprovedProfile? Profile(PlanYamlFields indicator)
    {
        if (indicator.Node("profile") is not { } node || PlanYamlFields.Open(node, PlanYamlShape.Profile, links) is not { } profile) return null;
        var marks = profile.Items("marks", item => PlanYamlFields.Open(item, PlanYamlShape.Mark, links) is { } mark
            ? new ProfileMark(mark.Number("elapsed") ?? 0, mark.Number("share") ?? 0)
            : null);
        if (!ApprovedProfile.Holds(marks)) links.Errors.Add(profile.LineOf("marks"), "“marks” cần “elapsed” tăng dần, trên 0 và không quá 1; “share” không âm");
        return new(profile.Needed("document"), profile.Date("since") ?? default, marks);
    }

    private Baseline? Baseline(PlanYamlFields indicator) =>
        indicator.Node("baseline") is { } node && PlanYamlFields.Open(node, PlanYamlShape.Baseline, links) is { } baseline
            ? new Baseline(baseline.Number("value") ?? 0, baseline.Date("asOf") ?? default, baseline.Needed("source"))
            : null;
}
