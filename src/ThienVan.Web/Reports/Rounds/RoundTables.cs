using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>A report definition; the definition itself is one value kept as JSON (<see cref="ReportDefinition"/>).</summary>
public sealed class DefinitionRow
{
    public string WardId { get; init; } = "";

    /// <summary><see cref="ReportDefinition.Id"/>.</summary>
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Definition { get; set; }
    public required int Revision { get; set; }
    public required string ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A round; its lines are frozen as JSON when it opens.</summary>
public sealed class RoundRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required string DefinitionId { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required PeriodType Type { get; init; }
    public required DateOnly WindowFrom { get; init; }
    public required DateOnly WindowTo { get; init; }
    public required DateOnly OpensOn { get; set; }
    public required DateOnly CutOff { get; init; }
    public required DateOnly DueOn { get; set; }
    public required DateOnly GraceUntil { get; set; }
    public required DateOnly UpwardDueOn { get; set; }

    /// <summary><see cref="RoundLine"/>s.</summary>
    public required string Lines { get; init; }
    public string? Addressee { get; init; }
    public required RoundState State { get; set; }
    public required string OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public string? LockedBy { get; set; }
    public DateTimeOffset? LockedAt { get; set; }
    public string? PublishedBy { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
    public bool Demonstration { get; init; }
}

/// <summary>An exception from a lock; added, never changed.</summary>
public sealed class LockExceptionRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid RoundId { get; init; }
    public required string UnitId { get; init; }
    public required DateOnly Until { get; init; }
    public required string Reason { get; init; }
    public required string GrantedBy { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }
}

internal static class RoundTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(DefinitionRow), "Chế độ báo cáo", nameof(DefinitionRow.Name)),
        new(typeof(RoundRow), "Kỳ báo cáo", nameof(RoundRow.Name)),
        new(typeof(LockExceptionRow), "Đơn vị được nhập sau khi khóa, công bố kỳ", nameof(LockExceptionRow.UnitId)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<DefinitionRow>(table =>
        {
            table.ToTable("report_definition").HasKey(row => new { row.WardId, row.Id });
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<RoundRow>(table =>
        {
            table.ToTable("report_round").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.DefinitionId, row.Key }).IsUnique();
            table.HasIndex(row => new { row.WardId, row.State, row.DueOn });
        });
        model.Entity<LockExceptionRow>(table =>
        {
            table.ToTable("report_lock_exception").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.RoundId, row.UnitId });
        });
    }
}
