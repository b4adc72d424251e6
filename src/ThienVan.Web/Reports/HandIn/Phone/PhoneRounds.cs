using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.People;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.HandIn.Phone;

/// <summary>A round that waits for a group.</summary>
/// <param name="Part">What the group owes in it, and how far it is.</param>
public sealed record PhoneRound(Round Round, UnitProgress Part, string AreaName)
{
    /// <summary>Figures that came back, or that the group began anew after they were approved.</summary>
    public int ToMend => Part.Returned + Part.CorrectionsOpen;

    /// <summary>What its last day is to the group.</summary>
    public string Day => Part switch
    {
        { IsOut: true, OwesByDay: false } => VietnameseText.Capital(Part.IsComplete ? EntryWindow.IsOut : Part.Standing),
        { NeedsException: true } => "Đã khóa nhập",
        { OwesByDay: true, DaysLeft: >= 0 } => $"Gửi trước hết ngày {FigureText.Day(Part.By)}",
        _ => $"Hạn gửi {FigureText.Day(Part.By)}, {Part.Standing}",
    };
}

/// <summary>Which rounds wait for the groups of a neighbourhood head, in few queries: the line may be slow.</summary>
public sealed class PhoneRounds(
    AppDb db, RoundReader rounds, PeopleDirectory people, ReportRights rights, CalendarReader calendars, TimeProvider clock)
{
    /// <summary>Rounds that are open, and those that are out and still have something for the group; the nearest due date first.</summary>
    public async Task<IReadOnlyList<PhoneRound>> WaitingAsync(CancellationToken ct)
    {
        var groups = (await people.NeighbourhoodsAsync(ct)).Where(group => rights.MayEnter(group.Id))
            .ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);
        if (groups.Count == 0) return [];
        var today = VietnamDay.Today(clock);
        string[] areas = [.. groups.Keys];
        var reopened = await ReopenedAsync(areas, today, ct);
        var asked = (await rounds.AllAsync(ct))
            .Where(round => today >= round.Dates.OpensOn && round.Lines.Any(line => line.ByNeighbourhood)
                && (round.State != RoundState.Published || reopened.Contains(round.Id)))
            .OrderBy(round => round.Dates.DueOn).ToArray();
        var boards = await BoardsAsync(asked, areas, today, ct);
        return
        [
            .. from board in boards
               from part in board.Units
               where part.IsNeighbourhood && Waits(board, part)
               select new PhoneRound(board.Round, part, groups[part.UnitId]),
        ];
    }

    private static bool Waits(RoundBoard board, UnitProgress part) => board.Round.State != RoundState.Published
        || part.Returned > 0 || part.CorrectionsOpen > 0 || part is { IsShut: false, Fresh: > 0 };

    private async Task<HashSet<Guid>> ReopenedAsync(string[] areas, DateOnly today, CancellationToken ct) =>
    [
        .. await db.Set<ValueRow>().Where(row => areas.Contains(row.Area)
                && (row.State == ValueState.Returned || (row.State == ValueState.Draft && row.Version > 1)))
            .Select(row => row.RoundId)
            .Union(db.Set<LockExceptionRow>().Where(row => areas.Contains(row.UnitId) && row.Until >= today).Select(row => row.RoundId))
            .ToArrayAsync(ct),
    ];

    private async Task<RoundBoard[]> BoardsAsync(Round[] asked, string[] areas, DateOnly today, CancellationToken ct)
    {
        Guid[] ids = [.. asked.Select(round => round.Id)];
        var versions = (await ValueVersions.ReadAsync(
            db, db.Set<ValueRow>().Where(row => ids.Contains(row.RoundId) && areas.Contains(row.Area)), ct)).ToLookup(one => one.RoundId);
        var exceptions = (await db.Set<LockExceptionRow>().Where(row => ids.Contains(row.RoundId) && areas.Contains(row.UnitId))
            .Select(row => new { row.RoundId, row.UnitId, row.Until, row.Reason }).ToArrayAsync(ct))
            .ToLookup(row => row.RoundId, row => new LockException(row.UnitId, row.Until, row.Reason));
        var calendar = await calendars.GetAsync(ct);
        return [.. asked.Select(round =>
            RoundBoard.Of(round, areas, versions[round.Id], [.. exceptions[round.Id]], calendar, today))];
    }
}
