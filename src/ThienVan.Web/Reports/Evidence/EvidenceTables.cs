using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Reports.Evidence;

/// <summary>A file that proves a value. The bytes lie apart, once for each content.</summary>
public sealed class EvidenceRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid RoundId { get; init; }
    public required string Code { get; init; }
    public string Area { get; init; } = "";
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

public sealed class EvidenceContentRow
{
    public string WardId { get; init; } = "";
    public required string Sha256 { get; init; }
    public required byte[] Content { get; init; }
}

internal static class EvidenceTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<EvidenceRow>(table =>
        {
            table.ToTable("report_evidence").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.RoundId, row.Code });
        });
        model.Entity<EvidenceContentRow>().ToTable("report_evidence_content").HasKey(row => new { row.WardId, row.Sha256 });
    }
}
