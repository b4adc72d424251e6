using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Versions;

/// <summary>An uploaded document under review.</summary>
public sealed record DraftView
{
    public required Guid Id { get; init; }
    public required string FileName { get; init; }
    public required PlanDocument Document { get; init; }

    /// <summary>Null for a plan that came as YAML.</summary>
    public SourceText? Source { get; init; }
    public required IReadOnlyList<Finding> Findings { get; init; }
    public required int Revision { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public string? ConvertedFrom { get; init; }
}

public sealed record PlanVersionLine
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string State { get; init; }
    public required string FileName { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool InForce { get; init; }

    /// <summary>True while it may still be reviewed, corrected and accepted.</summary>
    public required bool IsDraft { get; init; }
}
