using CsCheck;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Tests.Work.Scheduling;

public sealed class TimetableTests
{
    private const int Tries = 2000;

    [Fact]
    public void Every_day_equals_a_recount_day_by_day() => Networks.Cases.Sample(seen =>
    {
        var recount = Networks.Recount(seen);
        foreach (var step in seen.Table.Steps) (step.Start, step.End).ShouldBe(recount[step.Step.Id]);
    }, iter: Tries);

    [Fact]
    public void Slack_is_how_far_a_step_slips_before_a_project_ends_later() => Networks.Cases.Sample(seen =>
    {
        var ends = Ends(seen, late: null, 0);
        foreach (var step in seen.Table.Steps)
        {
            if (step.Slack is not { } slack) continue;
            slack.ShouldBeGreaterThanOrEqualTo(0);
            Ends(seen, step.Step.Id, slack).ShouldBe(ends);
            Ends(seen, step.Step.Id, slack + 1).ShouldNotBe(ends);
        }
    }, iter: Tries);

    [Fact]
    public void What_is_done_or_has_no_days_has_no_slack() => Networks.Cases.Sample(seen =>
    {
        foreach (var step in seen.Table.Steps)
            (step.Slack is null).ShouldBe(step.Step.DoneOn is not null || step.End is null);
    }, iter: Tries);

    [Fact]
    public void Every_project_with_work_left_at_its_end_has_a_critical_step() => Networks.Cases.Sample(seen =>
    {
        var table = seen.Table;
        foreach (var own in table.Steps.Where(step => step.End is not null).GroupBy(step => step.Step.ProjectId))
            if (own.Where(step => step.End == table.EndOf(own.Key)).All(step => step.Step.DoneOn is null))
                own.Where(step => step.End == table.EndOf(own.Key)).ShouldContain(step => step.IsCritical);
    }, iter: Tries);

    [Fact]
    public void The_plan_itself_knows_neither_today_nor_what_was_done() => Networks.Cases.Sample(seen =>
    {
        var undone = seen with { Steps = [.. seen.Steps.Select(step => step with { DoneOn = null })], Today = DateOnly.MinValue };
        var recount = Networks.Recount(undone);
        foreach (var step in Timetable.Planned(seen.Network, Networks.Calendar).Steps)
            (step.Start, step.End).ShouldBe(recount[step.Step.Id]);
    }, iter: Tries);

    [Fact]
    public void Steps_of_a_day_after_each_other_take_a_day_each()
    {
        var days = Enumerable.Range(0, 5).Select(no => new PlannedStep
        {
            Id = Networks.Id(no),
            ProjectId = Networks.Project(0),
            Name = $"Bước {no}",
            From = no == 0 ? new(2026, 12, 14) : null,
            Days = 1,
            Count = DayCount.Working,
        }).ToArray();
        var links = days.Zip(days.Skip(1), (before, after) => new StepLink(before.Id, after.Id)).ToArray();
        var table = Timetable.Of(StepNetwork.Of(days, links).Value, Networks.Calendar, new(2026, 1, 5));
        days.Select(step => table[step.Id].Start!.Value.Day).ShouldBe([14, 15, 16, 17, 18]);
        table.Steps.ShouldAllBe(step => step.IsCritical);
    }

    [Fact]
    public void The_lag_in_working_days_reaches_over_Tet_and_the_one_in_calendar_days_does_not()
    {
        Next(10, DayCount.Working).ShouldBe(new DateOnly(2026, 3, 9));
        Next(10, DayCount.Calendar).ShouldBe(new DateOnly(2026, 2, 24));
    }

    private static DateOnly? Next(int lag, DayCount count)
    {
        var posted = new PlannedStep
        {
            Id = Networks.Id(0),
            ProjectId = Networks.Project(0),
            Name = "Niêm yết",
            From = new(2026, 2, 13),
            Days = 1,
        };
        var approved = posted with { Id = Networks.Id(1), Name = "Phê duyệt", From = null, Count = DayCount.Working };
        var network = StepNetwork.Of([posted, approved], [new(posted.Id, approved.Id, Lag: lag, Count: count)]).Value;
        return Timetable.Of(network, Networks.Calendar, new(2026, 1, 5))[approved.Id].Start;
    }

    private static (Guid, DateOnly)[] Ends(Case seen, Guid? late, int by)
    {
        var recount = Networks.Recount(seen, late, by);
        return
        [
            .. seen.Steps.Where(step => recount[step.Id].End is not null).GroupBy(step => step.ProjectId)
                .Select(own => (own.Key, own.Max(step => recount[step.Id].End!.Value))).OrderBy(own => own.Key),
        ];
    }
}
