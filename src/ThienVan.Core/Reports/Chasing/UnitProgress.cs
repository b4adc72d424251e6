using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>Where a unit stands in a round, from nothing to all approved. A returned figure outweighs the rest: somebody waits for
/// it.</summary>
public enum UnitStage { NotStarted, Entering, Returned, Sent, Verified, Approved, LeftOut }

/// <summary>A unit is shown with the word and the look its figures are shown with.</summary>
public static class UnitStages
{
    public static WayStep Step(UnitStage stage) => stage switch
    {
        UnitStage.NotStarted => ValueStates.Step(state: null),
        UnitStage.Entering => ValueStates.At("đang nhập", 1),
        UnitStage.Returned => ValueStates.Step(ValueState.Returned),
        UnitStage.Sent => ValueStates.Step(ValueState.Submitted),
        UnitStage.Verified => ValueStates.Step(ValueState.Verified),
        UnitStage.Approved => ValueStates.Step(ValueState.Approved),
        UnitStage.LeftOut => ValueStates.At("không gửi đủ", 1),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, message: null),
    };
}

/// <summary>What one unit owes in a round and how far it is. Counts only, each with what it is a count of.</summary>
public sealed record UnitProgress
{
    /// <summary>Unit or neighbourhood group; <see cref="PlanUnit.None"/> for what no unit answers for.</summary>
    public required string UnitId { get; init; }

    /// <summary>True for a neighbourhood group, which sends parts.</summary>
    public bool IsNeighbourhood { get; init; }

    /// <summary>Figures owed.</summary>
    public required int Owed { get; init; }

    /// <summary>Of these sent and not returned.</summary>
    public required int Sent { get; init; }
    public required int Verified { get; init; }
    public required int Approved { get; init; }
    public int Returned => ToMend.Count;

    /// <summary>Typed, not sent.</summary>
    public required int Drafts { get; init; }

    /// <summary>Of the approved ones: corrections the unit has to send, first or again.</summary>
    public int CorrectionsOpen { get; init; }

    /// <summary>Of the approved ones: corrections sent and not verified.</summary>
    public int CorrectionsSent { get; init; }

    /// <summary>Of the approved ones: corrections verified and not approved.</summary>
    public int CorrectionsVerified { get; init; }

    /// <summary>For each figure that waits to be verified, corrections of a round that is out among them, the unit that answers for the
    /// whole.</summary>
    public IReadOnlyList<string> ToVerify { get; init; } = [];

    /// <summary>The same of those that wait to be approved.</summary>
    public IReadOnlyList<string> ToApprove { get; init; } = [];

    /// <summary>True while the unit may write nothing but what was reopened: the entry is over, and no exception holds.</summary>
    public bool IsShut { get; init; }

    /// <summary>True once the round went out.</summary>
    public bool IsOut { get; init; }

    /// <summary>True once it went out without what was not sent: nobody waits for that any more, before an exception asks for
    /// it.</summary>
    public bool IsOver => IsOut && !IsComplete && Fresh + Returned == 0;

    /// <summary>True where the unit cannot send what is asked of it before the office grants an exception.</summary>
    public bool NeedsException => IsShut && Fresh > 0;

    /// <summary>First sent by the end of the due date, whatever became of them since.</summary>
    public required int OnTime { get; init; }

    /// <summary>Codes of what was never sent and is still asked for, in the round's order.</summary>
    public required IReadOnlyList<string> ToSend { get; init; }

    /// <summary>Codes of what was returned, in the round's order.</summary>
    public required IReadOnlyList<string> ToMend { get; init; }

    /// <summary>Last change of any of its figures; null when there is none.</summary>
    public required DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Grows with every change of any of its figures.</summary>
    public required int Revision { get; init; }

    /// <summary>Day by which the unit sends: the round's, or the end of an exception granted to it.</summary>
    public required DateOnly By { get; init; }

    /// <summary>As <see cref="Kernel.WorkingCalendar.DaysLeft"/> counts to <see cref="By"/>, whether or not something is still
    /// missing.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Day by which what came back is sent again: <see cref="By"/>, or null where all of it came back after that day, or the round
    /// went out: nobody set another.</summary>
    public DateOnly? FixBy { get; init; }

    public int Fresh => ToSend.Count;

    public bool IsComplete => Sent == Owed;

    /// <summary>True while something is owed by <see cref="By"/>, that day still to come or gone.</summary>
    public bool OwesByDay => Fresh > 0 || FixBy is not null;

    public bool IsLate => DaysLeft < 0 && OwesByDay;

    /// <inheritdoc cref="EntryWindow.Standing"/>
    public string Standing => EntryWindow.Standing(IsComplete, IsOut, IsOver, OwesByDay ? DaysLeft : null);

    /// <summary>True where nothing lacks but what was returned, which is mended whatever the lock says.</summary>
    public bool OwesReturnedOnly => Returned > 0 && Fresh == 0;

    /// <summary>Everything was sent by the due date.</summary>
    public bool WasOnTime => OnTime == Owed;

    public UnitStage Stage => this switch
    {
        { IsOver: true } => UnitStage.LeftOut,
        { Returned: > 0 } => UnitStage.Returned,
        { Approved: var approved } when approved == Owed => UnitStage.Approved,
        { Verified: var verified } when verified == Owed => UnitStage.Verified,
        { IsComplete: true } => UnitStage.Sent,
        { Sent: 0, Drafts: 0 } => UnitStage.NotStarted,
        _ => UnitStage.Entering,
    };
}
