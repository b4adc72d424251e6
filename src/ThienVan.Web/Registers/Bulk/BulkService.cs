using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Bulk;

/// <summary>An item of the list and what the value comes to for it.</summary>
public sealed record BulkLine(Guid Id, string Title, RegisterItem Before, BulkOutcome Outcome);

/// <summary>What one value for a whole list comes to, before or after it is written.</summary>
public sealed record BulkView
{
    /// <summary>The newest that was known when it was looked at: what was written later is left alone.</summary>
    public required DateTimeOffset Seen { get; init; }
    public required int Changes { get; init; }
    public required int Same { get; init; }
    public required int Refused { get; init; }

    /// <summary>Changed by somebody since it was looked at, and left so.</summary>
    public int Left { get; init; }

    /// <summary>Before anything was looked at.</summary>
    public static BulkView None { get; } = new() { Seen = default, Changes = 0, Same = 0, Refused = 0, Shown = [] };

    /// <summary>The first of those that change, of those that are refused, and of those that were left.</summary>
    public required IReadOnlyList<BulkLine> Shown { get; init; }
}

/// <summary>Writes one value into every item of a list: looked at first, then kept by hundreds; sent again it changes nothing.</summary>
public sealed class BulkService(AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights, WardNames names,
    RegisterLists lists, ItemService items, KeptDefinitions definitions)
{
    public const int Most = 5000;
    private const int Batch = 500, Sample = 20, LongestReason = 500;

    private static readonly Refusal _unknown = new("register.unknown", "Không có sổ này; đề nghị mở lại danh mục sổ.");
    private static readonly Refusal _field = new("register.bulk_field", "Ô này không sửa hàng loạt được; đề nghị chọn ô khác.");
    private static readonly Refusal _past = new("register.bulk_past", "Đang xem sổ của ngày đã qua; đề nghị bỏ ngày rồi sửa sổ hiện nay.");
    private static readonly Refusal _many = new("register.bulk_many",
        $"Danh sách có hơn {FigureText.Number(Most)} mục; đề nghị lọc hẹp hơn rồi sửa từng phần.");

    private static readonly Refusal _noReason = new("register.reason",
        $"Đề nghị ghi lý do sửa, không quá {LongestReason} ký tự: lịch sử của từng mục giữ lý do này.");

    /// <summary>What it would come to, of a register this person keeps.</summary>
    public async Task<Result<BulkView>> LookAsync(RegisterDefinition register, ListAsk ask, BulkEdit edit, CancellationToken ct)
    {
        if (Refuse(register, ask, edit) is { } refusal) return refusal;
        var newest = await db.Set<ItemRow>().Where(row => row.Register == register.Code).OrderByDescending(row => row.KnownFrom)
            .Select(row => (DateTimeOffset?)row.KnownFrom).FirstOrDefaultAsync(ct);
        if (newest is not { } seen) return View(default, []);
        var ward = await names.ReadAsync(ct);
        var lines = await LinesAsync(register, ask, seen, ct);
        return lines.IsRefused ? lines.Refusal!
            : View(seen, [.. lines.Value.Select(line => new BulkLine(line.Id, line.Title, line.Item, edit.Of(register, line.Item, ward)))]);
    }

    /// <param name="code">Of the register.</param>
    /// <param name="ask">Which items: those the list held when it was looked at.</param>
    /// <param name="edit">What is written into each.</param>
    /// <param name="seen">When it was looked at, as the look told it.</param>
    /// <param name="said">Why.</param>
    /// <param name="ct">Cancels between two batches.</param>
    public async Task<Result<BulkView>> TakeAsync(
        string code, ListAsk ask, BulkEdit edit, DateTimeOffset seen, string? said, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        if (Refuse(register, ask, edit) is { } refusal) return refusal;
        if (said?.Trim() is not { Length: > 0 and <= LongestReason } reason) return _noReason;
        var lines = await LinesAsync(register, ask, seen, ct);
        if (lines.IsRefused) return lines.Refusal!;
        var (done, left) = (new List<BulkLine>(), 0);
        foreach (var batch in lines.Value.Chunk(Batch))
        {
            var kept = await KeepAsync(register, [.. batch.Select(line => line.Id)], edit, seen, reason, ct);
            if (kept.Refusal is { } trouble) return Told(trouble, done);
            done.AddRange(kept.Value.Lines);
            left += kept.Value.Left;
        }

        return View(seen, done) with { Left = left };
    }

    private Refusal? Refuse(RegisterDefinition register, ListAsk ask, BulkEdit edit) =>
        ask.Refusal ?? (ask.AsOf.IsPast ? _past
            : edit.IsState || BulkAsk.Open(register, rights.Fields(register)).Any(field => field.Code == edit.Field) ? null : _field);

    // What the list held when it was looked at, whatever was written since.
    private async Task<Result<IReadOnlyList<ItemLine>>> LinesAsync(
        RegisterDefinition register, ListAsk ask, DateTimeOffset seen, CancellationToken ct)
    {
        var then = ask with { AsOf = ask.AsOf with { Moment = seen } };
        var lines = await lists.AllAsync(register, then, ct).Take(Most + 1).ToArrayAsync(ct);
        return lines.Length > Most ? _many : lines;
    }

    private Task<Result<(BulkLine[] Lines, int Left)>> KeepAsync(
        RegisterDefinition register, Guid[] ids, BulkEdit edit, DateTimeOffset seen, string reason, CancellationToken ct) =>
        write.RunAsync<(BulkLine[] Lines, int Left)>(rights.Actor, async change =>
        {
            var ward = await names.ReadAsync(ct);
            var rows = await db.Set<ItemRow>().AsTracking().Where(row => row.KnownTo == null && ids.Contains(row.ItemId)).ToArrayAsync(ct);
            var lines = rows.Select(row => (Row: row, Line: new BulkLine(row.ItemId, row.Title, row.Item,
                edit.Of(register, row.Item, ward)))).ToArray();
            var left = lines.Where(one => one.Row.KnownFrom > seen && one.Line.Outcome.Fate != BulkFate.Same).ToArray();
            var open = lines.Except(left).ToArray();
            var changing = open.Where(one => one.Line.Outcome.Fate == BulkFate.Changes).ToArray();
            BulkLine[] told = [.. open.Select(one => one.Line), .. left.Select(one => Overtaken(one.Line))];
            if (changing.Length == 0) return (told, left.Length);
            if (await definitions.NoteAsync(register, change, ct) is { } redefined) return redefined;
            foreach (var (row, line) in changing)
            {
                if (edit.IsState) items.Move(register, line.Outcome.Item!, row, change, reason);
                else items.Change(register, line.Outcome.Item!, row, change, reason);
            }

            change.Record(RegisterEvents.ChangedTogether, RegisterLinks.Subject(register.Code), reason,
                now: new { field = edit.Field, changed = changing.Length });
            return (told, left.Length);
        }, ct);

    private static Refusal Told(Refusal trouble, List<BulkLine> done) => Count(done, BulkFate.Changes) is > 0 and var changed
        ? trouble with { Message = $"{trouble.Message} Đã sửa {FigureText.Number(changed)} mục trước khi dừng." } : trouble;

    private static BulkLine Overtaken(BulkLine line) => line with
    {
        Outcome = new(BulkFate.Refused, Refusal: new("register.overtaken",
            "Mục này vừa được sửa sau khi bạn xem trước nên để nguyên; đề nghị xem lại mục.")),
    };

    private static BulkView View(DateTimeOffset seen, IReadOnlyList<BulkLine> lines) => new()
    {
        Seen = seen,
        Changes = Count(lines, BulkFate.Changes),
        Same = Count(lines, BulkFate.Same),
        Refused = Count(lines, BulkFate.Refused),
        Shown = [.. First(lines, BulkFate.Changes), .. First(lines, BulkFate.Refused)],
    };

    private static int Count(IReadOnlyList<BulkLine> lines, BulkFate fate) => lines.Count(line => line.Outcome.Fate == fate);

    private static IEnumerable<BulkLine> First(IReadOnlyList<BulkLine> lines, BulkFate fate) =>
        lines.Where(line => line.Outcome.Fate == fate).Take(Sample);
}
