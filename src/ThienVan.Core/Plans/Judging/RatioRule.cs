namespace ThienVan.Core.Plans.Judging;

/// <summary>Rules 2 and 9: a floor (or ceiling) on a share has no pro-rata; what matters is whether the year can still be saved.</summary>
internal static class RatioRule
{
    public static Assessment Judge(JudgedIndicator judged)
    {
        if (judged.Goal is not { } goal)
            return judged.Verdict(
                Performance.NotEvaluable, DataState.None, "ratio.floor", "Kế hoạch không nêu mức phần trăm nên không đánh giá được.");
        var adds = judged.Indicator.TimeAggregation is not TimeAggregation.Last;
        var tally = Tally.Of(judged.Observations, judged.Window, judged.Today, counts: true, JudgedIndicator.LateAfterDays);
        if (adds && tally.Clash is { } clash) return PaceWords.Clash(judged, tally, clash);
        if (adds && tally is { AsOf: { } asOf, Denominator: > 0 })
            return Verdict(
                judged,
                new Share(goal, tally.Numerator, tally.Denominator, asOf)
                {
                    Adds = true,
                    Footing = tally.Footing,
                    HasGap = tally.Gap is not null,
                }
            );
        return Latest(judged, goal, adds);
    }

    /// <summary>A coverage counts as it last stood. Percentages without their parts are never added or averaged: the last one is taken,
    /// or the worst where one failure loses the year.</summary>
    private static Assessment Latest(JudgedIndicator judged, Goal goal, bool adds)
    {
        var last = Level.Last(judged, observation => observation.Reading is not null);
        if (last is null) return NoData(judged);
        if (adds && goal.IsAll) last = Failed(judged, goal) ?? last;
        var share = last is { Numerator: { } n, Denominator: { } d }
            ? new Share(goal, n, d, last.Period.To)
            : new Share(goal, null, null, last.Period.To) { Given = last.Reading };
        return Verdict(judged, share with { Adds = adds, Footing = Footing.Of(last) });
    }

    private static Observation? Failed(JudgedIndicator judged, Goal goal) =>
        Level.Last(judged, observation => observation.Reading is { } percent && !goal.IsMet(percent));

    private static Assessment NoData(JudgedIndicator judged)
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

    private static Assessment Verdict(JudgedIndicator judged, Share share)
    {
        var best = share.Adds ? BestEnd.Of(judged, share) : null;
        var performance = Noise(share, Stand(judged, share, best));
        return judged.Verdict(performance, judged.Firmness(share.Footing, share.AsOf),
            share.IsSmall && !judged.Indicator.Restricted ? "ratio.small" : "ratio.floor",
            RatioWords.Sentence(judged, share, best, performance), () => RatioWords.Steps(judged, share, best)) with
        {
            Actual = share.Percent,
            Numerator = judged.Indicator.Restricted ? null : share.Numerator,
            Denominator = judged.Indicator.Restricted ? null : share.Denominator,
            AsOf = share.AsOf,
        };
    }

    private static Performance Stand(JudgedIndicator judged, Share share, BestEnd? best)
    {
        var met = share.Goal.IsMet(share.Percent);
        if (!met && share.Adds && share.Goal.IsAll) return judged.IsClosed ? Performance.Missed : Performance.Lost;
        if (judged.IsClosed)
            return share.AsOf < judged.Window.To ? Performance.AwaitingPublication
                : share.HasGap ? Performance.NotEvaluable
                : met ? Performance.Achieved : Performance.Missed;
        if (met) return share.HasGap ? Performance.NotEvaluable : judged.IsLate(share.AsOf) ? Performance.AtRisk : Performance.OnTrack;
        return best is { IsRecoverable: false } ? Performance.Lost : Performance.AtRisk;
    }

    /// <summary>A handful of cases proves nothing while chance alone could have brought them: no red then.</summary>
    private static Performance Noise(Share share, Performance performance) =>
        share.Interval is { } interval && performance is Performance.Lost or Performance.Missed && interval.Contains(share.Goal.Mark)
            ? Performance.AtRisk
            : performance;
}

/// <summary>A share as it stands, with its parts where they may be had.</summary>
internal sealed record Share(Goal Goal, decimal? Numerator, decimal? Denominator, DateOnly AsOf)
{
    /// <summary>The percentage where only it is known.</summary>
    public decimal? Given { get; init; }

    /// <summary>True when the periods of the year add up; false for a coverage as it last stood.</summary>
    public bool Adds { get; init; }

    public Footing Footing { get; init; }

    public bool HasGap { get; init; }

    public decimal Percent => Given ?? Numerator!.Value / Denominator!.Value * 100;

    public bool IsSmall => Denominator < Wilson.SmallBelow;

    public Wilson? Interval => IsSmall ? Wilson.Of(Numerator!.Value, Denominator!.Value) : null;

    /// <summary>Cases on the bad side so far.</summary>
    public decimal? Failures => Goal.UpIsGood ? Denominator - Numerator : Numerator;
}

/// <summary>The best year-end still possible: every case to come turns out well.</summary>
/// <param name="YearDenominator">Cases expected in the whole year, reckoned from the pace so far.</param>
/// <param name="Allowed">Failures the year can bear, whole ones.</param>
internal sealed record BestEnd(decimal YearDenominator, decimal Percent, decimal Allowed, bool IsRecoverable)
{
    /// <summary>Null when only a percentage is known.</summary>
    public static BestEnd? Of(JudgedIndicator judged, Share share)
    {
        if (share is not { Denominator: { } soFar, Numerator: { } numerator, Failures: { } failures }) return null;
        var elapsed = judged.Window.Elapsed(share.AsOf);
        var year = elapsed > 0 ? Math.Ceiling(soFar / elapsed) : soFar;
        var best = (share.Goal.UpIsGood ? numerator + (year - soFar) : numerator) / year * 100;
        var allowed = Math.Floor((share.Goal.UpIsGood ? 100 - share.Goal.Mark : share.Goal.Mark) / 100 * year);
        return new(year, best, allowed, IsRecoverable: share.Goal.IsMet(best));
    }
}
