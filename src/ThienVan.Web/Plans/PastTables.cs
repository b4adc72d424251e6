using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans;

/// <summary>One version of one figure of the years before the plan. Rows are added only.</summary>
public sealed class PastFigureRow
{
    public required Guid Id { get; init; }
    public string WardId { get; init; } = "";

    /// <summary>"2026-2030": of the plan it came before; it outlives corrections of the plan's text.</summary>
    public required string PlanPeriod { get; init; }
    public required string Code { get; init; }
    public required DateOnly PeriodFrom { get; init; }
    public required DateOnly PeriodTo { get; init; }
    public required int Version { get; init; }

    /// <summary>True where the version takes the figure back and puts none in its place.</summary>
    public bool TakenBack { get; init; }
    public required ObservedValue Observed { get; init; }
    public required string Source { get; init; }
    public required string PaperNumber { get; init; }
    public required DateOnly PaperDate { get; init; }

    /// <summary>Why the version before was replaced; null for version 1.</summary>
    public string? Reason { get; init; }
    public Guid? EnteredById { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>The figure is known from then on.</summary>
    public required DateTimeOffset EnteredAt { get; init; }
    public bool Demonstration { get; init; }
}

internal static class PastTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(PastFigureRow), "Số liệu trước kế hoạch", nameof(PastFigureRow.Code), nameof(PastFigureRow.PeriodTo))];

    public static void Map(ModelBuilder model) => model.Entity<PastFigureRow>(table =>
    {
        table.ToTable("plan_past_figure");
        table.HasKey(row => row.Id);
        table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.Code, row.PeriodFrom, row.PeriodTo, row.Version }).IsUnique();
        table.ComplexProperty(row => row.Observed).Flat();
    });
}
