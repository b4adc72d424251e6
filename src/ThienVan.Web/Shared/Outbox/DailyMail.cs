using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Mail;

namespace ThienVan.Web.Shared.Outbox;

/// <summary>One e-mail a day with all of a day's notices, for whoever chose so: it grows until its hour, then goes out like any
/// other.</summary>
public sealed class DailyMail(AppDb db, MailOptions mail)
{
    /// <summary>Page with every notice of the reader.</summary>
    private const string Page = "/thong-bao";

    /// <summary>Who of these wants one e-mail a day.</summary>
    public async Task<HashSet<Guid>> ChosenAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken ct)
    {
        if (messages.Count == 0) return [];
        var users = messages.Select(message => message.UserId).Distinct().ToArray();
        return [.. await db.Set<DailyMailRow>().Where(row => users.Contains(row.UserId)).Select(row => row.UserId).ToArrayAsync(ct)];
    }

    /// <summary>Puts the message into the e-mail of the day. Call inside <see cref="WriteScope"/>.</summary>
    public async Task AddAsync(Change change, OutboxMessage message, CancellationToken ct)
    {
        var goes = Next(message.NotBefore is { } later && later > change.At ? later : change.At);
        var key = $"thu-ngay/{goes.ToOffset(FigureText.Indochina):yyyyMMdd}/{message.UserId:N}";
        var line = $"- {message.Subject}";
        var row = db.Set<OutboxRow>().Local.FirstOrDefault(held => held.Key == key)
            ?? await db.Set<OutboxRow>().FirstOrDefaultAsync(held => held.Key == key, ct);
        if (row is { State: OutboxState.Waiting }) row.Text += $"\n{line}";
        else if (row is null) db.Add(Row(change, message, key, goes, line));
    }

    private static OutboxRow Row(Change change, OutboxMessage message, string key, DateTimeOffset goes, string line) => new()
    {
        Id = Guid.CreateVersion7(change.At),
        Key = key,
        Channel = OutboxChannel.Email,
        UserId = message.UserId,
        Address = message.Address,
        Subject = $"Thông báo đến ngày {FigureText.Day(DateOnly.FromDateTime(goes.ToOffset(FigureText.Indochina).DateTime))}",
        Text = $"Các thông báo từ thư trước; việc đã xong thì không cần làm nữa.\n{line}",
        Link = Page,
        QueuedAt = change.At,
        NotBefore = goes,
        NextAttempt = goes,
        State = OutboxState.Waiting,
    };

    // The next time it is that hour in Viet Nam.
    private DateTimeOffset Next(DateTimeOffset now)
    {
        var here = now.ToOffset(FigureText.Indochina);
        var today = new DateTimeOffset(here.Date, here.Offset).AddHours(mail.DailyHour);
        return (today > here ? today : today.AddDays(1)).ToUniversalTime();
    }
}
