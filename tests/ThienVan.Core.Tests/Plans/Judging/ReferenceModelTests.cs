using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>The judge beside a small model written from the rules alone: a year of months, each reported or silent, looked at the day
/// after a month's figure was due.</summary>
public sealed class ReferenceModelTests
{
    private const int LookLater = 7;

    /// <summary>Twelve months of a figure, null where nobody reported, and how many of them were due.</summary>
    private static readonly Gen<(decimal?[] Told, int Due)> _year = Gen.Select(
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 30], (roll, value) => roll < 3 ? null : (decimal?)value).Array[12], Gen.Int[1, 12]);

    private static readonly Indicator _tonnes = Indicator(IndicatorKind.Flow, (2026, 120)) with { Unit = "tấn" };
    private static readonly Indicator _ceiling = AtMost(IndicatorKind.Flow, (2026, 120)) with { Unit = "tấn" };
    private static readonly Indicator _none = AtMost(IndicatorKind.ZeroEvent, (2026, 0));
    private static readonly Indicator _share = Indicator(IndicatorKind.Ratio, (2026, 90));

    private static readonly Gen<Indicator> _any = Gen.Int[0, 2].Select(at => at switch { 0 => _tonnes, 1 => _ceiling, _ => _none });

    [Fact]
    public void An_amount_is_judged_as_the_rule_says() =>
        _year.Sample((told, due) => Judged(_tonnes, told, due).Performance.ShouldBe(OfAmount(told, due)));

    [Fact]
    public void A_clean_record_is_judged_as_the_rule_says() => _year.Sample((told, due) =>
    {
        decimal?[] events = [.. told.Select(value => value is null ? null : (decimal?)(value > 27 ? 1 : 0))];
        Judged(_none, events, due).Performance.ShouldBe(OfEvents(events, due));
    });

    [Fact]
    public void A_share_of_new_cases_is_judged_as_the_rule_says() =>
        Gen.Select(_year, Gen.Int[70, 100]).Sample((year, good) =>
        {
            var seen = Seen(year.Told, year.Due, (period, cases) => Parts(period, Math.Floor(cases * good / 100), cases));
            AssessOwed(1, _share, 2026, Today(year.Due), seen).Performance.ShouldBe(OfShare(year.Told, year.Due, good));
        });

    [Fact]
    public void How_figures_are_split_and_in_which_order_they_come_changes_nothing() => _year.Sample((told, due) =>
    {
        var months = Seen(told, due, (period, value) => Sample.Seen(period, value));
        var halves = months.SelectMany(Halves).Reverse().ToArray();
        Judged(months).ShouldBe(Judged(halves));

        (Performance, decimal?, DataState) Judged(Observation[] seen)
        {
            var verdict = AssessOwed(1, _tonnes, 2026, Today(due), seen);
            return (verdict.Performance, verdict.Actual, verdict.Data);
        }
    });

    [Fact]
    public void A_missing_figure_that_comes_never_leaves_less_known() =>
        Gen.Select(_year, Gen.Int[0, 11], Gen.Int[0, 30], _any).Sample((year, month, value, indicator) =>
        {
            var (told, due) = year;
            if (month >= due || told[month] is not null) return;
            var before = Judged(indicator, told, due);
            decimal?[] filled = [.. told];
            filled[month] = value;
            if (IsKnown(before)) IsKnown(Judged(indicator, filled, due)).ShouldBeTrue();
        });

    [Fact]
    public void Nothing_is_well_while_a_figure_is_missing_but_what_the_sum_proves() =>
        Gen.Select(_year, _any).Sample((year, indicator) =>
        {
            var (told, due) = year;
            var verdict = Judged(indicator, told, due);
            if (verdict.Performance is not (Performance.OnTrack or Performance.Achieved)) return;
            if (!told.Take(Last(told, due) + 1).Any(value => value is null)) return;
            (indicator == _tonnes && told.Take(due).Sum(value => value ?? 0) >= 0.95m * verdict.Expected).ShouldBeTrue();
        });

    [Fact]
    public void What_is_lost_stays_lost() => _year.Sample((told, due) =>
    {
        if (Judged(_ceiling, told, due).Performance is not (Performance.Lost or Performance.Missed)) return;
        for (var later = due + 1; later <= 12; later++)
            Judged(_ceiling, told, later).Performance.ShouldBeOneOf(Performance.Lost, Performance.Missed);
    });

    private static bool IsKnown(Assessment verdict) => verdict.Performance != Performance.NotEvaluable;

    private static Assessment Judged(Indicator indicator, decimal?[] told, int due) =>
        AssessOwed(1, indicator, 2026, Today(due), Seen(told, due, (period, value) => Sample.Seen(period, value)));

    private static Observation[] Seen(decimal?[] told, int due, Func<Period, decimal, Observation> make) =>
        [.. Enumerable.Range(0, due).Where(month => told[month] is not null).Select(month => make(Month(month), told[month]!.Value))];

    private static IEnumerable<Observation> Halves(Observation month)
    {
        var middle = month.Period.From.AddDays(14);
        yield return month with { Period = new(month.Period.From, middle), Value = Math.Floor(month.Value!.Value / 2) };
        yield return month with { Period = new(middle.AddDays(1), month.Period.To), Value = Math.Ceiling(month.Value!.Value / 2) };
    }

    private static Period Month(int month) =>
        new(new DateOnly(2025, 12, 15).AddMonths(month), new DateOnly(2026, 1, 14).AddMonths(month));

    // A week later every figure of the month is due, and none of the next.
    private static DateOnly Today(int due) => Month(due - 1).To.AddDays(LookLater);

    private static int Last(decimal?[] told, int due) => Array.FindLastIndex(told, due - 1, due, value => value is not null);

    private static decimal Elapsed(DateOnly day) => Math.Min(1, (decimal)(day.DayNumber - new DateOnly(2025, 12, 14).DayNumber) / 365);

    private static Performance OfAmount(decimal?[] told, int due)
    {
        var last = Last(told, due);
        if (last < 0) return Elapsed(Today(due)) < 0.15m ? Performance.NotDue : Performance.NotEvaluable;
        var sum = told.Take(due).Sum(value => value ?? 0);
        var (gap, missed) = (told.Take(last).Any(value => value is null), due - 1 - last);
        if (sum >= 120) return Performance.Achieved;
        if (due == 12 && missed > 0) return missed > 1 || gap ? Performance.NotEvaluable : Performance.AwaitingPublication;
        if (due == 12) return gap ? Performance.NotEvaluable : Performance.Missed;
        if ((gap || missed > 1) && sum < 0.95m * Math.Round(120 * Elapsed(Today(due)), 10))
            return missed < 2 && Elapsed(Month(last).To) < 0.15m ? Performance.NotDue : Performance.NotEvaluable;
        var share = Elapsed(Month(last).To);
        if (share < 0.15m) return Performance.NotDue;
        var pace = sum / Math.Round(120 * share, 10);
        if (pace >= 0.95m) return Performance.OnTrack;
        return pace >= 0.75m || share < 0.5m ? Performance.AtRisk : Performance.OffTrack;
    }

    private static Performance OfEvents(decimal?[] told, int due)
    {
        var last = Last(told, due);
        if (last < 0) return Performance.NotEvaluable;
        if (told.Take(due).Any(value => value > 0)) return Performance.Missed;
        if (told.Take(last).Any(value => value is null) || due - 1 - last > 1) return Performance.NotEvaluable;
        return due < 12 ? Performance.OnTrack : last == 11 ? Performance.Achieved : Performance.AwaitingPublication;
    }

    private static Performance OfShare(decimal?[] told, int due, int good)
    {
        var last = Last(told, due);
        var cases = told.Take(due).Sum(value => value ?? 0);
        if (last < 0 || cases == 0) return Performance.NotEvaluable;
        var met = told.Take(due).Sum(value => Math.Floor((value ?? 0) * good / 100)) / cases * 100 >= 90;
        var (gap, missed) = (told.Take(last).Any(value => value is null), due - 1 - last);
        if (due == 12)
            return missed > 1 ? Performance.NotEvaluable
                : missed == 1 ? Performance.AwaitingPublication
                : gap ? Performance.NotEvaluable
                : met ? Performance.Achieved : Performance.Missed;
        if (missed > 1 || gap) return Performance.NotEvaluable;
        return !met ? Performance.AtRisk : cases < 20 ? Performance.NotEvaluable : Performance.OnTrack;
    }
}
