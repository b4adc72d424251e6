using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Shared.Notices;

/// <summary>A message as its receiver sees it.</summary>
public sealed record Notice
{
    public required Guid Id { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string? Link { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset? ReadAt { get; init; }
}

/// <summary>One page of a person's notices.</summary>
public sealed record NoticePage(IReadOnlyList<Notice> Notices, int Page, int Pages, int Unread);

/// <summary>A person's own notices; nobody reads another's.</summary>
public sealed class NoticeList(AppDb db, TimeProvider time)
{
    private const int PageSize = 20;

    /// <param name="page">From 1; another page than there are gives the nearest.</param>
    public async Task<NoticePage> ReadAsync(Guid user, int page, CancellationToken ct)
    {
        var mine = Shown(db, user, time.GetUtcNow());
        var counts = await mine.GroupBy(row => row.ReadAt == null)
            .Select(group => new { Unread = group.Key, Count = group.Count() })
            .ToArrayAsync(ct);
        var pages = Math.Max(1, (counts.Sum(count => count.Count) + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var notices = await mine.OrderByDescending(row => row.NotBefore)
            .ThenByDescending(row => row.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(row => new Notice
            {
                Id = row.Id,
                Subject = row.Subject,
                Text = row.Text,
                Link = row.Link,
                At = row.NotBefore,
                ReadAt = row.ReadAt,
            })
            .ToArrayAsync(ct);
        return new(notices, page, pages, counts.Where(count => count.Unread).Sum(count => count.Count));
    }

    /// <summary>Marks one as read. The page it is about; null when it is not theirs or about none.</summary>
    public async Task<string?> ReadOneAsync(Guid user, Guid id, CancellationToken ct)
    {
        var mine = Shown(db, user, time.GetUtcNow()).Where(row => row.Id == id);
        await MarkAsync(mine, ct);
        return await mine.Select(row => row.Link).FirstOrDefaultAsync(ct);
    }

    public Task ReadAllAsync(Guid user, CancellationToken ct) => MarkAsync(Shown(db, user, time.GetUtcNow()), ct);

    internal static IQueryable<OutboxRow> Shown(AppDb db, Guid user, DateTimeOffset now) => db.Set<OutboxRow>()
        .Where(row => row.UserId == user && row.Channel == OutboxChannel.InApp && row.State == OutboxState.Sent && row.NotBefore <= now);

    // A reader's own bookmark, no write of record: outside the event chain (docs/adr/0009).
    private Task MarkAsync(IQueryable<OutboxRow> rows, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return rows.Where(row => row.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), ct);
    }
}
