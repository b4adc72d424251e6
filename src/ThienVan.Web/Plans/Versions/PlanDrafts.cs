using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Versions;

/// <summary>A document's way in: uploaded, reviewed and corrected, accepted or discarded. Only an accepted plan is judged or
/// shown.</summary>
public sealed class PlanDrafts(AppDb db, WriteScope write, PlanRights rights, PlanSuccessors successors, ReviewSteps steps)
{
    private static readonly Refusal _denied = new("plan.import_denied", "Chỉ Văn phòng được nạp kế hoạch.");
    private static readonly Refusal _gone = new(
        "plan.draft_gone", "Dự thảo này không còn; có thể người khác đã xác nhận hoặc bỏ nó. Đề nghị mở lại trang Kế hoạch.")
    { IsDone = true };

    /// <summary>Reads the document and keeps it as a draft. Nothing is kept of a document that cannot be read, or that waits as a draft
    /// already: the refusal names that one.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">As its owner calls it.</param>
    /// <param name="again">True where another draft of the same content is asked for.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<Result<Guid>> UploadAsync(Stream content, string fileName, bool again, CancellationToken ct)
    {
        if (!rights.MayImport) return _denied;
        var read = await PlanFile.ReadAsync(content, fileName, ct);
        if (read.Refusal is { } refusal) return refusal;
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            if (!again && await WaitingAsync(read.Value, ct) is { } waiting) return waiting;
            var held = await successors.PredecessorAsync(read.Value.Document, ct);
            var row = NewRow(read.Value, await successors.ReadAsync(held, read.Value, ct), held?.Id, fileName, change);
            db.Add(row);
            change.Record(PlanEvents.DraftUploaded, Subject(row.Id), now: new { row.FileName, row.Number });
            return row.Id;
        }, ct);
    }

    private async Task<Refusal?> WaitingAsync(ReadPlan read, CancellationToken ct)
    {
        var (text, data) = (TextOf(read), AsRead(read));
        return await db.Set<PlanVersionRow>().AsNoTracking()
            .Where(row => row.State == VersionState.Draft && row.SourceText == text && row.AsRead == data)
            .OrderByDescending(row => row.Id)
            .Select(row => new { row.Id, row.FileName, row.CreatedBy, row.CreatedAt })
            .FirstOrDefaultAsync(ct) is not { } same ? null : new Refusal(
                "plan.draft_same",
                $"Đúng nội dung này đang chờ là dự thảo “{same.FileName}”, do {same.CreatedBy} nạp lúc "
                + $"{FigureText.Moment(same.CreatedAt)}.")
            { About = same.Id };
    }

    private static string? TextOf(ReadPlan read) => read.Source is null ? null : string.Join('\n', read.Source.Lines);

    private static string? AsRead(ReadPlan read) => read.Source is null ? PlanStorage.Write(read.Document) : null;

    /// <summary>Replaces the draft's reading by a corrected one. Null when done.</summary>
    public async Task<Refusal?> CorrectAsync(Guid id, int revision, PlanDocument corrected, CancellationToken ct) =>
        (await ChangeAsync(id, revision, (row, change) =>
        {
            var document = PlanStorage.Write(corrected);
            if (document == row.Document) return null;
            change.Record(PlanEvents.DraftCorrected, Subject(id), old: new { row.Revision }, now: new { Revision = revision + 1 });
            db.AddRange(ReviewSteps.Items(row, corrected, change));
            Replace(row, document, corrected.Number, change);
            return null;
        }, ct)).Refusal;

    /// <summary>Reads one block of the draft's text anew as a person says what it is. Null when done.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="revision">The revision they saw.</param>
    /// <param name="word">The block and what it is.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<Refusal?> SayAsync(Guid id, int revision, SaidBlock word, CancellationToken ct)
    {
        if (!rights.MayImport) return _denied;
        var seen = await db.Set<PlanVersionRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Revision == revision, ct);
        var read = seen is null ? default : await steps.RereadAsync(seen, word, ct);
        return (await ChangeAsync(id, revision, (row, change) =>
        {
            if (read.Refusal is { } refusal) return refusal;
            var (plan, said) = read.Value;
            change.Record(
                PlanEvents.BlockSaid, Subject(id), now: new { said.Lines.From, said.Lines.To, said.Role, Revision = revision + 1 });
            db.Add(ReviewSteps.Block(row, said, change));
            Replace(row, PlanStorage.Write(plan), plan.Number, change);
            return null;
        }, ct)).Refusal;
    }

    public async Task<Refusal?> DiscardAsync(Guid id, CancellationToken ct)
    {
        var revision = await db.Set<PlanVersionRow>().Where(row => row.Id == id).Select(row => row.Revision).FirstOrDefaultAsync(ct);
        return (await ChangeAsync(id, revision, (row, change) =>
        {
            row.State = VersionState.Discarded;
            Touch(row, change);
            change.Record(PlanEvents.DraftDiscarded, Subject(id));
            return null;
        }, ct)).Refusal;
    }

    /// <summary>Puts a reviewed plan file straight in force on a database that has none: the first start.</summary>
    internal async Task<Refusal?> LoadFirstAsync(PlanDocument document, string fileName, CancellationToken ct)
    {
        if (successors.Refuse(document) is { } refusal) return refusal;
        var result = await write.RunAsync<bool>(Actor.System("Nạp kế hoạch khi khởi động"), async change =>
        {
            if (await db.Set<PlanVersionRow>().AnyAsync(row => row.State == VersionState.InForce, ct)) return true;
            var read = new ReadPlan(document, Source: null, ConvertedFrom: null);
            var row = NewRow(read, Contradictions.WithFound(document, source: null), basedOn: null, fileName, change);
            row.State = VersionState.InForce;
            db.AddRange(row, InForceRow.Of(row, PlanVersion.PeriodOf(document), change));
            change.Record(PlanEvents.Accepted, Subject(row.Id), now: new { row.Number, row.FileName, row.Revision });
            return true;
        }, ct);
        return result.Refusal;
    }

    private Task<Result<bool>> ChangeAsync(Guid id, int revision, Func<PlanVersionRow, Change, Refusal?> edit, CancellationToken ct)
    {
        if (!rights.MayImport) return Task.FromResult<Result<bool>>(_denied);
        return write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<PlanVersionRow>().FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Draft, ct);
            if (row is null) return _gone;
            if (row.Revision != revision)
                return new Refusal(
                    "plan.draft_stale",
                    $"{row.ChangedBy} đã sửa dự thảo này lúc {FigureText.Moment(row.ChangedAt)}; phần bạn gửi chưa được lưu. "
                    + "Đề nghị xem bản mới rồi gửi lại.");
            return edit(row, change) is { } refusal ? refusal : true;
        }, ct);
    }

    private static void Replace(PlanVersionRow row, string document, string? number, Change change)
    {
        (row.Document, row.Number) = (document, number);
        Unpropose(row);
        Touch(row, change);
    }

    internal static void Unpropose(PlanVersionRow row) =>
        (row.DocumentNumber, row.DocumentDate, row.ProposedById, row.ProposedBy, row.ProposedAt) = (null, null, null, null, null);

    // Pages tell one reading from another by this moment, so no two may share it.
    internal static void Touch(PlanVersionRow row, Change change)
    {
        var at = change.At > row.ChangedAt ? change.At : row.ChangedAt.AddMilliseconds(1);
        (row.Revision, row.ChangedBy, row.ChangedAt) = (row.Revision + 1, change.Actor.Name, at);
    }

    internal static string Subject(Guid id) => $"plan/version/{id}";

    private static PlanVersionRow NewRow(ReadPlan read, PlanDocument document, Guid? basedOn, string fileName, Change change) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        State = VersionState.Draft,
        FileName = Path.GetFileName(fileName),
        Number = document.Number,
        Document = PlanStorage.Write(document),
        SourceText = TextOf(read),
        ConvertedFrom = read.ConvertedFrom,
        AsRead = AsRead(read),
        BasedOn = basedOn,
        CreatedById = change.Actor.UserId,
        Revision = 1,
        CreatedBy = change.Actor.Name,
        CreatedAt = change.At,
        ChangedBy = change.Actor.Name,
        ChangedAt = change.At,
    };
}
