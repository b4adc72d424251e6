using CsCheck;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Tests.Kernel;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Year2026 = new(
    [
        .. Off("Tết Dương lịch", Day(1, 1), Day(1, 2)),
        .. Off("Tết Nguyên đán", Day(2, 16), Day(2, 17), Day(2, 18), Day(2, 19), Day(2, 20)),
        .. Off("Giỗ Tổ Hùng Vương (nghỉ bù)", Day(4, 27)),
        .. Off("Ngày Chiến thắng", Day(4, 30)),
        .. Off("Quốc tế Lao động", Day(5, 1)),
        .. Off("Quốc khánh", Day(8, 31), Day(9, 1), Day(9, 2)),
        new(Day(1, 10), DayKind.Working, "Làm bù"),
        new(Day(8, 22), DayKind.Working, "Làm bù"),
    ]);

    private static readonly Gen<DateOnly> Days = Gen.Int[Day(1, 1).DayNumber, Day(12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void The_week_before_Tet_reaches_over_it() =>
        Year2026.AddWorkingDays(Day(2, 13), 1).ShouldBe(Day(2, 23));

    [Fact]
    public void Swapped_Saturdays_are_worked_and_other_Saturdays_are_not()
    {
        Year2026.AddWorkingDays(Day(1, 9), 1).ShouldBe(Day(1, 10));
        Year2026.AddWorkingDays(Day(8, 21), 1).ShouldBe(Day(8, 22));
        Year2026.AddWorkingDays(Day(8, 24), -1).ShouldBe(Day(8, 22));
        Year2026.IsWorking(Day(8, 15)).ShouldBeFalse();
    }

    [Fact]
    public void The_start_day_never_counts()
    {
        Year2026.AddWorkingDays(Day(3, 16), 3).ShouldBe(Day(3, 19));
        Year2026.AddWorkingDays(Day(3, 14), 3).ShouldBe(Day(3, 18));
        Year2026.AddWorkingDays(Day(3, 14), 0).ShouldBe(Day(3, 14));
        Year2026.WorkingDaysBetween(Day(3, 16), Day(3, 16)).ShouldBe(0);
    }

    [Fact]
    public void A_day_off_past_the_due_date_is_late_already()
    {
        Year2026.DaysLeft(Day(2, 13), Day(2, 13)).ShouldBe(0);
        Year2026.DaysLeft(Day(2, 14), Day(2, 13)).ShouldBe(-1);
        Year2026.DaysLeft(Day(2, 24), Day(2, 13)).ShouldBe(-2);
        Year2026.DaysLeft(Day(2, 11), Day(2, 13)).ShouldBe(2);
    }

    [Theory]
    [InlineData(27, -7)]
    [InlineData(28, -7)]
    [InlineData(29, -7)]
    [InlineData(30, -8)]
    public void A_day_off_is_no_day_more_late(int today, int left) =>
        WorkingCalendar.WeekdaysOnly.DaysLeft(Day(11, today), Day(11, 18)).ShouldBe(left);

    [Fact]
    public void Days_late_are_the_working_days_after_the_due_date() =>
        Gen.Select(Days, Days.Where(Year2026.IsWorking)).Where((today, due) => today > due)
            .Sample((today, due) => Year2026.DaysLeft(today, due).ShouldBe(-Math.Max(1, Year2026.WorkingDaysBetween(due, today))));

    [Theory]
    [InlineData(2, 13, 2, 13, 0)]
    [InlineData(2, 13, 2, 12, 0)]
    [InlineData(2, 13, 2, 23, 1)]
    [InlineData(2, 13, 2, 20, 1)]
    public void Nobody_is_late_for_a_holiday_but_for_the_first_day(int dueMonth, int due, int month, int day, int late) =>
        Year2026.DaysLate(Day(dueMonth, due), Day(month, day)).ShouldBe(late);

    [Fact]
    public void Late_is_said_exactly_after_the_due_date() =>
        Gen.Select(Days, Days.Where(Year2026.IsWorking))
            .Sample((today, due) => Math.Sign(Year2026.DaysLeft(today, due)).ShouldBe(Math.Sign(due.CompareTo(today))));

    [Fact]
    public void A_year_without_data_counts_Monday_to_Friday_and_says_so()
    {
        Year2026.Knows(2026).ShouldBeTrue();
        Year2026.Knows(2027).ShouldBeFalse();
        Year2026.IsWorking(new(2027, 1, 1)).ShouldBeTrue();
        WorkingCalendar.WeekdaysOnly.Knows(2026).ShouldBeFalse();
        WorkingCalendar.WeekdaysOnly.IsWorking(Day(2, 17)).ShouldBeTrue();
    }

    [Fact]
    public void A_day_named_twice_counts_as_its_last_line_says() =>
        new WorkingCalendar([new(Day(3, 16), DayKind.Off, "Nghỉ"), new(Day(3, 16), DayKind.Working, "Đổi lại")])
            .IsWorking(Day(3, 16))
            .ShouldBeTrue();

    [Fact]
    public void Counting_undoes_adding() => Gen.Select(Days, Gen.Int[-60, 60]).Sample((from, count) =>
        Year2026.WorkingDaysBetween(from, Year2026.AddWorkingDays(from, count)) == count);

    [Fact]
    public void Whatever_is_added_the_answer_is_a_working_day_on_the_right_side() =>
        Gen.Select(Days, Gen.Int[1, 60])
            .Sample(
                (from, count) =>
        Year2026.AddWorkingDays(from, count) is var later && Year2026.IsWorking(later) && later > from
        && Year2026.AddWorkingDays(from, -count) is var earlier && Year2026.IsWorking(earlier) && earlier < from);

    [Fact]
    public void Working_days_add_up_over_any_day_between() => Gen.Select(Days, Days, Days).Sample((a, b, c) =>
        Year2026.WorkingDaysBetween(a, b) + Year2026.WorkingDaysBetween(b, c) == Year2026.WorkingDaysBetween(a, c)
        || a > b != b > c);

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static IEnumerable<CalendarDay> Off(string name, params DateOnly[] days) =>
        days.Select(day => new CalendarDay(day, DayKind.Off, name));
}
