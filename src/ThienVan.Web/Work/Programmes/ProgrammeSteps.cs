using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Work.Programmes;

/// <summary>The way of a programme: the unit sends and takes back, the Văn phòng returns and accepts. Each answers null when it is
/// done.</summary>
public sealed class ProgrammeSteps(
    AppDb db, WriteScope write, WorkRights rights, ProgrammeBook book, ProgrammeFrames frames, ProgrammeTasks tasks,
    ProgrammeNotices notices)
{
    public const int LongestReason = 2000;

    public Task<Refusal?> SendAsync(int year, string unit, int revision, CancellationToken ct) =>
        OfUnitAsync(year, unit, async (change, programme) =>
        {
            if (programme.Row.Revision != revision) return ProgrammeRefusals.Overtaken;
            ProgrammeLine[] lines = [.. programme.Lines.Select(line => line.Line)];
            var next = programme.Row.Flow.Send(rights.Me, lines.Length);
            if (next.IsRefused) return next.Refusal;
            Send(change, programme, next.Value, lines);
            await notices.SentAsync(change, programme.Row, ct);
            return null;
        }, ct);

    public Task<Refusal?> RecallAsync(int year, string unit, CancellationToken ct) => OfUnitAsync(year, unit, async (change, programme) =>
    {
        var next = programme.Row.Flow.Recall();
        if (next.IsRefused) return next.Refusal;
        await DecideAsync(change, programme, next.Value, ProgrammeState.Draft, reason: null, ct);
        change.Record(WorkEvents.ProgrammeRecalled, programme.Subject, now: new { programme.Row.Sendings });
        await notices.SettleAsync(programme.Row, ct);
        return null;
    }, ct);

    public Task<Refusal?> ReviseAsync(int year, string unit, string? reason, CancellationToken ct) =>
        OfUnitAsync(year, unit, (change, programme) =>
        {
            var next = TooLong(reason) is { } long_ ? long_ : programme.Row.Flow.Revise(reason);
            if (next.IsRefused) return Task.FromResult(next.Refusal);
            programme.Row.Follow(next.Value);
            ProgrammeBook.Touch(change, programme);
            change.Record(WorkEvents.ProgrammeRevised, programme.Subject, next.Value.RevisionReason, now: new { programme.Row.Version });
            return Task.FromResult<Refusal?>(null);
        }, ct);

    /// <param name="sending">Number of the sending that was read.</param>
    public Task<Refusal?> ReturnAsync(int year, string unit, int sending, string? reason, CancellationToken ct) =>
        OfOfficeAsync(year, unit, sending, async (change, programme) =>
        {
            var next = TooLong(reason) is { } long_ ? long_ : programme.Row.Flow.Return(reason);
            if (next.IsRefused) return next.Refusal;
            await DecideAsync(change, programme, next.Value, ProgrammeState.Returned, next.Value.ReturnReason, ct);
            change.Record(WorkEvents.ProgrammeReturned, programme.Subject, next.Value.ReturnReason, now: new { programme.Row.Sendings });
            await notices.ReturnedAsync(change, programme.Row, ct);
            return null;
        }, ct);

    /// <summary>Its lines are tasks from then on.</summary>
    /// <param name="sending">Number of the sending that was read.</param>
    public Task<Refusal?> AcceptAsync(int year, string unit, int sending, CancellationToken ct) =>
        OfOfficeAsync(year, unit, sending, async (change, programme) =>
        {
            var next = programme.Row.Flow.Accept(rights.Me);
            if (next.IsRefused) return next.Refusal;
            if (await frames.ReadAsync(ct) is not { } frame) return ProgrammeRefusals.NoPlan;
            await AcceptAsync(change, programme, next.Value, frame, ct);
            await notices.AcceptedAsync(change, programme.Row, ct);
            return null;
        }, ct);

    /// <summary>Inside a write: keeps the lines as they are sent.</summary>
    internal void Send(Change change, OpenProgramme programme, ProgrammeFlow flow, IReadOnlyList<ProgrammeLine> lines)
    {
        programme.Row.Follow(flow);
        programme.Row.Sendings++;
        ProgrammeBook.Touch(change, programme);
        db.Add(new ProgrammeSendingRow
        {
            ProgrammeId = programme.Row.Id,
            Number = programme.Row.Sendings,
            Version = flow.Version,
            Content = LineJson.WriteAll(lines),
            SentBy = change.Actor.Name,
            SentAt = change.At,
        });
        change.Record(
            WorkEvents.ProgrammeSent, programme.Subject, now: new { programme.Row.Sendings, flow.Version, Lines = lines.Count });
    }

    /// <summary>Inside a write: accepts what was sent and makes its lines tasks.</summary>
    internal async Task AcceptAsync(Change change, OpenProgramme programme, ProgrammeFlow flow, ProgrammeFrame frame, CancellationToken ct)
    {
        await DecideAsync(change, programme, flow, ProgrammeState.Accepted, reason: null, ct);
        var made = await tasks.FollowAsync(change, programme, frame, ct);
        change.Record(WorkEvents.ProgrammeAccepted, programme.Subject,
            now: new { programme.Row.Sendings, flow.Version, made.Given, made.Followed, made.Stopped });
    }

    /// <summary>Inside a write: what became of the last sending.</summary>
    internal async Task DecideAsync(
        Change change, OpenProgramme programme, ProgrammeFlow flow, ProgrammeState fate, string? reason, CancellationToken ct)
    {
        programme.Row.Follow(flow);
        ProgrammeBook.Touch(change, programme);
        var sent = db.Set<ProgrammeSendingRow>().Local.FirstOrDefault(row => IsLast(row, programme.Row))
            ?? await db.Set<ProgrammeSendingRow>().AsTracking()
                .FirstAsync(row => row.ProgrammeId == programme.Row.Id && row.Number == programme.Row.Sendings, ct);
        (sent.Fate, sent.DecidedBy, sent.DecidedAt, sent.Reason) = (fate, change.Actor.Name, change.At, reason);
    }

    private static bool IsLast(ProgrammeSendingRow sent, ProgrammeRow programme) =>
        sent.ProgrammeId == programme.Id && sent.Number == programme.Sendings;

    private Task<Refusal?> OfUnitAsync(
        int year, string unit, Func<Change, OpenProgramme, Task<Refusal?>> step, CancellationToken ct) =>
        StepAsync(year, unit, rights.MayWriteProgramme(unit) ? null : ProgrammeRefusals.NotYours, step, ct);

    private Task<Refusal?> OfOfficeAsync(
        int year, string unit, int sending, Func<Change, OpenProgramme, Task<Refusal?>> step, CancellationToken ct) =>
        StepAsync(year, unit, rights.MayAcceptProgrammes ? null : ProgrammeRefusals.DecideDenied, (change, programme) =>
            programme.Row.Sendings == sending ? step(change, programme) : Task.FromResult<Refusal?>(ProgrammeRefusals.Overtaken), ct);

    private async Task<Refusal?> StepAsync(
        int year, string unit, Refusal? denied, Func<Change, OpenProgramme, Task<Refusal?>> step, CancellationToken ct)
    {
        var done = await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (denied is not null) return change.Refuse(denied, WorkEvents.ProgrammeRefused, ProgrammeSubject.Of(year, unit));
            if (await book.FindAsync(year, unit, ct) is not { } programme) return ProgrammeRefusals.None;
            return await step(change, programme) is { } refusal ? refusal : true;
        }, ct);
        return done.Refusal;
    }

    private static Refusal? TooLong(string? reason) => reason?.Trim().Length > LongestReason
        ? new("programme.reason_long", $"Lý do dài quá {FigureText.Number(LongestReason)} chữ cái; đề nghị viết gọn lại.") : null;
}
