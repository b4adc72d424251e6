using CsCheck;
using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Core.Tests.Work.Scheduling;

public sealed class WhatIfTests
{
    private const int Tries = 1000;

    private static readonly Gen<(Case Seen, int Step, int Days)> _slips = Gen.Select(Networks.Cases, Gen.Int[0, 8], Gen.Int[1, 60]);

    [Fact]
    public void No_change_changes_nothing() => Networks.Cases.Sample(seen =>
    {
        Slip[] none =
        [
            .. Movable(seen).Select(step => new Slip(step.Step.Id, 0)),
            .. Movable(seen).Select(step => new Slip(step.Step.ProjectId, 0)),
        ];
        foreach (Slip[] slips in (Slip[][])[[], none])
        {
            var answer = Ask(seen, slips);
            (answer.ChangesNothing, answer.Projects.Count, answer.Goals.Count).ShouldBe((true, 0, 0));
            answer.After.Steps.ShouldBe(answer.Before.Steps);
        }
    }, iter: Tries);

    [Fact]
    public void A_step_that_slips_moves_what_a_recount_says() => _slips.Sample((seen, at, days) =>
    {
        if (Movable(seen) is not { Length: > 0 } steps) return;
        var late = steps[at % steps.Length].Step.Id;
        var (before, after) = (Networks.Recount(seen), Networks.Recount(seen, late, days));
        var moved = seen.Steps.Where(step => before[step.Id].End != after[step.Id].End)
            .Select(step => new MovedDay(step.Id, before[step.Id].End!.Value, after[step.Id].End!.Value));
        Ask(seen, new Slip(late, days)).Steps.ShouldBe(moved, ignoreOrder: true);
    }, iter: Tries);

    [Fact]
    public void Slips_of_one_step_add_up() => _slips.Sample((seen, at, days) =>
    {
        if (Movable(seen) is not { Length: > 0 } steps) return;
        var late = steps[at % steps.Length].Step.Id;
        Ask(seen, new Slip(late, days), new Slip(late, 3)).Steps.ShouldBe(Ask(seen, new Slip(late, days + 3)).Steps);
    }, iter: Tries);

    [Fact]
    public void A_project_that_slips_takes_each_of_its_steps_that_far_at_least_and_none_twice() => _slips.Sample((seen, at, days) =>
    {
        var project = Projects(seen)[at % Projects(seen).Length];
        var own = Movable(seen).Where(step => step.Step.ProjectId == project).ToArray();
        if (own.Length == 0) return;
        var answer = Ask(seen, new Slip(project, days));
        foreach (var step in own)
            answer.After[step.Step.Id].End!.Value.ShouldBeGreaterThanOrEqualTo(step.End!.Value.AddDays(days));
        foreach (var step in own.Where(step => step.Step.Count == DayCount.Calendar && !IsPushed(seen, step)))
            answer.After[step.Step.Id].End!.Value.ShouldBe(step.End!.Value.AddDays(days));
    }, iter: Tries);

    [Fact]
    public void Within_its_slack_a_step_turns_no_project_and_no_goal_at_its_end() => Networks.Cases.Sample(seen =>
    {
        foreach (var step in Movable(seen))
        {
            var goal = new StakedGoal("5", 2026, seen.Table.EndOf(step.Step.ProjectId)!.Value,
                [.. seen.Steps.Where(own => own.ProjectId == step.Step.ProjectId).Select(own => own.Id)]);
            var inside = Asked(seen, [goal], new Slip(step.Step.Id, step.Slack!.Value));
            (inside.Projects.Count, inside.Goals.Count).ShouldBe((0, 0));
            var beyond = Asked(seen, [goal], new Slip(step.Step.Id, step.Slack.Value + 1));
            beyond.Projects.ShouldNotBeEmpty();
            beyond.Goals.Any().ShouldBe(beyond.Projects.Any(moved => moved.Id == step.Step.ProjectId));
        }
    }, iter: 500);

    [Fact]
    public void What_is_late_already_does_not_turn()
    {
        var step = new PlannedStep
        {
            Id = Networks.Id(0),
            ProjectId = Networks.Project(0),
            Name = "Bước",
            From = new(2026, 3, 2),
            Days = 1,
        };
        var goal = new StakedGoal("5", 2026, new(2026, 3, 1), [step.Id]);
        Asked(new([step], [], new(2026, 1, 5)), [goal], new Slip(step.Id, 5)).Goals.ShouldBeEmpty();
        var turned = Asked(new([step], [], new(2026, 1, 5)), [goal with { Due = new(2026, 3, 2) }], new Slip(step.Id, 5)).Goals;
        turned.ShouldHaveSingleItem().To.ShouldBe(new(2026, 3, 7));
    }

    [Theory]
    [InlineData(-1, "slip.days")]
    [InlineData(PlannedStep.MostDays + 1, "slip.days")]
    [InlineData(5, "slip.nothing")]
    public void What_cannot_slip_is_refused(int days, string code)
    {
        var done = new PlannedStep
        {
            Id = Networks.Id(0),
            ProjectId = Networks.Project(0),
            Name = "Xong",
            From = Networks.First,
            Days = 1,
            DoneOn = Networks.First,
        };
        WhatIf.Of(StepNetwork.Of([done], []).Value, Networks.Calendar, Networks.First, [new(done.Id, days)], [])
            .Refusal?.Code.ShouldBe(code);
    }

    private static WhatIf Ask(Case seen, params Slip[] slips) => Asked(seen, [], slips);

    private static WhatIf Asked(Case seen, StakedGoal[] goals, params Slip[] slips) =>
        WhatIf.Of(seen.Network, Networks.Calendar, seen.Today, slips, goals).Value;

    private static TimedStep[] Movable(Case seen) => [.. seen.Table.Steps.Where(step => step.Slack is not null)];

    private static Guid[] Projects(Case seen) => [.. seen.Steps.Select(step => step.ProjectId).Distinct()];

    // Links that count working days, and such steps, may land a step beyond the plain shift.
    private static bool IsPushed(Case seen, TimedStep step) => seen.Links.Any(link => link.After == step.Step.Id);
}
