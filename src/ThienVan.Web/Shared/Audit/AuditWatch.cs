using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Audit;

/// <summary>A day's comparison of log and state.</summary>
/// <param name="Events">Events of the chain.</param>
/// <param name="Rows">Rows compared with them.</param>
/// <param name="Hash">The chain's end.</param>
/// <param name="Faults">Each fault as a sentence, at most <see cref="EventAudit.MostFaults"/> of each kind; empty for none.</param>
public sealed record AuditRun(long Events, long Rows, string Hash, IReadOnlyList<string> Faults)
{
    /// <summary>When it was written down.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>Compares log and state once a day, writes the result into the log, keeps the chain's end outside, tells of faults.</summary>
public sealed class AuditWatch(
    AppDb db, WriteScope write, EventAudit audit, OutboxQueue outbox, AuditOptions options, TimeProvider time, IServiceProvider services)
{
    /// <summary>Key of the permission to see the results.</summary>
    public const string Permission = "system.integrity";

    private const int Shown = 30;

    /// <summary>Last results, newest first.</summary>
    public async Task<IReadOnlyList<AuditRun>> LastAsync(CancellationToken ct) =>
        [.. (await db.Events.AsNoTracking().Where(row => row.Subject == AuditEvents.Subject).OrderByDescending(row => row.Seq).Take(Shown)
            .Select(row => new { row.At, row.Data }).ToArrayAsync(ct)).Select(row => Read(row.Data!) with { At = row.At })];

    /// <summary>1 when today's comparison was still to be made and this process made it.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        if (await IsDoneAsync(ct)) return 0;
        var kept = await KeptEnds.ReadAsync(options.File, db.WardId, ct);
        var found = await audit.VerifyAsync((_, _) => { }, ct, kept);
        if (options.File is { } file) await KeptEnds.AddAsync(file, db.WardId, time.GetUtcNow(), found.Head, ct);
        var run = new AuditRun(found.Count, found.Rows, found.Head.Hash, [.. found.Messages]);
        return (await write.RunAsync<int>(Actor.System("Kiểm tra dữ liệu"), change => KeepAsync(change, run, ct), ct)).Value;
    }

    private static AuditRun Read(string data)
    {
        using var document = JsonDocument.Parse(data);
        return document.RootElement.GetProperty("new").Deserialize<AuditRun>(KeptJson.Event)!;
    }

    private async Task<bool> IsDoneAsync(CancellationToken ct) =>
        await db.Events.AsNoTracking().Where(row => row.Subject == AuditEvents.Subject).OrderByDescending(row => row.Seq)
            .Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(ct) is { } at && VietnamDay.Of(at) == VietnamDay.Today(time);

    // Another process may have been faster.
    private async Task<Result<int>> KeepAsync(Change change, AuditRun run, CancellationToken ct)
    {
        if (await IsDoneAsync(ct)) return 0;
        change.Record(AuditEvents.Verified, AuditEvents.Subject, now: new { run.Events, run.Rows, run.Hash, run.Faults });
        if (run.Faults.Count > 0 || options.Mail) await outbox.AddAsync(change, await MessagesAsync(change, run, ct), ct);
        return 1;
    }

    private async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(Change change, AuditRun run, CancellationToken ct)
    {
        var messages = new List<OutboxMessage>();
        foreach (var source in services.GetServices<PermissionHolders>())
        {
            messages.AddRange((await source.ReadAsync(services, Permission, ct)).Select(holder => new OutboxMessage
            {
                Key = $"audit/{VietnamDay.Of(change.At):yyyy-MM-dd}/{holder.UserId}",
                UserId = holder.UserId,
                Address = holder.Email,
                Subject = AuditWords.Title(run),
                Text = AuditWords.Text(run),
                Link = AuditLinks.Page,
            }));
        }

        return messages;
    }
}
