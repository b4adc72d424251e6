using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Web.Plans.Versions;

/// <summary>An uploaded document under review.</summary>
public sealed record DraftView
{
    public required Guid Id { get; init; }
    public required string FileName { get; init; }
    public required PlanDocument Document { get; init; }

    /// <summary>Null for a plan that came as YAML.</summary>
    public SourceText? Source { get; init; }
    /// <summary>What became of its numbers and blocks; null without a text.</summary>
    public SourceReading? Reading { get; init; }

    /// <summary>What people corrected or said of it, in order.</summary>
    public required IReadOnlyList<ReviewStep> Steps { get; init; }
    public required IReadOnlyList<Finding> Findings { get; init; }
    public required int Revision { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public string? ConvertedFrom { get; init; }

    /// <summary>Null until somebody asked that it come into force.</summary>
    public Proposal? Proposal { get; init; }
}

/// <summary>A person's request that a draft come into force, with the document that says so.</summary>
public sealed record Proposal(string DocumentNumber, DateOnly DocumentDate, Guid? ById, string By, DateTimeOffset At);

/// <summary>A draft, or a former version, beside the plan in force.</summary>
public sealed record ComparisonView
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string FileName { get; init; }
    public required int Revision { get; init; }

    /// <summary>False for the version in force, and for a former one, which may be taken up again.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Who brought it into force, and when; null for one that is not in force.</summary>
    public VersionStep? InForce { get; init; }
    /// <summary>True when no plan is in force yet.</summary>
    public required bool IsFirst { get; init; }
    public required IReadOnlyList<PlanDifference> Differences { get; init; }
    public Proposal? Proposal { get; init; }

    /// <summary>The document's own number and day, for who proposes.</summary>
    public string? OwnNumber { get; init; }
    public DateOnly? OwnDate { get; init; }

    /// <summary>That the document is of another place, in a sentence; null when it is not. A person must say that they mean it.</summary>
    public string? OtherPlace { get; init; }

    /// <summary>True where it is the plan of another place than the one in force: nothing of the one goes on in the other.</summary>
    public required bool IsAnotherPlan { get; init; }

    /// <summary>Who uploaded it; null where nobody signed in did.</summary>
    public Guid? UploadedById { get; init; }

    /// <summary>Why it cannot come into force as it is; null when it can.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>Who did something with a version, and when.</summary>
public sealed record VersionStep(string By, DateTimeOffset At);

public sealed record PlanVersionLine
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required WayStep Step { get; init; }
    public required string FileName { get; init; }
    public required VersionStep Loaded { get; init; }

    /// <summary>Another person brought it into force; null while nobody has.</summary>
    public VersionStep? Confirmed { get; init; }

    /// <summary>It was taken up again after another one; null when that never happened.</summary>
    public VersionStep? TakenUpAgain { get; init; }
    public required bool InForce { get; init; }

    /// <summary>True while it may still be reviewed, corrected and accepted.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>"Theo 135/KH-UBND ngày 23/12/2025"; null when no document was named.</summary>
    public string? Document { get; init; }

    /// <summary>Who asked that it come into force and waits for another person; null when nobody waits.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Who uploaded and who proposed it: they do not confirm it.</summary>
    public IReadOnlyList<Guid?> Makers { get; init; } = [];

    /// <summary>True for a former version.</summary>
    public required bool WasInForce { get; init; }
}
