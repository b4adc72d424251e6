using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>What is owed in a round.</summary>
public enum DebtKind
{
    /// <summary>A unit sends its figures.</summary>
    Send,

    /// <summary>A unit mends what was returned to it.</summary>
    Fix,

    /// <summary>The Văn phòng looks at what was sent.</summary>
    Verify,

    /// <summary>The chair, or the deputy in charge, approves.</summary>
    Approve,

    /// <summary>The Văn phòng publishes a round that is approved as a whole.</summary>
    Publish,
}

/// <summary>Who owes what, by when. The next step of every figure of every round that is not out yet belongs to exactly one.</summary>
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

    /// <summary>Last day, included.</summary>
    public required DateOnly By { get; init; }

    /// <summary>Working days left, 0 today; negative when late.</summary>
    public required int DaysLeft { get; init; }

    public static IReadOnlyList<Debt> Of(RoundBoard progress, WorkingCalendar calendar, DateOnly today)
    {
        var round = progress.Round;
        if (round.State == RoundState.Published) return [];
        var debts = progress.Units.SelectMany(unit => OfUnit(round, unit)).ToList();
        if (debts.Count == 0) debts.Add(Upward(round, DebtKind.Publish, unit: null, count: progress.Owed));
        return
        [
            .. debts
                .Select(debt => debt with { DaysLeft = calendar.DaysLeft(today, debt.By) })
                .OrderBy(debt => debt.By)
                .ThenBy(debt => debt.Kind),
        ];
    }

    private static IEnumerable<Debt> OfUnit(Round round, UnitProgress unit)
    {
        var fresh = unit.Owed - unit.Sent - unit.Returned;
        if (unit.Returned > 0)
            yield return new()
            {
                Round = round,
                Kind = DebtKind.Fix,
                UnitId = unit.UnitId,
                Count = unit.Returned,
                Codes = unit.Missing,
                By = unit.By,
                DaysLeft = 0,
            };
        if (fresh > 0)
            yield return new()
            {
                Round = round,
                Kind = DebtKind.Send,
                UnitId = unit.UnitId,
                Count = fresh,
                Codes = unit.Missing,
                By = unit.By,
                DaysLeft = 0,
            };
        if (unit.Sent > unit.Verified) yield return Upward(round, DebtKind.Verify, unit.UnitId, unit.Sent - unit.Verified);
        if (unit.Verified > unit.Approved) yield return Upward(round, DebtKind.Approve, unit.UnitId, unit.Verified - unit.Approved);
    }

    private static Debt Upward(Round round, DebtKind kind, string? unit, int count) =>
        new() { Round = round, Kind = kind, UnitId = unit, Count = count, By = round.Dates.UpwardDueOn, DaysLeft = 0 };
}
