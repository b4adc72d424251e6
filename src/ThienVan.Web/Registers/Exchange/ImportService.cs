using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>Takes a sheet in: looked at first, its columns said, then asked to be taken.</summary>
public sealed class ImportService(AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights, ImportReader reader)
{
    /// <summary>So many days the rows of a sheet are kept.</summary>
    private const int Kept = 7;

    private static readonly Refusal _unknown = new("register.import", "Không có tệp nhập này; đề nghị chọn tệp lại.");
    private static readonly Refusal _taken = new("register.import_taken",
        "Tệp này đã được ghi hoặc đang ghi vào sổ; dưới đây là trang hiện nay.")
    {
        IsDone = true,
    };

    private static readonly Refusal _redefined = new("register.redefined",
        "Cách ghi của sổ vừa được sửa sau khi bạn xem trước; đề nghị xem lại dưới đây rồi ghi.");

    private static readonly Refusal _noHead = new("register.head",
        "Không thấy dòng tiêu đề nào khớp với các ô của sổ; đề nghị tải mẫu, hoặc ghi tên các ô của sổ vào dòng đầu của bảng.");

    private static readonly Refusal _noRows = new("register.no_rows", "Dưới dòng tiêu đề không có dòng nào; đề nghị chọn tệp khác.");

    /// <summary>Id of the sheet.</summary>
    public async Task<Result<Guid>> OpenAsync(string code, Stream content, string fileName, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        var read = await ForeignSheets.ReadAsync(content, fileName, ct);
        if (read.Refusal is { } refusal) return refusal;
        var match = await reader.MatchAsync(register, ct);
        if (ForeignTable.Find(read.Value.Rows, match) is not { } table) return _noHead;
        if (table.Rows.Count == 0) return _noRows;
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            await ForgetAsync(change, ct);
            var row = new ImportRow
            {
                Id = Guid.CreateVersion7(change.At),
                Register = register.Code,
                FileName = fileName,
                Sheet = JsonSerializer.Serialize(table, KeptJson.Column),
                Columns = JsonSerializer.Serialize(match.Guess(table.Headings), KeptJson.Column),
                ConvertedFrom = read.Value.ConvertedFrom,
                Definition = shelf.Written(code)!.Digest,
                State = ImportState.Open,
                At = change.At,
                ById = change.Actor.UserId,
                By = change.Actor.Name,
            };
            db.Add(row);
            change.Record(RegisterEvents.SheetRead, RegisterLinks.Subject(code), now: new { file = fileName, rows = table.Rows.Count });
            return row.Id;
        }, ct);
    }

    /// <summary>Says which field each column is; what is said is remembered for the next sheet with such a heading.</summary>
    public Task<Refusal?> MatchAsync(string code, Guid id, IReadOnlyDictionary<int, string?> said, CancellationToken ct) =>
        OfSheetAsync(code, id, async (register, row, change) =>
        {
            var known = (await reader.MatchAsync(register, ct)).Targets().ToDictionary(target => target.Code, target => target.Name);
            var columns = said.Where(one => one.Value is { } target && known.ContainsKey(target))
                .ToDictionary(one => one.Key, one => one.Value!);
            if (columns.Values.GroupBy(target => target).FirstOrDefault(same => same.Count() > 1) is { } twice)
                return new("register.column_twice", $"Hai cột cùng ghép với “{known[twice.Key]}”; đề nghị bỏ bớt một.");
            (row.Columns, row.Definition) = (JsonSerializer.Serialize(columns, KeptJson.Column), shelf.Written(code)!.Digest);
            var kept = await db.Set<HeadingRow>().AsTracking().Where(one => one.Register == code).ToArrayAsync(ct);
            foreach (var same in row.Table!.Headings.GroupBy(one => ColumnMatch.HeadingKey(one.Value)))
            {
                var target = same.Select(one => columns.GetValueOrDefault(one.Key)).OfType<string>().FirstOrDefault(ColumnMatch.None);
                if (kept.FirstOrDefault(one => one.Heading == same.Key) is { } held) held.Target = target;
                else db.Add(new HeadingRow { Register = code, Heading = same.Key, Target = target });
            }

            change.Record(RegisterEvents.ColumnsMatched, RegisterLinks.Subject(code), now: new { file = row.FileName, columns });
            return null;
        }, ct);

    /// <summary>Asks for what can be kept to be kept; the server does it by itself (<see cref="ImportWork"/>), and the rows that cannot
    /// stay with the sheet, to be mended and sent again.</summary>
    /// <param name="code">Of the register.</param>
    /// <param name="id">Of the sheet.</param>
    /// <param name="seen">When it was looked at: what somebody wrote since is not written over. Null for now.</param>
    /// <param name="by">Definition by which it was looked at (<see cref="ImportReview.Definition"/>); null for the one that holds.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Refusal?> TakeAsync(string code, Guid id, DateTimeOffset? seen, string? by, CancellationToken ct) =>
        OfSheetAsync(code, id, async (register, row, change) =>
        {
            var now = shelf.Written(code)!.Digest;
            if (by is not null && by != now) return _redefined;
            var columns = reader.Carried(row) ?? (by is null ? null
                : (await reader.MatchAsync(register, ct)).Guess(row.Table!.Headings));
            if (columns is null) return _redefined;
            (row.Columns, row.Definition) = (JsonSerializer.Serialize(columns, KeptJson.Column), now);
            (row.State, row.Seen) = (ImportState.Taking, seen ?? change.At);
            change.Record(RegisterEvents.ImportAsked, RegisterLinks.Subject(code), now: new { file = row.FileName });
            return null;
        }, ct);

    // Rows of a sheet are no register: they go after a week.
    private async Task ForgetAsync(Change change, CancellationToken ct)
    {
        var before = change.At.AddDays(-Kept);
        foreach (var old in await db.Set<ImportRow>().AsTracking().Where(row => row.At < before && row.Sheet != null).ToArrayAsync(ct))
            (old.Sheet, old.Reasons) = (null, null);
    }

    private async Task<Refusal?> OfSheetAsync(
        string code, Guid id, Func<RegisterDefinition, ImportRow, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<ImportRow>().AsTracking()
                .FirstOrDefaultAsync(one => one.Id == id && one.Register == code && one.ById == change.Actor.UserId, ct);
            if (row?.Sheet is null) return _unknown;
            if (row.State != ImportState.Open) return _taken;
            return await step(register, row, change) is { } refusal ? refusal : true;
        }, ct)).Refusal;
    }
}
