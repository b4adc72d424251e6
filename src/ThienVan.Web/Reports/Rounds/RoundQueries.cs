using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>What the pages of rounds show.</summary>
public sealed class RoundQueries(AppDb db, PlanReader plan, DefinitionReader definitions, ProgressReader progress, CalendarReader calendars, PeopleDirectory people, ReportRights rights, TimeProvider clock)
{
    private const int DaysAhead = 45;
    private const int LongestHistory = 200;

    public async Task<RoundsHome> HomeAsync(RoundFilter filter, CancellationToken ct)
    {
        var today = VietnamDay.Today(clock);
        var held = await plan.ForReportsAsync(ct);
        var open = await progress.OpenAsync(ct);
        var keys = await db.Set<RoundRow>().Select(row => new { row.DefinitionId, row.Key, row.WindowTo.Year }).ToArrayAsync(ct);
        var coming = held is null ? [] : RoundsAhead.Of((await definitions.AllAsync(ct)).Select(kept => kept.Definition),
            keys.Select(row => (row.DefinitionId, row.Key)).ToHashSet(), await calendars.GetAsync(ct), today, today.AddDays(DaysAhead));
        return new RoundsHome
        {
            Today = today,
            Open = [.. open.Rounds.Select(board => Card(board.Whole, open))],
            Coming = coming,
            Listed = await ListAsync(filter, ct),
            Years = [.. keys.Select(row => row.Year).Distinct().OrderDescending()],
            Cautions = [.. coming.SelectMany(round => round.Dated.UnknownYears).Distinct().Select(year => CalendarReader.Caution(WorkingCalendar.WeekdaysOnly, year)).OfType<string>()],
            HasPlan = held is not null,
        };
    }

    /// <summary>Null when there is no such round.</summary>
    public async Task<RoundView?> RoundAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<RoundRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row) return null;
        var held = await plan.ForReportsAsync(ct);
        var seen = await progress.OneAsync(id, ct);
        var round = seen.Rounds[0].Round;
        var names = held?.Document.Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Name, StringComparer.Ordinal) ?? [];
        return new RoundView
        {
            Today = VietnamDay.Today(clock),
            Card = Card(seen.Rounds[0].Whole, seen),
            Lines = [.. round.Lines.Select(line => new NamedLine(line, names.GetValueOrDefault(line.Code, line.Code), held?.UnitName(line.UnitId) ?? line.UnitId ?? RoundLine.Orphans))],
            Dated = RoundDating.Explain(round.Dates, await calendars.GetAsync(ct)),
            Exceptions = await ExceptionsAsync(id, ct),
            OpenedBy = row.OpenedBy,
            OpenedAt = row.OpenedAt,
            Addressee = row.Addressee,
            Demonstration = row.Demonstration,
        };
    }

    private RoundCard Card(RoundBoard board, ProgressView seen) => new()
    {
        Board = board,
        Mine = rights.MayVerify ? [] : [.. board.Units.Where(unit => rights.MayEnter(unit.UnitId == RoundLine.Orphans ? null : unit.UnitId)).Select(unit => new OwnPart(seen.Name(unit.UnitId), unit))],
    };

    /// <summary>What was done to the round itself; what was done to its values is each value's own history.</summary>
    public async Task<IReadOnlyList<RoundHistoryLine>> HistoryAsync(Guid id, CancellationToken ct) => await HistoryAsync(RoundSubject.Of(id), ct);

    public async Task<IReadOnlyList<RoundHistoryLine>> DefinitionHistoryAsync(string id, CancellationToken ct) => await HistoryAsync(RoundSubject.OfDefinition(id), ct);

    private async Task<RoundHistoryLine[]> HistoryAsync(string subject, CancellationToken ct)
    {
        var nameOf = await NamesAsync(ct);
        var rows = await db.Events.AsNoTracking().Where(row => row.Subject == subject).OrderByDescending(row => row.Seq).Take(LongestHistory)
            .Select(row => new { row.At, row.ActorName, row.Kind, row.Reason, row.Data }).ToArrayAsync(ct);
        return [.. rows.Select(row => new RoundHistoryLine(row.At, row.ActorName, RoundHistory.Words(row.Kind, row.Data, nameOf), row.Reason))];
    }

    /// <summary>Units and neighbourhood groups that may be given an exception.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> ExceptableAsync(Round round, CancellationToken ct)
    {
        var held = await plan.ForReportsAsync(ct);
        var units = round.Lines.Select(line => line.UnitId).Distinct().Select(unit => (unit ?? RoundLine.Orphans, held?.UnitName(unit) ?? unit ?? RoundLine.Orphans));
        var groups = round.Lines.Any(line => line.ByNeighbourhood) ? await people.NeighbourhoodsAsync(ct) : [];
        return [.. units, .. groups.Select(group => (group.Id, group.Name))];
    }

    /// <summary>Every indicator that people enter, by the unit that answers for it; empty while no plan is in force.</summary>
    public async Task<IReadOnlyList<LineChoices>> ChoicesAsync(CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return [];
        var choices = from target in held.Document.Targets.Concat(held.Document.HiddenTargets)
                      from indicator in target.Indicators
                      where RoundLines.IsEntered(indicator)
                      group new LineChoice(indicator.Code, indicator.Name, RoundWords.Of(indicator.Kind)) by held.UnitName(indicator.Lead ?? target.Lead) into unit
                      select new LineChoices(unit.Key, [.. unit]);
        return [.. choices];
    }

    /// <summary>A window of a definition as opening it now would make it.</summary>
    public async Task<Result<OpeningPreview>> PreviewAsync(ReportDefinition definition, string key, CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return RoundRefusals.NoPlan;
        if (RoundService.Window(definition, held.Document, key) is not { } window) return RoundRefusals.UnknownWindow;
        var dated = RoundDating.Of(definition, window.Period, await calendars.GetAsync(ct));
        if (dated.Refusal is { } refusal) return refusal;
        var lines = RoundLines.Of(held.Document, definition.Asked, definition.Kinds);
        return new OpeningPreview
        {
            Coming = new(definition, window, dated.Value),
            Lines = lines.Count,
            Units = lines.Select(line => line.UnitId).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Orphans = lines.Count(line => line.UnitId is null),
            Opened = await db.Set<RoundRow>().AnyAsync(row => row.DefinitionId == definition.Id && row.Key == key, ct),
            Today = VietnamDay.Today(clock),
        };
    }

    /// <summary>Windows of a definition that have begun, newest first; empty while no plan is in force.</summary>
    public async Task<IReadOnlyList<NamedPeriod>> WindowsAsync(ReportDefinition definition, CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { Document: { PeriodFrom: > 0 } document }) return [];
        var today = VietnamDay.Today(clock);
        return [.. RoundsAhead.Windows(definition.Type, document.PeriodFrom, document.PeriodTo).Where(window => window.Period.From <= today).OrderByDescending(window => window.Period.To)];
    }

    private async Task<IReadOnlyList<RoundListLine>> ListAsync(RoundFilter filter, CancellationToken ct)
    {
        var rows = db.Set<RoundRow>().Where(row => row.State == (filter.State ?? row.State) && row.Type == (filter.Type ?? row.Type));
        if (filter.Year is { } year) rows = rows.Where(row => row.WindowTo.Year == year);
        return await rows.OrderByDescending(row => row.WindowTo).ThenByDescending(row => row.Id)
            .Select(row => new RoundListLine(row.Id, row.Name, row.Type, new Period(row.WindowFrom, row.WindowTo), row.DueOn, row.State, row.PublishedAt, row.Demonstration)).ToArrayAsync(ct);
    }

    private async Task<IReadOnlyList<ExceptionLine>> ExceptionsAsync(Guid id, CancellationToken ct)
    {
        var rows = await db.Set<LockExceptionRow>().AsNoTracking().Where(row => row.RoundId == id).OrderByDescending(row => row.Id).ToArrayAsync(ct);
        if (rows.Length == 0) return [];
        var nameOf = await NamesAsync(ct);
        return [.. rows.Select(row => new ExceptionLine(row.UnitId, nameOf(row.UnitId), row.Until, row.Reason, row.GrantedBy, row.GrantedAt))];
    }

    private async Task<Func<string, string>> NamesAsync(CancellationToken ct)
    {
        var held = await plan.ForReportsAsync(ct);
        var groups = (await people.NeighbourhoodsAsync(ct)).ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);
        return unit => groups.GetValueOrDefault(unit) ?? held?.UnitName(unit == RoundLine.Orphans ? null : unit) ?? unit;
    }
}
