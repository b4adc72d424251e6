using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>A file behind a figure, without its bytes.</summary>
public sealed record EvidenceItem
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }

    /// <summary>"" for the whole ward.</summary>
    public required string Area { get; init; }
    public required string FileName { get; init; }
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }
    public required string Sha256 { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>Null while it stands.</summary>
    public string? RemovedBy { get; init; }
    public DateTimeOffset? RemovedAt { get; init; }

    public bool Stands => RemovedAt is null;
}

/// <summary>The cell a file belongs to, and what the person may do there.</summary>
public sealed record EvidenceCell
{
    public required Round Round { get; init; }
    public required string Code { get; init; }
    public required string Area { get; init; }

    /// <summary>Name of the indicator, and of the neighbourhood group where it is its part.</summary>
    public required string Name { get; init; }
    public required IReadOnlyList<EvidenceItem> Files { get; init; }

    /// <summary>Why nothing may be added or taken away now; null when it may.</summary>
    public Core.Kernel.Refusal? Closed { get; init; }
}

/// <summary>A file as it is handed out.</summary>
public sealed record EvidenceFile(string FileName, string ContentType, string Sha256, byte[] Content);
