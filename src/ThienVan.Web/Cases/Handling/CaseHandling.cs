using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Handling;

/// <summary>A step as somebody asks for it.</summary>
public sealed record AskedStep
{
    public required Guid Id { get; init; }
    public required string Step { get; init; }

    /// <summary>Revision of the case as its page was opened.</summary>
    public required int Seen { get; init; }
    public string? Reason { get; init; }
    public string? Document { get; init; }
    public string? Ground { get; init; }

    /// <summary>"unit" or "unit:person" for a step that hands on; null for the holder it has.</summary>
    public string? Holder { get; init; }
}

/// <summary>What officers do with a case: steps of its kind's rules, words for one of three circles, what everybody may read.</summary>
public sealed class CaseHandling(AppDb db, WriteScope write, CaseRights rights, CaseRules rules, CaseHolders holders, CaseNotices notices)
{
    public const int LongestWords = 2000;

    public static readonly Refusal Unknown = new("case.unknown",
        "Không có phản ánh này, hoặc bạn không được xem; đề nghị mở lại danh sách.");

    private static readonly Refusal _changed = new("case.changed",
        "Phản ánh vừa có thay đổi sau khi bạn mở trang; dưới đây là trang hiện nay, đề nghị xem rồi thực hiện lại.");
    private static readonly Refusal _words = new("case.words", $"Đề nghị ghi nội dung, không quá {LongestWords} ký tự.");
    private static readonly Refusal _effect = new("case.effect",
        "Bước này chưa thực hiện được trên hệ thống; đề nghị làm theo hồ sơ giấy.");

    public Task<Refusal?> TakeAsync(AskedStep asked, CancellationToken ct) => OfCaseAsync(asked.Id, async (row, change) =>
    {
        if (row.Revision != asked.Seen) return _changed;
        var (flow, made) = (await rules.FlowAsync(ct), CaseCourse.Of(row));
        var step = rules.Of(row).Step(asked.Step);
        if (step?.Effect is StepEffect.Merge or StepEffect.Split or StepEffect.Reclassify) return _effect;
        if (asked.Reason?.Length > LongestWords || asked.Document?.Length > LongestWords) return _words;
        var facts = new StepFacts
        {
            Reason = CaseText.Read(asked.Reason),
            Document = CaseText.Read(asked.Document),
            Ground = CaseText.Read(asked.Ground),
        };
        var next = flow.Take(made, asked.Step, facts, rights.As(row.UnitId), change.At);
        if (next.IsRefused) return next.Refusal;
        var before = row.State;
        CaseCourse.Follow(row, next.Value, flow, change.At);
        if (!row.IsOpen) row.Outcome = facts.Reason ?? row.Outcome;
        change.Record(CaseEvents.StepTaken, CaseLinks.Subject(row.Id), row.IsOpen ? null : facts.Reason, new { state = before },
            new { state = row.State, step = asked.Step, asked.Ground, asked.Document });
        return step!.Effect == StepEffect.HandOn ? await HandOnAsync(row, asked, step, change, ct) : null;
    }, ct);

    /// <summary>Says something to one of three circles.</summary>
    public Task<Refusal?> NoteAsync(Guid id, NoteAudience? audience, string? words, CancellationToken ct) =>
        OfCaseAsync(id, (row, change) =>
        {
            if (audience is not { } circle || !Enum.IsDefined(circle))
                return Task.FromResult<Refusal?>(new("case.audience", "Đề nghị chọn ai đọc được nội dung này."));
            if (CaseText.Read(words) is not { Length: <= LongestWords } said) return Task.FromResult<Refusal?>(_words);
            db.Add(new CaseNoteRow
            {
                Id = Guid.CreateVersion7(change.At),
                CaseId = row.Id,
                Audience = circle,
                Text = said,
                At = change.At,
                By = change.Actor.Name,
            });
            row.Revision++;
            row.ChangedAt = change.At;
            change.Record(CaseEvents.Noted, CaseLinks.Subject(row.Id), now: new { audience = circle });
            return Task.FromResult<Refusal?>(null);
        }, ct);

    /// <summary>What everybody may read of it; null or blank takes it back.</summary>
    public Task<Refusal?> LetOutAsync(Guid id, string? words, CancellationToken ct) => OfCaseAsync(id, (row, change) =>
    {
        var said = CaseText.Read(words);
        if (said?.Length > LongestWords) return Task.FromResult<Refusal?>(_words);
        if (said == row.PublicText) return Task.FromResult<Refusal?>(new("case.same", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu."));
        row.PublicText = said;
        row.PublicSearch = CaseSearch.Public(row, said);
        row.Revision++;
        row.ChangedAt = change.At;
        change.Record(CaseEvents.LetOut, CaseLinks.Subject(row.Id), now: new { words = said is not null });
        return Task.FromResult<Refusal?>(null);
    }, ct);

    private async Task<Refusal?> HandOnAsync(CaseRow row, AskedStep asked, CaseStep step, Change change, CancellationToken ct)
    {
        var to = await holders.FindAsync(asked.Holder ?? row.UnitId, ct);
        if (to.IsRefused) return to.Refusal;
        if ((to.Value.UnitId, to.Value.PersonId) == (row.UnitId, row.PersonId)) return null;
        var old = new { row.UnitId, row.PersonId };
        (row.UnitId, row.PersonId, row.PersonName) = (to.Value.UnitId, to.Value.PersonId, to.Value.PersonName);
        var last = await db.Set<CaseHolderRow>().Where(one => one.CaseId == row.Id).MaxAsync(one => one.Number, ct);
        db.Add(new CaseHolderRow
        {
            CaseId = row.Id,
            Number = last + 1,
            UnitId = row.UnitId,
            PersonId = row.PersonId,
            PersonName = row.PersonName,
            Since = change.At,
            Why = CaseText.Read(asked.Reason) ?? step.Name,
            By = change.Actor.Name,
        });
        change.Record(CaseEvents.PassedOn, CaseLinks.Subject(row.Id), CaseText.Read(asked.Reason), old, new { row.UnitId, row.PersonId });
        await notices.PassedOnAsync(change, row, ct);
        return null;
    }

    private async Task<Refusal?> OfCaseAsync(Guid id, Func<CaseRow, Change, Task<Refusal?>> act, CancellationToken ct) =>
        (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<CaseRow>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
            if (row is null || !rights.Sees(row.UnitId)) return Unknown;
            if (rights.RefuseHandle(row.UnitId) is { } denied) return change.Refuse(denied, CaseEvents.Refused, CaseLinks.Subject(id));
            return await act(row, change) is { } refusal ? refusal : true;
        }, ct)).Refusal;
}
