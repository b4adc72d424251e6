using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;

namespace ThienVan.Core.Tests.Work.Tasks;

/// <summary>What a task was at the end of a day: nothing that came later is said of it, and nothing is made up.</summary>
public sealed class TaskPastTests
{
    private static readonly DateOnly _day = new(2026, 11, 14);
    private static readonly TaskDue _due = new(new(2026, 11, 11));

    [Fact]
    public void What_nothing_touched_since_stands_as_it_stands_now()
    {
        var then = On(new() { State = TaskState.UnderWay });
        (then.IsAsNow, Standing(then)).ShouldBe((true, "Đang thực hiện, quá hạn 2 ngày làm việc"));
    }

    [Fact]
    public void A_step_after_the_day_is_taken_back()
    {
        var done = new TaskFlow { State = TaskState.Done, SubmittedOn = _day.AddDays(2), Outcome = "xong" };
        var then = On(done, _day.AddDays(3), new TaskUndo(Turned: true, TaskState.UnderWay), new(Turned: true, TaskState.Submitted));
        (then.IsAsNow, Standing(then)).ShouldBe((false, "Đang thực hiện, quá hạn 2 ngày làm việc"));
    }

    [Fact]
    public void A_result_handed_in_by_the_day_waits_for_the_giver_who_agreed_later()
    {
        var done = new TaskFlow { State = TaskState.Done, SubmittedOn = _day.AddDays(-3) };
        Standing(On(done, _day.AddDays(3))).ShouldBe("Chờ nghiệm thu, trong hạn");
        Standing(On(done, _day.AddDays(3), new TaskUndo(Turned: true, TaskState.Submitted))).ShouldBe("Chờ nghiệm thu, trong hạn");
    }

    [Fact]
    public void A_day_that_was_put_off_later_was_not_put_off_yet()
    {
        var then = TaskPast.On(_day, new() { State = TaskState.UnderWay }, new(new(2026, 12, 1)), agreedOn: null,
            [new(Moved: true, Due: _due.Day), new(Moved: true, Due: new(2026, 11, 20))]);
        (then.Due!.Day, Standing(then)).ShouldBe((_due.Day, "Đang thực hiện, quá hạn 2 ngày làm việc"));
    }

    [Fact]
    public void Where_the_trail_says_nothing_it_is_said_so()
    {
        Standing(On(new(), null, new TaskUndo(Turned: true))).ShouldBe(TaskPast.Unknown);
        Standing(On(new() { State = TaskState.Submitted, SubmittedOn = _day.AddDays(1) }))
            .ShouldBe($"{TaskPast.NoResult}, quá hạn 2 ngày làm việc");
    }

    private static TaskPast On(TaskFlow now, DateOnly? agreedOn = null, params TaskUndo[] since) =>
        TaskPast.On(_day, now, _due, agreedOn, since);

    private static string Standing(TaskPast then) => then.Standing(_day, WorkingCalendar.WeekdaysOnly);
}
