using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Meetings;

/// <summary>Opens a meeting, turns what is concluded into directives, keeps its pack and gives its notice a number.</summary>
public sealed class MeetingService(
    AppDb db, WriteScope write, WorkRights rights, CurrentActor current, TaskGiving giving, TaskBook book, PackReader packs,
    PeopleDirectory people)
{
    private const int MostDaysAway = 366;
    private const int LongestTitle = 200;
    private const int LongestNumber = 100;

    private static readonly Refusal _denied = new("meeting.denied",
        "Văn phòng hoặc Chủ tịch lập hồ sơ giao ban và ghi kết luận; đề nghị gửi nội dung cho Văn phòng.");

    private static readonly Refusal _unknown = new("meeting.unknown", "Không có cuộc giao ban này; đề nghị mở lại danh sách giao ban.");

    private static readonly Refusal _concluded = new("meeting.concluded",
        "Cuộc giao ban này đã kết thúc nên không ghi thêm kết luận; đề nghị giao việc trực tiếp.")
    { IsDone = true };

    private static readonly Refusal _kept = new("meeting.kept",
        "Cuộc giao ban đã kết thúc, kết luận giữ nguyên; muốn thôi việc nào, đề nghị cho dừng nhiệm vụ ấy.");

    private static readonly Refusal _noReason = new("meeting.reason", "Đề nghị ghi vì sao rút kết luận này.");

    private static readonly Refusal _withdrawn = new("meeting.withdrawn", "Kết luận này đã rút rồi; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static Refusal? RefuseAhead(MeetingRow meeting, Change change) => meeting.Day <= VietnamDay.Of(change.At) ? null
        : new("meeting.ahead", $"Cuộc giao ban họp ngày {FigureText.Day(meeting.Day)}; từ hôm đó mới ghi kết luận và kết thúc được.");

    private static Refusal? RefuseOpening(DateOnly day, string? title, DateOnly today) =>
        Math.Abs(day.DayNumber - today.DayNumber) > MostDaysAway
            ? new("meeting.far", "Ngày họp cách hôm nay quá một năm; đề nghị xem lại năm.")
        : title?.Length > LongestTitle ? new Refusal("meeting.title", $"Tên cuộc họp không quá {LongestTitle} ký tự; đề nghị viết gọn lại.")
        : null;

    public bool MayLead => current.May(WorkPermissions.Meet);

    public Task<Result<Guid>> OpenAsync(DateOnly day, string? title, CancellationToken ct) =>
        write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (!MayLead) return _denied;
            if (RefuseOpening(day, title?.Trim(), VietnamDay.Of(change.At)) is { } refusal) return refusal;
            if (await db.Set<MeetingRow>().Where(row => row.Day == day).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct) is { } held)
                return new Refusal("meeting.day", $"Đã có cuộc giao ban ngày {FigureText.Day(day)}; đề nghị mở cuộc đó.") { About = held };
            var row = new MeetingRow
            {
                Id = Guid.CreateVersion7(change.At),
                Day = day,
                Title = title?.Trim() is { Length: > 0 } named ? named : $"Giao ban ngày {FigureText.Day(day)}",
                OpenedBy = change.Actor.Name,
            };
            db.Add(row);
            change.Record(WorkEvents.MeetingOpened, Subject(row.Id), now: new { row.Day, row.Title });
            return row.Id;
        }, ct);

    /// <summary>A conclusion becomes a directive the moment it is typed.</summary>
    public Task<Refusal?> ConcludeAsync(Guid id, GiveTask asked, CancellationToken ct) => StepAsync(id, async (meeting, change) =>
    {
        if (meeting.ConcludedAt is not null) return _concluded;
        if (RefuseAhead(meeting, change) is { } early) return early;
        if (asked.Key is { } key && await db.Set<TaskRow>().AnyAsync(row => row.Id == key, ct)) return null;
        var ready = await giving.ReadyAsync(asked with
        {
            Origin = TaskOrigin.Meeting,
            AboutSubject = Subject(id),
            AboutTitle = meeting.Title,
        }, VietnamDay.Of(change.At), ct);
        if (ready.IsRefused) return ready.Refusal;
        var task = await book.AddAsync(change, ready.Value, ct);
        var last = await db.Set<ConclusionRow>().Where(row => row.MeetingId == id).MaxAsync(row => (int?)row.Position, ct) ?? 0;
        db.Add(new ConclusionRow
        {
            Id = Guid.CreateVersion7(change.At),
            MeetingId = id,
            Position = last + 1,
            TaskId = task.Id,
            Title = task.Title,
            UnitId = task.UnitId,
            UnitName = (await people.UnitsAsync(ct)).Single(unit => unit.Id == task.UnitId).Name,
            PersonName = task.PersonName,
            Output = task.Output,
            By = task.Term.Due?.Text,
        });
        change.Record(WorkEvents.MeetingConcluded, Subject(id), now: new { position = last + 1, task = task.Called });
        return null;
    }, ct);

    /// <summary>Takes out what was typed by mistake, while the meeting is not concluded, and stops its task.</summary>
    /// <param name="conclusion">Id of the conclusion.</param>
    public Task<Refusal?> WithdrawAsync(Guid id, Guid conclusion, string? reason, CancellationToken ct) =>
        StepAsync(id, (meeting, change) => WithdrawAsync(meeting, conclusion, reason, change, ct), ct);

    private async Task<Refusal?> WithdrawAsync(
        MeetingRow meeting, Guid conclusion, string? reason, Change change, CancellationToken ct)
    {
        if (meeting.ConcludedAt is not null) return _kept;
        if (reason?.Trim() is not { Length: > 0 and <= TaskFlow.LongestReason } why) return _noReason;
        var row = await db.Set<ConclusionRow>().AsTracking()
            .FirstOrDefaultAsync(one => one.Id == conclusion && one.MeetingId == meeting.Id, ct);
        if (row is null) return _withdrawn;
        var task = await db.Set<TaskRow>().AsTracking().FirstAsync(one => one.Id == row.TaskId, ct);
        await book.StopAsync(change, task, $"Rút kết luận: {why}", ct);
        db.Remove(row);
        change.Record(WorkEvents.MeetingWithdrawn, Subject(meeting.Id), why, new { row.Position, row.Title, task = task.Called });
        return null;
    }

    /// <summary>Keeps the pack as it is now; nothing is concluded in it any more.</summary>
    public Task<Refusal?> CloseAsync(Guid id, CancellationToken ct) => StepAsync(id, async (meeting, change) =>
    {
        if (meeting.ConcludedAt is not null) return _concluded;
        if (RefuseAhead(meeting, change) is { } early) return early;
        meeting.Keep(await packs.TodayAsync(meeting, ct));
        (meeting.ConcludedBy, meeting.ConcludedAt) = (change.Actor.Name, change.At);
        change.Record(WorkEvents.MeetingClosed, Subject(id), now: new { meeting.Day });
        return null;
    }, ct);

    /// <param name="number">As the clerk gave it: "12/TB-UBND".</param>
    public Task<Refusal?> NumberAsync(Guid id, string? number, DateOnly? day, string? signer, CancellationToken ct) =>
        StepAsync(id, (meeting, change) => Task.FromResult(Number(meeting, change, number?.Trim(), day, signer?.Trim())), ct);

    public static string Subject(Guid id) => $"work/meeting/{id}";

    private static Refusal? Number(MeetingRow meeting, Change change, string? number, DateOnly? day, string? signer)
    {
        if (meeting.ConcludedAt is null)
            return new("meeting.open", "Đề nghị kết thúc cuộc giao ban trước khi ra thông báo kết luận.");
        if (string.IsNullOrEmpty(number) || day is null || string.IsNullOrEmpty(signer))
            return new("meeting.number", "Đề nghị ghi đủ số, ngày và người ký của thông báo, như 12/TB-UBND.");
        if (number.Length > LongestNumber || signer.Length > LongestNumber)
            return new("meeting.long", $"Số và người ký, mỗi ô không quá {LongestNumber} ký tự; đề nghị ghi lại.");
        if (DocumentDay.Refuse("meeting.notice_day", "Ngày thông báo", day, VietnamDay.Of(change.At)) is { } ahead) return ahead;
        if (day < meeting.Day) return new("meeting.notice_day", "Ngày thông báo không thể trước ngày họp; đề nghị ghi lại.");
        var old = new { meeting.NoticeNumber, meeting.NoticeDay, meeting.Signer };
        (meeting.NoticeNumber, meeting.NoticeDay, meeting.Signer) = (number, day, signer);
        change.Record(WorkEvents.MeetingNumbered, Subject(meeting.Id), reason: null, old,
            new { meeting.NoticeNumber, meeting.NoticeDay, meeting.Signer });
        return null;
    }

    private async Task<Refusal?> StepAsync(Guid id, Func<MeetingRow, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        var result = await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (!MayLead) return _denied;
            if (await db.Set<MeetingRow>().AsTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } meeting) return _unknown;
            meeting.Revision++;
            return await step(meeting, change) is { } refusal ? refusal : id;
        }, ct);
        return result.Refusal;
    }
}
