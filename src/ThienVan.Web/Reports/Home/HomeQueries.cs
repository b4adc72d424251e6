using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Home;

/// <summary>What the room's home and the page of a round show.</summary>
public sealed class HomeQueries(
    AppDb db,
    PlanReader plan,
    DefinitionReader definitions,
    ProgressReader progress,
    CalendarReader calendars,
    ReportRights rights,
    TimeProvider clock
)
{
    private const int DaysAhead = 45;

    public async Task<RoundsHome> HomeAsync(RoundFilter filter, CancellationToken ct)
    {
        var today = VietnamDay.Today(clock);
        var held = await plan.ForReportsAsync(ct);
        var owed = await progress.OwedAsync(ct);
        var keys = await db.Set<RoundRow>().Select(row => new { row.DefinitionId, row.Key, row.WindowTo.Year }).ToArrayAsync(ct);
        var opened = keys.Select(row => (row.DefinitionId, row.Key)).ToHashSet();
        var calendar = await calendars.GetAsync(ct);
        ReportDefinition[] used = held is null ? [] : [.. (await definitions.AllAsync(ct)).Select(kept => kept.Definition)];
        var coming = RoundsAhead.Of(used, opened, calendar, today, today.AddDays(DaysAhead));
        return new RoundsHome
        {
            Today = today,
            Open = [.. owed.Rounds.Where(board => board.Round.State != RoundState.Published).Select(board => Card(board.Whole, owed))],
            ByException = owed.Rounds.Count(board => IsByException(board, today)),
            Coming = coming,
            Missed = RoundsAhead.Missed(used, opened, calendar, today),
            Listed = await ListAsync(filter, ct),
            Years = [.. keys.Select(row => row.Year).Distinct().OrderDescending()],
            Cautions =
            [
                .. coming
                    .SelectMany(round => round.Dated.UnknownYears)
                    .Distinct()
                    .Select(year => CalendarReader.Caution(WorkingCalendar.WeekdaysOnly, year))
                    .OfType<string>(),
            ],
            HasPlan = held is not null,
        };
    }

    /// <summary>Null when there is no such round.</summary>
    public async Task<RoundView?> RoundAsync(Guid id, CancellationToken ct)
    {
        var seen = await progress.OneAsync(id, ct);
        if (seen.Rounds is not [{ Round: var round, Whole: var whole }]) return null;
        var held = (await plan.ForReportsAsync(ct))?.Of(round);
        var names =
            held?.Document.Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Name, StringComparer.Ordinal) ?? [];
        return new RoundView
        {
            Today = VietnamDay.Today(clock),
            Card = Card(whole, seen),
            Lines =
            [
                .. round.Lines.Select(line => new NamedLine(
                    line, names.GetValueOrDefault(line.Code, line.Code), held?.UnitName(line.UnitId) ?? line.UnitId ?? PlanUnit.None)),
            ],
            Dated = RoundDating.Explain(round.Dates, await calendars.GetAsync(ct)),
            Demonstration = await db.Set<RoundRow>().AnyAsync(row => row.Id == id && row.Demonstration, ct),
        };
    }

    private bool IsByException(RoundBoard board, DateOnly today) =>
        !EntryWindow.IsReceiving(board.Round, today) && today >= board.Round.Dates.OpensOn
        && board.Units.Any(unit => unit is { IsShut: false, IsComplete: false } && IsMine(unit));

    private bool IsMine(UnitProgress unit) => !rights.MayVerify && rights.MayEnter(unit.UnitId == PlanUnit.None ? null : unit.UnitId);

    private RoundCard Card(RoundBoard board, ProgressView seen) => new()
    {
        Board = board,
        Mine = [.. board.Units.Where(IsMine).Select(unit => new OwnPart(seen.Name(unit.UnitId), unit))],
    };

    public async Task<IReadOnlyList<RoundListLine>> ListAsync(RoundFilter filter, CancellationToken ct)
    {
        var rows = db.Set<RoundRow>().Where(row => row.State == (filter.State ?? row.State) && row.Type == (filter.Type ?? row.Type));
        if (filter.Year is { } year) rows = rows.Where(row => row.WindowTo.Year == year);
        return await rows.OrderByDescending(row => row.WindowTo).ThenByDescending(row => row.Id)
            .Select(row => new RoundListLine(
                row.Id, row.Name, row.Type, new Period(row.WindowFrom, row.WindowTo), row.DueOn, row.State, row.PublishedAt,
                row.Demonstration))
            .ToArrayAsync(ct);
    }
}
