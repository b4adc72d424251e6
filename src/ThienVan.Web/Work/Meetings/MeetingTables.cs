using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Work.Meetings;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Meetings;

/// <summary>A meeting of the chair with the units; its pack is kept as it was when the meeting was concluded.</summary>
public sealed class MeetingRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required DateOnly Day { get; init; }
    public required string Title { get; init; }
    public required string OpenedBy { get; init; }

    /// <summary>The pack as JSON; null while the meeting is not concluded and its pack is today's.</summary>
    public string? KeptPack { get; set; }
    public string? ConcludedBy { get; set; }
    public DateTimeOffset? ConcludedAt { get; set; }

    /// <summary>"12/TB-UBND"; null before the notice took its number.</summary>
    public string? NoticeNumber { get; set; }
    public DateOnly? NoticeDay { get; set; }
    public string? Signer { get; set; }
    public int Revision { get; set; }

    public MeetingPack? Pack => KeptPack is null ? null : JsonSerializer.Deserialize<MeetingPack>(KeptPack, KeptJson.Column);

    public void Keep(MeetingPack pack) => KeptPack = JsonSerializer.Serialize(pack, KeptJson.Column);
}

/// <summary>A conclusion of a meeting, as it was said, and the task it became: the task may change, what was said does not.</summary>
public sealed class ConclusionRow
{
    public string WardId { get; init; } = "";
    public required Guid Id { get; init; }
    public required Guid MeetingId { get; init; }
    public required int Position { get; init; }
    public required Guid TaskId { get; init; }
    public required string Title { get; init; }

    public required string UnitId { get; init; }

    /// <summary>The unit's full name.</summary>
    public required string UnitName { get; init; }

    /// <summary>Null where no person was named.</summary>
    public string? PersonName { get; init; }
    public string? Output { get; init; }

    /// <summary>Last day as it was set, in words; null where none was.</summary>
    public string? By { get; init; }

    public string Who => UnitName + (PersonName is { } person ? $", {person}" : "");
}

internal static class MeetingTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(MeetingRow), "Cuộc giao ban", nameof(MeetingRow.Day), nameof(MeetingRow.Title)),
        new(typeof(ConclusionRow), "Kết luận giao ban", nameof(ConclusionRow.Position), nameof(ConclusionRow.Title)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<MeetingRow>(table =>
        {
            table.ToTable("work_meeting");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.Day }).IsUnique();
        });
        model.Entity<ConclusionRow>(table =>
        {
            table.ToTable("work_conclusion");
            table.HasKey(row => row.Id);
            table.HasIndex(row => new { row.WardId, row.MeetingId });
            table.HasIndex(row => row.TaskId).IsUnique();
        });
    }
}
