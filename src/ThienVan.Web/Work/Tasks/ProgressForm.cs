using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Tasks;

/// <summary>A line of the form: a task as one unit tells it.</summary>
/// <param name="Role">"Chủ trì" or "Phối hợp".</param>
/// <param name="InPeriod">What was said of it within the days, the latest first; null for nothing.</param>
/// <param name="SoFar">Its result, else its last share done; null for neither.</param>
/// <param name="Pace">"Vượt", "Đạt", "Chậm", or that no day was set.</param>
/// <param name="Trouble">What stands in its way in the unit's own words: a refusal, a later day asked for; null for nothing.</param>
/// <param name="Asks">The later day that is asked for; null for none.</param>
internal sealed record ProgressLine(
    int Place, string Title, string Role, string? InPeriod, string? SoFar, string Pace, string? Trouble, string? Asks);

/// <summary>The form beside a unit's report in real use: progress of its tasks over some days, filled from the book of tasks.</summary>
public sealed class ProgressForm(AppDb db, TaskReach reach, PeopleDirectory people, CalendarReader calendars, TimeProvider time)
{
    private static readonly ListTable<ProgressLine> _table = new("bieu-tien-do-nhiem-vu",
        new("tt", "TT", line => (decimal)line.Place),
        new("viec", "Nhiệm vụ", line => line.Title),
        new("vai-tro", "Vai trò", line => line.Role),
        new("trong-ky", "Kết quả trong kỳ", line => line.InPeriod),
        new("luy-ke", "Lũy kế", line => line.SoFar),
        new("tien-do", "Tiến độ", line => line.Pace),
        new("kho-khan", "Khó khăn, vướng mắc", line => line.Trouble),
        new("kien-nghi", "Kiến nghị", line => line.Asks));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(WorkLinks.ProgressFile + ListFile.Ending, async (
            string format, HttpRequest request, ProgressForm form, CancellationToken ct) =>
            _table.File(await form.ReadAsync(new(request), ct), format))
        .RequireAuthorization(WorkPermissions.View);

    private async Task<IReadOnlyList<ProgressLine>> ReadAsync(QueryState query, CancellationToken ct)
    {
        var (today, calendar) = (VietnamDay.Today(time), await calendars.GetAsync(ct));
        var unit = query.Text("don-vi") ?? (await people.UnitsAsync(ct)).Select(line => line.Id).FirstOrDefault() ?? "";
        var to = DayInput.Read(query.Text("den")).Day ?? today;
        var from = DayInput.Read(query.Text("tu")).Day is { } asked && asked <= to ? asked : to.AddMonths(-1).AddDays(1);
        var seen = await reach.SeenAsync(db.Set<TaskRow>().AsNoTracking(), ct);
        var (start, end) = (VietnamDay.Start(from), VietnamDay.Start(to.AddDays(1)));
        var rows = await seen.Where(row => row.GivenAt < end).Where(row => row.UnitId == unit
                || db.Set<TaskPartRow>().Any(part => part.TaskId == row.Id && part.UnitId == unit))
            .Where(row => (row.State != TaskState.Done && row.State != TaskState.Stopped) || row.AgreedOn >= from)
            .OrderBy(row => row.Due == null).ThenBy(row => row.Due).ThenBy(row => row.Id).ToArrayAsync(ct);
        var ids = rows.Select(row => row.Id).ToArray();
        var said = (await db.Set<TaskReportRow>().AsNoTracking().Where(row => ids.Contains(row.TaskId)).ToArrayAsync(ct))
            .Where(row => row.At >= start && row.At < end).ToLookup(row => row.TaskId);
        return [.. rows.Select((row, i) => Line(i + 1, row, unit, [.. said[row.Id]], new(from, to), today, calendar))];
    }

    private static ProgressLine Line(
        int place, TaskRow row, string unit, TaskReportRow[] said, Period days, DateOnly today, WorkingCalendar calendar) => new(
            place,
            $"{row.Called}. {row.Title}",
            row.UnitId == unit ? "Chủ trì" : "Phối hợp",
            InPeriod(row, said, days),
            row.SoFar,
            Pace(TaskTimings.Of(row.Flow, row.Due, today, calendar)),
            row.DeclineReason ?? row.AskedReason,
            row.AskedDue is { } asked ? $"Gia hạn đến {FigureText.Day(asked)}" : null);

    private static string? InPeriod(TaskRow row, TaskReportRow[] said, Period days)
    {
        var told = said.OrderByDescending(report => report.At).Select(report => report.Text);
        var handedIn = row.SubmittedOn is { } day && days.Contains(day) ? row.Outcome : null;
        return string.Join("; ", new[] { handedIn }.OfType<string>().Concat(told)) is { Length: > 0 } all ? all : null;
    }

    private static string Pace(TaskTiming timing) => timing switch
    {
        TaskTiming.DoneBefore => "Vượt",
        TaskTiming.Overdue or TaskTiming.DoneAfter => "Chậm",
        TaskTiming.InTime or TaskTiming.DueSoon or TaskTiming.DoneOn => "Đạt",
        _ => timing.Word(),
    };
}
