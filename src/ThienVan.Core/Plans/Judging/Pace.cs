using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Compares a sum with where it should stand on the last day it speaks of, so that a report is not blamed for the days after
/// it.</summary>
internal sealed class Pace(JudgedIndicator judged, Tally tally, Goal? goal, Period window)
{
    /// <summary>Before this share of the window a pace is chance.</summary>
    public const decimal FirstVerdictAt = 0.15m;

    private bool UpIsGood { get; } = goal?.UpIsGood ?? Goal.IsUpGood(judged.Indicator);

    public required string Rule { get; init; }

    public required Func<DateOnly, Expectation?> ExpectedAt { get; init; }

    public required Func<DateOnly, decimal> ShareAt { get; init; }

    public Assessment Judge()
    {
        if (tally.Clash is { } clash) return PaceWords.Clash(judged, tally, clash);
        if (tally.AsOf is not { } asOf) return PaceWords.NoData(judged, tally, window.Elapsed(judged.Today) < FirstVerdictAt);
        var expected = ExpectedAt(asOf);
        var performance = Stand(asOf, expected);
        var share = ShareAt(asOf);
        var figures = new PaceFigures(tally.Sum, asOf, goal, expected?.Value, Required(), share > 0 ? tally.Sum / share : null);
        return judged.Verdict(
            performance, judged.Firmness(tally.Footing, asOf), Rule, PaceWords.Sentence(judged, tally, performance, figures),
            () => PaceWords.Steps(judged, tally, figures, share)) with
        {
            Actual = tally.Sum,
            Target = goal?.Mark,
            Expected = expected?.Value,
            ExpectedIsDerived = expected?.IsDerived ?? false,
            Required = figures.Required,
            Forecast = figures.Forecast,
            AsOf = asOf,
        };
    }

    private Performance Stand(DateOnly asOf, Expectation? expected)
    {
        if (goal is { } g && g.IsMet(tally.Sum) != !g.UpIsGood)
            return g.UpIsGood ? Performance.Achieved
                : judged.IsClosed ? Performance.Missed
                : Performance.Lost;
        if (judged.IsClosed && asOf < window.To) return Performance.AwaitingPublication;
        if (judged.IsClosed && goal is not null)
            return tally.Gap is not null ? Performance.NotEvaluable
                : UpIsGood ? Performance.Missed
                : Performance.Achieved;
        return Doubt(OnTheWay(asOf, expected));
    }

    private Performance OnTheWay(DateOnly asOf, Expectation? expected)
    {
        var late = judged.IsLate(asOf);
        if (window.Elapsed(asOf) < FirstVerdictAt && !late || expected is not { } now) return Performance.NotDue;
        var pace = Standing(now.Value);
        if (!late || pace != Performance.OnTrack) return window.Elapsed(asOf) < FirstVerdictAt ? Performance.AtRisk : pace;
        return UpIsGood && ExpectedAt(judged.Today) is { } today && Standing(today.Value) == Performance.OnTrack
            ? pace
            : Performance.AtRisk;
    }

    private Performance Standing(decimal expected) => (goal ?? new Goal(0, UpIsGood, Strict: false)).Pace(tally.Sum, expected);

    /// <summary>With periods missing the sum is only a lower bound: it can prove that enough was done, or too much, and nothing
    /// else.</summary>
    private Performance Doubt(Performance performance)
    {
        if (tally.Gap is null || performance == Performance.NotDue) return performance;
        return performance == Performance.OnTrack == UpIsGood ? performance : Performance.NotEvaluable;
    }

    private decimal? Required()
    {
        var days = window.To.DayNumber - judged.Today.DayNumber;
        return goal is { UpIsGood: true } g && days > 0 ? Math.Max(0, g.Mark - tally.Sum) / days * 7 : null;
    }
}

/// <summary>Figures of a pace verdict, kept together for its words.</summary>
internal readonly record struct PaceFigures(
    decimal Actual, DateOnly AsOf, Goal? Goal, decimal? Expected, decimal? Required, decimal? Forecast)
{
    /// <summary>Null when nothing is expected yet: a zero never divides.</summary>
    public decimal? Pace => Expected is > 0 ? Actual / Expected : null;
}
