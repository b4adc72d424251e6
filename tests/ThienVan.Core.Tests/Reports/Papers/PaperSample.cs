using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports.Papers;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Reports.Papers;

/// <summary>Rows and rounds of no real ward.</summary>
internal static class PaperSample
{
    public static readonly PaperYear Year = PaperYear.Of(PeriodType.Year, Period.ReportingYear(2026));
    public static readonly PaperYear Quarter = PaperYear.Of(PeriodType.Quarter, ReportingPeriods.Of(PeriodType.Quarter, 2026)[2].Period);

    public static Indicator Indicator(IndicatorKind kind, string? unit = "hộ", params TargetPoint[] points) => new()
    {
        Code = "1",
        Name = "“Chỉ số thử”",
        Kind = kind,
        Unit = unit,
        TimeAggregation = kind == IndicatorKind.Flow ? TimeAggregation.Sum : TimeAggregation.Last,
        Points = points,
        Provision = new() { Reference = "II" },
    };

    public static LineInput Input(Indicator indicator, PaperYear year, decimal? value, params Performance[] verdicts) => new()
    {
        Indicator = indicator,
        Group = new("kinh-te", "Kinh tế"),
        Year = year,
        Approved = new() { Code = "1", Period = year.Window, Value = value },
        LeadName = "Phòng Kinh tế",
        Goal = "≥ 100",
        Assessments = [.. verdicts.Select(Verdict)],
    };

    /// <summary>The input with the judge's own verdict on its figures, as the report is given it; one that brings verdicts keeps
    /// them.</summary>
    public static LineInput Judged(LineInput input)
    {
        if (input.Assessments.Count > 0) return input;
        Observation[] known =
            [.. new[] { input.Approved }.OfType<Observation>().Concat(input.Others).Select(seen => seen with { Verified = true })];
        var day = input.Year.Window.To.AddDays(input.IsEnd ? 1 : 0);
        return input with { Assessments = [Judge.Assess(input.Indicator, PlanOf(input.Indicator), input.Year.Number, known, day)] };
    }

    public static PlanDocument PlanOf(Indicator indicator) => new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Targets = [new() { No = "1", Group = "x", Name = "x", Provision = indicator.Provision, Indicators = [indicator] }],
    };

    public static Assessment Verdict(Performance performance) => new()
    {
        Code = "1",
        Year = 2026,
        Data = DataState.Verified,
        Performance = performance,
        Explanation = new() { Rule = "stock", RuleVersion = "1", Say = () => new("") },
    };

    /// <summary>All that a section says of one line.</summary>
    public static string Said(PaperLine line) => string.Join('\n', SectionParagraphs.Of([line]));

    /// <summary>The rules the product ships.</summary>
    public static PaperRules Rules { get; } = JsonSerializer.Deserialize<PaperRules>(
        File.ReadAllText(PlanTexts.Find(Path.Combine("plans", "report-outline.json"))!),
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })!;

    public static PaperLine Line(IndicatorKind kind, string name = "Chỉ số thử", string group = "Kinh tế") => new()
    {
        Code = "1",
        Name = name,
        GroupId = "g",
        GroupName = group,
        Kind = kind,
        LeadName = "Phòng Kinh tế",
        Goal = "≥ 100",
        Verdict = PaperVerdict.NoData,
    };
}
