using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Cases.Kinds;

/// <summary>Who may take a step.</summary>
public enum CaseRole
{
    /// <summary>Whoever sent the case in, by their receipt.</summary>
    Reporter,

    /// <summary>The officer it was given to.</summary>
    Officer,

    /// <summary>The head of the unit that has it.</summary>
    Head,

    /// <summary>A vice chair.</summary>
    Leader,

    Chair,

    /// <summary>The office: what comes in and goes out.</summary>
    Office,
}

/// <summary>What a step cannot be taken without.</summary>
public enum StepAsk
{
    Reason,

    /// <summary>A document as it is cited, with number and day.</summary>
    Document,

    /// <summary>Each paper of the step, on file.</summary>
    Paper,

    /// <summary>One of the coded grounds: of the step, of the pause, of the extension.</summary>
    Ground,
}

/// <summary>What a step does to a clock.</summary>
public enum ClockDeed { Start, Pause, Resume, Extend, End }

/// <summary>What a step does beyond the case itself.</summary>
public enum StepEffect
{
    None,

    /// <summary>The case goes on as one of <see cref="CaseStep.Kinds"/>.</summary>
    Reclassify,

    /// <summary>Parts become cases of their own, of <see cref="CaseStep.Kinds"/> or, where none are named, of the same kind.</summary>
    Split,

    /// <summary>The case goes on in another one.</summary>
    Merge,

    /// <summary>It is said which unit, or which of its people, has the case from now on.</summary>
    HandOn,
}

/// <summary>One thing a step does to one clock.</summary>
public sealed record ClockAct
{
    public required string Clock { get; init; }

    public required ClockDeed Does { get; init; }

    /// <summary>Code of the extension; null for other deeds.</summary>
    public string? Extension { get; init; }

    /// <summary>Left out where the clock is not in the state for it, instead of refused; always so for
    /// <see cref="ClockDeed.End"/>.</summary>
    public bool IfItMay { get; init; }

    /// <summary>What cannot be done is left out and forbids nothing.</summary>
    internal bool IsLeftOut => IfItMay || Does == ClockDeed.End;

    /// <summary>Whether a clock that is open or not, paused or not, is in the state for it. An open clock starts no second time.</summary>
    internal bool May(bool isOpen, bool isPaused) => Does switch
    {
        ClockDeed.Start => !isOpen,
        ClockDeed.Pause => isOpen && !isPaused,
        ClockDeed.Resume => isPaused,
        _ => isOpen,
    };
}

/// <summary>What may be done to a case, by whom, with what in hand.</summary>
public sealed record CaseStep
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>States it may be taken in; empty for a step that a case begins with.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The state after it; null where the case stays as it is. One that is not open ends every clock.</summary>
    public string? To { get; init; }

    public required IReadOnlyList<CaseRole> Who { get; init; }

    public IReadOnlyList<StepAsk> Asks { get; init; } = [];

    public IReadOnlyList<ClockAct> Clocks { get; init; } = [];

    /// <summary>Grounds of the step's own; empty where it has none or where those of a clock are asked.</summary>
    public IReadOnlyList<ClockGround> Grounds { get; init; } = [];

    /// <summary>Codes of papers.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>How many calendar days after the case came to its state it may still be taken; null for always.</summary>
    public int? WithinDays { get; init; }

    public StepEffect Effect { get; init; }

    /// <summary>Codes of kinds, for a step that reclassifies or splits.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Null where the rule of the version orders it.</summary>
    public LegalRule? Rule { get; init; }

    public bool Begins => From.Count == 0;
}
