using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Cases.Flow;

/// <summary>Who takes a step, and as what.</summary>
public sealed record CaseActor(Actor Actor, IReadOnlyList<CaseRole> Roles);

/// <summary>What is told with a step.</summary>
public sealed record StepFacts
{
    /// <summary>When it happened; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    public string? Reason { get; init; }

    /// <summary>As it is cited, with number and day.</summary>
    public string? Document { get; init; }

    /// <summary>Code of a ground.</summary>
    public string? Ground { get; init; }

    /// <summary>Codes of the papers on file.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Code of the kind it goes on as; null unless the step reclassifies.</summary>
    public string? Kind { get; init; }

    /// <summary>The case it goes on in; null unless the step merges.</summary>
    public Case? Into { get; init; }
}

/// <summary>A step that was taken.</summary>
public sealed record CaseMove
{
    /// <summary>The kind the case was then.</summary>
    public required string Kind { get; init; }

    public required string Step { get; init; }

    /// <summary>Null for the first of a kind.</summary>
    public required string? From { get; init; }

    public required string To { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset Recorded { get; init; }

    public required Actor By { get; init; }

    public string? Reason { get; init; }

    public string? Document { get; init; }

    public string? Ground { get; init; }

    public IReadOnlyList<string> Papers { get; init; } = [];
}

/// <summary>A clock of a case. One that is started anew after its end is another one of the same code.</summary>
/// <param name="Kind">The kind whose rule it follows: a case may have been another one before.</param>
public sealed record CaseClock(string Kind, string Code, ClockRun Run);

/// <summary>A clock of a case and what it says now.</summary>
public sealed record CaseDeadline(CaseClock Clock, Reckoning Reckoning);

/// <summary>A case as its steps have made it. Immutable; <see cref="CaseFlow"/> makes the next one.</summary>
public sealed record Case
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>The day it came in, whatever it was called then; decides for good which version of the law it is handled by.</summary>
    public required DateOnly FirstDay { get; init; }

    public required string State { get; init; }

    public IReadOnlyList<CaseMove> Moves { get; init; } = [];

    public IReadOnlyList<CaseClock> Clocks { get; init; } = [];

    /// <summary>The case it goes on in; null unless it was merged.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>The case it was a part of; null unless it was split off.</summary>
    public Guid? SplitFrom { get; init; }

    /// <summary>The last clock of a code, of the kind the case is now; null before it is started.</summary>
    public CaseClock? Clock(string code) => Clocks.LastOrDefault(clock => clock.Kind == Kind && clock.Code == code);

    /// <summary>Since when it is in its state.</summary>
    public DateTimeOffset Since => Moves.Last(move => move.From != move.To || move.From is null).At;
}
