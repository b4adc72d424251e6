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

internal static class CalendarTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(CalendarDayRow), "Ngày trong lịch làm việc", nameof(CalendarDayRow.Day), nameof(CalendarDayRow.Name))];

    public static void Map(ModelBuilder model) =>
        model.Entity<CalendarDayRow>().ToTable("calendar_day").HasKey(x => new { x.WardId, x.Day });
}
