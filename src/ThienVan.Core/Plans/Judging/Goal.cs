namespace ThienVan.Core.Plans.Judging;

/// <summary>A promised figure and which side of it is good.</summary>
/// <param name="Mark">The figure itself, in the indicator's unit.</param>
/// <param name="UpIsGood">False for "at most" and for levels that should fall.</param>
/// <param name="Strict">True for "more than": reaching the mark is not enough.</param>
/// <param name="Exact">True for a level that should be the mark and nothing else.</param>
internal readonly record struct Goal(decimal Mark, bool UpIsGood, bool Strict, bool Exact = false)
{
    public const decimal OnTrackFrom = 0.95m;
    public const decimal AtRiskFrom = 0.75m;

    /// <summary>Null when the plan gives no figure. A range is read from its good side, and so is an exact amount: who does more has done
    /// it, and who falls further below. An exact level that should rise is wrong on both sides.</summary>
    public static Goal? Of(Indicator indicator, decimal? low, decimal? high)
    {
        var up = indicator.IsUpGood;
        return (up ? low ?? high : high ?? low) is { } mark
            ? new Goal(mark, up, indicator.Comparator == Comparator.MoreThan, IsExact(indicator))
            : null;
    }

    private static bool IsExact(Indicator indicator) =>
        indicator is { Comparator: Comparator.Exactly, Kind: IndicatorKind.Stock, Direction: Direction.Up };

    public string Sign => UpIsGood ? Strict ? "trên" : "ít nhất" : "không quá";

    /// <summary>A share that allows no failure at all.</summary>
    public bool IsAll => UpIsGood ? Mark == 100 : Mark == 0;

    public bool IsMet(decimal value) => Exact ? value == Mark : !UpIsGood ? value <= Mark : Strict ? value > Mark : value >= Mark;

    /// <summary>Whether a case of these is on the wrong side: one of the counted ones, or by the percentage alone.</summary>
    public bool Fails(Observation seen) => seen is { Numerator: { } good, Denominator: { } all } ? (UpIsGood ? all > good : good > 0)
        : seen.Reading is { } percent && !IsMet(percent);

    /// <summary>Further cases that must all turn out well until so many of so many meet the mark; null when none can.</summary>
    public decimal? Needed(decimal numerator, decimal denominator)
    {
        var lacking = UpIsGood ? Mark * denominator - 100 * numerator : 100 * numerator - Mark * denominator;
        var each = UpIsGood ? 100 - Mark : Mark;
        return each <= 0 ? null : Math.Max(1, Least(lacking / each));
    }

    /// <summary>Of so many further cases, how many must turn out well until the mark is met; more than there are where all of them would
    /// not do.</summary>
    public decimal NeededOf(decimal next, decimal numerator, decimal denominator)
    {
        var atMark = Mark * (denominator + next) / 100 - numerator;
        return Math.Max(0, UpIsGood ? Least(atMark) : next - Math.Floor(atMark));
    }

    /// <summary>Of so many there are and no more, how many are still on the wrong side; never below nought.</summary>
    public decimal Lacking(decimal numerator, decimal denominator)
    {
        var atMark = Mark * denominator / 100;
        return Math.Max(0, UpIsGood ? Least(atMark - numerator) : numerator - Math.Floor(atMark));
    }

    /// <summary>The least whole number that makes up for so much: "more than" wants one more than just that.</summary>
    private decimal Least(decimal lacking) => Strict ? Math.Floor(lacking) + 1 : Math.Ceiling(lacking);

    /// <summary>Standing against what is expected by now; a zero expectation never divides.</summary>
    public static Performance Pace(decimal actual, decimal expected, bool upIsGood)
    {
        var (good, needed) = upIsGood ? (actual, expected) : (expected, actual);
        return good >= needed * OnTrackFrom ? Performance.OnTrack
            : good >= needed * AtRiskFrom ? Performance.AtRisk
            : Performance.OffTrack;
    }
}
