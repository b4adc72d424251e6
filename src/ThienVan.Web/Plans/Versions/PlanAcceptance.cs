using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Versions;

/// <summary>A draft is ready: the document that brings it into force.</summary>
public sealed record ProposeVersion
{
    public required Guid Id { get; init; }

    /// <summary>Revision of the draft as the proposer saw it.</summary>
    public required int Revision { get; init; }
    public required string? DocumentNumber { get; init; }
    public required DateOnly? DocumentDate { get; init; }

    /// <summary>The proposer saw that the document is of another place than the plan in force or the ward, and means it.</summary>
    public bool OtherPlace { get; init; }
}

/// <summary>Another person confirms what was proposed.</summary>
/// <param name="Revision">Of the draft as the page showed it.</param>
/// <param name="OtherPlace">See <see cref="ProposeVersion.OtherPlace"/>.</param>
public sealed record AcceptVersion(Guid Id, int Revision, bool OtherPlace = false);

/// <summary>A former version is taken up again.</summary>
/// <param name="OtherPlace">See <see cref="ProposeVersion.OtherPlace"/>.</param>
public sealed record RevertVersion(Guid Id, string? Reason, bool OtherPlace = false);

/// <summary>How a version comes into force: one person asks, with the document; another confirms. And how a former one comes
/// back.</summary>
public sealed class PlanAcceptance(
    AppDb db, WriteScope write, PlanRights rights, PlanSuccessors successors, PlanPlaces places)
{
    private const int LongestNumber = 100;
    private const int LongestReason = 500;
    private static readonly Refusal _denied = new("plan.import_denied", "Chỉ Văn phòng được trình bản kế hoạch.");
    private static readonly Refusal _unconfirmed = new(
        "plan.confirm_denied", "Chỉ Chủ tịch hoặc Văn phòng được xác nhận bản kế hoạch.");
    private static readonly Refusal _unreverted = new("plan.revert_denied", "Chỉ Văn phòng được trở lại bản kế hoạch trước.");
    private static readonly Refusal _gone = new(
        "plan.draft_gone", "Dự thảo này không còn; có thể người khác đã xác nhận hoặc bỏ nó. Đề nghị mở lại trang Kế hoạch.")
    { IsDone = true };
    private static readonly Refusal _current = new("plan.version_gone", "Bản này không phải bản đã thay thế; đề nghị "
        + "mở lại trang Kế hoạch.")
    { IsDone = true };
    private static readonly Refusal _unproposed = new(
        "plan.not_proposed", "Dự thảo chưa được trình hoặc đã sửa sau khi trình; đề nghị chờ người đối chiếu trình lại.");

    /// <summary>Null when it waits for another person.</summary>
    public async Task<Refusal?> ProposeAsync(ProposeVersion asked, CancellationToken ct)
    {
        if (!rights.MayImport) return _denied;
        if (VietnameseText.IsBlank(asked.DocumentNumber) || asked.DocumentNumber.Length > LongestNumber)
            return new("plan.accept_document", "Đề nghị ghi số văn bản ban hành bản kế hoạch này, ví dụ 135/KH-UBND.");
        if (asked.DocumentDate is not { } day) return new("plan.accept_date", "Đề nghị ghi ngày của văn bản, ví dụ 23/12/2025.");
        return await ChangeAsync(asked.Id, asked.Revision, async (row, change) =>
        {
            if (DocumentDay.Refuse("plan.accept_date", "Ngày văn bản", day, VietnamDay.Of(change.At)) is { } wrong) return wrong;
            if (await RefuseAsync(row, asked.OtherPlace, change, ct) is { } refusal) return refusal;
            (row.DocumentNumber, row.DocumentDate) = (VietnameseText.Normalize(asked.DocumentNumber).Trim(), day);
            (row.ProposedById, row.ProposedBy, row.ProposedAt) = (change.Actor.UserId, change.Actor.Name, change.At);
            change.Record(
                PlanEvents.AcceptanceProposed, PlanDrafts.Subject(row.Id), now: new
                {
                    row.DocumentNumber,
                    row.DocumentDate,
                    row.Revision,
                    asked.OtherPlace,
                });
            return null;
        }, ct);
    }

    /// <summary>Puts the draft in force in place of the version before. Null when done.</summary>
    public async Task<Refusal?> AcceptAsync(AcceptVersion asked, CancellationToken ct)
    {
        if (!rights.MayConfirm) return _unconfirmed;
        return await ChangeAsync(asked.Id, asked.Revision, async (row, change) =>
        {
            if (row.ProposedById is null) return _unproposed;
            if (change.Actor.UserId is not { } by || by == row.ProposedById || by == row.CreatedById)
                return new("plan.accept_own", "Người nạp hoặc người trình không tự xác nhận; đề nghị nhờ một người khác có quyền.");
            var held = await successors.InForceAsync(ct);
            var next = await successors.NextAsync(row, ct);
            if (Refuse(held, next, asked.OtherPlace, change) is { } refusal) return refusal;
            var period = await successors.PeriodAsync(await successors.PredecessorAsync(next, ct), next, ct);
            (row.Document, row.State) = (PlanStorage.Write(next), VersionState.InForce);
            if (held is not null) held.State = VersionState.Superseded;
            PlanDrafts.Touch(row, change);
            db.Add(InForceRow.Of(row, period, change));
            change.Record(
                PlanEvents.Accepted,
                PlanDrafts.Subject(row.Id),
                old: held is null ? null : new { held.Id, held.Number },
                now: new
                {
                    row.Number,
                    row.FileName,
                    row.Revision,
                    row.DocumentNumber,
                    row.DocumentDate,
                    row.ProposedBy,
                    asked.OtherPlace,
                });
            return null;
        }, ct);
    }

    /// <summary>The proposer takes it back, or who should confirm turns it down. Null when done.</summary>
    public async Task<Refusal?> EndAsync(Guid id, int revision, CancellationToken ct)
    {
        if (!rights.MayImport && !rights.MayConfirm) return _unconfirmed;
        return await ChangeAsync(id, revision, (row, change) =>
        {
            if (row.ProposedById is null) return Task.FromResult<Refusal?>(_unproposed);
            change.Record(
                PlanEvents.AcceptanceEnded, PlanDrafts.Subject(id), old: new { row.DocumentNumber, row.DocumentDate, row.ProposedBy });
            PlanDrafts.Unpropose(row);
            return Task.FromResult<Refusal?>(null);
        }, ct);
    }

    /// <summary>Takes a former version up again, as it was. Null when done.</summary>
    public async Task<Refusal?> RevertAsync(RevertVersion asked, CancellationToken ct)
    {
        if (!rights.MayRevert) return _unreverted;
        if (VietnameseText.IsBlank(asked.Reason)) return new("plan.revert_reason", "Đề nghị ghi lý do trở lại bản trước.");
        if (asked.Reason.Length > LongestReason)
            return new("plan.revert_long", $"Lý do dài tối đa {LongestReason} ký tự; đề nghị viết gọn lại.");
        var result = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<PlanVersionRow>()
                .FirstOrDefaultAsync(row => row.Id == asked.Id && row.State == VersionState.Superseded, ct);
            if (row is null) return _current;
            var document = PlanStorage.Read(row.Document);
            var held = await successors.InForceAsync(ct);
            if (Refuse(held, document, asked.OtherPlace, change) is { } refusal) return refusal;
            row.State = VersionState.InForce;
            if (held is not null) held.State = VersionState.Superseded;
            PlanDrafts.Touch(row, change);
            db.Add(InForceRow.Of(row, await successors.PeriodAsync(row, ct), change));
            change.Record(
                PlanEvents.Reverted,
                PlanDrafts.Subject(row.Id),
                asked.Reason.Trim(),
                held is null ? null : new { held.Id, held.Number },
                new { row.Number, row.FileName, asked.OtherPlace });
            return true;
        }, ct);
        return result.Refusal;
    }

    private async Task<Refusal?> RefuseAsync(PlanVersionRow row, bool otherPlace, Change change, CancellationToken ct)
    {
        var held = await successors.InForceAsync(ct);
        return Refuse(held, await successors.NextAsync(row, ct), otherPlace, change);
    }

    private Refusal? Refuse(PlanVersionRow? held, PlanDocument next, bool otherPlace, Change change) =>
        successors.Refuse(next)
        ?? DocumentDay.Refuse("plan.document_day", "Ngày ghi trong văn bản", next.Date, VietnamDay.Of(change.At))
        ?? (!otherPlace && places.Differs(held is null ? null : PlanStorage.Read(held.Document), next) is { } differs
            ? new("plan.other_place", $"{differs} Nếu đúng là văn bản cần áp dụng, đề nghị đánh dấu vào ô xác nhận rồi làm lại.") : null);

    private async Task<Refusal?> ChangeAsync(
        Guid id, int revision, Func<PlanVersionRow, Change, Task<Refusal?>> edit, CancellationToken ct)
    {
        var result = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<PlanVersionRow>().FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Draft, ct);
            if (row is null) return _gone;
            if (row.Revision != revision)
                return new Refusal(
                    "plan.draft_stale",
                    $"{row.ChangedBy} đã sửa dự thảo này lúc {FigureText.Moment(row.ChangedAt)}. Đề nghị xem bản mới rồi làm lại.");
            return await edit(row, change) is { } refusal ? refusal : true;
        }, ct);
        return result.Refusal;
    }
}
