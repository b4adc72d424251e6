using System.Globalization;
using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class DueBandTests
{
    private static readonly DateOnly _today = new(2026, 11, 27);

    [Theory]
    [InlineData("2026-11-26", DueBand.Late)]
    [InlineData("2026-11-27", DueBand.Today)]
    [InlineData("2026-11-28", DueBand.Week)]
    [InlineData("2026-12-04", DueBand.Week)]
    [InlineData("2026-12-05", DueBand.Later)]
    [InlineData(null, DueBand.Open)]
    public void A_task_stands_by_its_last_day(string? by, DueBand band) =>
        DueBands.Of(by is null ? null : DateOnly.Parse(by, CultureInfo.InvariantCulture), _today).ShouldBe(band);

    [Fact]
    public void A_later_day_is_never_in_a_nearer_band() =>
        Gen.Select(Gen.Int[-400, 400], Gen.Int[0, 400]).Sample((first, more) =>
            DueBands.Of(_today.AddDays(first), _today) <= DueBands.Of(_today.AddDays(first + more), _today));

    [Fact]
    public void Late_is_what_the_working_calendar_calls_late() =>
        Gen.Int[-400, 400].Sample(days =>
            (DueBands.Of(_today.AddDays(days), _today) == DueBand.Late)
            == (WorkingCalendar.WeekdaysOnly.DaysLeft(_today, _today.AddDays(days)) < 0));

    [Fact]
    public void Every_band_has_a_word() => Enum.GetValues<DueBand>().Select(band => band.Word()).ShouldBeUnique();
}
