using Microsoft.Extensions.Configuration;
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
        Read().IsHour(At(hour, minute)).ShouldBe(looks);

    [Fact]
    public void Days_and_hours_are_settings_and_what_cannot_be_meant_is_the_usual()
    {
        var set = Read(("DaysBefore", "1, 5,x,5,99"), ("LateDays", "2"), ("HeadDays", "4"), ("OfficeDays", "-1"), ("FromHour", "7"),
            ("ToHour", "20"));
        set.Days.Before.ShouldBe([5, 1]);
        (set.Days.Late, set.Days.Head, set.Days.Office).ShouldBe((2, 4, 3));
        set.IsHour(At(19, 59)).ShouldBeTrue();
        set.IsHour(At(6, 59)).ShouldBeFalse();
        var wrong = Read(("FromHour", "18"), ("ToHour", "9"));
        (wrong.FromHour, wrong.ToHour).ShouldBe((8, 17));
    }

    private static DateTimeOffset At(int hour, int minute) =>
        new DateTimeOffset(2026, 11, 23, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();

    private static ReminderOptions Read(params (string Key, string Value)[] settings) => ReminderOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(set => KeyValuePair.Create<string, string?>($"ThienVan:Reminders:{set.Key}", set.Value)))
        .Build());
}
