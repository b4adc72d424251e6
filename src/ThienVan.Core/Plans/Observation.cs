using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>How firm a figure is: ước, sơ bộ, chính thức.</summary>
public enum Quality { Estimated, Preliminary, Official }

/// <summary>One figure with its parts, or one outcome with its document: what a cell, a value and an observation all say.</summary>
public record ObservedValue
{
    /// <summary>Flow amount, stock level, growth in percent, rank, or a ratio's percentage where the parts are not to be had. Null when
    /// the parts or the outcome say it.</summary>
    public decimal? Value { get; init; }

    /// <summary>For ratios; always with <see cref="Denominator"/>.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>For ratios. Zero gives no percentage at all.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>For standards and milestones: reached or not. For zero events use <see cref="Value"/> (how many).</summary>
    public bool? Met { get; init; }

    /// <summary>Day the standard was recognised or the output issued; null when not met.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Number of the recognising document; a standard without one is not met.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>End of a recognition; null when it has none.</summary>
    public DateOnly? ValidTo { get; init; }

    public Quality Quality { get; init; } = Quality.Preliminary;

    /// <summary>What who answers for it expects the whole year to come to, in the indicator's unit; null where nobody said.</summary>
    public decimal? YearEstimate { get; init; }

    /// <summary>What that rests on; never without the estimate.</summary>
    public string? YearEstimateWhy { get; init; }

    /// <summary>True when amount and parts are the same, whatever is said of their quality.</summary>
    public bool HasFigureOf(ObservedValue other) =>
        (Value, Numerator, Denominator) == (other.Value, other.Numerator, other.Denominator);
}

/// <summary>
/// What was seen of one indicator in one period. Versions are appended, never overwritten; the judge is given the latest of each period.
/// </summary>
public sealed record Observation
{
    /// <summary><see cref="Indicator.Code"/>.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// Days the figure covers. A flow's figure is what was made in these days; a level's figure stands at <see cref="Period.To"/>.
    /// </summary>
    public required Period Period { get; init; }

    public ObservedValue Observed { get; init; } = new();

    /// <inheritdoc cref="ObservedValue.Value"/>
    public decimal? Value { get => Observed.Value; init => Observed = Observed with { Value = value }; }

    /// <inheritdoc cref="ObservedValue.Numerator"/>
    public decimal? Numerator { get => Observed.Numerator; init => Observed = Observed with { Numerator = value }; }

    /// <inheritdoc cref="ObservedValue.Denominator"/>
    public decimal? Denominator { get => Observed.Denominator; init => Observed = Observed with { Denominator = value }; }

    /// <inheritdoc cref="ObservedValue.Met"/>
    public bool? Met { get => Observed.Met; init => Observed = Observed with { Met = value }; }

    /// <inheritdoc cref="ObservedValue.MetOn"/>
    public DateOnly? MetOn { get => Observed.MetOn; init => Observed = Observed with { MetOn = value }; }

    /// <inheritdoc cref="ObservedValue.DocumentNumber"/>
    public string? DocumentNumber { get => Observed.DocumentNumber; init => Observed = Observed with { DocumentNumber = value }; }

    /// <inheritdoc cref="ObservedValue.ValidTo"/>
    public DateOnly? ValidTo { get => Observed.ValidTo; init => Observed = Observed with { ValidTo = value }; }

    public Quality Quality { get => Observed.Quality; init => Observed = Observed with { Quality = value }; }

    /// <summary>True once somebody other than the author confirmed it.</summary>
    public bool Verified { get; init; }

    /// <summary>Day of the outcome: that of its document, else the last day the figure speaks of.</summary>
    public DateOnly OutcomeDay => MetOn ?? Period.To;

    /// <summary>True for an outcome that a document shows: reached, with its number and its day.</summary>
    public bool IsProven => Met == true && MetOn is not null && !VietnameseText.IsBlank(DocumentNumber);

    /// <summary>
    /// What of it could be said by the end of <paramref name="day"/>; null for nothing. A figure is known once its last day is over, an
    /// outcome on its own day, and speaks of no day to come.
    /// </summary>
    public Observation? Until(DateOnly day) =>
        Period.To <= day ? this
        : Met == true && MetOn <= day && Period.From <= day ? this with { Period = new(Period.From, day) }
        : null;

    /// <summary>Percentage for ratios (null with a zero or missing denominator), else <see cref="Value"/>.</summary>
    public decimal? Reading =>
        Numerator is { } n && Denominator is { } d ? (d == 0 ? null : n / d * 100)
        : Denominator is null && Numerator is null ? Value
        : null;
}

public static class QualityWords
{
    public static string Word(this Quality quality) => quality switch
    {
        Quality.Estimated => "ước",
        Quality.Preliminary => "sơ bộ",
        Quality.Official => "chính thức",
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, message: null),
    };
}
