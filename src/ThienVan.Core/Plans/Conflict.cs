using System.Text.Json.Serialization;

namespace ThienVan.Core.Plans;

/// <summary>Two or more provisions that cannot all hold, with the ways to read them.</summary>
public sealed record Conflict
{
    public required string Id { get; init; }

    /// <summary>What the contradiction is and what it costs, in Vietnamese.</summary>
    public required string Message { get; init; }

    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>Codes of the indicators it is about, where no reading changes them and the places do not say it.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>True where a reading asks another goal; else the readings differ in what is meant, which nobody can compute.</summary>
    [JsonIgnore]
    public bool ChangesGoals => Readings.Any(reading => reading.Changes.Count > 0);
}

/// <summary>One way to read a conflict. Evaluation runs under each reading until one is decided.</summary>
public sealed record Reading
{
    public required string Id { get; init; }

    /// <summary>"Mỗi năm 250 hộ" in Vietnamese.</summary>
    public required string Text { get; init; }

    /// <summary>The places that say it so. One that names its place alone has the words its contradiction gives that place; empty where
    /// no place is known to say it rather than the others.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    public IReadOnlyList<IndicatorChange> Changes { get; init; } = [];
}

/// <summary>What a reading makes of an indicator; null fields keep the indicator's own.</summary>
public sealed record IndicatorChange
{
    public required string Code { get; init; }

    public Comparator? Comparator { get; init; }

    public IReadOnlyList<TargetPoint>? Points { get; init; }

    public Amount? Total { get; init; }

    public Indicator Apply(Indicator indicator) => AssignedGoals.Lay(indicator with
    {
        Points = Points ?? indicator.Points,
        Total = Total ?? indicator.Total,
        Comparator = Comparator ?? indicator.Comparator,
    }, indicator.Assigned);
}
