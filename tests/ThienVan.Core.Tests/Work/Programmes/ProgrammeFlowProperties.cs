using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

/// <summary>Random people take random steps; the programme keeps to its way.</summary>
public sealed class ProgrammeFlowProperties
{
    /// <summary>The whole machine, written down a second time. What is not here does not exist.</summary>
    private static readonly (ProgrammeState From, ProgrammeStep Step, ProgrammeState To)[] s_lawful =
    [
        (ProgrammeState.Draft, ProgrammeStep.Edit, ProgrammeState.Draft),
        (ProgrammeState.Draft, ProgrammeStep.Send, ProgrammeState.Sent),
        (ProgrammeState.Sent, ProgrammeStep.Recall, ProgrammeState.Draft),
        (ProgrammeState.Sent, ProgrammeStep.Recall, ProgrammeState.Returned),
        (ProgrammeState.Sent, ProgrammeStep.Return, ProgrammeState.Returned),
        (ProgrammeState.Sent, ProgrammeStep.Accept, ProgrammeState.Accepted),
        (ProgrammeState.Returned, ProgrammeStep.Edit, ProgrammeState.Returned),
        (ProgrammeState.Returned, ProgrammeStep.Send, ProgrammeState.Sent),
        (ProgrammeState.Accepted, ProgrammeStep.Revise, ProgrammeState.Draft),
    ];

    private static readonly Gen<Act[]> s_acts = Gen.Select(
        Gen.Enum<ProgrammeStep>(), Lines.One(Lines.Lan, Lines.Binh), Lines.One("", "thiếu sản phẩm"), Gen.Int[0, 2],
        (step, by, reason, lines) => new Act(step, by, reason, lines)).Array[1, 40];

    [Fact]
    public void No_step_leads_where_the_table_does_not_and_every_way_is_gone()
    {
        var gone = new HashSet<(ProgrammeState, ProgrammeStep, ProgrammeState)>();
        s_acts.Sample(acts =>
        {
            var flow = ProgrammeFlow.New;
            foreach (var act in acts)
            {
                var next = Take(flow, act);
                if (next.IsRefused) continue;
                s_lawful.ShouldContain((flow.State, act.Step, next.Value.State));
                lock (gone) gone.Add((flow.State, act.Step, next.Value.State));
                (next.Value.Version - flow.Version).ShouldBe(act.Step == ProgrammeStep.Revise ? 1 : 0);
                if (act.Step == ProgrammeStep.Accept) act.By.ShouldNotBe(flow.SentBy!.Value);
                if (act.Step == ProgrammeStep.Return) next.Value.ReturnReason.ShouldBe("thiếu sản phẩm");
                if (act.Step == ProgrammeStep.Send) act.Lines.ShouldBePositive();
                flow = next.Value;
            }
        });
        gone.Count.ShouldBe(s_lawful.Length);
    }

    [Fact]
    public void What_came_back_is_still_marked_so_when_it_is_taken_back()
    {
        var back = ProgrammeFlow.New.Send(Lines.Lan, 1).Value.Return("thiếu sản phẩm").Value;
        back.Send(Lines.Lan, 1).Value.Recall().Value.State.ShouldBe(ProgrammeState.Returned);
        back.Send(Lines.Lan, 1).Value.Accept(Lines.Binh).Value.ReturnReason.ShouldBeNull();
    }

    private static Result<ProgrammeFlow> Take(ProgrammeFlow flow, Act act) => act.Step switch
    {
        ProgrammeStep.Edit => flow.Edit(),
        ProgrammeStep.Send => flow.Send(act.By, act.Lines),
        ProgrammeStep.Recall => flow.Recall(),
        ProgrammeStep.Return => flow.Return(act.Reason),
        ProgrammeStep.Accept => flow.Accept(act.By),
        _ => flow.Revise(act.Reason),
    };

    private sealed record Act(ProgrammeStep Step, Guid By, string Reason, int Lines);
}
