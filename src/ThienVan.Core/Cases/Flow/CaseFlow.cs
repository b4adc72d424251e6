using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Cases.Flow;

/// <summary>
/// The one way a case begins and goes on: each step gives the next case with its clocks, or a refusal. The law is that of the case's first
/// day, with what the law in between gives to open files; reclassified or split off, it keeps that day.
/// </summary>
public sealed class CaseFlow(CaseKinds kinds, WorkingCalendar calendar, OfficeHours hours)
{
    /// <summary>A case that comes in now, or came in at <see cref="StepFacts.At"/>.</summary>
    /// <param name="step">One that a case begins with.</param>
    public Result<Case> Begin(Guid id, string kind, string step, StepFacts facts, CaseActor who, DateTimeOffset now)
    {
        var at = facts.At ?? now;
        if (at > now) return StepRules.Future(at);
        var law = kinds.On(kind, UnitTime.Day(at));
        if (law.IsRefused) return law.Refusal!;
        if (law.Value.Step(step) is not { Begins: true } first)
            return new Refusal("case.begin", "Đề nghị chọn cách tiếp nhận trong danh mục.");
        return (StepRules.Role(first, who) ?? StepRules.Facts(law.Value, first, facts)) is { } refusal
            ? refusal
            : Move(Empty(id, kind, UnitTime.Day(at)), law.Value, first, facts, who, now);
    }

    /// <summary>The case after a step. One that splits is taken by <see cref="Split"/>.</summary>
    public Result<Case> Take(Case @case, string step, StepFacts facts, CaseActor who, DateTimeOffset now)
    {
        var taken = Check(@case, step, facts, who, now);
        if (taken.IsRefused) return taken.Refusal!;
        var (law, found) = taken.Value;
        var next = Move(@case, law, found, facts, who, now);
        return found.Effect switch
        {
            _ when next.IsRefused => next,
            StepEffect.Split => new Refusal("case.split", "Đề nghị ghi các phần tách ra."),
            StepEffect.Merge => StepRules.Merge(@case, facts.Into, into => IsOpen(into, now)) is { } refusal
                ? refusal : next.Value with { MergedInto = facts.Into!.Id },
            StepEffect.Reclassify => StepRules.Kind(found, facts.Kind) is { } refusal
                ? refusal : BeginAs(next.Value, facts.Kind!, facts, who, now),
            _ => next,
        };
    }

    /// <summary>The case itself, then its parts. A part of the same kind goes on with the state and the clocks of the whole; of another
    /// kind it begins as that.</summary>
    /// <param name="parts">New ids with the codes of their kinds.</param>
    public Result<IReadOnlyList<Case>> Split(
        Case @case, string step, IReadOnlyList<(Guid Id, string Kind)> parts, StepFacts facts, CaseActor who, DateTimeOffset now)
    {
        var taken = Check(@case, step, facts, who, now);
        if (taken.IsRefused) return taken.Refusal!;
        var (law, found) = taken.Value;
        if (found.Effect != StepEffect.Split || parts.Count == 0) return new Refusal("case.split", "Đề nghị ghi các phần tách ra.");
        var whole = Move(@case, law, found, facts, who, now);
        if (whole.IsRefused) return whole.Refusal!;
        var all = new List<Case> { whole.Value };
        foreach (var (id, kind) in parts)
        {
            if (found.Kinds.Count == 0 ? kind != @case.Kind : StepRules.Kind(found, kind) is not null)
                return new Refusal("case.other_kind", $"Đề nghị chọn loại vụ việc mà bước “{found.Name}” cho phép.");
            var part = kind == @case.Kind
                ? whole.Value with { Id = id, SplitFrom = @case.Id }
                : BeginAs(Empty(id, kind, @case.FirstDay) with { SplitFrom = @case.Id }, kind, facts, who, now);
            if (part.IsRefused) return part.Refusal!;
            all.Add(part.Value);
        }

        return all;
    }

    /// <summary>Puts right what was written down of a clock, for another moment, document or ground; see <see cref="ClockRun.Add"/>. The
    /// steps stay as they were.</summary>
    /// <param name="clock">Place of the clock in the case.</param>
    public Result<Case> Correct(Case @case, int clock, ClockEntry entry, DateTimeOffset now)
    {
        if (clock < 0 || clock >= @case.Clocks.Count || entry.Corrects is null || entry.Kind == ClockEntryKind.Struck)
            return new Refusal("case.correct", "Đề nghị chọn nội dung cần đính chính và ghi nội dung đúng.");
        var run = @case.Clocks[clock].Run.Add(entry, Basis(@case, @case.Clocks[clock], now), now);
        return run.IsRefused
            ? run.Refusal!
            : @case with { Clocks = [.. @case.Clocks.Select((one, at) => at == clock ? one with { Run = run.Value } : one)] };
    }

    /// <summary>What this person may do now, as far as state, role, term and clocks tell.</summary>
    public IReadOnlyList<CaseStep> Offers(Case @case, CaseActor who, DateTimeOffset now)
    {
        var law = Law(@case, @case.Kind, now);
        var clocks = new StepClocks(law, calendar, hours);
        return
        [
            .. law.Steps.Where(step => StepRules.State(@case, law, step, now) is null && StepRules.Role(step, who) is null
                && clocks.Allow(@case, step)),
        ];
    }

    /// <summary>Every clock that is open, the nearest due first and those at rest last; never empty while the case is open.</summary>
    public IReadOnlyList<CaseDeadline> Deadlines(Case @case, DateTimeOffset now) =>
    [
        .. @case.Clocks.Where(clock => clock.Run.IsOpen).Select(clock => Deadline(@case, clock, now))
            .OrderBy(one => one.Reckoning.Due ?? DateTimeOffset.MaxValue),
    ];

    /// <summary>What one clock says, also after its end.</summary>
    public CaseDeadline Deadline(Case @case, CaseClock clock, DateTimeOffset now) =>
        new(clock, Reckoning.Of(clock.Run, Basis(@case, clock, now), now));

    /// <summary>The state with its words.</summary>
    public CaseState State(Case @case, DateTimeOffset now) => Law(@case, @case.Kind, now).State(@case.State)!;

    public bool IsOpen(Case @case, DateTimeOffset now) => State(@case, now).IsOpen;

    private static Case Empty(Guid id, string kind, DateOnly firstDay) => new() { Id = id, Kind = kind, FirstDay = firstDay, State = "" };

    // A case exists only because its kind had a rule on its first day.
    private CaseKindVersion Law(Case @case, string kind, DateTimeOffset now) => kinds.For(kind, @case.FirstDay, UnitTime.Day(now)).Value;

    private ClockBasis Basis(Case @case, CaseClock clock, DateTimeOffset now) =>
        new(Law(@case, clock.Kind, now).Clock(clock.Code)!, calendar, hours);

    private Result<(CaseKindVersion Law, CaseStep Step)> Check(
        Case @case, string code, StepFacts facts, CaseActor who, DateTimeOffset now)
    {
        var at = facts.At ?? now;
        if (StepRules.Moment(@case, at, now) is { } early) return early;
        var law = Law(@case, @case.Kind, at);
        if (law.Step(code) is not { } step) return new Refusal("case.step", "Đề nghị chọn một bước trong danh mục.");
        return (StepRules.State(@case, law, step, at) ?? StepRules.Role(step, who) ?? StepRules.Facts(law, step, facts)) is { } refusal
            ? refusal : (law, step);
    }

    private Result<Case> BeginAs(Case @case, string kind, StepFacts facts, CaseActor who, DateTimeOffset now)
    {
        var law = kinds.For(kind, @case.FirstDay, UnitTime.Day(facts.At ?? now));
        return law.IsRefused
            ? law.Refusal!
            : Move(@case with { Kind = kind, State = "" }, law.Value, law.Value.Steps.First(step => step.Begins), facts, who, now);
    }

    private Result<Case> Move(
        Case @case, CaseKindVersion law, CaseStep step, StepFacts facts, CaseActor who, DateTimeOffset now)
    {
        var at = facts.At ?? now;
        var entry = new ClockEntry
        {
            Kind = ClockEntryKind.Started,
            At = at,
            By = who.Actor,
            Reason = facts.Reason,
            Document = facts.Document,
        };
        var made = new StepClocks(law, calendar, hours).Apply(@case, step, entry, facts.Ground, now);
        if (made.IsRefused) return made;
        var to = step.To ?? @case.State;
        var move = new CaseMove
        {
            Kind = @case.Kind,
            Step = step.Code,
            From = step.Begins ? null : @case.State,
            To = to,
            At = at,
            Recorded = now,
            By = who.Actor,
            Reason = facts.Reason,
            Document = facts.Document,
            Ground = facts.Ground,
            Papers = facts.Papers,
        };
        return made.Value with { State = to, Moves = [.. @case.Moves, move] };
    }
}
