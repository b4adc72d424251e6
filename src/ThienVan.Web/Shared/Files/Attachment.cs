namespace ThienVan.Web.Shared.Files;

/// <summary>A file on a thing, without its bytes.</summary>
public sealed record Attachment
{
    public required Guid Id { get; init; }
    public required string Subject { get; init; }
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

    /// <summary>A browser shows it in a tab of its own.</summary>
    public bool IsShown => !IsPicture && FileDownload.IsShown(ContentType);

    /// <summary>The page may show it: a picture, made anew when it was taken in.</summary>
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);
}
