using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Compares a sum with where it should stand on the last day it speaks of, so that a report is not blamed for the days after
/// it.</summary>
internal sealed class Pace(JudgedIndicator judged, Tally tally, Goal? goal, Period window)
{
    /// <summary>Before this share of the window a pace is chance.</summary>
    public const decimal FirstVerdictAt = 0.15m;

    /// <summary>Before this share of the window only an approved profile can show that it goes wrong.</summary>
    private const decimal FirstRedAt = 0.5m;

    private bool UpIsGood { get; } = judged.Indicator.IsUpGood;

    public required string Rule { get; init; }

    public required Func<DateOnly, Expectation?> ExpectedAt { get; init; }

    public required Func<DateOnly, decimal> ShareAt { get; init; }

    /// <summary>Of a share of one base, how many are done of how many; null where no count may be told, or none is known.</summary>
    public (decimal Done, decimal Whole)? Parts { get; init; }

    /// <summary>What the year comes to from the passed share of it, where that is not the sum over the share; null elsewhere.</summary>
    public Func<decimal, decimal?>? Ahead { get; init; }

    /// <summary>True for a percentage of one period: it says how the year goes, and nothing of where it ends.</summary>
    public bool IsPart { get; init; }

    /// <summary>True where the plan promises nothing for the window itself, so that nothing can be achieved or missed.</summary>
    public bool IsPaceOnly { get; init; }

    /// <summary>Too early to be red: nobody approved a profile that says how much should be there by now.</summary>
    public static bool IsEarly(JudgedIndicator judged, Period window, DateOnly asOf) =>
        window.Elapsed(asOf) < FirstRedAt && !judged.Spread.IsApproved;

    public Assessment Judge()
    {
        if (tally.Clash is { } clash) return PaceWords.Clash(judged, tally, clash);
        if (tally.AsOf is not { } asOf) return PaceWords.NoData(judged, tally, window.Elapsed(judged.Today) < FirstVerdictAt);
        var expected = ExpectedAt(asOf);
        var performance = Stand(asOf, expected);
        var share = ShareAt(asOf);
        var figures = new PaceFigures(tally.Sum, asOf, goal, expected?.Value, Required(), Continued(share))
        {
            Lacking = Lacking(),
            Spared = expected is { } now && Standing(now.Value) == Performance.OffTrack && performance == Performance.AtRisk
                ? Spared(asOf, now.Value) : null,
        };
        return judged.Verdict(
            performance, judged.Firmness(tally.Footing, asOf), Rule, () => PaceWords.Of(judged, tally, performance, figures),
            () => PaceWords.Steps(judged, tally, figures, window.Elapsed(asOf), share)) with
        {
            Actual = tally.Sum,
            Target = goal?.Mark,
            Expected = expected?.Value,
            ExpectedIsDerived = expected?.IsDerived ?? false,
            Required = figures.Required,
            Forecast = figures.Forecast,
            AsOf = asOf,
            Gap = tally.Gap,
        };
    }

    private Performance Stand(DateOnly asOf, Expectation? expected)
    {
        if (!IsPaceOnly && goal is { } g && g.IsMet(tally.Sum) != !g.UpIsGood)
            return g.UpIsGood ? Performance.Achieved
                : judged.IsClosed ? Performance.Missed
                : Performance.Lost;
        if (judged.IsClosed && asOf < window.To) return tally.Gap is null ? judged.Pending(asOf) : Performance.NotEvaluable;
        if (judged.IsClosed && goal is not null && !IsPaceOnly)
            return tally.Gap is not null ? Performance.NotEvaluable
                : UpIsGood ? Performance.Missed
                : Performance.Achieved;
        return OnTheWay(asOf, expected);
    }

    private Performance OnTheWay(DateOnly asOf, Expectation? expected)
    {
        if (judged.IsSilent(asOf) && !IsProven) return Performance.NotEvaluable;
        if (window.Elapsed(asOf) < FirstVerdictAt || expected is not { } now) return Performance.NotDue;
        var pace = Standing(now.Value);
        if (tally.Gap is not null && !IsProven) return Performance.NotEvaluable;
        return pace == Performance.OffTrack && Spared(asOf, now.Value) is not null ? Performance.AtRisk : pace;
    }

    /// <summary>What came is enough, or too much, for today already, whatever the missing figures say: a sum of amounts only
    /// grows.</summary>
    private bool IsProven => ExpectedAt(judged.Today) is { } now && Standing(now.Value) == Performance.OnTrack == UpIsGood;

    private Performance Standing(decimal expected) => Goal.Pace(tally.Sum, expected, UpIsGood);

    /// <summary>Nothing is red in the first half without an approved profile, nor for less than one thing, nor for what chance
    /// gives, nor in a year that the plan leaves empty.</summary>
    /// <returns>Why it is a risk and no more; null where it is surely off.</returns>
    private string? Spared(DateOnly asOf, decimal expected)
    {
        if (judged.Year.IsSteered) return "kế hoạch để trống năm này";
        if (IsEarly(judged, window, asOf)) return "chưa quá nửa kỳ";
        if (!judged.Trajectory.IsCounted) return null;
        if (Math.Abs(expected - tally.Sum) < 1) return $"lệch chưa đến {FigureText.WithUnit(1, judged.Unit)}";
        return (UpIsGood ? Chance.MayBeSoFew(tally.Sum, expected) : Chance.MayBeSoMany(tally.Sum, expected))
            ? "số ít, có thể do ngẫu nhiên" : null;
    }

    private (decimal Cases, decimal Whole)? Lacking() =>
        Parts is var (done, whole) && goal is { UpIsGood: true } g ? (g.Lacking(done, whole), whole) : null;

    private decimal? Required()
    {
        var days = window.To.DayNumber - judged.Today.DayNumber;
        if (IsPart || goal is not { UpIsGood: true } g || days <= 0) return null;
        return Math.Max(0, g.Mark - tally.Sum) / days * 7;
    }

    private decimal? Continued(decimal share) => IsPart ? null
        : Ahead is { } ahead ? ahead(share)
        : share > 0 ? tally.Sum / share : null;
}

/// <summary>Figures of a pace verdict, kept together for its words.</summary>
internal readonly record struct PaceFigures(
    decimal Actual, DateOnly AsOf, Goal? Goal, decimal? Expected, decimal? Required, decimal? Forecast)
{
    /// <summary>Of a share of one base, how many are still to be done of how many there are; null elsewhere.</summary>
    public (decimal Cases, decimal Whole)? Lacking { get; init; }

    /// <summary>Why little is not yet off track; null elsewhere.</summary>
    public string? Spared { get; init; }

    /// <summary>Null when nothing is expected yet: a zero never divides.</summary>
    public decimal? Pace => Expected is > 0 ? Actual / Expected : null;
}
