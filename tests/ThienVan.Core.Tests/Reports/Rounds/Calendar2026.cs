using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Reports.Rounds;

/// <summary>The published days of 2026, and days as the office writes them.</summary>
internal static class Calendar2026
{
    public static WorkingCalendar Calendar { get; } = new(
    [
        .. Off("Tết Dương lịch", "01/01/2026", "02/01/2026"),
        .. Off("Tết Nguyên đán", "16/02/2026", "17/02/2026", "18/02/2026", "19/02/2026", "20/02/2026"),
        .. Off("Giỗ Tổ", "27/04/2026"),
        .. Off("Ngày Chiến thắng", "30/04/2026"),
        .. Off("Quốc tế Lao động", "01/05/2026"),
        .. Off("Quốc khánh", "31/08/2026", "01/09/2026", "02/09/2026"),
        new(Day("10/01/2026"), DayKind.Working, "Làm bù cho 02/01"),
        new(Day("22/08/2026"), DayKind.Working, "Làm bù cho 31/08"),
    ]);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<CalendarDay> Off(string name, params string[] days) =>
        days.Select(day => new CalendarDay(Day(day), DayKind.Off, name));
}
