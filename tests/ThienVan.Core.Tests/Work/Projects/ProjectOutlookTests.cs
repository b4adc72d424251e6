using CsCheck;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Tests.Work.Projects;

public sealed class ProjectOutlookTests
{
    private static readonly DateOnly _today = new(2026, 6, 15);

    private static readonly Gen<DateOnly?> _day = Gen.Int[-30, 31].Select(days => days == 31 ? null : (DateOnly?)_today.AddDays(days));

    private static readonly Gen<PromisedDay> _step = Gen.Select(_day, _day, _day)
        .Select((promised, expected, done) => new PromisedDay(promised, expected, done <= _today ? done : null));

    [Fact]
    public void A_project_is_never_better_than_its_worst_step() => Gen.Select(_step.Array[1, 8], _day).Sample((steps, promised) =>
    {
        var outlook = ProjectOutlook.Of(steps, promised, endedOn: null, _today);
        outlook.Tally.All.ShouldBe(steps.Length);
        outlook.On(_today).ShouldNotBeNull();
        if (steps.All(step => step.DoneOn is not null)) outlook.On(_today).ShouldBe(Standing.Done);
        else (outlook.On(_today) >= steps.Max(step => step.On(_today))).ShouldBeTrue();
    });

    [Fact]
    public void Without_steps_nothing_is_said_until_its_own_day_is_over()
    {
        ProjectOutlook.Of([], promised: null, endedOn: null, _today).On(_today).ShouldBeNull();
        ProjectOutlook.Of([], _today, endedOn: null, _today).On(_today).ShouldBeNull();
        ProjectOutlook.Of([], _today.AddDays(-1), endedOn: null, _today).On(_today).ShouldBe(Standing.Overdue);
        ProjectOutlook.Of([], _today.AddDays(-1), _today, _today).On(_today).ShouldBe(Standing.Done);
    }

    [Fact]
    public void It_is_done_on_the_day_of_its_last_step_unless_it_was_closed_on_another()
    {
        PromisedDay[] steps = [new(_today, _today, _today.AddDays(-3)), new(_today, _today, _today.AddDays(-5))];
        ProjectOutlook.Of(steps, _today, endedOn: null, _today).Day.ShouldBe(new(_today, _today.AddDays(-3), _today.AddDays(-3)));
        ProjectOutlook.Of(steps, _today, _today, _today).Day.DoneOn.ShouldBe(_today);
    }
}
