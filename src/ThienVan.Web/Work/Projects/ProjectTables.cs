using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Projects;

/// <summary>A scheme, project, plan, clearance, auction or movement.</summary>
public sealed class ProjectRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }

    /// <summary>"2026-2030": which plan names it; null for one that no plan does.</summary>
    public string? PlanPeriod { get; init; }

    /// <summary>Its number in that plan; null for one that no plan names.</summary>
    public string? PlanNo { get; init; }

    /// <summary>Place in the plan: "Phụ lục 3, dự án 5".</summary>
    public string? PlanPlace { get; set; }
    public required string Name { get; set; }

    /// <summary>Null while nobody has said what kind it is.</summary>
    public string? KindId { get; set; }

    /// <summary>Day whose rules of its kind it keeps to.</summary>
    public required DateOnly BeganOn { get; set; }

    /// <summary>State of its kind; null without a kind.</summary>
    public string? StateId { get; set; }
    public DateOnly? StateSince { get; set; }

    /// <summary>Unit that leads; null for an orphan.</summary>
    public string? LeadId { get; set; }

    /// <summary>Ids of units or names as written, as a JSON list.</summary>
    public required string Cooperating { get; set; }

    /// <summary>Sources of money as written, as a JSON list.</summary>
    public required string Funding { get; set; }

    /// <summary>Codes of the indicators it serves, as a JSON list.</summary>
    public required string Serves { get; set; }

    /// <summary>When, as the plan writes it; null where it does not.</summary>
    public string? Timing { get; set; }

    /// <summary>First and last day as the plan writes them; null where it does not, or gives two and nobody decided.</summary>
    public DateOnly? PlanFrom { get; set; }
    public DateOnly? PlanTo { get; set; }
    public DatePrecision? Precision { get; set; }

    /// <summary>All it may cost, in đồng; null while nobody has set it.</summary>
    public decimal? Ceiling { get; set; }
    public bool Demonstration { get; set; }
}

/// <summary>A step of a project.</summary>
public sealed class StepRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid ProjectId { get; init; }

    /// <summary>Place among the steps, from 1.</summary>
    public required int Place { get; set; }
    public required string Name { get; set; }

    /// <summary>Document or thing that comes out; null where none was said.</summary>
    public string? Output { get; set; }

    /// <summary>Unit that does it; null for the project's lead.</summary>
    public string? LeadId { get; set; }
    public DateOnly? From { get; set; }
    public int? Days { get; set; }
    public required DayCount Count { get; set; }
    public DateOnly? DoneOn { get; set; }
}

/// <summary>One step waits for another.</summary>
public sealed class StepLinkRow
{
    public string WardId { get; init; } = "";
    public required Guid BeforeId { get; init; }
    public required Guid AfterId { get; init; }
    public required LinkKind Kind { get; init; }
    public required int Lag { get; init; }
    public required DayCount Count { get; init; }
}

/// <summary>The days of a project's steps as promised; added, never changed.</summary>
public sealed class BaselineRow
{
    public string WardId { get; init; } = "";
    public required Guid ProjectId { get; init; }
    public required int Number { get; init; }
    public required DateOnly SetOn { get; init; }
    public required string SetBy { get; init; }
    public required string Reason { get; init; }

    /// <summary><see cref="BaselineStep"/>s as JSON.</summary>
    public required string Steps { get; init; }
}

/// <summary>What holds a project up.</summary>
public sealed class ObstacleRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid ProjectId { get; init; }
    public required string What { get; set; }
    public required string Clearer { get; set; }
    public required DateOnly Since { get; set; }
    public string? RaisedTo { get; set; }
    public DateOnly? RaisedOn { get; set; }
    public DateOnly? ClearedOn { get; set; }
    public string? Outcome { get; set; }
}

/// <summary>Planned money of a project from one source in one year, in đồng.</summary>
public sealed class MoneyRow
{
    public string WardId { get; init; } = "";
    public required Guid ProjectId { get; init; }
    public required string Source { get; init; }
    public required int Year { get; init; }
    public required decimal Amount { get; set; }
}

/// <summary>Households of a project by state on a day; added, never changed.</summary>
public sealed class ClearanceRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid ProjectId { get; init; }
    public required DateOnly On { get; init; }
    public required int Households { get; init; }

    /// <summary>Counts by state as JSON.</summary>
    public required string States { get; init; }
    public string? StuckBy { get; init; }
    public required string CountedBy { get; init; }
}

internal static class ProjectTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(ProjectRow), "Dự án, đề án", nameof(ProjectRow.Name)),
        new(typeof(StepRow), "Bước của dự án", nameof(StepRow.Name)),
        new(typeof(StepLinkRow), "Liên kết giữa hai bước"),
        new(typeof(BaselineRow), "Kế hoạch gốc của dự án", nameof(BaselineRow.Number), nameof(BaselineRow.SetOn)),
        new(typeof(ObstacleRow), "Vướng mắc của dự án", nameof(ObstacleRow.What)),
        new(typeof(MoneyRow), "Vốn dự kiến của dự án", nameof(MoneyRow.Source), nameof(MoneyRow.Year)),
        new(typeof(ClearanceRow), "Số hộ giải phóng mặt bằng", nameof(ClearanceRow.On)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<ProjectRow>(table =>
        {
            table.ToTable("work_project").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.PlanPeriod, row.PlanNo }).IsUnique();
        });
        model.Entity<StepRow>(table =>
        {
            table.ToTable("work_step").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.ProjectId, row.Place });
        });
        model.Entity<StepLinkRow>(table =>
            table.ToTable("work_step_link").HasKey(row => new { row.WardId, row.BeforeId, row.AfterId, row.Kind }));
        model.Entity<BaselineRow>(table =>
            table.ToTable("work_baseline").HasKey(row => new { row.WardId, row.ProjectId, row.Number }));
        model.Entity<ObstacleRow>(table =>
        {
            table.ToTable("work_obstacle").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.ProjectId, row.ClearedOn });
        });
        model.Entity<MoneyRow>(table =>
            table.ToTable("work_money").HasKey(row => new { row.WardId, row.ProjectId, row.Source, row.Year }));
        model.Entity<ClearanceRow>(table =>
        {
            table.ToTable("work_clearance").HasKey(row => new { row.WardId, row.Id });
            table.HasIndex(row => new { row.WardId, row.ProjectId, row.On });
        });
    }
}
