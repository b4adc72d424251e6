using CsCheck;
using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel.Clocks;
using static ThienVan.Core.Tests.Cases.Flow.Flows;
using static ThienVan.Core.Tests.Kernel.Clocks.Clocks;
using Case = ThienVan.Core.Cases.Flow.Case;

namespace ThienVan.Core.Tests.Cases.Flow;

/// <summary>Random people take random steps with whatever they have in hand, on any day round the change of the law.</summary>
public sealed class CaseFlowProperties
{
    /// <param name="Step">Which of all steps of the version, or of those offered, by its place.</param>
    /// <param name="Lacks">What the person forgets: 0 the reason, 1 the document, 2 the papers, 3 the ground, 4 the role.</param>
    private sealed record Act(int Step, bool Offered, int Hours, int? Lacks, int Kind);

    private static readonly Gen<Act> _act = Gen.Select(Gen.Int[0, 999], Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))),
        Gen.Int[0, 24 * 9], Gen.Frequency((5, Gen.Const(-1)), (1, Gen.Int[0, 4])), Gen.Int[0, 9]).Select(
        (step, offered, hours, lacks, kind) => new Act(step, offered, hours, lacks < 0 ? null : lacks, kind));

    private static readonly Gen<(string Kind, DateTimeOffset At)> _first =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 24 * 60]).Select((kind, hours) => (Shelf.All[kind].Code, At(6, 10, 0).AddHours(hours)));

    private static readonly Gen<((string Kind, DateTimeOffset At) First, Act[] Acts)> _life = Gen.Select(_first, _act.Array[1, 14]);

    [Fact]
    public void No_state_is_reached_but_by_a_step_of_the_law() => Walk((before, act, after) =>
    {
        var last = after.Moves.Skip(before.Moves.Count).ToArray();
        var law = Shelf.For(before.Kind, before.FirstDay, Day(act.At)).Value;
        var step = law.Steps.Single(step => step.Code == act.Step);
        step.From.ShouldContain(before.State);
        last[0].To.ShouldBe(step.To ?? before.State);
        last.Length.ShouldBe(step.Effect == StepEffect.Reclassify ? 2 : 1);
        after.State.ShouldBe(last[^1].To);
        if (step.Effect == StepEffect.Reclassify) step.Kinds.ShouldContain(after.Kind);
        else after.Kind.ShouldBe(before.Kind);
    });

    [Fact]
    public void Every_open_case_has_a_deadline_and_no_closed_one_has() => Walk((_, act, after) =>
    {
        Machine.Deadlines(after, act.At).Count.ShouldBeGreaterThanOrEqualTo(Machine.IsOpen(after, act.At) ? 1 : 0);
        if (!Machine.IsOpen(after, act.At)) Machine.Deadlines(after, act.At).ShouldBeEmpty();
        Machine.Deadlines(after, act.At).ShouldAllBe(one =>
            one.Reckoning.DueDay != null || (one.Reckoning.State == ClockState.Paused && one.Reckoning.Pause!.Code != null));
    });

    [Fact]
    public void The_first_day_and_what_was_written_down_stay() => Walk((before, _, after) =>
    {
        (after.Id, after.FirstDay).ShouldBe((before.Id, before.FirstDay));
        after.Moves.Take(before.Moves.Count).ShouldBe(before.Moves);
        after.Clocks.Select(clock => (clock.Kind, clock.Code)).Take(before.Clocks.Count)
            .ShouldBe(before.Clocks.Select(clock => (clock.Kind, clock.Code)));
        foreach (var (one, next) in before.Clocks.Zip(after.Clocks)) next.Run.Entries.Take(one.Run.Entries.Count).ShouldBe(one.Run.Entries);
    });

    [Fact]
    public void What_is_taken_was_offered_and_what_is_not_offered_is_refused()
    {
        var offered = new List<bool>();
        Walk((before, act, after) =>
        {
            Machine.Offers(before, act.Who, act.At).ShouldContain(step => step.Code == act.Step);
            lock (offered) offered.Add(true);
        });
        offered.Count.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Every_state_of_every_kind_is_come_to()
    {
        var reached = new HashSet<(string, string)>();
        Walk((_, _, after) =>
        {
            lock (reached) reached.UnionWith(after.Moves.Select(move => (move.Kind, move.To)));
        }, iter: 20_000);
        Shelf.All.SelectMany(kind => kind.Versions.SelectMany(version => version.States).Select(state => (kind.Code, state.Code)))
            .Except(reached).ShouldBeEmpty();
    }

    private static void Walk(Action<Case, Taken, Case> check, int iter = 3000) => _life.Sample(life =>
    {
        var begun = Shelf.On(life.First.Kind, Day(life.First.At));
        if (begun.IsRefused) return;
        var begins = begun.Value.Steps.Where(step => step.Begins).ToArray();
        var first = begins[life.Acts[0].Step % begins.Length];
        var @case = Machine.Begin(Id(9), life.First.Kind, first.Code, new(), Anybody, life.First.At).Value;
        var at = life.First.At;
        foreach (var act in life.Acts)
        {
            at = at.AddHours(act.Hours);
            var law = Shelf.For(@case.Kind, @case.FirstDay, Day(at)).Value;
            var all = act.Offered ? Machine.Offers(@case, Anybody, at) : law.Steps;
            if (all.Count == 0) return;
            var step = all[act.Step % all.Count];
            var who = act.Lacks == 4 ? Anybody with { Roles = [CaseRole.Head] } : Anybody;
            var next = Machine.Take(@case, step.Code, Told(law, step, act, at, @case), who, at);
            if (next.IsRefused) continue;
            check(@case, new(step.Code, at, who), next.Value);
            @case = next.Value;
        }
    }, iter: iter);

    private sealed record Taken(string Step, DateTimeOffset At, CaseActor Who);

    private static StepFacts Told(CaseKindVersion law, CaseStep step, Act act, DateTimeOffset at, Case @case)
    {
        var facts = Facts(law, step.Code, at) with
        {
            Kind = step.Kinds.Count > 0 ? step.Kinds[act.Kind % step.Kinds.Count] : null,
            Into = step.Effect == StepEffect.Merge ? @case with { Id = Id(8) } : null,
        };
        return act.Lacks switch
        {
            0 => facts with { Reason = " " },
            1 => facts with { Document = null },
            2 => facts with { Papers = [] },
            3 => facts with { Ground = "khac" },
            _ => facts,
        };
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
}
