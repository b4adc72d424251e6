using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Tasks;

namespace ThienVan.Web.Work.Tasks;

/// <summary>A task linked to another, as its own page was told; both pages show it.</summary>
public sealed class TaskLinkRow
{
    public string WardId { get; init; } = "";
    public required Guid TaskId { get; init; }
    public required Guid OtherId { get; init; }
    public required TaskLinkKind Kind { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<TaskLinkRow>(table =>
    {
        table.ToTable("work_task_link");
        table.HasKey(row => new { row.TaskId, row.OtherId, row.Kind });
        table.HasIndex(row => new { row.WardId, row.OtherId });
    });
}
