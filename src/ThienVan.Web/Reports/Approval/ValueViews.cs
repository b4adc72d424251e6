using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Reports.Approval;

/// <summary>One version of a value, and what it changed of the one before.</summary>
public sealed record ValueVersion
{
    public required int Version { get; init; }
    public required ValueState State { get; init; }
    public required string Figure { get; init; }
    public required ProvenanceLine Provenance { get; init; }
    public string? RevisionReason { get; init; }

    /// <summary>True for the one that reports, cockpit and portal go by.</summary>
    public required bool Stands { get; init; }

    /// <summary>Empty for the first version and where nothing differs.</summary>
    public required IReadOnlyList<ValueDifference> Differences { get; init; }
}

/// <summary>A field that two versions do not share.</summary>
public sealed record ValueDifference(string Field, string Before, string After);

/// <summary>One step of a value's way, from the audit trail.</summary>
/// <param name="What">The step in the office's words, with the figure where it moved.</param>
/// <param name="Times">How often the same person did the same in a row.</param>
public sealed record ValueTrace(DateTimeOffset At, string Who, string What, string? Reason, int Times);

/// <summary>A file behind a value.</summary>
public sealed record EvidenceFileLine(
    Guid Id, string FileName, long Size, string UploadedBy, DateTimeOffset UploadedAt, string ContentType)
{
    /// <inheritdoc cref="Attachment.IsPicture"/>
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>What somebody said about a value.</summary>
public sealed record ValueNote(string By, DateTimeOffset At, string Text);

public sealed record ValueView
{
    public required Round Round { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string UnitName { get; init; }

    /// <summary>What was said about it, oldest first.</summary>
    public required IReadOnlyList<ValueNote> Notes { get; init; }

    /// <summary>Whether its history, files and notes are for the person who asks.</summary>
    public required bool HasHistory { get; init; }

    /// <summary>Target the indicator belongs to; null when the plan in force knows it no more.</summary>
    public string? TargetNo { get; init; }

    /// <summary>The newest version that was sent; null while there is none.</summary>
    public ReviewCard? Card { get; init; }

    /// <summary>Newest first; those the person may see.</summary>
    public required IReadOnlyList<ValueVersion> Versions { get; init; }

    /// <summary>Newest first; empty for those who may see approved values only.</summary>
    public required IReadOnlyList<ValueTrace> Steps { get; init; }
    public required IReadOnlyList<EvidenceFileLine> Evidence { get; init; }

    /// <summary>The approved version that this person may open again; null when there is none.</summary>
    public SeenValue? Revisable { get; init; }

    /// <summary>Where its unit writes in it; null when this person may not.</summary>
    public string? EntryAddress { get; init; }
}
