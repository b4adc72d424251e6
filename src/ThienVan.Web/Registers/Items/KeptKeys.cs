using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Items;

/// <summary>Keys of items as they are held against each other were once kept without marks; at the first start after, they are made anew
/// out of what was written. No version is added: nothing of an item became other.</summary>
public sealed class KeptKeys(AppDb db, WriteScope write, RegisterShelf shelf)
{
    private const string Mark = "register_keys";

    public async Task StartAsync(CancellationToken ct)
    {
        if (await db.Marks.AnyAsync(mark => mark.Name == Mark, ct) || !await db.Set<ItemRow>().AnyAsync(ct)) return;
        await write.RunAsync<bool>(Actor.System("Khởi động"), async change =>
        {
            var items = 0;
            foreach (var register in shelf.All) items += await RenewAsync(register.Code, register.Key, ct);
            db.Marks.Add(new() { Name = Mark, At = change.At });
            change.Record(RegisterEvents.KeysRenewed, "registers", now: new { items });
            return true;
        }, ct);
    }

    private async Task<int> RenewAsync(string code, string field, CancellationToken ct)
    {
        var rows = db.Set<ItemRow>().Where(row => row.Register == code && row.KnownTo == null);
        var stale = new Dictionary<Guid, string>();
        await foreach (var row in rows.Select(row => new { row.ItemId, row.Key, row.Values }).AsAsyncEnumerable().WithCancellation(ct))
            if (Written(row.Values, field) is { } written && ItemKey.Of(written) is var key && key != row.Key) stale[row.ItemId] = key;
        foreach (var some in stale.Keys.Chunk(500))
            foreach (var row in await rows.AsTracking().Where(row => some.Contains(row.ItemId)).ToArrayAsync(ct))
                db.Entry(row).Property(one => one.Key).CurrentValue = stale[row.ItemId];
        return stale.Count;
    }

    private static string? Written(string values, string field)
    {
        using var kept = JsonDocument.Parse(values);
        return kept.RootElement.TryGetProperty(field, out var written) ? written.GetString() : null;
    }
}
