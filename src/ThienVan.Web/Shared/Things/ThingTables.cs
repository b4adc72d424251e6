using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Things;

/// <summary>A remark somebody left on a thing. It is never changed; who wrote it may take it back.</summary>
public sealed class NoteRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }

    /// <summary>What it hangs on, as events name it.</summary>
    public required string Subject { get; init; }
    public required string Text { get; set; }
    public required Guid AuthorId { get; init; }
    public required string AuthorName { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal static class ThingTables
{
    public static readonly ToldTable[] Told = [new(typeof(NoteRow), "Ghi chú", nameof(NoteRow.Subject), nameof(NoteRow.AuthorName))];

    public static void Map(ModelBuilder model) => model.Entity<NoteRow>(note =>
    {
        note.ToTable("thing_note").HasKey(row => new { row.WardId, row.Id });
        note.HasIndex(row => new { row.WardId, row.Subject });
    });
}
