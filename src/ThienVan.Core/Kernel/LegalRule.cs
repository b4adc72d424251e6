namespace ThienVan.Core.Kernel;

/// <summary>How surely a rule is known.</summary>
public enum Certainty
{
    /// <summary>Its text was read.</summary>
    Text,

    /// <summary>Told by others.</summary>
    Secondary,

    /// <summary>From memory, or the ward's own habit.</summary>
    Unseen,
}

/// <summary>Where a rule is written, and from when to when it holds.</summary>
public sealed record LegalRule
{
    /// <summary>"NĐ 193/2026/NĐ-CP"; null for the ward's own habit, which no text orders.</summary>
    public string? Document { get; init; }

    /// <summary>"Điều 3 khoản 9"; null for the whole.</summary>
    public string? Article { get; init; }

    public required Certainty Certainty { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while none is known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A person has still to hold it against the text in force.</summary>
    public bool IsUnverified => Certainty != Certainty.Text;

    public bool Holds(DateOnly on) => From <= on && (To is null || on <= To);
}
