using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>How cases of a kind are handled while a rule holds; a case keeps to the version of its first day.</summary>
public sealed record CaseKindVersion
{
    /// <summary>From when to when, and by which document above all.</summary>
    public required LegalRule Rule { get; init; }

    public required IReadOnlyList<CaseState> States { get; init; }

    public required IReadOnlyList<CaseStep> Steps { get; init; }

    public required IReadOnlyList<ClockRule> Clocks { get; init; }

    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    public required IReadOnlyList<CaseAudience> Audiences { get; init; }

    /// <summary>Null where the law in between leaves open files as they were.</summary>
    public StepBorrowing? Borrows { get; init; }

    public CaseState? State(string? code) => States.FirstOrDefault(state => state.Code == code);

    public CaseStep? Step(string? code) => Steps.FirstOrDefault(step => step.Code == code);

    public ClockRule? Clock(string? code) => Clocks.FirstOrDefault(clock => clock.Code == code);

    public CasePaper? Paper(string? code) => Papers.FirstOrDefault(paper => paper.Code == code);

    /// <summary>Grounds one of which a step names: its own, else those of the pauses and extensions it brings; empty for none.</summary>
    public IReadOnlyList<ClockGround> GroundsOf(CaseStep step) => step.Grounds.Count > 0 ? step.Grounds :
    [
        .. step.Clocks.SelectMany(act => act.Does switch
        {
            ClockDeed.Pause => Clock(act.Clock)?.Pauses ?? [],
            ClockDeed.Extend => Clock(act.Clock)?.Extension(act.Extension)?.Grounds ?? [],
            _ => [],
        }).DistinctBy(ground => ground.Code),
    ];

    /// <summary>This version with the steps it borrows from the next one, with the states, papers and clocks these need, and with the
    /// grounds for which the next version pauses the clocks they pause. Terms stay its own.</summary>
    internal CaseKindVersion Borrowing(CaseKindVersion next)
    {
        var steps = next.Steps.Where(step => Borrows!.Steps.Contains(step.Code)).ToArray();
        var acts = steps.SelectMany(step => step.Clocks).ToArray();
        var paused = acts.Where(act => act.Does == ClockDeed.Pause).Select(act => act.Clock).ToArray();
        CaseState[] states =
        [
            .. States, .. next.States.Where(state => State(state.Code) is null && Array.Exists(steps, step => step.To == state.Code)),
        ];
        return this with
        {
            States = states,
            Steps =
            [
                .. Steps.Where(step => !Borrows!.Steps.Contains(step.Code)),
                .. steps.Select(step =>
                    step with { From = [.. step.From.Where(from => Array.Exists(states, state => state.Code == from))] }),
            ],
            Clocks =
            [
                .. Clocks.Select(clock =>
                    paused.Contains(clock.Code) ? clock with { Pauses = next.Clock(clock.Code)?.Pauses ?? [] } : clock),
                .. next.Clocks.Where(clock => Clock(clock.Code) is null && Array.Exists(acts, act => act.Clock == clock.Code)),
            ],
            Papers =
            [
                .. Papers,
                .. next.Papers.Where(paper => Paper(paper.Code) is null && Array.Exists(steps, step => step.Papers.Contains(paper.Code))),
            ],
        };
    }
}
