using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Items;

/// <summary>Erases what tells of persons out of every version of items that ended so long ago; the only thing ever taken out of a
/// version, and nothing is counted by it. Each row is told anew in the write that erases (ADR 0015).</summary>
public sealed class PersonalErasure(AppDb db, WriteScope write, RegisterShelf shelf, TimeProvider time)
{
    private const int Batch = 200;

    private static readonly Actor _clock = Actor.System("Hết hạn lưu dữ liệu cá nhân");

    /// <summary>How many items lost something.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (today, erased) = (VietnamDay.Today(time), 0);
        foreach (var register in shelf.All.Where(register => register.Fields.Any(field => field.Personal is not null)))
            foreach (var some in (await DueAsync(register, today, ct)).Chunk(Batch))
                erased += await EraseAsync(register, some, ct);
        return erased;
    }

    private async Task<List<(Guid Id, IReadOnlyList<string> Fields)>> DueAsync(
        RegisterDefinition register, DateOnly today, CancellationToken ct)
    {
        var due = new List<(Guid, IReadOnlyList<string>)>();
        var ended = db.Set<ItemRow>().AsNoTracking().Where(row => row.Register == register.Code && row.KnownTo == null && row.IsEnded)
            .Select(row => new { row.ItemId, row.Values, row.Life }).AsAsyncEnumerable();
        await foreach (var row in ended.WithCancellation(ct))
            if (PersonalTerm.Over(register, ItemStorage.Item(row.Values, row.Life), today) is { Count: > 0 } over)
                due.Add((row.ItemId, Former(register, over)));
        return due;
    }

    // A field that was renamed holds its older values under its older codes.
    private IReadOnlyList<string> Former(RegisterDefinition register, IReadOnlyList<string> codes)
    {
        var all = codes.ToHashSet(StringComparer.Ordinal);
        foreach (var field in shelf.Versions(register.Code).Reverse().SelectMany(row =>
            shelf.At(register.Code, row.From)!.Fields).Concat(register.Fields))
            if (field.Was is { } was && all.Contains(field.Code)) all.Add(was);
        return [.. all];
    }

    private async Task<int> EraseAsync(
        RegisterDefinition register, IReadOnlyList<(Guid Id, IReadOnlyList<string> Fields)> due, CancellationToken ct) =>
        (await write.RunAsync<int>(_clock, async change =>
        {
            var (fields, ids) = (due.ToDictionary(one => one.Id, one => one.Fields), due.Select(one => one.Id).ToArray());
            var (items, values) = (new HashSet<Guid>(), 0);
            foreach (var row in await db.Set<ItemRow>().AsTracking().Where(row => ids.Contains(row.ItemId)).ToArrayAsync(ct))
            {
                var held = row.Item.Values;
                var kept = held.Where(one => !fields[row.ItemId].Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value);
                if (kept.Count == held.Count) continue;
                db.Entry(row).Property(one => one.Values).CurrentValue = JsonSerializer.Serialize(kept, KeptJson.Column);
                items.Add(row.ItemId);
                values += held.Count - kept.Count;
            }

            if (items.Count > 0)
                change.Record(
                    RegisterEvents.PersonalErased, RegisterLinks.Subject(register.Code), now: new { items = items.Count, values });
            return items.Count;
        }, ct)).Value;
}
