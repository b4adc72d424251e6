using ThienVan.Web.Reports.Chasing;

namespace ThienVan.Web.Tests.Reports.Chasing;

public sealed class OfficeHoursTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(16, 59, true)]
    [InlineData(17, 0, false)]
    [InlineData(23, 0, false)]
    public void Reminders_are_looked_for_from_eight_to_five_in_Viet_Nam(int hour, int minute, bool looks) =>
        ChasingServices.InOfficeHours(new DateTimeOffset(2026, 11, 23, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime())
            .ShouldBe(looks);
}
