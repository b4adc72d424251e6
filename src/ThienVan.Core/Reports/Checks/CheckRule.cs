namespace ThienVan.Core.Reports.Checks;

/// <summary>One rule that a figure is held against.</summary>
public sealed record CheckRule
{
    /// <summary>Stable: "check.jump".</summary>
    public required string Id { get; init; }

    /// <summary>Two or three Vietnamese words.</summary>
    public required string Name { get; init; }

    /// <summary>One Vietnamese sentence for the people it stops.</summary>
    public required string Meaning { get; init; }

    public required CheckWeight Weight { get; init; }

    /// <summary>The sentence to show; null when the figure stands the rule.</summary>
    public required Func<CheckInput, string?> Find { get; init; }
}
