using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Papers;

/// <summary>The official report of a round: a draft until it takes a number, then kept whole.</summary>
public sealed class OfficialPaperRow
{
    public string WardId { get; init; } = "";
    public required Guid RoundId { get; init; }
    public required int Revision { get; set; }

    /// <summary>"05/BC-UBND"; null while it is a draft.</summary>
    public string? Number { get; set; }

    /// <summary>The whole content as issued, as JSON; null while it is a draft.</summary>
    public string? Content { get; set; }

    /// <summary>Version of the template it was issued on; null while it is a draft.</summary>
    public int? TemplateVersion { get; set; }
    public string? IssuedBy { get; set; }
    public DateTimeOffset? IssuedAt { get; set; }
}

/// <summary>A section somebody edited. What nobody edited is drafted anew each time and not kept.</summary>
public sealed class PaperSectionRow
{
    public string WardId { get; init; } = "";
    public required Guid RoundId { get; init; }
    public required string Key { get; init; }
    public required string Text { get; set; }

    /// <summary>The draft the edit started from: when today's draft differs, the figures have moved since.</summary>
    public required string Draft { get; set; }
    public required int Revision { get; set; }
    public required string ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A number of the register, or some passed over for a reason. Never taken out: a report withdrawn keeps its number.</summary>
public sealed class RegisterRow
{
    public string WardId { get; init; } = "";
    public required int Year { get; init; }

    /// <summary>"BC": one series a year and type.</summary>
    public required string Series { get; init; }
    public required int Number { get; init; }

    /// <summary>Last number of those passed over; equal to <see cref="Number"/> for a document.</summary>
    public required int Through { get; init; }

    /// <summary>Null for numbers passed over.</summary>
    public Guid? RoundId { get; init; }
    public required string Subject { get; init; }
    public DateOnly? Day { get; init; }

    /// <summary>Why numbers were passed over, or why the document was withdrawn; null for one in force.</summary>
    public string? Reason { get; set; }
    public required string TakenBy { get; init; }
    public required DateTimeOffset TakenAt { get; init; }
}

/// <summary>One file of a report as it was issued; added once, never changed, and kept though the report be withdrawn.</summary>
public sealed class IssuedFileRow
{
    public string WardId { get; init; } = "";
    public required int Year { get; init; }

    /// <summary>Of the register, as <see cref="Number"/> is.</summary>
    public required string Series { get; init; }
    public required int Number { get; init; }

    /// <summary>"bao-cao.docx".</summary>
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>A signed copy that came back; added, never changed.</summary>
public sealed class SignedCopyRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required int Year { get; init; }

    /// <summary>Of the register, as <see cref="Number"/> is.</summary>
    public required string Series { get; init; }
    public required int Number { get; init; }
    public required string FileName { get; init; }
    public required byte[] Content { get; init; }
    public required string Sha256 { get; init; }

    /// <summary><see cref="SignedReading"/> as JSON.</summary>
    public required string Reading { get; init; }
    public required string AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>A version of the report's template; added, never changed. The newest is in use.</summary>
public sealed class PaperTemplateRow
{
    public string WardId { get; init; } = "";
    public required int Version { get; init; }
    public required string FileName { get; init; }
    public required byte[] Content { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Version it was brought back from; null for a new file.</summary>
    public int? RestoredFrom { get; init; }
    public required string AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
}

internal static class PaperTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(OfficialPaperRow), "Báo cáo chính thức", nameof(OfficialPaperRow.Number)),
        new(typeof(PaperSectionRow), "Mục soạn tay của báo cáo chính thức", nameof(PaperSectionRow.Key)),
        new(typeof(RegisterRow), "Số văn bản trong sổ", nameof(RegisterRow.Number), nameof(RegisterRow.Series), nameof(RegisterRow.Year)),
        new(typeof(IssuedFileRow), "Tệp của báo cáo đã cấp số", nameof(IssuedFileRow.Number), nameof(IssuedFileRow.Year),
            nameof(IssuedFileRow.Name)),
        new(typeof(SignedCopyRow), "Bản ký của báo cáo", nameof(SignedCopyRow.Number), nameof(SignedCopyRow.Year),
            nameof(SignedCopyRow.FileName)),
        new(typeof(PaperTemplateRow), "Mẫu trình bày văn bản", nameof(PaperTemplateRow.FileName)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<OfficialPaperRow>(table =>
        {
            table.ToTable("report_paper").HasKey(row => new { row.WardId, row.RoundId });
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<PaperSectionRow>(table =>
        {
            table.ToTable("report_paper_section").HasKey(row => new { row.WardId, row.RoundId, row.Key });
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<RegisterRow>().ToTable("report_register").HasKey(row => new { row.WardId, row.Year, row.Series, row.Number });
        model.Entity<IssuedFileRow>().ToTable("report_issued_file")
            .HasKey(row => new { row.WardId, row.Year, row.Series, row.Number, row.Name });
        model.Entity<SignedCopyRow>(table =>
        {
            table.ToTable("report_signed_copy").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.Year, row.Series, row.Number });
        });
        model.Entity<PaperTemplateRow>().ToTable("report_template").HasKey(row => new { row.WardId, row.Version });
    }
}
