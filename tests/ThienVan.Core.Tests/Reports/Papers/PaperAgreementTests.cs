using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

/// <summary>Papers that close on one day say one thing of the year, whatever period they are written for, and what the target's page says
/// the day after.</summary>
public sealed class PaperAgreementTests
{
    private static readonly Period _whole = Period.ReportingYear(2026);
    private static readonly DateOnly _after = _whole.To.AddDays(1);

    private static readonly IndicatorKind[] _kinds =
    [
        IndicatorKind.Flow, IndicatorKind.Stock, IndicatorKind.Ratio, IndicatorKind.ZeroEvent, IndicatorKind.Rank, IndicatorKind.Milestone,
        IndicatorKind.Standard,
    ];

    private static readonly Period[] _periods =
    [
        .. new[] { PeriodType.Month, PeriodType.Quarter, PeriodType.HalfYear }
            .SelectMany(type => ReportingPeriods.Of(type, 2026).Select(one => one.Period)),
        _whole, _whole,
    ];

    private static readonly Gen<Indicator> _indicator = Gen.Select(
            Gen.Int[0, _kinds.Length - 1].Select(at => _kinds[at]), Gen.Int[1, 100], Gen.Enum<ShareBase>(), Gen.Bool, Gen.Bool, Gen.Bool)
        .Select((kind, mark, share, restricted, down, dated) =>
            Indicator(kind, kind == IndicatorKind.Ratio ? "%" : "hộ", new TargetPoint
            {
                Year = 2026,
                Low = down ? null : mark,
                High = down ? mark : null,
                Due = dated && kind is IndicatorKind.Milestone or IndicatorKind.Standard ? new DateOnly(2026, 11, 30) : null,
            }) with
            {
                Base = share,
                Restricted = restricted && kind is IndicatorKind.Ratio or IndicatorKind.ZeroEvent,
                Comparator = down ? Comparator.AtMost : Comparator.AtLeast,
                Direction = down ? Direction.Down : Direction.Up,
                TimeAggregation = kind switch
                {
                    IndicatorKind.Flow or IndicatorKind.ZeroEvent => TimeAggregation.Sum,
                    IndicatorKind.Ratio when share != ShareBase.StateAtDate => TimeAggregation.RatioOfSums,
                    _ => TimeAggregation.Last,
                },
            });

    /// <summary>Figures of months, quarters and the year, some of them missing, some of the year estimates.</summary>
    private static readonly Gen<(Period Days, int Value, int More, int How)[]> _seen = Gen.Select(
        Gen.Int[0, _periods.Length - 1].Select(at => _periods[at]), Gen.Int[0, 100], Gen.Int[0, 30], Gen.Int[0, 3]).Array[1, 16]
            .Select(all => all.DistinctBy(one => one.Item1).ToArray());

    [Fact]
    public void Papers_that_close_on_one_day_agree_with_each_other_and_with_the_page() =>
        Gen.Select(_indicator, _seen).Sample((indicator, seen) =>
        {
            Observation[] known = [.. seen.Select(one => Observed(indicator, one))];
            var verdict = Judge.Assess(indicator, PlanOf(indicator), 2026, known, _after);
            foreach (var type in new[] { PeriodType.Month, PeriodType.Quarter, PeriodType.HalfYear, PeriodType.Year })
            {
                var days = type == PeriodType.Year ? _whole : ReportingPeriods.Of(type, 2026)[^1].Period;
                if (known.FirstOrDefault(one => one.Period == days) is not { } approved) continue;
                var line = PaperLines.Of(Judged(Input(indicator, PaperYear.Of(type, days), value: null) with
                {
                    Approved = approved,
                    Others = [.. known.Where(one => one.Period != days)],
                }));
                if (!line.HasFigure) continue;
                line.Verdict.ShouldBe(Said(verdict, line.Verdict), $"{type} {verdict.Explanation.Sentence}");
                if (line.ToDate is { } toDate && verdict is { Performance: Performance.Achieved or Performance.Missed, Actual: { } actual }
                    && Sums(indicator))
                    Math.Round(toDate, 10).ShouldBe(Math.Round(actual, 10), $"{type} {verdict.Explanation.Sentence}");
            }
        }, iter: 5_000);

    private static bool Sums(Indicator indicator) =>
        indicator is { Kind: IndicatorKind.Flow } or { Kind: IndicatorKind.Ratio, ShareBase: not ShareBase.StateAtDate };

    /// <summary>The judge's word in a paper's; whether a figure that is met is beyond its mark is the paper's own to say.</summary>
    private static PaperVerdict Said(Assessment verdict, PaperVerdict told) => verdict.Performance switch
    {
        Performance.Achieved => told == PaperVerdict.Exceeded ? PaperVerdict.Exceeded : PaperVerdict.Met,
        Performance.Missed => PaperVerdict.NotMet,
        Performance.AwaitingPublication => PaperVerdict.Awaited,
        Performance.AtRisk => PaperVerdict.UnderWay,
        Performance.NotDue => PaperVerdict.NotDue,
        Performance.NotEvaluable => PaperVerdict.NotJudged,
        _ => throw new InvalidOperationException(verdict.Explanation.Sentence),
    };

    // Percentages alone of the months, and of the whole year: no month may say that nothing can be said.
    [Fact]
    public void A_share_whose_counts_may_not_be_kept_is_told_alike_in_the_last_month_and_in_the_year()
    {
        var share = Indicator(IndicatorKind.Ratio, "%", new TargetPoint { Year = 2026, Low = 90 }) with
        {
            Restricted = true,
            TimeAggregation = TimeAggregation.RatioOfSums,
            Base = ShareBase.NewCases,
        };
        var december = ReportingPeriods.Of(PeriodType.Month, 2026)[^1].Period;
        Observation Percent(Period days, decimal value) => new() { Code = "1", Period = days, Value = value };
        PaperLine Line(PeriodType type, Period days, decimal value, Observation other) => PaperLines.Of(Judged(
            Input(share, PaperYear.Of(type, days), value) with { Others = [other] }));
        var month = Line(PeriodType.Month, december, 92, Percent(_whole, 84.8m));
        var year = Line(PeriodType.Year, _whole, 84.8m, Percent(december, 92));
        (month.Verdict, month.ToDate).ShouldBe((PaperVerdict.NotMet, 84.8m));
        (year.Verdict, year.ToDate).ShouldBe((PaperVerdict.NotMet, 84.8m));
    }

    [Fact]
    public void An_estimate_of_the_year_waits_beside_the_months_on_paper_as_on_the_page()
    {
        var flow = Indicator(IndicatorKind.Flow, "cây", new TargetPoint { Year = 2026, Low = 100 });
        var eleven = ReportingPeriods.Of(PeriodType.Month, 2026).SkipLast(1)
            .Select(month => new Observation { Code = "1", Period = month.Period, Value = 8, Quality = Quality.Official, Verified = true });
        var estimate = new Observation { Code = "1", Period = _whole, Value = 104, Quality = Quality.Estimated, Verified = true };
        var line = PaperLines.Of(Judged(Input(flow, Year, value: null) with { Approved = estimate, Others = [.. eleven] }));
        (line.InPeriod, line.ToDate, line.YearEstimate, line.Verdict).ShouldBe((104m, null, 104m, PaperVerdict.Awaited));
        var page = Judge.Assess(flow, PlanOf(flow), 2026, [estimate, .. eleven], _after);
        page.Performance.ShouldBe(Performance.AwaitingPublication);
        page.Explanation.Sentence.ShouldEndWith("đang chờ số liệu đến 14/12/2026; số ước 104 cây chưa thay số đã duyệt.");
        page.Explanation.Steps.ShouldContain(step => step.Label.StartsWith("Số ước kỳ 15/12/2025") && step.Value == "104 cây");
    }

    private static Observation Observed(Indicator indicator, (Period Days, int Value, int More, int How) seen)
    {
        var bare = new Observation
        {
            Code = "1",
            Period = seen.Days,
            Verified = true,
            Quality = seen.How == 0 ? Quality.Estimated
            : Quality.Official
        };
        return indicator.Kind switch
        {
            IndicatorKind.Ratio when !indicator.Restricted =>
                bare with { Numerator = seen.Value, Denominator = seen.Value + seen.More + 1 },
            IndicatorKind.ZeroEvent when indicator.Restricted => bare with { Met = seen.Value > 20 },
            IndicatorKind.ZeroEvent => bare with { Value = seen.Value > 20 ? 0 : 1 },
            IndicatorKind.Milestone or IndicatorKind.Standard => bare with
            {
                Met = seen.How > 1,
                DocumentNumber = seen.How == 3 ? "5/QĐ" : null,
                MetOn = seen.How == 3 ? seen.Days.To : null,
            },
            _ => bare with { Value = seen.Value },
        };
    }
}
