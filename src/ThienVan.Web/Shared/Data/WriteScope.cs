using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Data;

/// <summary>One write under way: who acts, when, and what happened so far.</summary>
public sealed class Change(Actor actor, DateTimeOffset at)
{
    internal List<EventEntry> Entries { get; } = [];

    internal List<EventEntry> Refused { get; } = [];

    public Actor Actor { get; } = actor;

    public DateTimeOffset At { get; } = at;

    /// <summary>Notes an event. <paramref name="old"/> and <paramref name="now"/> are stored as JSON: what was, what is.</summary>
    public void Record(EventKind kind, string subject, string? reason = null, object? old = null, object? now = null) =>
        Entries.Add(new EventEntry
        {
            WardId = "",
            Seq = 0,
            Id = Guid.CreateVersion7(At),
            At = At,
            ActorId = Actor.UserId,
            ActorName = Actor.Name,
            Kind = kind.Name,
            Subject = subject,
            Reason = reason,
            Data = old is null && now is null ? null : JsonSerializer.Serialize(new { old, @new = now }, KeptJson.Event),
        });

    /// <summary>Refuses and leaves the event behind: a write that ends in a refusal keeps what was recorded so, nothing else.</summary>
    public Refusal Refuse(Refusal refusal, EventKind kind, string subject, object? now = null)
    {
        Record(kind, subject, now: now ?? new { refusal.Code });
        Refused.Add(Entries[^1]);
        return refusal;
    }

    internal Task<Result<bool>> TakeOver(IEnumerable<EventEntry> entries)
    {
        Entries.AddRange(entries);
        return Task.FromResult<Result<bool>>(true);
    }
}

/// <summary>
/// The only way to write. Opens the transaction, waits for the ward's other writers, runs the change, appends its events to
/// the chain, saves, commits. An exception leaves nothing behind, a refusal only what <see cref="Change.Refuse"/> recorded.
/// After a collision, or a connection lost before the commit, the change runs again from the start, so it must load what it needs inside.
/// </summary>
public sealed class WriteScope(
    AppDb db, TimeProvider time, WriteTurn turn, IServiceProvider? services = null, IEnumerable<AfterWrite>? after = null)
{
    private const int Attempts = 6;
    private bool _committing;

    private static readonly Refusal _unknownChoice = new("form.choice",
        "Lựa chọn này không có trong danh sách; đề nghị tải lại trang rồi chọn lại.");

    public async Task<Result<T>> RunAsync<T>(Actor actor, Func<Change, Task<Result<T>>> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            _committing = false;
            try
            {
                return await OnceAsync(actor, change, ct);
            }
            catch (Exception exception) when (attempt < Attempts && MayBeginAnew(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 << attempt), time, ct);
            }
        }
    }

    // Whether a commit that was under way when the connection went took place, nobody here can know.
    private bool MayBeginAnew(Exception exception) => db.IsCollision(exception) || (!_committing && DatabaseAway.IsLost(exception));

    private async Task<Result<T>> OnceAsync<T>(Actor actor, Func<Change, Task<Result<T>>> change, CancellationToken ct)
    {
        using var mine = await turn.TakeAsync(ct);
        var refused = new List<EventEntry>();
        var result = await KeepAsync(actor, async scope =>
        {
            var asked = await change(scope);
            if (asked.IsRefused) refused.AddRange(scope.Refused);
            return asked;
        }, ct);
        if (refused.Count > 0) await KeepAsync(actor, scope => scope.TakeOver(refused), ct);
        return result;
    }

    private async Task<Result<T>> KeepAsync<T>(Actor actor, Func<Change, Task<Result<T>>> change, CancellationToken ct)
    {
        db.Begin();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var head = await db.LockHeadAsync(ct);
        var scope = new Change(actor, time.GetUtcNow());
        var result = await change(scope);
        if (!result.IsRefused && HasUnknownChoice()) result = _unknownChoice;
        if (result.IsRefused || (scope.Entries.Count == 0 && !HasStateChanges(head)))
        {
            db.ChangeTracker.Clear();
            return result;
        }

        Append(head, scope, ToldRows.Write(await db.SettleAsync(ct)));
        await db.SaveChangesAsync(ct);
        _committing = true;
        await transaction.CommitAsync(ct);
        if (services is not null)
            foreach (var follow in after ?? []) await follow.RunAsync(services, CancellationToken.None);
        return result;
    }

    // A forged form may carry any number for a word, and no page could say such a row.
    private bool HasUnknownChoice() => db.ChangeTracker.Entries()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
        .Any(entry => entry.Metadata.GetProperties().Any(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is
        { IsEnum: true } choices && entry.CurrentValues[property] is { } value && !Enum.IsDefined(choices, value)));

    private bool HasStateChanges(EventHead head) =>
        db.ChangeTracker.Entries().Any(entry => entry.State is not EntityState.Unchanged && !ReferenceEquals(entry.Entity, head));

    // What a write leaves behind stands with its last event: the rows are what all its events together made of them.
    private void Append(EventHead head, Change scope, string? told)
    {
        if (scope.Entries.Count == 0) throw new InvalidOperationException("A write must record what it did: call Change.Record.");
        foreach (var entry in scope.Entries)
        {
            var last = ReferenceEquals(entry, scope.Entries[^1]);
            var chained = EventChain.Chain(
                head.ToChain(), entry with { WardId = db.WardId, Seq = head.Seq + 1, Told = last ? told : null });
            db.Events.Add(EventRow.From(chained));
            (head.Seq, head.Hash) = (chained.Entry.Seq, chained.Hash);
        }
    }
}
