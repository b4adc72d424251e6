using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Lists;

/// <summary>A way somebody looks at a register, under a name of their own.</summary>
public sealed class ListViewRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string Register { get; init; }
    public required string Name { get; init; }

    /// <summary>What the list's address asks for, without its "?".</summary>
    public required string Query { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal static class ListViewTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(ListViewRow), "Cách xem sổ đã lưu", nameof(ListViewRow.Register), nameof(ListViewRow.Name))];

    public static void Map(ModelBuilder model) => model.Entity<ListViewRow>(table =>
    {
        table.ToTable("register_view").HasKey(row => new { row.WardId, row.Id });
        table.HasIndex(row => new { row.WardId, row.UserId, row.Register, row.Name }).IsUnique();
    });
}
