using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>The calendar address of a person who leaves: nobody takes it over, it ends.</summary>
internal static class OwnFeed
{
    public static readonly OwnedWork Source = new() { Title = "Lịch riêng", ReadAsync = ReadAsync, TransferAsync = EndAsync };

    private static async Task<IReadOnlyList<OwnedLine>> ReadAsync(IServiceProvider services, Guid userId, CancellationToken ct) =>
        await services.GetRequiredService<AppDb>().Set<FeedRow>().AnyAsync(row => row.UserId == userId, ct)
            ? [new("Địa chỉ lịch riêng của người này (sẽ hết hiệu lực)")]
            : [];

    private static async Task EndAsync(IServiceProvider services, Change change, Guid from, Guid to, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await db.Set<FeedRow>().FirstOrDefaultAsync(row => row.UserId == from, ct) is not { } feed) return;
        db.Remove(feed);
        change.Record(CalendarEvents.FeedRevoked, $"people/{from}");
    }
}
