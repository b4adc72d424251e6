namespace ThienVan.Core.Plans;

/// <summary>What made the ward say a verdict.</summary>
public enum SaidOccasion
{
    /// <summary>The round's last day for its report went by.</summary>
    DayEnded,

    /// <summary>The round was published.</summary>
    Published,
}

/// <summary>A verdict as it was said of a round's last day, by the rules and figures of then; never made anew.</summary>
public sealed record SaidVerdict
{
    /// <summary><see cref="Indicator.Code"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Reading of a contradiction it was said under; null where the plan was read one way.</summary>
    public string? ReadingId { get; init; }

    public required int Year { get; init; }

    /// <summary>Name of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Last day of the round.</summary>
    public required DateOnly Day { get; init; }

    public required SaidOccasion Occasion { get; init; }

    public required Performance Performance { get; init; }

    public required DataState Data { get; init; }

    /// <summary>Whether it was lost or missed by little, so that the colour was amber.</summary>
    public bool IsNearMiss { get; init; }

    public required string Sentence { get; init; }

    public required string RuleVersion { get; init; }

    /// <summary>Version of the plan it was said by.</summary>
    public required Guid PlanVersion { get; init; }

    /// <summary>Figures it rested on.</summary>
    public required IReadOnlyList<Guid> Figures { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Of each round's day, and of each reading then open, the last thing said; in order of time, then of the
    /// readings.</summary>
    public static IReadOnlyList<SaidVerdict> OneADay(IEnumerable<SaidVerdict> said) =>
    [
        .. said.GroupBy(one => (one.Day, one.ReadingId)).Select(same => same.MaxBy(one => (one.Occasion, one.At))!)
            .OrderBy(one => one.Day).ThenBy(one => one.ReadingId, StringComparer.Ordinal),
    ];
}
