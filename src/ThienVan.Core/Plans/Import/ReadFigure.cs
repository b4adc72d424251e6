namespace ThienVan.Core.Plans.Import;

/// <summary>A measured figure as written, with where it stands in its phrase.</summary>
internal sealed record ReadFigure
{
    /// <summary>From the comparator before the number.</summary>
    public required int Start { get; init; }

    /// <summary>Behind the last digit or percent sign.</summary>
    public required int NumberEnd { get; init; }

    /// <summary>Behind the unit.</summary>
    public required int End { get; init; }

    public required decimal Value { get; init; }

    /// <summary>Upper end of a range; null for one figure.</summary>
    public decimal? Upper { get; init; }

    public required Comparator Comparator { get; init; }

    /// <summary>As written, in lower case; null when no noun follows.</summary>
    public string? Unit { get; init; }

    /// <summary>True for "/năm".</summary>
    public bool PerYear { get; init; }

    public bool IsPercent => Unit == "%";

    public Amount Amount => Comparator switch
    {
        // "17 - 15" is written the wrong way round: the checker says so, the range stays the same.
        Comparator.Range when Upper is { } upper => new Amount(Math.Min(Value, upper), Math.Max(Value, upper)),
        Comparator.AtMost => new Amount(Low: null, Upper ?? Value),
        Comparator.Exactly => new Amount(Value, Upper ?? Value),
        _ => new Amount(Value, Upper),
    };
}

/// <summary>A number that stands by itself.</summary>
/// <param name="Start">Its first digit.</param>
/// <param name="End">Behind its last digit or percent sign.</param>
/// <param name="Figure">What it measures; null for a name, a time or a number that may mean two things.</param>
/// <param name="Doubt">Why it may mean two things; null when it does not.</param>
internal sealed record ToldNumber(int Start, int End, ReadFigure? Figure, string? Doubt);
