using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Movements;

namespace ThienVan.Web.Work.Offers;

/// <summary>Years that wait for a group's result, results that wait for a word, years that wait to be settled; and their last days in the
/// calendar.</summary>
internal static class MovementInbox
{
    /// <summary>Working days before the last one within which a group is asked for its last figure.</summary>
    private const int Soon = 5;

    /// <summary>How long a settled year stays in the calendar.</summary>
    private const int DaysKept = 60;

    public static async Task<IReadOnlyList<InboxLine>> ReadAsync(IServiceProvider services, CancellationToken ct)
    {
        var (duties, today) = (services.GetRequiredService<MovementDuties>(), Today(services));
        var open = Years(services).Where(row => row.ClosedOn == null && row.From <= today);
        var groups = await duties.OfGroupsAsync(open, ct);
        var leads = await duties.OfLeadsAsync(open, ct);
        if (groups.Count + leads.Count == 0) return [];
        var awaited = await duties.AwaitedAsync(groups, ct);
        var calendar = await services.GetRequiredService<CalendarReader>().GetAsync(ct);
        return
        [
            .. groups.Select(duty => Asked(duty, today, calendar)).OfType<InboxLine>(),
            .. groups.Where(duty => duty.Waits).Select(duty => Waiting(duty, awaited[duty.Movement.Id])),
            .. leads.SelectMany(duty => Lines(duty, today)),
        ];
    }

    public static async Task<IReadOnlyList<DueLine>> DaysAsync(IServiceProvider services, CancellationToken ct)
    {
        var (duties, since) = (services.GetRequiredService<MovementDuties>(), Today(services).AddDays(-DaysKept));
        var kept = Years(services).Where(row => row.To >= since);
        return
        [
            .. (await duties.OfGroupsAsync(kept, ct)).Select(duty => Day(
                duty.Year, $"-{duty.Line.Row.UnitId}", "Hạn gửi kết quả", MovementLinks.Group(duty.Movement.Id, duty.Year.Year,
                    duty.Line.Row.UnitId), duty.Line.Sent.Count, duty.IsWhole)),
            .. (await duties.OfLeadsAsync(kept, ct)).Where(duty => duty.MayClose).Select(duty => Day(
                duty.Year, "", "Hết đợt, chốt kết quả", MovementLinks.Year(duty.Movement.Id, duty.Year.Year), 0, isDone: false)),
        ];
    }

    private static InboxLine? Asked(GroupDuty duty, DateOnly today, WorkingCalendar calendar)
    {
        var left = calendar.DaysLeft(today, duty.Year.To);
        var verb = duty.Line.Result.IsReturned ? "Gửi lại kết quả bị trả lại"
            : duty.Line.Standing is null ? "Gửi kết quả"
            : !duty.IsWhole && left <= Soon ? "Gửi kết quả cuối đợt"
            : null;
        return verb is null ? null : new()
        {
            Title = $"{verb}: {duty.Movement.Name}",
            About = $"{duty.Line.Row.Name}, năm {duty.Year.Year}",
            Address = MovementLinks.Group(duty.Movement.Id, duty.Year.Year, duty.Line.Row.UnitId),
            Menu = MovementLinks.Home,
            By = duty.Year.To,
            Left = FigureText.Left(left),
        };
    }

    private static InboxLine Waiting(GroupDuty duty, string whom) => new()
    {
        Title = $"Kết quả đã gửi: {duty.Movement.Name}",
        About = $"{duty.Line.Row.Name}, năm {duty.Year.Year}",
        Address = MovementLinks.Group(duty.Movement.Id, duty.Year.Year, duty.Line.Row.UnitId),
        Menu = MovementLinks.Home,
        WaitsFor = whom,
    };

    private static IEnumerable<InboxLine> Lines(LeadDuty duty, DateOnly today)
    {
        var line = new InboxLine
        {
            Title = $"Xác nhận {FigureText.Number(duty.Waiting)} kết quả: {duty.Movement.Name}",
            About = $"Đợt năm {duty.Year.Year}",
            Address = $"{MovementLinks.Year(duty.Movement.Id, duty.Year.Year)}#cho-xac-nhan",
            Menu = MovementLinks.Home,
            Decides = true,
        };
        if (duty.Waiting > 0) yield return line;
        else if (duty.MayClose && today > duty.Year.To)
            yield return line with
            {
                Title = $"Chốt kết quả: {duty.Movement.Name}",
                Address = MovementLinks.Year(duty.Movement.Id, duty.Year.Year),
            };
    }

    private static DueLine Day(MovementYearRow year, string whose, string what, string address, int changes, bool isDone) => new()
    {
        Id = $"phong-trao-{year.Id:N}{whose}",
        Day = year.To,
        Summary = $"{what} phong trào năm {year.Year}",
        Address = address,
        Sequence = year.Revision + changes,
        ChangedAt = year.ChangedAt,
        Done = isDone || year.ClosedOn is not null,
    };

    private static IQueryable<MovementYearRow> Years(IServiceProvider services) =>
        services.GetRequiredService<AppDb>().Set<MovementYearRow>().AsNoTracking();

    private static DateOnly Today(IServiceProvider services) => VietnamDay.Today(services.GetRequiredService<TimeProvider>());
}
