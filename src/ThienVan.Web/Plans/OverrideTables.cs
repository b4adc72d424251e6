using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>
/// A verdict that a person wants to stand beside the computed one. Proposed by one, approved by another, ended by its day or by hand.
/// </summary>
public sealed class OverrideRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";

    /// <summary>"2026-2030": it outlives corrections of the plan's text.</summary>
    public required string PlanPeriod { get; init; }
    public required string Code { get; init; }
    public required int Year { get; init; }
    public required Performance Performance { get; init; }

    /// <summary>What the judge said when it was proposed.</summary>
    public required Performance Computed { get; init; }
    public required string Reason { get; init; }

    /// <summary>Last day it holds.</summary>
    public required DateOnly Until { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public string? ApprovedBy { get; set; }
    public DateTimeOffset? ApprovedAt { get; set; }
    public string? EndedBy { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
}

internal static class OverrideTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(OverrideRow), "Đánh giá thay cho kết quả tính", nameof(OverrideRow.Code), nameof(OverrideRow.Year))];

    public static void Map(ModelBuilder model) => model.Entity<OverrideRow>(table =>
    {
        table.ToTable("plan_override");
        table.HasKey(row => row.Id);
        table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.Code, row.Year });
    });
}
