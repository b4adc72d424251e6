using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>A step of the review of a draft: an item that a person corrected, or what they said a block of its text is. Rows are added
/// only.</summary>
public sealed class ReviewStepRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";
    public required Guid VersionId { get; init; }

    /// <summary>Revision of the draft that the step made.</summary>
    public required int Revision { get; init; }

    /// <summary>Anchor of the corrected item on the review screen; null for a block.</summary>
    public string? Item { get; init; }

    /// <summary>First and last line of a block; null for an item.</summary>
    public int? LineFrom { get; init; }
    public int? LineTo { get; init; }

    /// <summary>What the block is read as; null for an item, and for a block that is read again as its text shows.</summary>
    public PartRole? Role { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What was said of a block; null for an item.</summary>
    internal SaidBlock? Said => LineFrom is { } from && LineTo is { } to ? new(new LineRange(from, to), Role) : null;
}

internal static class ReviewTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(ReviewStepRow), "Bước đối chiếu dự thảo", nameof(ReviewStepRow.Item), nameof(ReviewStepRow.LineFrom))];

    public static void Map(ModelBuilder model) => model.Entity<ReviewStepRow>(table =>
    {
        table.ToTable("plan_review_step");
        table.HasKey(row => row.Id);
        table.HasIndex(row => new { row.WardId, row.VersionId, row.Revision });
    });
}
