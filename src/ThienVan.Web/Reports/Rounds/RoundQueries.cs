using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>What the pages that open and set up rounds show.</summary>
public sealed class RoundQueries(
    AppDb db, PlanReader plan, RoundReader rounds, CalendarReader calendars, PeopleDirectory people, TimeProvider clock)
{
    private const int LongestHistory = 200;

    /// <summary>Null when there is no such round.</summary>
    public async Task<RoundSetup?> SetupAsync(Guid id, CancellationToken ct)
    {
        if (await rounds.FindAsync(id, ct) is not { Round: var round }) return null;
        var (today, calendar) = (VietnamDay.Today(clock), await calendars.GetAsync(ct));
        return new RoundSetup
        {
            Round = round,
            Today = today,
            DaysLeft = calendar.DaysLeft(today, round.Dates.DueOn),
            Dated = RoundDating.Explain(round.Dates, calendar),
            Exceptions = await ExceptionsAsync(id, ct),
            Units = await ExceptableAsync(round, ct),
            History = await HistoryAsync(RoundSubject.Of(id), RoundSubject.OfPaper(id), ct),
        };
    }

    public async Task<IReadOnlyList<RoundHistoryLine>> DefinitionHistoryAsync(string id, CancellationToken ct) =>
        await HistoryAsync(RoundSubject.OfDefinition(id), paper: null, ct);

    private async Task<RoundHistoryLine[]> HistoryAsync(string subject, string? paper, CancellationToken ct)
    {
        var nameOf = await NamesAsync(ct);
        var rows = await db
            .Events.AsNoTracking()
            .Where(row => row.Subject == subject || (row.Subject == paper && RoundHistory.OfPaper.Contains(row.Kind)))
            .OrderByDescending(row => row.Seq)
            .Take(LongestHistory)
            .Select(row => new { row.At, row.ActorName, row.Kind, row.Reason, row.Data }).ToArrayAsync(ct);
        return
        [
            .. rows.Select(row => new RoundHistoryLine(
                row.At, row.ActorName, RoundHistory.Words(row.Kind, row.Data, nameOf) ?? "Thay đổi khác", row.Reason)),
        ];
    }

    /// <summary>Every indicator that people enter, by the unit that answers for it; empty while no plan is in force.</summary>
    public async Task<IReadOnlyList<LineChoices>> ChoicesAsync(CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return [];
        var choices = from owned in held.Document.Owned()
                      where owned.Indicator.IsEntered
                      group new LineChoice(owned.Code, owned.Indicator.Name, PlanText.Word(owned.Indicator.Kind)) by held.UnitName(
                          owned.Lead) into unit
                      select new LineChoices(unit.Key, [.. unit]);
        return [.. choices];
    }

    /// <summary>A window of a definition as opening it now would make it.</summary>
    public async Task<Result<OpeningPreview>> PreviewAsync(ReportDefinition definition, string key, CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { } held) return RoundRefusals.NoPlan;
        if (RoundService.Window(definition, held.Document, key) is not { } window) return RoundRefusals.UnknownWindow;
        var (calendar, today) = (await calendars.GetAsync(ct), VietnamDay.Today(clock));
        var dated = RoundDating.Of(definition, window.Period, calendar);
        if (dated.Refusal is { } refusal) return refusal;
        var opened = await db.Set<RoundRow>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.DefinitionId == definition.Id && row.Key == key, ct);
        DateOnly? over = opened is null && dated.Value.Dates.DueOn < today ? dated.Value.Dates.DueOn : null;
        var asked = opened is not null ? RoundDating.Explain(RoundStorage.Read(opened).Dates, calendar)
            : over is null ? dated.Value.OpenedOn(today)
            : dated.Value.DueOn(RoundDating.DueAhead(definition, today, calendar), definition, calendar).OpenedOn(today);
        var lines = RoundLines.Of(held.Document, definition, window.Period);
        return new OpeningPreview
        {
            Coming = new(definition, window, asked),
            Lines = lines.Count,
            Units = lines.Select(line => line.UnitId).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Orphans = lines.Count(line => line.UnitId is null),
            Opened = opened is not null,
            Today = today,
            DueOver = over,
        };
    }

    /// <summary>Windows of a definition that have begun, newest first; empty while no plan is in force.</summary>
    public async Task<IReadOnlyList<NamedPeriod>> WindowsAsync(ReportDefinition definition, CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is not { Document: { PeriodFrom: > 0 } document }) return [];
        var today = VietnamDay.Today(clock);
        return
        [
            .. RoundsAhead
                .Windows(definition.Type, document.PeriodFrom, document.PeriodTo)
                .Where(window => window.Period.From <= today)
                .OrderByDescending(window => window.Period.To),
        ];
    }

    private async Task<IReadOnlyList<(string Id, string Name)>> ExceptableAsync(Round round, CancellationToken ct)
    {
        var held = (await plan.ForReportsAsync(ct))?.Of(round);
        var units = round
            .Lines.Select(line => line.UnitId)
            .Distinct()
            .Select(unit => (unit ?? PlanUnit.None, held?.UnitName(unit) ?? unit ?? PlanUnit.None));
        var groups = round.Lines.Any(line => line.ByNeighbourhood) ? await people.NeighbourhoodsAsync(ct) : [];
        return [.. units, .. groups.Select(group => (group.Id, group.Name))];
    }

    private async Task<IReadOnlyList<ExceptionLine>> ExceptionsAsync(Guid id, CancellationToken ct)
    {
        var rows = await db.Set<LockExceptionRow>()
            .AsNoTracking()
            .Where(row => row.RoundId == id)
            .OrderByDescending(row => row.Id)
            .ToArrayAsync(ct);
        if (rows.Length == 0) return [];
        var nameOf = await NamesAsync(ct);
        return [.. rows.Select(row => new ExceptionLine(nameOf(row.UnitId), row.Until, row.Reason, row.GrantedBy, row.GrantedAt))];
    }

    /// <summary>Names of units and neighbourhood groups.</summary>
    public async Task<Func<string, string>> NamesAsync(CancellationToken ct)
    {
        var held = await plan.ForReportsAsync(ct);
        var groups = (await people.NeighbourhoodsAsync(ct)).ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);
        return unit => groups.GetValueOrDefault(unit) ?? held?.UnitName(unit == PlanUnit.None ? null : unit) ?? unit;
    }
}
