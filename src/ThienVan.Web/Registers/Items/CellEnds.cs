using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Items;

/// <summary>Cells end with their version, in the write that ends it: one statement, however many end.</summary>
internal static class CellEnds
{
    public static async Task KeepAsync(AppDb db, CancellationToken ct)
    {
        var ended = db.ChangeTracker.Entries<ItemRow>().Where(entry => entry.Entity.KnownTo is not null
            && (entry.State == EntityState.Added || entry.Property(row => row.KnownTo).IsModified)).ToArray();
        if (ended.Length == 0) return;
        var ends = ended.ToDictionary(entry => (entry.Entity.ItemId, entry.Entity.Number), entry => entry.Entity.KnownTo);
        foreach (var cell in db.ChangeTracker.Entries<CellRow>().Where(entry => entry.State == EntityState.Added))
            if (ends.TryGetValue((cell.Entity.ItemId, cell.Entity.Number), out var at)) cell.Entity.KnownTo = at;
        foreach (var same in ended.Where(entry => entry.State == EntityState.Modified).GroupBy(entry => entry.Entity.KnownTo))
        {
            var ids = same.Select(entry => entry.Entity.ItemId).ToArray();
            await db.Set<CellRow>().Where(cell => EF.Parameter(ids).Contains(cell.ItemId) && cell.KnownTo == null)
                .ExecuteUpdateAsync(set => set.SetProperty(cell => cell.KnownTo, same.Key), ct);
        }
    }
}
