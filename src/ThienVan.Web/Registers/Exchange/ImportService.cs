using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>Takes the rows of a sheet into a register: looked at first, then kept by hundreds, so that nobody waits for all.</summary>
public sealed class ImportService(
    AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights, ImportReader reader, ItemService items,
    KeptDefinitions definitions)
{
    private const int Batch = 500;

    /// <summary>So many days the rows of a sheet are kept.</summary>
    private const int Kept = 7;

    private static readonly Refusal _unknown = new("register.import", "Không có tệp nhập này; đề nghị chọn tệp lại.");
    private static readonly Refusal _taken = new("register.import_taken", "Tệp này đã nhập rồi; dưới đây là kết quả.") { IsDone = true };

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
            row.Columns = JsonSerializer.Serialize(columns, KeptJson.Column);
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

    /// <summary>Keeps what can be kept; the rows that cannot stay with the sheet, to be mended and sent again. Cut off in the middle, it
    /// goes on where it was.</summary>
    /// <param name="code">Of the register.</param>
    /// <param name="id">Of the sheet.</param>
    /// <param name="seen">When it was looked at: what somebody wrote since is not written over. Null for now.</param>
    /// <param name="ct">Cancels between two batches.</param>
    public async Task<Refusal?> TakeAsync(string code, Guid id, DateTimeOffset? seen, CancellationToken ct)
    {
        if (shelf.Find(code) is { } asked && rights.RefuseKeep(asked) is { } denied) return denied;
        if (await reader.ReviewAsync(code, id, ct) is not { } review) return _unknown;
        if (review.Row.State == ImportState.Taken) return _taken;
        List<ReadImportRow> left = [.. review.Rows.Where(row => row.Fate == RowFate.Refused)];
        foreach (var batch in review.Rows.Where(row => row.Fate is RowFate.Added or RowFate.Changed).Chunk(Batch))
        {
            var refused = await KeepAsync(review, batch, seen, ct);
            if (refused.Refusal is { } refusal) return refusal;
            left.AddRange(refused.Value);
        }

        return await OfSheetAsync(code, id, (_, row, change) =>
        {
            row.Refused = left.Count;
            row.Same = review.Rows.Count - row.Added - row.Changed - row.Refused;
            ForeignRow[] rows = [.. left.Select(one => one.Row).OrderBy(one => one.Number)];
            row.Sheet = JsonSerializer.Serialize(review.Table with { Rows = rows }, KeptJson.Column);
            row.Reasons = JsonSerializer.Serialize(left.SelectMany(one => one.Refused).ToArray(), KeptJson.Column);
            row.State = ImportState.Taken;
            change.Record(RegisterEvents.Imported, RegisterLinks.Subject(code),
                now: new { file = row.FileName, added = row.Added, changed = row.Changed, same = row.Same, refused = row.Refused });
            return Task.FromResult<Refusal?>(null);
        }, ct);
    }

    // What somebody wrote since the sheet was looked at is read anew, not written over; the rows that no longer read come back.
    private Task<Result<ReadImportRow[]>> KeepAsync(
        ImportReview review, ReadImportRow[] batch, DateTimeOffset? seen, CancellationToken ct) =>
        write.RunAsync<ReadImportRow[]>(rights.Actor, async change =>
        {
            var (register, keys) = (review.Register, batch.Select(row => row.Key!).ToArray());
            var sheet = await db.Set<ImportRow>().AsTracking().FirstAsync(row => row.Id == review.Row.Id, ct);
            if (sheet.State == ImportState.Taken) return _taken;
            var held = await db.Set<ItemRow>().AsTracking()
                .Where(row => row.Register == register.Code && row.KnownTo == null && keys.Contains(row.Key)).ToArrayAsync(ct);
            var anew = (await reader.ReadAsync(register, review.Row, batch.Select(row => row.Row), held, ct))
                .Select(row => held.Any(one => one.Key == row.Key && one.KnownFrom > seen) ? Overtaken(row) : row).ToArray();
            await definitions.NoteAsync(register, change, ct);
            foreach (var row in anew.Where(row => row.Fate is RowFate.Added or RowFate.Changed))
            {
                var before = held.FirstOrDefault(one => one.Key == row.Key);
                if (before is null) items.Add(register, row.Item!, Guid.CreateVersion7(change.At), change);
                else items.Change(register, row.Item!, before, change, $"Nhập từ tệp {sheet.FileName}");
            }

            sheet.Added += anew.Count(row => row.Fate == RowFate.Added);
            sheet.Changed += anew.Count(row => row.Fate == RowFate.Changed);
            change.Record(RegisterEvents.RowsKept, RegisterLinks.Subject(register.Code),
                now: new { file = sheet.FileName, added = sheet.Added, changed = sheet.Changed });
            return (ReadImportRow[])[.. anew.Where(row => row.Fate == RowFate.Refused)];
        }, ct);

    private static ReadImportRow Overtaken(ReadImportRow row) => row.Fate is not (RowFate.Added or RowFate.Changed) ? row : row with
    {
        Fate = RowFate.Refused,
        Refused =
        [
            new(row.Row.Number, Column: null, "Mục này vừa được ghi sau khi bạn xem trước; đề nghị xem mục đó rồi gửi lại dòng này."),
        ],
    };

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
            if (row.State == ImportState.Taken) return _taken;
            return await step(register, row, change) is { } refusal ? refusal : true;
        }, ct)).Refusal;
    }
}
