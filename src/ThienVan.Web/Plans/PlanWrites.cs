using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>An officer's figure for one indicator and period.</summary>
public sealed record EnterObservation
{
    public required Observation Observation { get; init; }
    public required string Source { get; init; }
    public string? EvidenceNote { get; init; }

    /// <summary>Version the form was opened on; 0 when the period had none. A later version in the database makes the entry stale.</summary>
    public required int BasedOnVersion { get; init; }

    /// <summary>Required when a version is replaced.</summary>
    public string? Reason { get; init; }
}

/// <summary>Saved, or overtaken by somebody else's entry that must be looked at first.</summary>
public sealed record EntryOutcome
{
    public Guid? SavedId { get; init; }

    /// <summary>The version somebody else saved meanwhile; null when saved.</summary>
    public ObservationLine? Overtaken { get; init; }
    public Refusal? Refusal { get; init; }
}

/// <summary>A person chooses a reading, with the document that says so.</summary>
public sealed record DecideReading
{
    public required string ConflictId { get; init; }
    public required string ReadingId { get; init; }
    public required string DocumentNumber { get; init; }
    public string? Reason { get; init; }
}
