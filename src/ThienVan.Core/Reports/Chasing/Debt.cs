using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>What is owed in a round.</summary>
public enum DebtKind
{
    /// <summary>A unit sends its figures.</summary>
    Send,

    /// <summary>A unit mends what was returned to it.</summary>
    Fix,

    /// <summary>A unit sends the new version of an approved figure it has begun.</summary>
    Correct,

    /// <summary>The Văn phòng looks at what was sent.</summary>
    Verify,

    /// <summary>The chair, or the deputy in charge, approves.</summary>
    Approve,

    /// <summary>The Văn phòng publishes a round that is approved as a whole.</summary>
    Publish,
}

/// <summary>Who owes what, by when. The next step of every figure belongs to exactly one.</summary>
public sealed record Debt
{
    public required Round Round { get; init; }
    public required DebtKind Kind { get; init; }

    /// <summary>Unit that sends or mends, or whose figures wait for another; null for the whole round.</summary>
    public string? UnitId { get; init; }

    /// <summary>Figures it is about.</summary>
    public required int Count { get; init; }

    /// <summary>Codes of these figures where a unit has to act; empty otherwise.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>For each figure that waits to be verified or approved, the unit that answers for the whole; empty otherwise.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>Last day, included; null for what came up after the round went out or came back after its day, for which nobody set
    /// one.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Working days left, 0 today; negative when late; null without a last day.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>How long is left, or why there is no last day.</summary>
    public string Standing => EntryWindow.Standing(
        complete: false, isOut: Round.State == RoundState.Published, isOver: false, daysLeft: DaysLeft);

    /// <summary>True where the unit cannot do it before the office grants an exception.</summary>
    public bool NeedsException { get; init; }

    /// <summary>In a round that is out: what an exception lets in, what was reopened, what waits for the office or the leaders.</summary>
    public static IReadOnlyList<Debt> Of(RoundBoard progress, WorkingCalendar calendar, DateOnly today)
    {
        var round = progress.Round;
        var debts = round.State == RoundState.Published
            ? progress.Units.SelectMany(unit => AfterPublication(round, unit)).ToList()
            : progress.Units.SelectMany(unit => OfUnit(round, unit)).ToList();
        if (debts.Count == 0 && round.State != RoundState.Published)
            debts.Add(Upward(round, DebtKind.Publish, unit: null, count: progress.Owed));
        return
        [
            .. debts
                .Select(debt => debt with { DaysLeft = debt.By is { } by ? calendar.DaysLeft(today, by) : null })
                .OrderBy(debt => debt.By ?? DateOnly.MaxValue)
                .ThenBy(debt => debt.Kind),
        ];
    }

    private static IEnumerable<Debt> OfUnit(Round round, UnitProgress unit)
    {
        if (unit.Returned > 0)
            yield return OfItself(round, unit, DebtKind.Fix, unit.Returned) with { Codes = unit.ToMend, By = unit.FixBy };
        if (unit.Fresh > 0)
            yield return OfItself(round, unit, DebtKind.Send, unit.Fresh) with
            {
                Codes = unit.ToSend,
                By = unit.By,
                NeedsException = unit.NeedsException,
            };
        if (unit.ToVerify.Count > 0) yield return Waiting(round, DebtKind.Verify, unit.UnitId, unit.ToVerify);
        if (unit.ToApprove.Count > 0) yield return Waiting(round, DebtKind.Approve, unit.UnitId, unit.ToApprove);
    }

    // What is still missing then is owed by nobody before an exception asks for it.
    private static IEnumerable<Debt> AfterPublication(Round round, UnitProgress unit)
    {
        foreach (var debt in OfUnit(round, unit))
            yield return debt.Kind == DebtKind.Send ? debt : debt with { By = null };
        if (unit.CorrectionsOpen > 0)
            yield return OfItself(round, unit, DebtKind.Correct, unit.CorrectionsOpen);
    }

    private static Debt OfItself(Round round, UnitProgress unit, DebtKind kind, int count) =>
        new() { Round = round, Kind = kind, UnitId = unit.UnitId, Count = count };

    private static Debt Waiting(Round round, DebtKind kind, string unit, IReadOnlyList<string> leads) =>
        Upward(round, kind, unit, leads.Count) with { Leads = leads };

    private static Debt Upward(Round round, DebtKind kind, string? unit, int count) =>
        new() { Round = round, Kind = kind, UnitId = unit, Count = count, By = round.Dates.UpwardDueOn };
}
