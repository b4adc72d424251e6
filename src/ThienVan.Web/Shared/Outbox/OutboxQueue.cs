using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Mail;

namespace ThienVan.Web.Shared.Outbox;

/// <summary>Something to tell one person, in the product and, where their address is known and the ward sends mail, by e-mail
/// too.</summary>
public sealed record OutboxMessage
{
    /// <summary>Unique in the ward, at most 200 letters: what it is about, for whom, which occasion.</summary>
    public required string Key { get; init; }
    public required Guid UserId { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }

    /// <summary>Null to tell them in the product only.</summary>
    public string? Address { get; init; }

    /// <summary>A page of this site, from its slash on.</summary>
    public string? Link { get; init; }

    /// <summary>Null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>A message nobody has read yet.</summary>
/// <param name="ByMail">An e-mail not yet out.</param>
public sealed record PendingMessage(string Key, Guid UserId, string Text, bool ByMail);

/// <summary>
/// Queues messages inside a room's own write: they exist exactly if the write is committed. Writers of a ward wait for each other,
/// so a key that was not there cannot appear meanwhile; the unique index stands behind it.
/// </summary>
public sealed class OutboxQueue(AppDb db, MailOptions mail, DailyMail daily)
{
    private const string ByMail = "/e-mail";

    /// <summary>The messages whose key was not yet queued, now queued. Call inside <see cref="WriteScope"/>.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> AddAsync(
        Change change, IReadOnlyCollection<OutboxMessage> messages, CancellationToken ct)
    {
        var keys = messages.Select(message => message.Key).ToArray();
        var known = await db.Set<OutboxRow>().Where(row => EF.Parameter(keys).Contains(row.Key)).Select(row => row.Key).ToArrayAsync(ct);
        var here = db.Set<OutboxRow>().Local.Select(row => row.Key);
        OutboxMessage[] added = [.. messages.DistinctBy(message => message.Key).ExceptBy(known.Concat(here), message => message.Key)];
        foreach (var message in added) db.Add(Row(change, message, OutboxChannel.InApp));
        if (mail.On) await MailAsync(change, [.. added.Where(message => !VietnameseText.IsBlank(message.Address))], ct);
        return added;
    }

    /// <summary>Takes back what nobody has read: e-mails not yet out and unread messages in the product whose key begins so, such as
    /// reminders of what has been sent meanwhile. What the same write queues stays. Call inside <see cref="WriteScope"/>.</summary>
    public Task<int> WithdrawAsync(string keyPrefix, CancellationToken ct) => Unread(keyPrefix).ExecuteUpdateAsync(
        set => set.SetProperty(row => row.State, OutboxState.Cancelled).SetProperty(row => row.Address, (string?)null), ct);

    /// <summary>What <see cref="WithdrawAsync"/> would take back.</summary>
    public async Task<IReadOnlyList<PendingMessage>> PendingAsync(string keyPrefix, CancellationToken ct) => await Unread(keyPrefix)
        .Select(row => new PendingMessage(row.Key, row.UserId, row.Text, row.Channel == OutboxChannel.Email)).ToArrayAsync(ct);

    /// <summary>Messages in the product whose key begins so and holds the mark, read or not; none that were taken back.</summary>
    public async Task<IReadOnlyList<PendingMessage>> ToldAsync(string keyPrefix, string mark, CancellationToken ct) => await db
        .Set<OutboxRow>().Where(row => row.Channel == OutboxChannel.InApp && row.State == OutboxState.Sent
            && row.Key.StartsWith(keyPrefix) && row.Key.Contains(mark))
        .Select(row => new PendingMessage(row.Key, row.UserId, row.Text, false)).ToArrayAsync(ct);

    private IQueryable<OutboxRow> Unread(string keyPrefix) => db.Set<OutboxRow>().Where(row => row.Key.StartsWith(keyPrefix))
        .Where(row => row.State == OutboxState.Waiting
            || (row.Channel == OutboxChannel.InApp && row.State == OutboxState.Sent && row.ReadAt == null));

    private async Task MailAsync(Change change, OutboxMessage[] messages, CancellationToken ct)
    {
        var chosen = await daily.ChosenAsync(messages, ct);
        foreach (var message in messages)
        {
            if (chosen.Contains(message.UserId)) await daily.AddAsync(change, message, ct);
            else db.Add(Row(change, message, OutboxChannel.Email));
        }
    }

    private static OutboxRow Row(Change change, OutboxMessage message, OutboxChannel channel)
    {
        var notBefore = message.NotBefore is { } later && later > change.At ? later : change.At;
        return new()
        {
            Id = Guid.CreateVersion7(change.At),
            Key = channel == OutboxChannel.Email ? message.Key + ByMail : message.Key,
            Channel = channel,
            UserId = message.UserId,
            Address = channel == OutboxChannel.Email ? message.Address : null,
            Subject = message.Subject,
            Text = message.Text,
            Link = message.Link,
            QueuedAt = change.At,
            NotBefore = notBefore,
            NextAttempt = notBefore,
            State = channel == OutboxChannel.InApp ? OutboxState.Sent : OutboxState.Waiting,
            SentAt = channel == OutboxChannel.InApp ? notBefore : null,
        };
    }
}
