using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Cases.Flow;
using ThienVan.Core.Cases.Kinds;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Reporting;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Following;

/// <summary>A report as who sent it sees it.</summary>
public sealed record FollowedCase
{
    public required PublicCase Face { get; init; }

    /// <summary>As they wrote it themselves.</summary>
    public required string Text { get; init; }
    public required string? Clock { get; init; }
    public required IReadOnlyList<(DateTimeOffset At, string? By, string Text)> Said { get; init; }

    /// <summary>Steps that who reported it may take now.</summary>
    public required IReadOnlyList<CaseStep> Offers { get; init; }

    /// <summary>1 to 5; null while they have not rated.</summary>
    public int? Rating { get; init; }
}

/// <summary>What who reported something does with it afterwards, by number and secret. A wrong pair is told so in one way, whichever of
/// the two is wrong.</summary>
public sealed class ReporterDesk(
    AppDb db, WriteScope write, CaseRules rules, CaseClocks clocks, CaseFace face, CaseNotices notices, TimeProvider time)
{
    private const int LongestWords = 2000;
    private const int MostWords = 20;

    public static readonly Refusal Wrong = new("feedback.receipt", "Số hoặc mã không đúng; đề nghị xem lại biên nhận.");

    private static readonly Refusal _words = new("feedback.words", $"Đề nghị ghi nội dung, không quá {LongestWords} ký tự.");
    private static readonly Refusal _many = new("feedback.words_many",
        $"Đã gửi {MostWords} lần bổ sung; đề nghị gọi điện hoặc đến phường.");
    private static readonly Refusal _rating = new("feedback.rating", "Đề nghị chọn từ 1 đến 5.");
    private static readonly Refusal _early = new("feedback.rating_early", "Phản ánh chưa xong; đề nghị đánh giá khi đã có trả lời.");

    /// <summary>Null where number and secret open nothing.</summary>
    public async Task<FollowedCase?> FindAsync(Receipt receipt, CancellationToken ct)
    {
        if (await OpenAsync(receipt, ct) is not var (row, reporter)) return null;
        var notes = await db.Set<CaseNoteRow>().AsNoTracking()
            .Where(note => note.CaseId == row.Id && (note.Audience == NoteAudience.Public || note.Audience == NoteAudience.Reporter)
                && (note.ReporterId == null || note.ReporterId == reporter.Id))
            .OrderBy(note => note.At).ToArrayAsync(ct);
        var flow = await rules.FlowAsync(ct);
        return new()
        {
            Face = (await face.OfAsync([row], ct))[0],
            Text = reporter.Words ?? row.Text,
            Clock = await clocks.SayAsync(row, ct),
            Said = [.. notes.Select(note => (note.At, note.By, note.Text))],
            Offers = [.. flow.Offers(CaseCourse.Of(row), Who, time.GetUtcNow())],
            Rating = reporter.Rating,
        };
    }

    /// <summary>More words, for who works on it; where the ward waits for them, the case goes on.</summary>
    public Task<Refusal?> SayAsync(Receipt receipt, string? words, CancellationToken ct) =>
        OfCaseAsync(receipt, async (row, reporter, change) =>
        {
            if (CaseText.Read(words) is not { Length: <= LongestWords } said) return _words;
            if (await db.Set<CaseNoteRow>().CountAsync(note => note.ReporterId == reporter.Id, ct) >= MostWords) return _many;
            Add(row, reporter, said, change);
            var (flow, made) = (await rules.FlowAsync(ct), CaseCourse.Of(row));
            var goesOn = flow.Offers(made, Who, change.At).FirstOrDefault(step => step.Asks.Count == 0);
            if (goesOn is not null && Take(row, flow, made, goesOn, reason: null, change) is { } refusal) return refusal;
            await notices.AnsweredAsync(change, row, ct);
            return null;
        }, ct);

    /// <summary>Opens again what was settled: it was not done.</summary>
    public Task<Refusal?> ReopenAsync(Receipt receipt, string? words, CancellationToken ct) =>
        OfCaseAsync(receipt, async (row, reporter, change) =>
        {
            if (CaseText.Read(words) is not { Length: <= LongestWords } said) return _words;
            var (flow, made) = (await rules.FlowAsync(ct), CaseCourse.Of(row));
            if (row.IsOpen || flow.Offers(made, Who, change.At) is not [var step, ..])
                return new("feedback.reopen", "Không mở lại được phản ánh này; đề nghị gửi phản ánh mới.") { IsDone = row.IsOpen };
            Add(row, reporter, said, change);
            row.Reopened++;
            if (Take(row, flow, made, step, said, change) is { } refusal) return refusal;
            await notices.AnsweredAsync(change, row, ct);
            return null;
        }, ct);

    public Task<Refusal?> RateAsync(Receipt receipt, int? stars, CancellationToken ct) => OfCaseAsync(receipt, (row, reporter, change) =>
    {
        if (stars is not (>= 1 and <= 5)) return Task.FromResult<Refusal?>(_rating);
        if (row.IsOpen) return Task.FromResult<Refusal?>(_early);
        row.RatingSum += stars.Value - (reporter.Rating ?? 0);
        row.Ratings += reporter.Rating is null ? 1 : 0;
        reporter.Rating = stars;
        row.Revision++;
        row.ChangedAt = change.At;
        change.Record(CaseEvents.Rated, CaseLinks.Subject(row.Id), now: new { stars });
        return Task.FromResult<Refusal?>(null);
    }, ct);

    private static CaseActor Who => new(ReportDesk.Citizen, [CaseRole.Reporter]);

    private static Refusal? Take(CaseRow row, CaseFlow flow, Case made, CaseStep step, string? reason, Change change)
    {
        var (before, next) = (row.State, flow.Take(made, step.Code, new() { Reason = reason }, Who, change.At));
        if (next.IsRefused) return next.Refusal;
        CaseCourse.Follow(row, next.Value, flow, change.At);
        change.Record(CaseEvents.StepTaken, CaseLinks.Subject(row.Id), old: new { state = before },
            now: new { state = row.State, step = step.Code });
        return null;
    }

    private void Add(CaseRow row, CaseReporterRow reporter, string said, Change change)
    {
        db.Add(new CaseNoteRow
        {
            Id = Guid.CreateVersion7(change.At),
            CaseId = row.Id,
            Audience = NoteAudience.Reporter,
            Text = said,
            At = change.At,
            ReporterId = reporter.Id,
        });
        row.Revision++;
        row.ChangedAt = change.At;
        change.Record(CaseEvents.Noted, CaseLinks.Subject(row.Id), now: new { audience = NoteAudience.Reporter });
    }

    private async Task<Refusal?> OfCaseAsync(
        Receipt receipt, Func<CaseRow, CaseReporterRow, Change, Task<Refusal?>> act, CancellationToken ct) =>
        (await write.RunAsync<bool>(ReportDesk.Citizen, async change =>
        {
            if (await OpenAsync(receipt, ct) is not var (row, reporter)) return Wrong;
            db.Attach(row);
            db.Attach(reporter);
            return await act(row, reporter, change) is { } refusal ? refusal : true;
        }, ct)).Refusal;

    // Every reporter of the number is tried, so that a wrong secret takes as long as a right one.
    private async Task<(CaseRow Row, CaseReporterRow Reporter)?> OpenAsync(Receipt receipt, CancellationToken ct)
    {
        var row = await db.Set<CaseRow>().AsNoTracking().FirstOrDefaultAsync(
            one => one.Year == receipt.Year && one.Number == receipt.Number && one.Kind == CaseBook.Feedback, ct);
        var id = row?.Id ?? Guid.Empty;
        var reporters = await db.Set<CaseReporterRow>().AsNoTracking().Where(one => one.CaseId == id).ToArrayAsync(ct);
        CaseReporterRow? found = null;
        foreach (var one in reporters)
            if (ReceiptSecret.Opens(one.Id, receipt.Secret, one.Secret)) found = one;
        if (reporters.Length == 0) ReceiptSecret.Opens(Guid.Empty, receipt.Secret, ReceiptSecret.Digest(Guid.Empty, "0"));
        return row is not null && found is not null ? (row, found) : null;
    }
}
