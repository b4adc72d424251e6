using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>A round with what every unit owes in it. Counts are of figures; nothing is averaged.</summary>
public sealed record RoundBoard
{
    public required Round Round { get; init; }

    /// <summary>As <see cref="WorkingCalendar.DaysLeft"/> counts to the round's own due date.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Units in the order of the round's lines, then orphans, then neighbourhood groups.</summary>
    public required IReadOnlyList<UnitProgress> Units { get; init; }

    /// <summary>The same without the parts of neighbourhood groups: what the units of the ward owe.</summary>
    public RoundBoard Whole => this with { Units = [.. Units.Where(unit => !unit.IsNeighbourhood)] };

    public int Owed => Units.Sum(unit => unit.Owed);

    public int Sent => Units.Sum(unit => unit.Sent);

    public int Verified => Units.Sum(unit => unit.Verified);

    public int Approved => Units.Sum(unit => unit.Approved);

    public int OnTime => Units.Sum(unit => unit.OnTime);

    public int Returned => Units.Sum(unit => unit.Returned);

    /// <summary>True while a unit owes something by the round's day: once it is out, only by a day of its own.</summary>
    public bool OwesByDay => Round.State != RoundState.Published && Units.Any(unit => unit.OwesByDay);

    /// <summary>True while a unit owes something by the round's day, which is gone.</summary>
    public bool IsLate => DaysLeft < 0 && OwesByDay;

    /// <inheritdoc cref="EntryWindow.Standing"/>
    public string Standing => EntryWindow.Standing(
        Units.All(unit => unit.IsComplete), Round.State == RoundState.Published, Round.State == RoundState.Published,
        OwesByDay ? DaysLeft : null);

    /// <param name="neighbourhoods">Ids of the groups that send parts where a line asks for them.</param>
    /// <param name="versions">All versions of the round's values.</param>
    public static RoundBoard Of(
        Round round, IReadOnlyList<string> neighbourhoods, IEnumerable<ValueVersion> versions, IReadOnlyList<LockException> exceptions,
        WorkingCalendar calendar, DateOnly today)
    {
        var cells = versions
            .GroupBy(version => (version.Code, version.Area))
            .ToDictionary(same => same.Key, same => CellProgress.Of([.. same]));
        var owed = Owing(round, neighbourhoods).GroupBy(cell => cell.UnitId);
        return new()
        {
            Round = round,
            DaysLeft = calendar.DaysLeft(today, round.Dates.DueOn),
            Units = [.. owed.Select(unit => Progress(round, unit.Key, [.. unit], cells, exceptions, calendar, today)).OrderBy(Rank)],
        };
    }

    private static int Rank(UnitProgress unit) => unit.IsNeighbourhood ? 2 : unit.UnitId == PlanUnit.None ? 1 : 0;

    private static IEnumerable<OwedCell> Owing(Round round, IReadOnlyList<string> neighbourhoods) =>
        round.Lines.SelectMany(line =>
        (line.ByNeighbourhood ? neighbourhoods : [])
            .Select(group => new OwedCell(group, line.Code, group, line.UnitId ?? PlanUnit.None))
            .Prepend(new(line.UnitId ?? PlanUnit.None, line.Code, Ward.Whole, line.UnitId ?? PlanUnit.None))
    );

    private static UnitProgress Progress(
        Round round, string unit, OwedCell[] owed, Dictionary<(string, string), CellProgress> cells,
        IReadOnlyList<LockException> exceptions, WorkingCalendar calendar, DateOnly today)
    {
        var isOut = round.State == RoundState.Published;
        CellProgress[] held = [.. owed.Select(cell => cells.GetValueOrDefault((cell.Code, cell.Area))).OfType<CellProgress>()];
        var isShut = today >= round.Dates.OpensOn && EntryWindow.Refuse(round, unit, exceptions, today) is not null;
        var by = EntryWindow.DueOn(round, unit, exceptions);
        CellProgress[] returned = [.. held.Where(cell => cell.State == ValueState.Returned)];
        return new()
        {
            UnitId = unit,
            IsNeighbourhood = owed[0].Area != Ward.Whole,
            Owed = owed.Length,
            Sent = held.Count(cell => cell.State.IsSent()),
            Verified = held.Count(cell => cell.State.IsVerified()),
            Approved = held.Count(cell => cell.State.IsApproved()),
            FixBy = isOut || Array.TrueForAll(returned, cell => cell.ReturnedOn > by) ? null : by,
            Drafts = held.Count(cell => cell.State == ValueState.Draft),
            CorrectionsOpen = held.Count(cell => cell.Correction?.IsOpen() == true),
            CorrectionsSent = held.Count(cell => cell.Correction == ValueState.Submitted),
            CorrectionsVerified = held.Count(cell => cell.Correction == ValueState.Verified),
            ToVerify = Waiting(cell =>
                (cell.State.IsSent() && !cell.State.IsVerified()) || (isOut && cell.Correction == ValueState.Submitted)),
            ToApprove = Waiting(cell =>
                (cell.State.IsVerified() && !cell.State.IsApproved()) || (isOut && cell.Correction == ValueState.Verified)),
            IsShut = isShut,
            IsOut = isOut,
            OnTime = held.Count(cell => cell.FirstSentOn <= round.Dates.DueOn),
            ToSend = isOut && isShut ? [] : Codes(state => state is not ValueState.Returned && state?.IsSent() != true),
            ToMend = Codes(state => state == ValueState.Returned),
            ChangedAt = held.Max(cell => cell.ChangedAt),
            Revision = held.Sum(cell => cell.Revision),
            By = by,
            DaysLeft = calendar.DaysLeft(today, by),
        };

        string[] Codes(Func<ValueState?, bool> wanted) =>
            [.. owed.Where(cell => wanted(cells.GetValueOrDefault((cell.Code, cell.Area))?.State)).Select(cell => cell.Code)];

        string[] Waiting(Func<CellProgress, bool> waits) =>
            [.. owed.Where(cell => cells.GetValueOrDefault((cell.Code, cell.Area)) is { } one && waits(one)).Select(cell => cell.Lead)];
    }

    /// <summary>A figure somebody sends.</summary>
    /// <param name="Lead">Unit that answers for the whole of it.</param>
    private readonly record struct OwedCell(string UnitId, string Code, string Area, string Lead);
}
