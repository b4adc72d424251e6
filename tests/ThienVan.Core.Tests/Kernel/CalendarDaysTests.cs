using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class CalendarDaysTests
{
    private static readonly DateOnly _day = new(2026, 2, 27);

    [Fact]
    public void Days_are_counted_over_weekends_and_months() =>
        Gen.Int[-2000, 2000].Sample(days => CalendarDays.Between(_day, _day.AddDays(days)).ShouldBe(days));
}
