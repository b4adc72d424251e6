using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Rules 2 and 9: a share of new cases adds up, a state at a date takes the last, a share of one base fixed for the year is
/// judged by its pace. A floor has no pro-rata: below it the year may still be saved.</summary>
internal static class RatioRule
{
    public static Assessment Judge(JudgedIndicator judged)
    {
        if (judged.Goal is not { } goal) return WithoutGoal(judged);
        return judged.Indicator.ShareBase switch
        {
            ShareBase.FixedForYear => FixedBaseRule.Judge(judged, goal),
            ShareBase.NewCases => OfCases(judged, goal),
            _ => AtDate(judged, goal),
        };
    }

    /// <summary>What was reached is told, though nothing says whether it is enough.</summary>
    private static Assessment WithoutGoal(JudgedIndicator judged)
    {
        const string why = "Kế hoạch không nêu mức phần trăm nên không đánh giá được.";
        var sum = judged.Indicator.ShareBase == ShareBase.NewCases
            ? Tally.Of(judged.Observations, judged.Window, counts: true, judged.Cadence.Tolerance) : null;
        if (sum is { Clash: null, AsOf: { } asOf, Denominator: > 0 }) return Told(sum.Footing, sum.Numerator / sum.Denominator * 100, asOf);
        return Level.Last(judged, observation => observation.Reading is not null) is { } last
            ? Told(Footing.Of(last), last.Reading!.Value, last.Period.To)
            : judged.Verdict(Performance.NotEvaluable, DataState.None, "ratio.floor", why);

        Assessment Told(Footing footing, decimal percent, DateOnly day) =>
            judged.Verdict(Performance.NotEvaluable, judged.Firmness(footing, day), "ratio.floor",
                () => new($"{judged.Reached(day, "đạt")} {FigureText.Percent(percent)}. {why}")) with
            {
                Actual = percent,
                AsOf = day,
            };
    }

    /// <summary>Also where nothing is left to divide by.</summary>
    public static Assessment NoData(JudgedIndicator judged)
    {
        var empty = Level.Last(judged, observation => observation.Denominator == 0);
        return empty is null
            ? StockRule.NoData(judged)
            : judged.Verdict(Performance.NotEvaluable, judged.Firmness(Footing.Of(empty), empty.Period.To), "ratio.no_denominator",
                "Trong kỳ chưa phát sinh trường hợp nào (mẫu số bằng 0) nên chưa có tỷ lệ.") with
            {
                AsOf = empty.Period.To,
            };
    }

    private static Assessment OfCases(JudgedIndicator judged, Goal goal)
    {
        var tally = Tally.Of(judged.Observations, judged.Window, counts: true, judged.Cadence.Tolerance);
        if (tally.Clash is { } clash) return PaceWords.Clash(judged, tally, clash);
        if (tally is { AsOf: { } asOf, Denominator: > 0 })
            return Verdict(
                judged,
                new Share(goal, tally.Numerator, tally.Denominator, asOf)
                {
                    Adds = true,
                    Footing = tally.Footing,
                    Gap = tally.Gap,
                    Guess = tally.Guess,
                    YearBase = judged.YearBase,
                });
        return Percentages.Of(judged, goal) is { } told ? Verdict(judged, told) : NoData(judged);
    }

    private static Assessment AtDate(JudgedIndicator judged, Goal goal)
    {
        if (Level.Last(judged, observation => observation.Reading is not null) is not { } last) return NoData(judged);
        var share = last is { Numerator: { } n, Denominator: { } d }
            ? new Share(goal, n, d, last.Period.To)
            : new Share(goal, null, null, last.Period.To) { Given = last.Reading };
        return Verdict(judged, share with { Footing = Footing.Of(last) });
    }

    private static Assessment Verdict(JudgedIndicator judged, Share share)
    {
        var performance = Stand(judged, share);
        return judged.Verdict(performance, judged.Firmness(share.Footing, share.AsOf),
            share.IsSmall && !judged.Indicator.Restricted ? "ratio.small" : "ratio.floor",
            () => RatioWords.Of(judged, share, performance), () => RatioWords.Steps(judged, share)) with
        {
            Actual = share.Percent,
            Numerator = judged.Indicator.Restricted ? null : share.Numerator,
            Denominator = judged.Indicator.Restricted ? null : share.Denominator,
            AsOf = share.AsOf,
            Gap = share.Gap,
        };
    }

    private static Performance Stand(JudgedIndicator judged, Share share)
    {
        var met = share.Goal.IsMet(share.Percent);
        if (share.HasFailed) return judged.IsClosed ? Performance.Missed : Performance.Lost;
        if (judged.IsClosed)
            return share.AsOf < judged.Window.To ? judged.Pending(share.AsOf)
                : !share.IsWhole ? Performance.NotEvaluable
                : met ? Performance.Achieved : Performance.Missed;
        if (judged.IsSilent(share.AsOf) || share.Gap is not null) return Performance.NotEvaluable;
        if (!met) return Performance.AtRisk;
        return share.IsSmallSample ? Performance.NotEvaluable : share.IsMixed ? Performance.AtRisk : Performance.OnTrack;
    }
}

/// <summary>A share as it stands, with its parts where they may be had.</summary>
internal sealed record Share(Goal Goal, decimal? Numerator, decimal? Denominator, DateOnly AsOf)
{
    // Half a tonne of a thousand is a rounding, not a failure; of things counted there is no half.
    private const decimal NoFailure = 0.5m;

    /// <summary>The percentage where only it is known.</summary>
    public decimal? Given { get; init; }

    /// <summary>True when the periods of the year add up; false for a state as it last stood.</summary>
    public bool Adds { get; init; }

    public Footing Footing { get; init; }

    /// <summary>First stretch without figures; null for none.</summary>
    public Period? Gap { get; init; }

    /// <summary>An estimate of longer days that gave way to what was counted; null without one.</summary>
    public Observation? Guess { get; init; }

    /// <summary>True where percentages without their parts lie on both sides of the mark: nobody knows what they come to.</summary>
    public bool IsMixed { get; init; }

    public decimal Percent => Given ?? Numerator!.Value / Denominator!.Value * 100;

    /// <summary>True when what is known settles the year.</summary>
    public bool IsWhole => Gap is null && !IsMixed;

    public bool IsSmall => Denominator < Wilson.SmallBelow;

    /// <summary>A handful of cases is no evidence yet; a handful of schools may be all there are.</summary>
    public bool IsSmallSample => Adds && IsSmall;

    public Wilson? Interval => IsSmall ? Wilson.Of(Numerator!.Value, Denominator!.Value) : null;

    /// <summary>Cases on the bad side so far.</summary>
    public decimal? Failures => Goal.UpIsGood ? Denominator - Numerator : Numerator;

    /// <summary>Cases the whole year will have, where a document fixed them.</summary>
    public decimal? YearBase { get; init; }

    /// <summary>Where all or none was promised of cases, one that failed cannot be taken back; of a known number of cases the mark is lost
    /// once all the rest would not reach it.</summary>
    public bool HasFailed => Adds && Failures is { } failures
        ? Goal.IsAll ? failures > NoFailure : YearBase is { } whole && whole >= Denominator && !Goal.IsMet(Best(failures, whole))
        : Adds && Goal.IsAll && !Goal.IsMet(Percent);

    private decimal Best(decimal failures, decimal whole) => (Goal.UpIsGood ? whole - failures : failures) / whole * 100;

    /// <summary>Of a state, how many more must be on the good side; null where only the percentage is known.</summary>
    public decimal? Lacking => Numerator is { } n && Denominator is { } d ? Goal.Lacking(n, d) : null;

    /// <summary>Cases to come that must all turn out well before the mark is met; null when it is, or never can be.</summary>
    public decimal? Needed => Numerator is { } n && Denominator is { } d && !Goal.IsMet(Percent) ? Goal.Needed(n, d) : null;
}

/// <summary>What percentages say whose parts may not be kept: they are never added nor averaged. One that speaks of the year so far
/// speaks for it; else all of them together do, where they agree.</summary>
internal static class Percentages
{
    public static Share? Of(JudgedIndicator judged, Goal goal)
    {
        var tally = new List<Observation>();
        foreach (var observation in judged.Observations)
            if (observation.Reading is not null && Level.IsIn(judged.Window, observation.Period))
                tally.Add(observation);
        if (tally.Count == 0) return null;
        var last = tally.MaxBy(observation => observation.Period.To)!;
        var soFar = tally.FindLast(observation => observation.Period.From <= judged.Window.From && observation.Period.To == last.Period.To);
        if (soFar is not null) return Told(goal, soFar, gap: null);
        var wrong = tally.FindLast(observation => !goal.IsMet(observation.Reading!.Value));
        return Told(goal, wrong is not null && goal.IsAll ? wrong : last, Gap(judged, tally)) with
        {
            AsOf = last.Period.To,
            Footing = tally.Aggregate(Footing.Firm, (all, one) => all.And(Footing.Of(one))),
            IsMixed = wrong is not null && tally.Exists(observation => goal.IsMet(observation.Reading!.Value)),
        };
    }

    private static Share Told(Goal goal, Observation observation, Period? gap) => new(goal, null, null, observation.Period.To)
    {
        Given = observation.Reading,
        Adds = true,
        Footing = Footing.Of(observation),
        Gap = gap,
    };

    private static Period? Gap(JudgedIndicator judged, List<Observation> inOrder)
    {
        var from = judged.Window.From;
        foreach (var period in inOrder.Select(observation => observation.Period))
        {
            if (period.From.DayNumber - from.DayNumber > judged.Cadence.Tolerance) return new(from, period.From.AddDays(-1));
            if (period.To >= from) from = period.To.AddDays(1);
        }

        return null;
    }
}
