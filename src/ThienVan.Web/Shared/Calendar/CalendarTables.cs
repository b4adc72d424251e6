using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>A day that departs from Monday to Friday, and the document that says so.</summary>
public sealed class CalendarDayRow
{
    public string WardId { get; init; } = "";
    public DateOnly Day { get; init; }
    public DayKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Source { get; init; }
    public required string By { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>The secret address of one person's calendar. Only the hash is kept: the address is shown once.</summary>
public sealed class FeedRow
{
    public string WardId { get; init; } = "";
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string TokenHash { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
}

internal static class CalendarTables
{
    public static readonly ToldTable[] Told =
    [
        new(typeof(CalendarDayRow), "Ngày trong lịch làm việc", nameof(CalendarDayRow.Day), nameof(CalendarDayRow.Name)),
        new(typeof(FeedRow), "Địa chỉ lịch riêng"),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<CalendarDayRow>().ToTable("calendar_day").HasKey(x => new { x.WardId, x.Day });
        model.Entity<FeedRow>(table =>
        {
            table.ToTable("calendar_feed").HasKey(row => new { row.WardId, row.UserId });
            table.HasIndex(row => new { row.WardId, row.TokenHash }).IsUnique();
        });
    }
}
