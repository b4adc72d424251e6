using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers.Defining;

/// <summary>A definition as somebody writes it.</summary>
/// <param name="Code">Of the register; null for one that is not there yet.</param>
/// <param name="Text">As YAML.</param>
/// <param name="Reason">Why, for the history of the register.</param>
/// <param name="Seen">Text that held when the page was opened; null for a new register.</param>
public sealed record SaveDefinition(string? Code, string Text, string? Reason, string? Seen);

/// <summary>Writes how a register is kept: each time a version of its own, which holds from then on in every process. Items are carried
/// over to it in the same write; what they were before is read by the definition of then.</summary>
public sealed class RegisterDefining(
    AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights, KeptDefinitions kept, WardNames names,
    IServiceProvider services, IEnumerable<FactUse> uses)
{
    private const int LongestReason = 500;

    /// <summary>So many items are carried over in one write.</summary>
    private const int MostCarried = 20_000;

    private static readonly Refusal _noReason = new("register.reason",
        $"Đề nghị ghi lý do, không quá {LongestReason} ký tự: lịch sử của sổ giữ lý do này.");

    private static readonly Refusal _same = new("register.no_change", "Chưa có gì thay đổi; đề nghị sửa rồi bấm lưu.");

    private static readonly Refusal _received = new("register.received", "Cách ghi này đã được lưu; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static readonly Refusal _overtaken = new("register.redefined",
        "Cách ghi của sổ vừa được người khác sửa sau khi bạn mở trang. Chữ bạn gõ vẫn còn dưới đây; đề nghị mở trang mới để so "
        + "rồi lưu lại.");

    private static readonly Refusal _many = new("register.many_carried",
        $"Thay đổi này phải ghi lại hơn {FigureText.Number(MostCarried)} mục nên không làm trên trang được; đề nghị nhờ người quản trị.");

    /// <summary>Code of the register.</summary>
    public async Task<Result<string>> SaveAsync(SaveDefinition asked, CancellationToken ct)
    {
        var (before, subject) = (shelf.Written(asked.Code), RegisterLinks.Subject(asked.Code ?? RegisterLinks.Taken));
        return await write.RunAsync<string>(rights.Actor, async change =>
        {
            if (rights.RefuseDefine() is { } denied) return change.Refuse(denied, RegisterEvents.DefinitionRefused, subject);
            var read = Read(asked);
            if (read.IsRefused) return read.Refusal!;
            var after = read.Value;
            if (asked.Reason?.Trim() is not { Length: > 0 and <= LongestReason } reason) return _noReason;
            var last = await db.Set<DefinitionRow>().AsNoTracking().Where(row => row.Code == after.Code)
                .OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
            if (before is not null && Lines(before.Text) == asked.Text) return asked.Seen == asked.Text ? _same : _received;
            if (before is not null && (Lines(before.Text) != asked.Seen || (last?.By is not null && last.Text != before.Text)))
                return _overtaken;
            if (await RefuseAsync(before?.Definition, after, ct) is { } refusal) return refusal;
            var carried = before is null ? 0 : await CarryAsync(before.Definition, after, reason, change, ct);
            if (carried is not { } items) return _many;
            var version = await AddAsync(before, asked.Text, last, reason, change, ct);
            change.Record(RegisterEvents.Redefined, RegisterLinks.Subject(after.Code), reason, now: new { version, items });
            return after.Code;
        }, ct);
    }

    /// <summary>The definition as written, or what is wrong with it as it stands.</summary>
    public Result<RegisterDefinition> Read(SaveDefinition asked)
    {
        var read = DefinitionYaml.Read(asked.Text, asked.Code is null ? "Cách ghi" : $"{asked.Code}.yaml");
        if (read.IsRefused) return read.Refusal!;
        if (asked.Code is { } code && read.Value.Code != code)
            return new Refusal("register.code", $"“code” của sổ là “{code}”, không đổi được; đề nghị giữ như cũ.");
        if (asked.Code is null && (shelf.Find(read.Value.Code) is not null || read.Value.Code == RegisterLinks.Taken))
            return new Refusal("register.code_twice", $"Mã “{read.Value.Code}” đã dùng; đề nghị chọn mã khác.");
        return read;
    }

    /// <summary>What stands against following: what is written down, and what the plan counts by.</summary>
    /// <param name="before">Null for a register that is not there yet.</param>
    public async Task<Refusal?> RefuseAsync(RegisterDefinition? before, RegisterDefinition after, CancellationToken ct)
    {
        var units = (await names.ReadAsync(ct)).Units;
        if (after.LeadId is { } lead && !units.ContainsKey(lead))
            return new("register.lead", $"“lead: {lead}” không phải mã của đơn vị nào; đề nghị ghi một trong: "
                + $"{string.Join(", ", units.Keys.Order(StringComparer.Ordinal))}.");
        if (before is null) return null;
        var faults = (await kept.FaultsAsync(before, after, ct)).ToList();
        foreach (var use in uses)
            faults.AddRange((await use.ReadAsync(services, ct))
                .Where(named => before.Facts.Any(fact => before.FactKey(fact) == named.Key.Value)
                    && after.Facts.All(fact => after.FactKey(fact) != named.Key.Value))
                .Select(named => $"{named.Where} của kế hoạch lấy số liệu “{named.Key.Value.Split('.')[^1]}” từ sổ này; đề nghị giữ lại"));
        return faults.Count == 0 ? null : new("register.definition_used", $"Chưa lưu được: {string.Join("; ", faults)}.");
    }

    /// <summary>At a start: why the server must not serve; else items are carried over to the files that are not what they were.</summary>
    public async Task<Refusal?> StartAsync(CancellationToken ct)
    {
        if (await kept.RefuseAsync(ct) is { } refusal) return refusal;
        return (await write.RunAsync<bool>(Actor.System("Khởi động"), async change =>
        {
            foreach (var (before, after) in await kept.ChangedFilesAsync(ct))
            {
                if (await CarryAsync(before, after, "tệp cách ghi mới", change, ct) is null) return _many;
                if (await kept.NoteAsync(after, change, ct) is { } overtaken) return overtaken;
            }

            return true;
        }, ct)).Refusal;
    }

    /// <summary>As a browser sends it back.</summary>
    internal static string Lines(string text) => text.ReplaceLineEndings("\n");

    // What was written down so far stays readable by what held then, so that is kept too.
    private async Task<int> AddAsync(
        WrittenRegister? before, string text, DefinitionRow? last, string reason, Change change, CancellationToken ct)
    {
        var (code, version) = (before?.Definition.Code ?? DefinitionYaml.Read(text, "").Value.Code, last?.Version ?? 0);
        if (before is not null && last?.Text != before.Text)
        {
            var since = last?.From.AddMicroseconds(1) ?? await db.Set<ItemRow>().Where(row => row.Register == code)
                .MinAsync(row => (DateTimeOffset?)row.KnownFrom, ct) ?? change.At.AddMicroseconds(-1);
            db.Add(new DefinitionRow { Code = code, Version = ++version, Text = before.Text, From = since });
        }

        db.Add(new DefinitionRow
        {
            Code = code,
            Version = ++version,
            Text = text,
            From = change.At,
            By = change.Actor.Name,
            Reason = reason,
        });
        return version;
    }

    /// <summary>How many were written anew; null for too many.</summary>
    private async Task<int?> CarryAsync(
        RegisterDefinition before, RegisterDefinition after, string reason, Change change, CancellationToken ct)
    {
        var current = db.Set<ItemRow>().Where(row => row.Register == after.Code && row.KnownTo == null);
        var shown = before.Fields.Any(field => after.Heir(field.Code) is { } heir && heir.Personal is null != field.Personal is null);
        var carried = 0;
        foreach (var row in await current.AsTracking().Take(MostCarried + 1).ToArrayAsync(ct))
        {
            var item = ItemCarry.Of(row.Item, before, after);
            var next = ItemStorage.Row(
                after, item, row, row.ItemId, change.At, change.Actor.Name, $"Đổi cách ghi: {reason}", row.Demonstration);
            if (!shown && IsSame(row, next)) continue;
            if (++carried > MostCarried) return null;
            row.KnownTo = change.At;
            db.Add(next);
            db.AddRange(ItemStorage.Cells(after, item, next));
        }

        return carried;
    }

    private static bool IsSame(ItemRow one, ItemRow other) =>
        (one.Values, one.Life, one.Search, one.IsEnded, one.Neighbourhood, one.Latitude, one.West, one.Title, one.Key)
        == (other.Values, other.Life, other.Search, other.IsEnded, other.Neighbourhood, other.Latitude, other.West,
            other.Title, other.Key);
}
