using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>The ward's working calendar, read once a request or command.</summary>
public sealed class CalendarReader(AppDb db)
{
    private WorkingCalendar? _read;

    public async Task<WorkingCalendar> GetAsync(CancellationToken ct) => _read ??= new(await db.Set<CalendarDayRow>()
        .Select(row => new CalendarDay(row.Day, row.Kind, row.Name)).ToArrayAsync(ct));

    /// <summary>What to say beside several dates, once for each year.</summary>
    public static IEnumerable<string> Cautions(WorkingCalendar calendar, IEnumerable<DateOnly?> days) =>
        days.OfType<DateOnly>().Select(day => day.Year).Distinct().Order().Select(year => Caution(calendar, year)).OfType<string>();

    /// <summary>What to say beside a date that was counted without the year's holidays; null when they are known.</summary>
    public static string? Caution(WorkingCalendar calendar, int year) =>
        calendar.Knows(year) ? null : $"Lịch nghỉ năm {year} chưa nhập: hạn tính theo thứ Hai đến thứ Sáu.";
}
