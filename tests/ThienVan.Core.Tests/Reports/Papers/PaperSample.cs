using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;

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

    public static Assessment Verdict(Performance performance) => new()
    {
        Code = "1",
        Year = 2026,
        Data = DataState.Verified,
        Performance = performance,
        Explanation = new() { Rule = "stock", RuleVersion = "1", Say = () => new("") },
    };

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
