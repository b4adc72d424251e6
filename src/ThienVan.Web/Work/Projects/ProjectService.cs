using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Projects;

/// <summary>What a project is: its kind and state, who leads it, what it serves, what it was promised for.</summary>
public sealed class ProjectService(
    AppDb db, WriteScope write, ProjectWrite writes, PlanReader plan, ShippedKinds kinds, ProjectBookReader reader,
    ProjectTaking taking)
{
    private const int LongestName = 300;

    private static readonly Refusal _noName = new("project.name", $"Đề nghị ghi tên dự án, không quá {LongestName} ký tự.");
    private static readonly Refusal _noKind = new("project.kind", "Đề nghị chọn loại dự án trước; mỗi loại có các trạng thái riêng.");
    private static readonly Refusal _noChange = new("project.no_change", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu.");

    /// <summary>Id of the project; a new one begins in the first state of its kind.</summary>
    public async Task<Result<Guid>> SaveAsync(SaveProject asked, CancellationToken ct)
    {
        if (writes.Rights.RefusePlan(asked.LeadId) is { } denied) return denied;
        if (await RefuseServesAsync(asked.Serves, ct) is { } unknown) return unknown;
        if (asked.Id is not { } id)
            return await write.RunAsync<Guid>(writes.Rights.Actor, change => Task.FromResult(Add(asked, change)), ct);
        var refusal = await writes.PlanAsync(id, (row, change) => Task.FromResult(Edit(row, asked, change)), ct);
        return refusal is null ? id : refusal;
    }

    /// <summary>Takes the projects of the plan in force over as they are written now.</summary>
    public async Task<Refusal?> FollowPlanAsync(CancellationToken ct) =>
        writes.Rights.RefusePlan(lead: null) ?? (await taking.TakeAsync(writes.Rights.Actor, ct)).Refusal;

    /// <summary>Into another state of its kind.</summary>
    public Task<Refusal?> MoveAsync(Guid id, string? to, string? reason, CancellationToken ct) => writes.ReportAsync(id, (row, change) =>
    {
        if (kinds.Find(row.KindId) is not { } kind || row.StateId is not { } from) return Task.FromResult<Refusal?>(_noKind);
        if (kind.FlowOn(row.BeganOn).Refuse(from, to, reason) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        (row.StateId, row.StateSince) = (to, VietnamDay.Of(change.At));
        change.Record(ProjectEvents.Moved, ProjectLinks.Subject(id), reason?.Trim(), new { state = from }, new { state = to });
        return Task.FromResult<Refusal?>(null);
    }, ct);

    /// <summary>Promises the days of its steps anew; every earlier promise stays.</summary>
    public Task<Refusal?> SetBaselineAsync(Guid id, string? reason, CancellationToken ct) => writes.PlanAsync(id, async (row, change) =>
    {
        var kept = await db.Set<BaselineRow>().AsNoTracking().Where(one => one.ProjectId == id).ToArrayAsync(ct);
        var book = BaselineBook.Of(kept.Select(ProjectStorage.Baseline));
        var asOf = await reader.ReadAsync(ct);
        var shown = asOf.Table.Steps.Where(step => step.Step.ProjectId == id);
        var set = book.Set(shown, reason, change.Actor.Name, VietnamDay.Of(change.At));
        if (set.IsRefused) return set.Refusal;
        var now = set.Value.Current!;
        db.Add(Row(row.Id, now));
        change.Record(ProjectEvents.BaselineSet, ProjectLinks.Subject(id), now.Reason,
            book.Current is { } old ? new { old.Number, old.End } : null, new { now.Number, now.End });
        return null;
    }, ct);

    internal static BaselineRow Row(Guid project, Baseline baseline) => new()
    {
        ProjectId = project,
        Number = baseline.Number,
        SetOn = baseline.SetOn,
        SetBy = baseline.SetBy,
        Reason = baseline.Reason,
        Steps = ProjectStorage.Write(baseline.Steps),
    };

    private async Task<Refusal?> RefuseServesAsync(IReadOnlyList<string> serves, CancellationToken ct)
    {
        if (serves.Count == 0) return null;
        var held = await plan.ForReportsAsync(ct);
        return serves.FirstOrDefault(code => held?.Document.FindIndicator(code) is null) is { } unknown
            ? new("project.serves", $"Kế hoạch đang áp dụng không có chỉ số “{unknown}”; đề nghị sửa lại.")
            : null;
    }

    private Result<Guid> Add(SaveProject asked, Change change)
    {
        if (asked.Name?.Trim() is not { Length: > 0 and <= LongestName } name) return _noName;
        var today = VietnamDay.Of(change.At);
        var kind = kinds.Find(asked.KindId);
        var row = new ProjectRow
        {
            Id = Guid.CreateVersion7(change.At),
            Name = name,
            KindId = kind?.Id,
            BeganOn = today,
            StateId = kind?.FlowOn(today).First.Id,
            LeadId = asked.LeadId,
            Serves = ProjectStorage.Write(asked.Serves),
            Cooperating = "[]",
            Funding = "[]",
        };
        db.Add(row);
        change.Record(ProjectEvents.Added, ProjectLinks.Subject(row.Id), now: new { row.Name, row.KindId, row.LeadId });
        return row.Id;
    }

    private Refusal? Edit(ProjectRow row, SaveProject asked, Change change)
    {
        var old = new { row.KindId, row.LeadId, row.Serves };
        var kind = kinds.Find(asked.KindId);
        if (kind?.Id != row.KindId) (row.KindId, row.StateId, row.StateSince) = (kind?.Id, kind?.FlowOn(row.BeganOn).First.Id, null);
        (row.LeadId, row.Serves) = (asked.LeadId, ProjectStorage.Write(asked.Serves));
        var now = new { row.KindId, row.LeadId, row.Serves };
        if (old.Equals(now)) return _noChange;
        change.Record(ProjectEvents.Changed, ProjectLinks.Subject(row.Id), reason: null, old, now);
        return null;
    }
}
