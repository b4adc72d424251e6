using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class LunarYearTests
{
    [Theory]
    [InlineData(1985, "1985-01-21")]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2028, "2028-01-26")]
    [InlineData(2029, "2029-02-13")]
    [InlineData(2030, "2030-02-02")]
    [InlineData(2034, "2034-02-19")]
    public void Tet_falls_on_the_day_known_in_Viet_Nam(int year, string day) =>
        LunarYear.FirstDay(year).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    /// <summary>The two calendars part where a new moon falls between 23:00 and midnight in Ha Noi.</summary>
    [Fact]
    public void It_parts_from_the_Chinese_calendar_in_the_known_years_alone()
    {
        var chinese = new ChineseLunisolarCalendar();
        Enumerable.Range(1990, 80)
            .Where(year => LunarYear.FirstDay(year) != DateOnly.FromDateTime(chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0)))
            .ShouldBe([2007, 2030, 2053]);
    }
}
