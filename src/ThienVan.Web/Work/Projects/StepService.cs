using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Calendar;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Work.Projects;

/// <summary>The steps of projects and what waits for what.</summary>
public sealed class StepService(AppDb db, ProjectWrite writes, CalendarReader calendars)
{
    private const int LongestName = 300;

    private static readonly Refusal _noName = new("step.name", $"Đề nghị ghi tên bước, không quá {LongestName} ký tự.");
    private static readonly Refusal _noReason = new("step.reason", "Đổi ngày đã ghi thì phải có lý do; đề nghị ghi lý do.");
    private static readonly Refusal _noChange = new("step.no_change", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu.");
    private static readonly Refusal _gone = new("link.gone", "Không còn liên kết này; dưới đây là trang hiện nay.") { IsDone = true };

    public Task<Refusal?> SaveAsync(SaveStep asked, CancellationToken ct) => writes.PlanAsync(asked.ProjectId, async (project, change) =>
    {
        if (asked.Name?.Trim() is not { Length: > 0 and <= LongestName } name) return _noName;
        var rows = await db.Set<StepRow>().AsTracking().Where(step => step.ProjectId == project.Id).ToArrayAsync(ct);
        if (asked.StepId is { } id && rows.All(step => step.Id != id)) return _gone;
        var row = rows.FirstOrDefault(step => step.Id == asked.StepId) ?? New(project, name, rows.Length + 1, change);
        var days = await DaysAsync(ProjectStorage.Step(row) with { Count = asked.Count }, asked, ct);
        if (days.IsRefused) return days.Refusal;
        var old = Told(row);
        if (asked.StepId is not null && row.Days is not null && IsMoved(row, days.Value) && VietnameseText.IsBlank(asked.Reason))
            return _noReason;
        (row.Name, row.Output, row.LeadId) = (name, Blank(asked.Output), asked.LeadId == project.LeadId ? null : Blank(asked.LeadId));
        (row.From, row.Days, row.Count) = (days.Value.From, days.Value.Days, days.Value.Count);
        if (asked.StepId is not null && old.Equals(Told(row))) return _noChange;
        change.Record(ProjectEvents.StepSaved, ProjectLinks.Subject(project.Id), Blank(asked.Reason),
            asked.StepId is null ? null : old, Told(row));
        return null;
    }, ct);

    /// <param name="step">Which.</param>
    /// <param name="on">Null: it is not done after all, which asks for a reason.</param>
    /// <param name="reason">Why it is not done after all, or stands on another day.</param>
    /// <param name="ct">Cancels the write.</param>
    public Task<Refusal?> DoneAsync(Guid step, DateOnly? on, string? reason, CancellationToken ct) =>
        writes.ReportStepAsync(step, (project, row, change) =>
        {
            if (row.DoneOn == on) return Task.FromResult<Refusal?>(_noChange);
            if (row.DoneOn is not null && VietnameseText.IsBlank(reason)) return Task.FromResult<Refusal?>(_noReason);
            if (on is { } day && ProjectStorage.Step(row).Done(day, VietnamDay.Of(change.At)).Refusal is { } refusal)
                return Task.FromResult<Refusal?>(refusal);
            change.Record(ProjectEvents.StepDone, ProjectLinks.Subject(project.Id), Blank(reason), new { row.Name, row.DoneOn },
                new { DoneOn = on });
            row.DoneOn = on;
            return Task.FromResult<Refusal?>(null);
        }, ct);

    public Task<Refusal?> RemoveAsync(Guid step, string? reason, CancellationToken ct) =>
        writes.PlanStepAsync(step, async (project, row, change) =>
        {
            if (VietnameseText.IsBlank(reason)) return new("step.remove", "Bỏ một bước thì phải có lý do; đề nghị ghi lý do.");
            var links = await db.Set<StepLinkRow>().AsTracking().Where(link => link.BeforeId == step || link.AfterId == step)
                .ToArrayAsync(ct);
            db.RemoveRange(links.AsEnumerable<object>());
            db.Remove(row);
            change.Record(ProjectEvents.StepRemoved, ProjectLinks.Subject(project.Id), reason.Trim(), Told(row));
            return null;
        }, ct);

    /// <summary>Refuses a circle, through whatever projects it goes.</summary>
    public Task<Refusal?> LinkAsync(StepLink link, CancellationToken ct) => writes.PlanStepAsync(link.After, async (project, _, change) =>
    {
        var steps = await db.Set<StepRow>().AsNoTracking().ToArrayAsync(ct);
        var links = await db.Set<StepLinkRow>().AsNoTracking().ToArrayAsync(ct);
        var network = StepNetwork.Of(steps.Select(ProjectStorage.Step), links.Select(ProjectStorage.Link));
        var linked = network.IsRefused ? network : network.Value.With(link);
        if (linked.IsRefused) return linked.Refusal;
        db.Add(Row(link));
        change.Record(ProjectEvents.LinkAdded, ProjectLinks.Subject(project.Id), now: link);
        return null;
    }, ct);

    public Task<Refusal?> UnlinkAsync(Guid after, Guid before, LinkKind kind, string? reason, CancellationToken ct) =>
        writes.PlanStepAsync(after, async (project, _, change) =>
        {
            if (VietnameseText.IsBlank(reason)) return new("link.reason", "Bỏ một liên kết thì phải có lý do; đề nghị ghi lý do.");
            if (await db.Set<StepLinkRow>().AsTracking().FirstOrDefaultAsync(
                link => link.AfterId == after && link.BeforeId == before && link.Kind == kind, ct) is not { } row) return _gone;
            db.Remove(row);
            change.Record(ProjectEvents.LinkRemoved, ProjectLinks.Subject(project.Id), reason.Trim(), ProjectStorage.Link(row));
            return null;
        }, ct);

    internal static StepLinkRow Row(StepLink link) => new()
    {
        BeforeId = link.Before,
        AfterId = link.After,
        Kind = link.Kind,
        Lag = link.Lag,
        Count = link.Count,
    };

    private StepRow New(ProjectRow project, string name, int place, Change change)
    {
        var row = new StepRow
        {
            Id = Guid.CreateVersion7(change.At),
            ProjectId = project.Id,
            Place = place,
            Name = name,
            Count = DayCount.Calendar,
        };
        db.Add(row);
        return row;
    }

    private async Task<Result<PlannedStep>> DaysAsync(PlannedStep step, SaveStep asked, CancellationToken ct) => asked switch
    {
        { To: { } to } => step.On(asked.From ?? to, to, await calendars.GetAsync(ct)),
        { Days: { } days } => step.Lasting(asked.From, days),
        { From: { } from } => step.Lasting(from, 1),
        _ => step with { From = null, Days = null },
    };

    private static bool IsMoved(StepRow row, PlannedStep days) =>
        (row.From, row.Days, row.Count) != (days.From, days.Days, days.Count);

    private static StepTold Told(StepRow row) => new(row.Name, row.Output, row.LeadId, row.From, row.Days, row.Count);

    private static string? Blank(string? text) => VietnameseText.IsBlank(text) ? null : text.Trim();

    private sealed record StepTold(string Name, string? Output, string? LeadId, DateOnly? From, int? Days, DayCount Count);
}
