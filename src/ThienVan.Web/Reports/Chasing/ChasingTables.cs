using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>The secret address of one person's calendar. Only the hash is kept: the address is shown once.</summary>
public sealed class FeedRow
{
    public string WardId { get; init; } = "";
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string TokenHash { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
}

internal static class ChasingTables
{
    public static readonly ToldTable[] Told = [new(typeof(FeedRow), "Địa chỉ lịch riêng")];

    public static void Map(ModelBuilder model) => model.Entity<FeedRow>(table =>
    {
        table.ToTable("report_feed").HasKey(row => new { row.WardId, row.UserId });
        table.HasIndex(row => new { row.WardId, row.TokenHash }).IsUnique();
    });
}
