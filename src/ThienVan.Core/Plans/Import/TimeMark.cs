namespace ThienVan.Core.Plans.Import;

internal enum TimeKind
{
    /// <summary>Every year of the plan.</summary>
    Every,

    /// <summary>One year.</summary>
    Year,

    /// <summary>At the latest in one year; the years before stay open.</summary>
    By,

    /// <summary>From one year to another.</summary>
    Span,

    /// <summary>From one year on.</summary>
    From,

    /// <summary>The years after the one named before.</summary>
    Later,

    /// <summary>To be kept after it was reached.</summary>
    Maintain,
}

/// <summary>A time as it stands in a phrase. Years are null where the words name none.</summary>
internal sealed record TimeMark(TimeKind Kind, int Start, int End)
{
    public int? From { get; init; }

    public int? To { get; init; }

    /// <summary>Last day, for quarters, months and days.</summary>
    public DateOnly? Due { get; init; }

    public DatePrecision Precision { get; init; } = DatePrecision.Year;
}
