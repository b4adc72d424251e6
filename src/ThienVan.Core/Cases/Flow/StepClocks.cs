using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Cases.Flow;

/// <summary>What a step does to the clocks of a case.</summary>
internal sealed class StepClocks(CaseKindVersion law, WorkingCalendar calendar, OfficeHours hours)
{
    /// <summary>Whether the clocks are in the states that the step needs.</summary>
    public bool Allow(Case @case, CaseStep step) =>
        step.Clocks.All(act => act.IsLeftOut || May(@case, act))
            && (step is not { To: null, Clocks.Count: > 0 } || step.Clocks.Any(act => May(@case, act)));

    /// <summary>The clocks after the step; those of a state that is not open have all ended.</summary>
    /// <param name="entry">Who, when, why; its kind and codes are set for each clock.</param>
    /// <param name="ground">Code of the ground that was named.</param>
    public Result<Case> Apply(Case @case, CaseStep step, ClockEntry entry, string? ground, DateTimeOffset now)
    {
        if (!Allow(@case, step)) return Refuse(@case, step);
        foreach (var act in Done(@case, step))
        {
            var made = Add(@case, act.Clock, act.Does == ClockDeed.Start ? null : @case.Clock(act.Clock), Entry(act, entry, ground), now);
            if (made.IsRefused) return made;
            @case = made.Value;
        }

        if (step.To is null || law.State(step.To) is { IsOpen: true }) return @case;
        foreach (var clock in @case.Clocks.Where(clock => clock.Run.IsOpen).ToArray())
        {
            var ended = Add(@case, clock.Code, clock, entry with { Kind = ClockEntryKind.Ended }, now);
            if (ended.IsRefused) return ended;
            @case = ended.Value;
        }

        return @case;
    }

    // What may be done is told by the clocks before the step, as CaseReach walks it.
    private static ClockAct[] Done(Case @case, CaseStep step) => [.. step.Clocks.Where(act => May(@case, act))];

    private static bool May(Case @case, ClockAct act)
    {
        var run = @case.Clock(act.Clock)?.Run;
        return act.May(run is { IsOpen: true }, run?.Pause is not null);
    }

    private static ClockEntry Entry(ClockAct act, ClockEntry entry, string? ground) => act.Does switch
    {
        ClockDeed.Start => entry with { Kind = ClockEntryKind.Started },
        ClockDeed.Pause => entry with { Kind = ClockEntryKind.Paused, Code = ground },
        ClockDeed.Resume => entry with { Kind = ClockEntryKind.Resumed },
        ClockDeed.Extend => entry with { Kind = ClockEntryKind.Extended, Code = act.Extension, Ground = ground },
        _ => entry with { Kind = ClockEntryKind.Ended },
    };

    private static Refusal Refuse(Case @case, CaseStep step) =>
        step.Clocks.FirstOrDefault(act => act.Does == ClockDeed.Start && !act.IfItMay && !May(@case, act)) is not null
            ? new("case.clock_runs", $"Trước khi thực hiện bước “{step.Name}”, đề nghị ghi việc đã hoàn thành lần trước.")
            : new("case.clock", $"Không có thời hạn nào để thực hiện bước “{step.Name}”; đề nghị xem lại diễn biến.");

    // Null clock: a new one is started.
    private Result<Case> Add(Case @case, string code, CaseClock? clock, ClockEntry entry, DateTimeOffset now)
    {
        var run = (clock?.Run ?? ClockRun.Empty).Add(entry, new(law.Clock(code)!, calendar, hours), now);
        if (run.IsRefused) return run.Refusal!;
        return @case with
        {
            Clocks = clock is null
                ? [.. @case.Clocks, new(@case.Kind, code, run.Value)]
                : [.. @case.Clocks.Select(one => ReferenceEquals(one, clock) ? one with { Run = run.Value } : one)],
        };
    }
}
