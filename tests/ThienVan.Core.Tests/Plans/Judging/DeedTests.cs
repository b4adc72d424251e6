using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>A colour always has something a person can do about it, or says that nothing can be done.</summary>
public sealed class DeedTests
{
    private static readonly DateOnly _june = Day(2026, 6, 14);
    private static readonly Indicator _floor = Indicator(IndicatorKind.Ratio, (2026, 95));
    private static readonly Indicator _zero = AtMost(IndicatorKind.ZeroEvent, (2026, 0)) with { Unit = "lần" };

    private static readonly Gen<Indicator> _indicator = Gen.Select(
            Gen.Enum<IndicatorKind>(), Gen.Int[0, 100], Gen.Bool, Gen.Enum<TimeAggregation>(), Gen.Enum<Comparator>(), Gen.Bool,
            Gen.Enum<ShareBase>())
        .Select((kind, mark, down, time, sign, restricted, whole) => new Indicator
        {
            Code = "1",
            Name = "thử",
            Kind = kind,
            Unit = "cột",
            Comparator = sign,
            Direction = down ? Direction.Down : Direction.Up,
            TimeAggregation = time,
            Restricted = restricted,
            Base = whole,
            Points = [.. Enumerable.Range(2026, 3).Select(year => new TargetPoint
            {
                Year = year,
                Low = sign == Comparator.AtMost ? null : mark,
                High = sign is Comparator.AtMost or Comparator.Range ? mark + 10 : null,
                Due = kind == IndicatorKind.Milestone ? Day(year, 6, 30) : null,
            })],
            Total = new Amount(mark * 5, mark * 5),
            Provision = Sample.Provision,
        });

    private static readonly Gen<Observation[]> _seen = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[0, 5])
        .Select((quarter, value, extra, what) => (Period: Quarter(2026 + (quarter - 1) / 4, (quarter - 1) % 4 + 1), value, extra, what))
        .Select(seen => seen.what switch
        {
            0 => Parts(seen.Period, seen.value, seen.value + seen.extra),
            1 => Met(seen.Period.To, seen.value > 60 ? "12/QĐ-UBND" : null),
            2 => Met(seen.Period.To) with { Met = false },
            _ => Seen(seen.Period, seen.value),
        }).Array[0, 8].Select(all => all.DistinctBy(seen => seen.Period).ToArray());

    [Fact]
    public void Every_colour_has_a_deed_and_nothing_else_has() =>
        Gen.Select(_indicator, _seen, Gen.Int[0, 800]).Sample((indicator, seen, days) =>
        {
            var today = Day(2025, 12, 15).AddDays(days);
            var verdict = Assess(indicator, today.Year, today, seen);
            var coloured = verdict.Performance is Performance.AtRisk or Performance.OffTrack or Performance.Missed or Performance.Lost;
            VietnameseText.IsBlank(verdict.Explanation.Deed).ShouldBe(!coloured, verdict.Explanation.Sentence);
        }, iter: 20_000);

    public static TheoryData<Indicator, Observation[], string> Deeds => new()
    {
        { _floor, [Parts(To(_june), 94, 100)], "cần 97 của 101 trường hợp tới" },
        { _floor, [Parts(To(_june), 80, 100)], "300 trường hợp tới đều đạt thì kịp" },
        { _floor, [Seen(To(_june), 80)], "cần các kỳ tới cao hơn mức kế hoạch" },
        { _floor with { TimeAggregation = TimeAggregation.Last }, [Seen(To(_june), 80)], "cần các kỳ tới đạt mức kế hoạch" },
        { _floor with { Restricted = true }, [Parts(To(_june), 94, 100)], "phần còn lại của năm cần từ 96 %" },
        { Indicator(IndicatorKind.Ratio, (2026, 100)), [Parts(To(_june), 96, 100)], "không lấy lại được, cần không để có thêm" },
        {
            Indicator(IndicatorKind.Ratio, (2026, 100)) with { TimeAggregation = TimeAggregation.Last }, [Parts(To(_june), 507, 519)],
            "còn thiếu 12 trường hợp"
        },
        {
            AtMost(IndicatorKind.Ratio, (2026, 10)) with { TimeAggregation = TimeAggregation.Last }, [Parts(To(_june), 15, 100)],
            "còn thừa 5 trường hợp"
        },
        { _floor with { Base = ShareBase.FixedForYear }, [Parts(To(_june), 40, 100)], "còn thiếu 55 trên 100" },
        { _floor with { Base = ShareBase.FixedForYear, Restricted = true }, [Parts(To(_june), 40, 100)], "cần thêm 2,1 % mỗi tuần" },
        { Indicator(IndicatorKind.Flow, (2026, 1000)), [Seen(To(_june), 400)], "cần thêm 23 cột mỗi tuần" },
        { AtMost(IndicatorKind.Flow, (2026, 10)), [Seen(To(_june), 9)], "chỉ còn được thêm 1 cột" },
        { AtMost(IndicatorKind.Flow, (2026, 10)), [Seen(To(_june), 11)], "không lấy lại được, cần không để có thêm" },
        { Indicator(IndicatorKind.Stock, (2026, 100)) with { TimeAggregation = TimeAggregation.Last }, [Seen(To(_june), 90)],
            "còn thiếu 10 cột" },
        { AtMost(IndicatorKind.Stock, (2026, 100)), [Seen(To(_june), 110)], "còn phải giảm 10 cột" },
        { AtMost(IndicatorKind.Rank, (2026, 20)), [Seen(Period.CalendarYear(2025), 28)], "còn kém 8 bậc, kỳ công bố tới quyết định" },
        { AtMost(IndicatorKind.Rank, (2026, 20)), [Seen(Period.CalendarYear(2025), 19)], "cần giữ, kỳ công bố tới quyết định" },
        { Indicator(IndicatorKind.GrowthYearly, (2026, 10)), [Seen(To(_june), 8.8m)], "cần tăng thêm 1,2 điểm %" },
        { _zero, [Seen(To(_june), 2)], "không lấy lại được, cần không để có thêm" },
        { Due(IndicatorKind.Milestone, 2026, Day(2026, 6, 1)), [], "quá hạn 9 ngày làm việc, cần hoàn thành ngay" },
        { Due(IndicatorKind.Milestone, 2026, Day(2026, 6, 1)), [Met(_june, document: null)], "cần bổ sung số văn bản" },
        { Due(IndicatorKind.Standard, 2026, Day(2026, 6, 30)), [], "đề nghị nộp hồ sơ công nhận ngay" },
        { Due(IndicatorKind.Standard, 2026), [Met(Day(2026, 1, 5), validTo: Day(2026, 8, 1))], "đề nghị làm thủ tục công nhận lại" },
    };

    [Theory]
    [MemberData(nameof(Deeds))]
    public void A_deed_is_said_in_a_few_words(Indicator indicator, Observation[] seen, string deed) =>
        Assess(indicator, 2026, _june, seen).Explanation.Deed?.Replace('\u00A0', ' ').ShouldBe(deed);

    [Theory]
    [InlineData(IndicatorKind.Flow)]
    [InlineData(IndicatorKind.Ratio)]
    [InlineData(IndicatorKind.Stock)]
    [InlineData(IndicatorKind.GrowthYearly)]
    public void A_year_that_ended_short_says_that_nothing_can_be_done(IndicatorKind kind) =>
        Assess(Indicator(kind, (2026, 90)) with { Unit = "%" }, 2026, Day(2026, 12, 15), Seen(Period.ReportingYear(2026), 10))
            .Explanation.Deed.ShouldBe("đã hết kỳ, không lấy lại được");

    [Fact]
    public void The_days_since_the_last_failure_stand_beside_what_is_lost()
    {
        var all = Indicator(IndicatorKind.Ratio, (2026, 100));
        Said(Assess(all, 2026, _june, Parts(Quarter(2026, 1), 96, 100), Parts(Quarter(2026, 2), 50, 50)))
            .ShouldContain("đã có 4 trường hợp không đạt, gần nhất trong kỳ đến 14/03/2026, cách đây 92 ngày nên");
        Said(Assess(_zero, 2026, _june, Seen(Quarter(2026, 1), 2), Seen(Quarter(2026, 2), 0))).ShouldBe(
            "Đã xảy ra 2 lần, lần gần nhất trong kỳ đến 14/03/2026, cách đây 92 ngày: không đạt; "
            + "không lấy lại được, cần không để có thêm.");
    }

    /// <summary>How many must turn out well, counted one by one.</summary>
    [Fact]
    public void The_needed_share_of_the_cases_to_come_is_the_least_that_meets_the_mark() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[1, 100], Gen.Bool, Gen.Bool).Sample(
            (good, bad, next, mark, up, strict) =>
            {
                if (good + bad + next == 0) return;
                var goal = new Goal(mark, up, strict && up);
                decimal Share(int well) => 100m * (up ? good + well : bad + next - well) / (good + bad + next);
                var least = Enumerable.Range(0, next + 1).Where(well => goal.IsMet(Share(well))).Select(well => (int?)well).Min();
                var told = goal.NeededOf(next, up ? good : bad, good + bad);
                if (least is { } found) told.ShouldBe(found);
                else told.ShouldBeGreaterThan(next);
            }, iter: 20_000);

    [Fact]
    public void What_lacks_of_a_whole_is_the_least_that_meets_the_mark() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[1, 100], Gen.Bool, Gen.Bool).Sample((good, bad, mark, up, strict) =>
        {
            if (good + bad == 0) return;
            var goal = new Goal(mark, up, strict && up && mark < 100);
            var least = Enumerable.Range(0, good + bad + 1)
                .First(more => goal.IsMet(100m * (up ? good + more : bad - more) / (good + bad)));
            goal.Lacking(up ? good : bad, good + bad).ShouldBe(least);
        }, iter: 20_000);

    // 40 of 100 and 20 more good ones are exactly half; "more than half" wants one more.
    [Theory]
    [InlineData(false, 20)]
    [InlineData(true, 21)]
    public void More_than_the_mark_needs_one_case_more(bool strict, int needed) =>
        new Goal(50, UpIsGood: true, strict).Needed(40, 100).ShouldBe(needed);

    private static string Said(Assessment verdict) => verdict.Explanation.Sentence.Replace('\u00A0', ' ');
}
