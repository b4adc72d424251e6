using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;

namespace ThienVan.Core.Tests.Work.Tasks;

/// <summary>Random people take random steps on random days; whatever they try, the task keeps to its way and its two axes.</summary>
public sealed class TaskFlowProperties
{
    private static readonly DateOnly _start = new(2026, 3, 2);

    /// <summary>The whole machine, written down a second time.</summary>
    private static readonly (TaskState From, TaskStep Step, TaskState To)[] _lawful =
    [
        (TaskState.NotStarted, TaskStep.Accept, TaskState.UnderWay),
        (TaskState.NotStarted, TaskStep.Decline, TaskState.NotStarted),
        (TaskState.NotStarted, TaskStep.HandOn, TaskState.NotStarted),
        (TaskState.UnderWay, TaskStep.HandOn, TaskState.NotStarted),
        (TaskState.Returned, TaskStep.HandOn, TaskState.NotStarted),
        (TaskState.UnderWay, TaskStep.Report, TaskState.UnderWay),
        (TaskState.Returned, TaskStep.Report, TaskState.Returned),
        (TaskState.UnderWay, TaskStep.Submit, TaskState.Submitted),
        (TaskState.Returned, TaskStep.Submit, TaskState.Submitted),
        (TaskState.Submitted, TaskStep.Recall, TaskState.UnderWay),
        (TaskState.Submitted, TaskStep.Recall, TaskState.Returned),
        (TaskState.Submitted, TaskStep.Return, TaskState.Returned),
        (TaskState.Submitted, TaskStep.Agree, TaskState.Done),
        (TaskState.NotStarted, TaskStep.Stop, TaskState.Stopped),
        (TaskState.UnderWay, TaskStep.Stop, TaskState.Stopped),
        (TaskState.Returned, TaskStep.Stop, TaskState.Stopped),
        (TaskState.Submitted, TaskStep.Stop, TaskState.Stopped),
    ];

    private static readonly TaskStep[][] _usual =
    [
        [TaskStep.Accept, TaskStep.Report, TaskStep.Submit, TaskStep.Agree],
        [TaskStep.Accept, TaskStep.Submit, TaskStep.Return, TaskStep.Report, TaskStep.Submit, TaskStep.Recall, TaskStep.HandOn],
        [TaskStep.Accept, TaskStep.Submit, TaskStep.Recall, TaskStep.Submit, TaskStep.Stop],
        [TaskStep.Decline, TaskStep.HandOn, TaskStep.Accept, TaskStep.HandOn],
        [TaskStep.Accept, TaskStep.Submit, TaskStep.Return, TaskStep.Stop],
        [TaskStep.Accept, TaskStep.Stop], [TaskStep.Stop],
    ];

    private static readonly Gen<Act> _any = Gen.Select(Gen.Enum<TaskStep>(),
        Gen.Frequency((1, Gen.Const("")), (1, Gen.Const("  ")), (8, Gen.Const("thiếu biên bản"))), Gen.Int[0, 9]).Select(
        (step, words, days) => new Act(step, words, days));

    private static readonly Gen<Act[]> _acts = Gen.Select(Gen.Int[0, _usual.Length - 1], _any.Array[0, 4], Gen.Int[0, 9])
        .Select((order, any, days) => (Act[])[.. _usual[order].Select(step => new Act(step, "xong", days)), .. any])
        .Array[1, 3].Select(parts => parts.SelectMany(part => part).ToArray());

    [Fact]
    public void No_step_leads_where_the_table_does_not() => Walk((before, act, after, _) =>
    {
        if (!after.IsRefused) _lawful.ShouldContain((before.State, act.Step, after.Value.State));
    });

    [Fact]
    public void Every_way_in_the_table_can_be_gone()
    {
        var gone = new HashSet<(TaskState, TaskStep, TaskState)>();
        Walk((before, act, after, _) =>
        {
            if (!after.IsRefused) lock (gone) gone.Add((before.State, act.Step, after.Value.State));
        });
        _lawful.Except(gone).ShouldBeEmpty();
    }

    [Fact]
    public void What_it_allows_is_never_refused_for_its_state_and_what_it_does_not_always_is() => Walk((before, act, after, _) =>
    {
        if (after.IsRefused && before.Allows(act.Step)) after.Refusal!.Code.ShouldNotBe("task.state");
        if (!after.IsRefused) before.Allows(act.Step).ShouldBeTrue();
    });

    [Fact]
    public void A_refusal_says_what_to_do_and_only_an_overtaken_one_is_done() => Walk((_, _, after, _) =>
    {
        if (after.Refusal is not { } refusal) return;
        refusal.Code.ShouldBeOneOf("task.state", "task.reason", "task.outcome");
        refusal.Message.ShouldContain("đề nghị", Case.Insensitive);
        refusal.IsDone.ShouldBe(refusal.Code == "task.state");
    });

    [Fact]
    public void Somebody_always_has_the_next_word_until_it_is_done_or_stopped() => Walk((before, _, _, _) =>
    {
        (before.Turn == TaskTurn.Nobody).ShouldBe(!before.IsOpen);
        if (before.IsOpen) Enum.GetValues<TaskStep>().ShouldContain(step => before.Allows(step));
    });

    [Fact]
    public void Only_the_givers_agreement_makes_it_done() => Walk((before, act, after, _) =>
    {
        if (!after.IsRefused && after.Value.State == TaskState.Done && before.State != TaskState.Done)
            (act.Step, before.State).ShouldBe((TaskStep.Agree, TaskState.Submitted));
    });

    [Fact]
    public void The_two_axes_cover_every_history_and_never_mix() => Walk((flow, _, _, today) =>
    {
        var due = _start.AddDays(7);
        var timing = TaskTimings.Of(flow, due, today, WorkingCalendar.WeekdaysOnly);
        TaskTimings.Of(flow, null, today, WorkingCalendar.WeekdaysOnly)
            .ShouldBe(flow.State == TaskState.Stopped ? TaskTiming.Ended : TaskTiming.NoDay);
        var done = timing is TaskTiming.DoneBefore or TaskTiming.DoneOn or TaskTiming.DoneAfter;
        done.ShouldBe(flow.State == TaskState.Done);
        (timing == TaskTiming.Ended).ShouldBe(flow.State == TaskState.Stopped);
        if (flow.State == TaskState.Returned) (timing == TaskTiming.Overdue).ShouldBe(today > due);
        if (flow.State == TaskState.Submitted) (timing == TaskTiming.Overdue).ShouldBe(flow.SubmittedOn > due);
        timing.Word().ShouldNotBeEmpty();
    });

    private static void Walk(Action<TaskFlow, Act, Result<TaskFlow>, DateOnly> see) => _acts.Sample(acts =>
    {
        var (flow, today) = (TaskFlow.New, _start);
        foreach (var act in acts)
        {
            today = today.AddDays(act.Days);
            var next = act.On(flow, today);
            see(flow, act, next, today);
            if (!next.IsRefused) flow = next.Value;
        }
    });

    private sealed record Act(TaskStep Step, string Words, int Days)
    {
        public Result<TaskFlow> On(TaskFlow flow, DateOnly today) => Step switch
        {
            TaskStep.Accept => flow.Accept(),
            TaskStep.Decline => flow.Decline(Words),
            TaskStep.HandOn => flow.HandOn(Words),
            TaskStep.Report => flow.Report(Words),
            TaskStep.Submit => flow.Submit(Words, today),
            TaskStep.Recall => flow.Recall(),
            TaskStep.Return => flow.Return(Words),
            TaskStep.Agree => flow.Agree(),
            _ => flow.Stop(Words),
        };
    }
}
