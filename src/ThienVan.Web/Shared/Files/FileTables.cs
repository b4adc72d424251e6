using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files.Checking;

namespace ThienVan.Web.Shared.Files;

/// <summary>A file on a thing of a room. The bytes lie apart, once for each content.</summary>
public sealed class AttachmentRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }

    /// <summary>What it hangs on, as the event log names it: "report/(round)/14a".</summary>
    public required string Subject { get; init; }

    /// <summary>Whose space it takes; null when nobody's.</summary>
    public string? UnitId { get; init; }
    public required string FileName { get; init; }

    /// <summary>Found from the content, never from the name.</summary>
    public required string ContentType { get; init; }
    public required long Size { get; init; }

    /// <summary>Of the bytes kept, after location and camera data were taken out; lower-case hex.</summary>
    public required string Sha256 { get; init; }
    public Guid? UploadedById { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public string? RemovedBy { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }
}

public sealed class FileContentRow
{
    public string WardId { get; init; } = "";
    public required string Sha256 { get; init; }
    public required byte[] Content { get; init; }
}

internal static class FileTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(AttachmentRow), "Tệp đính kèm", nameof(AttachmentRow.Subject)),
        new(typeof(FileContentRow), "Nội dung tệp đính kèm"),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<AttachmentRow>(table =>
        {
            table.ToTable("file_attachment").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.Subject });
        });
        model.Entity<FileContentRow>().ToTable("file_content").HasKey(row => new { row.WardId, row.Sha256 });
    }
}
