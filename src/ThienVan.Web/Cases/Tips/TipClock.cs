using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases.Tips;

/// <summary>After midnight: publishes what the days before come to, and deletes the tips whose day has come.</summary>
public sealed class TipClock(AppDb db, WriteScope write, TimeProvider time)
{
    private const int MostDays = 31;

    private const int BytesOfLeaf = 32;

    private static readonly Actor _itself = Actor.System("Hệ thống");

    public static ClockWork Work { get; } = new()
    {
        Name = "Tips",
        Title = "công bố cam kết và xóa tin báo hết hạn lưu",
        Every = TimeSpan.FromMinutes(10),
        LookAsync = (services, ct) => services.GetRequiredService<TipClock>().RunAsync(ct),
    };

    /// <summary>How many days were published and tips deleted; each once, however many processes look.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = VietnamDay.Today(time);
        var isUsed = await db.Set<TipReaderRow>().AnyAsync(ct) || await db.Set<TipRow>().AnyAsync(ct);
        if (!isUsed) return 0;
        var done = 0;
        foreach (var day in await OpenDaysAsync(today, ct)) done += await CommitAsync(day, ct);
        return done + await DeleteAsync(today, ct);
    }

    // Every day since the last one published, days without tips too: a gap would tell.
    private async Task<IReadOnlyList<DateOnly>> OpenDaysAsync(DateOnly today, CancellationToken ct)
    {
        var last = await db.Set<TipDayRow>().MaxAsync(row => (DateOnly?)row.Day, ct)
            ?? (await db.Set<TipRow>().MinAsync(row => (DateOnly?)row.Day, ct) ?? today.AddDays(-1)).AddDays(-1);
        var first = last.AddDays(1);
        return [.. Enumerable.Range(0, Math.Clamp(today.DayNumber - first.DayNumber, 0, MostDays)).Select(first.AddDays)];
    }

    private async Task<int> CommitAsync(DateOnly day, CancellationToken ct) => (await write.RunAsync<int>(_itself, async change =>
    {
        if (await db.Set<TipDayRow>().AnyAsync(row => row.Day == day, ct)) return 0;
        var leaves = await db.Set<TipRow>().Where(row => row.Day == day).Select(row => row.Leaf).ToArrayAsync(ct);
        var kept = DayCommitment.Of(day, leaves, () => RandomNumberGenerator.GetBytes(BytesOfLeaf));
        db.Add(new TipDayRow { Day = day, Root = kept.Root, Leaves = string.Concat(kept.Leaves) });
        change.Record(TipEvents.DayCommitted, TipLinks.DaySubject(day), now: new { root = kept.Root });
        return 1;
    }, ct)).Value;

    private async Task<int> DeleteAsync(DateOnly today, CancellationToken ct) => (await write.RunAsync<int>(_itself, async change =>
    {
        var due = db.Set<TipRow>().Where(row => row.DeleteOn <= today);
        var ids = await due.Select(row => row.Id).ToArrayAsync(ct);
        if (ids.Length == 0) return 0;
        await db.Set<BoxPartRow>().Where(row => ids.Contains(row.BoxId)).ExecuteDeleteAsync(ct);
        await db.Set<BoxWrapRow>().Where(row => ids.Contains(row.BoxId)).ExecuteDeleteAsync(ct);
        await db.Set<TipRow>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(ct);
        change.Record(TipEvents.Deleted, TipLinks.DaySubject(today), now: new { tips = ids.Length });
        return ids.Length;
    }, ct)).Value;
}
