using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Tasks;

namespace ThienVan.Core.Tests.Work.Tasks;

public sealed class TaskTermTests
{
    private static readonly WorkingCalendar _calendar = new([new(new(2026, 4, 30), DayKind.Off, "Ngày Chiến thắng"),
        new(new(2026, 5, 1), DayKind.Off, "Quốc tế Lao động")]);

    private static readonly DateOnly _today = new(2026, 4, 20);

    [Fact]
    public void Working_days_never_count_the_first_day_and_skip_days_off() =>
        TaskDue.After(new(2026, 4, 28), 3, _calendar).ShouldBe(new TaskDue(new(2026, 5, 5)) { WorkingDays = 3 });

    [Theory]
    [InlineData("2026-04-30", "task.day_off", "04/05/2026")]
    [InlineData("2026-04-19", "task.past", "19/04/2026")]
    [InlineData("2026-04-25", "task.day_off", "27/04/2026")]
    public void A_day_off_or_over_is_refused_with_the_next_one(string day, string code, string named)
    {
        var refusal = TaskTerm.RefuseDue(new(On(day)), _today, _calendar)!;
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain(named);
    }

    [Fact]
    public void The_last_day_of_a_month_may_be_a_day_off() =>
        TaskTerm.RefuseDue(new(new(2026, 5, 31), DatePrecision.Month), _today, _calendar).ShouldBeNull();

    [Fact]
    public void An_extension_is_asked_granted_and_counted_and_the_first_day_stays()
    {
        var term = TaskTerm.Of(new(new(2026, 4, 24)));
        var asked = term.Ask(new(2026, 5, 5), "chờ hồ sơ", _today, _calendar).Value;
        asked.Due!.Day.ShouldBe(new(2026, 4, 24));
        asked.Ask(new(2026, 5, 6), "nữa", _today, _calendar).Refusal!.Code.ShouldBe("task.asked");
        var granted = asked.Grant(_today, _calendar).Value;
        granted.ShouldBe(new TaskTerm { Due = new(new(2026, 5, 5)), First = new(2026, 4, 24), Extensions = 1 });
        granted.Grant(_today, _calendar).Refusal!.IsDone.ShouldBeTrue();
        asked.Deny("đủ thời gian").Value.ShouldBe(term);
        asked.Deny(" ").Refusal!.Code.ShouldBe("task.deny_reason");
    }

    [Theory]
    [InlineData("2026-04-24", "vì", "task.extension_day")]
    [InlineData("2026-04-30", "vì", "task.day_off")]
    [InlineData("2026-05-05", " ", "task.extension_reason")]
    public void An_extension_needs_a_later_working_day_and_a_reason(string day, string reason, string code) =>
        TaskTerm.Of(new(new(2026, 4, 24))).Ask(On(day), reason, _today, _calendar).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_task_without_a_day_is_not_put_off() =>
        TaskTerm.Of(null).Ask(new(2026, 5, 5), "vì", _today, _calendar).Refusal!.Code.ShouldBe("task.no_due");

    [Fact]
    public void An_ask_that_lay_until_its_day_was_over_is_not_granted() =>
        TaskTerm.Of(new(new(2026, 4, 24))).Ask(new(2026, 5, 5), "vì", _today, _calendar).Value
            .Grant(new(2026, 5, 6), _calendar).Refusal!.Code.ShouldBe("task.past");

    [Fact]
    public void Setting_the_first_day_or_an_earlier_one_is_no_extension()
    {
        var first = TaskTerm.Of(null).Move(new(new(2026, 5, 5)), _today, _calendar).Value;
        first.ShouldBe(new TaskTerm { Due = new(new(2026, 5, 5)), First = new(2026, 5, 5) });
        first.Move(new(new(2026, 4, 29)), _today, _calendar).Value.Extensions.ShouldBe(0);
        first.Move(new(new(2026, 5, 6)), _today, _calendar).Value.Extensions.ShouldBe(1);
    }

    [Theory]
    [InlineData(DatePrecision.Day, "15/03/2026")]
    [InlineData(DatePrecision.Month, "tháng 03/2026")]
    [InlineData(DatePrecision.Quarter, "quý I năm 2026")]
    [InlineData(DatePrecision.Year, "năm 2026")]
    public void A_day_is_said_as_precisely_as_it_was_set(DatePrecision precision, string text) =>
        new TaskDue(new(2026, 3, 15), precision).Text.ShouldBe(text);

    [Theory]
    [InlineData(TaskRepeat.Monthly, "2026-12-30", "2027-02-01 2027-03-01 2027-03-30")]
    [InlineData(TaskRepeat.Monthly, "2026-03-31", "2026-05-04 2026-06-01 2026-06-30 2026-07-31")]
    [InlineData(TaskRepeat.Quarterly, "2026-11-30", "2027-03-01 2027-05-31 2027-08-30")]
    [InlineData(TaskRepeat.Yearly, "2028-02-29", "2029-02-28 2030-02-28 2031-02-28 2032-03-01")]
    [InlineData(TaskRepeat.Yearly, "2026-10-10", "2027-10-11 2028-10-10")]
    public void Work_that_comes_again_is_counted_from_where_it_began_and_falls_on_days_that_are_worked(
        TaskRepeat repeat, string began, string days)
    {
        var (term, came) = (TaskTerm.Of(new(On(began))), new List<string>());
        foreach (var _ in days.Split(' '))
        {
            term = TaskTerm.Of(repeat.Next(term, On(began), _calendar));
            came.Add(term.Due!.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }

        string.Join(' ', came).ShouldBe(days);
    }

    [Fact]
    public void Being_put_off_moves_no_later_round()
    {
        var began = new DateOnly(2026, 4, 24);
        var late = TaskTerm.Of(new(began)).Move(new(new(2026, 5, 5)), _today, _calendar).Value;
        TaskRepeat.Monthly.Next(late, began, _calendar)!.Day.ShouldBe(new(2026, 5, 25));
    }

    [Theory]
    [InlineData(0, ClimbLevel.None)]
    [InlineData(1, ClimbLevel.Person)]
    [InlineData(2, ClimbLevel.Head)]
    [InlineData(4, ClimbLevel.Head)]
    [InlineData(5, ClimbLevel.Deputy)]
    [InlineData(30, ClimbLevel.Chair)]
    public void What_is_overdue_climbs(int days, ClimbLevel level) => new ClimbRule().Of(days).ShouldBe(level);

    private static DateOnly On(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
