using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Opens rounds, by hand or by schedule. Of two who open the same at once one wins, and the other hears that it is open
/// already.</summary>
public sealed class RoundService(
    AppDb db, WriteScope write, DefinitionReader definitions, PlanReader plan, CalendarReader calendars, ReportRights rights,
    TimeProvider clock)
{
    private const int LongestName = 200;
    private static readonly Actor _schedule = Actor.System("Lịch mở kỳ báo cáo");
    private readonly RoundOpening _opening = new(db, plan);

    /// <summary>Opens a round of a definition over one of its windows.</summary>
    /// <param name="definitionId">Any but an ad hoc one.</param>
    /// <param name="key">Key of the window: "2026-q3".</param>
    /// <param name="due">Last day for the units, asked for where the definition's is over; null for the definition's.</param>
    /// <param name="ct">Cancels the write.</param>
    public async Task<Result<Guid>> OpenAsync(string definitionId, string key, DateOnly? due, CancellationToken ct) =>
        rights.MayManage ? await OpenAsync(rights.Actor, definitionId, key, due, ct) : DefinitionService.Denied;

    /// <summary>Opens a round with days and lines of its own.</summary>
    public async Task<Result<Guid>> OpenAdHocAsync(AdHocOrder order, CancellationToken ct)
    {
        if (!rights.MayManage) return DefinitionService.Denied;
        if (VietnameseText.IsBlank(order.Name) || order.Name.Length > LongestName)
            return new Refusal("round.name", $"Đề nghị ghi tên báo cáo đột xuất, dài tối đa {LongestName} ký tự.");
        if (order.Dates.CutOff != order.Window.To)
            return new Refusal("round.cut_off", "Ngày chốt số liệu phải là ngày cuối của kỳ; đề nghị nhập lại các ngày.");
        if ((RoundSteps.RefuseOrder(order.Dates) ?? RoundSteps.RefuseOver(order.Dates.DueOn, VietnamDay.Today(clock))) is { } refusal)
            return refusal;
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (await definitions.FindAsync(order.DefinitionId, ct) is not { Definition: { Type: PeriodType.AdHoc } definition })
                return RoundRefusals.UnknownDefinition;
            if (await plan.ForReportsAsync(ct) is not { } held) return RoundRefusals.NoPlan;
            if (order.Asked.Count == 0) return RoundRefusals.NoLines;
            var opened = await _opening.OpenAsync(change, new NewRound
            {
                DefinitionId = definition.Id,
                Key = await AdHocKeyAsync(definition.Id, VietnamDay.Of(change.At), ct),
                Name = order.Name.Trim(),
                Type = PeriodType.AdHoc,
                Window = order.Window,
                Dates = order.Dates,
                Lines = RoundLines.Of(held.Document, order.Asked, kinds: null, order.Window),
                Addressee = order.Addressee ?? definition.Addressee,
            }, ct);
            return Id(opened);
        }, ct);
    }

    /// <summary>Opens every round whose day has come. Any number of processes may run it.</summary>
    /// <returns>How many it opened.</returns>
    public async Task<int> OpenDueAsync(CancellationToken ct)
    {
        if (await plan.ForReportsAsync(ct) is null) return 0;
        var today = VietnamDay.Today(clock);
        var all = (await definitions.AllAsync(ct)).Select(kept => kept.Definition).Where(definition => definition.OpensBySchedule);
        var opened = 0;
        foreach (
            var coming in RoundsAhead
                .Of(all, await OpenedAsync(ct), await calendars.GetAsync(ct), today, today)
                .Where(coming => coming.OpensByItself(today))
        )
        {
            if (!(await OpenAsync(_schedule, coming.Definition.Id, coming.Window.Key, due: null, ct)).IsRefused) opened++;
        }

        return opened;
    }

    /// <summary>Definition and window of every round there is.</summary>
    internal async Task<HashSet<(string Definition, string Key)>> OpenedAsync(CancellationToken ct) =>
        [
            .. (await db.Set<RoundRow>().Select(row => new { row.DefinitionId, row.Key }).ToArrayAsync(ct)).Select(row =>
                (row.DefinitionId, row.Key)
            ),
        ];

    private Task<Result<Guid>> OpenAsync(Actor actor, string definitionId, string key, DateOnly? due, CancellationToken ct) =>
        write.RunAsync<Guid>(
            actor,
            async change =>
    {
        if (await definitions.FindAsync(definitionId, ct) is not { Definition: var definition }) return RoundRefusals.UnknownDefinition;
        if (await plan.ForReportsAsync(ct) is not { } held) return RoundRefusals.NoPlan;
        if (Window(definition, held.Document, key) is not { } window) return RoundRefusals.UnknownWindow;
        if (VietnamDay.Of(change.At) < window.Period.From) return RoundRefusals.NotBegun;
        if (window.Period.To < definition.From || window.Period.From > definition.To) return RoundRefusals.DefinitionOver;
        var calendar = await calendars.GetAsync(ct);
        var dated = RoundDating.Of(definition, window.Period, calendar);
        if (dated.Refusal is { } refusal) return refusal;
        var asked = DueAhead(dated.Value, definition, due, VietnamDay.Of(change.At), calendar);
        return asked.Refusal is { } over ? over
            : Id(await _opening.OpenAsync(change, definition, window, asked.Value.OpenedOn(VietnamDay.Of(change.At)).Dates, ct));
    }, ct);

    // The definition's own last day holds while it is ahead, whatever was asked for.
    private static Result<DatedRound> DueAhead(
        DatedRound dated, ReportDefinition definition, DateOnly? due, DateOnly today, WorkingCalendar calendar)
    {
        if (dated.Dates.DueOn >= today) return dated;
        var asked = due ?? dated.Dates.DueOn;
        return (RoundSteps.RefuseOver(asked, today) ?? RoundSteps.RefuseDayOff(asked, calendar)) is { } refusal
            ? refusal : dated.DueOn(asked, definition, calendar);
    }

    private static Result<Guid> Id(Result<RoundRow> opened) => opened.Refusal is { } refusal ? refusal : opened.Value.Id;

    internal static NamedPeriod? Window(ReportDefinition definition, PlanDocument plan, string key) =>
        plan.PeriodFrom == 0
            ? null
            : RoundsAhead.Windows(definition.Type, plan.PeriodFrom, plan.PeriodTo).FirstOrDefault(window => window.Key == key);

    private async Task<string> AdHocKeyAsync(string definitionId, DateOnly today, CancellationToken ct)
    {
        var day = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var held = await db.Set<RoundRow>().CountAsync(row => row.DefinitionId == definitionId && row.Key.StartsWith(day), ct);
        return $"{day}-{held + 1}";
    }
}
