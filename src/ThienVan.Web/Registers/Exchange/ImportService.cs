using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>What a sheet comes to, before anything of it is kept.</summary>
public sealed record ImportReview
{
    public required RegisterDefinition Register { get; init; }
    public required ImportRow Row { get; init; }
    public required ForeignTable Table { get; init; }
    public required ColumnMatch Match { get; init; }
    public required IReadOnlyList<ReadImportRow> Rows { get; init; }

    public int Count(RowFate fate) => Rows.Count(row => row.Fate == fate);

    /// <summary>Required fields no column was given to.</summary>
    public required IReadOnlyList<RegisterField> Missing { get; init; }
}

/// <summary>Takes the rows of a sheet into a register: looked at first, then kept by hundreds, so that nobody waits for all.</summary>
public sealed class ImportService(
    AppDb db, WriteScope write, RegisterShelf shelf, RegisterRights rights, WardNames names, ItemService items,
    KeptDefinitions definitions, TimeProvider time)
{
    private const int Batch = 500;

    private static readonly Refusal _unknown = new("register.import", "Không có tệp nhập này; đề nghị chọn tệp lại.");
    private static readonly Refusal _taken = new("register.import_taken", "Tệp này đã nhập rồi; dưới đây là kết quả.") { IsDone = true };

    private static readonly Refusal _noHead = new("register.head",
        "Không thấy dòng tiêu đề nào khớp với các ô của sổ; đề nghị tải mẫu, hoặc ghi tên các ô của sổ vào dòng đầu của bảng.");

    /// <summary>Id of the sheet.</summary>
    public async Task<Result<Guid>> OpenAsync(string code, Stream content, string fileName, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        var read = await ForeignSheets.ReadAsync(content, fileName, ct);
        if (read.Refusal is { } refusal) return refusal;
        var match = await MatchAsync(register, ct);
        if (ForeignTable.Find(read.Value.Rows, match) is not { } table) return _noHead;
        return await write.RunAsync<Guid>(rights.Actor, async change =>
        {
            await ForgetAsync(register, change, ct);
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
            var known = new ColumnMatch(register, new Dictionary<string, string>()).Targets().Select(target => target.Code).ToHashSet();
            var columns = said.Where(one => one.Value is { } target && known.Contains(target))
                .ToDictionary(one => one.Key, one => one.Value!);
            if (columns.Values.GroupBy(target => target).FirstOrDefault(same => same.Count() > 1) is { } twice)
                return new("register.column_twice", $"Hai cột cùng ghép với “{twice.Key}”; đề nghị bỏ bớt một.");
            row.Columns = JsonSerializer.Serialize(columns, KeptJson.Column);
            var kept = await db.Set<HeadingRow>().AsTracking().Where(one => one.Register == code).ToArrayAsync(ct);
            foreach (var (column, target) in columns)
            {
                var heading = ColumnMatch.HeadingKey(row.Table!.Headings.GetValueOrDefault(column) ?? "");
                if (kept.FirstOrDefault(one => one.Heading == heading) is { } held) held.Target = target;
                else if (heading.Length > 0) db.Add(new HeadingRow { Register = code, Heading = heading, Target = target });
            }

            change.Record(RegisterEvents.ColumnsMatched, RegisterLinks.Subject(code), now: new { file = row.FileName, columns });
            return null;
        }, ct);

    /// <summary>Null for a sheet that is not there, that was forgotten, or that this person may not take.</summary>
    public async Task<ImportReview?> ReviewAsync(string code, Guid id, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register || !rights.MayKeep(register)) return null;
        var row = await db.Set<ImportRow>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.Register == code, ct);
        if (row?.Table is not { } table) return null;
        var rows = await ReadAsync(register, row, table, ct);
        return new()
        {
            Register = register,
            Row = row,
            Table = table,
            Match = await MatchAsync(register, ct),
            Rows = row.State == ImportState.Taken ? [.. rows.Select(Left)] : rows,
            Missing =
            [
                .. rights.Fields(register)
                    .Where(field => field.IsRequired && row.Match.Values.All(one => one.Split(':')[0] != field.Code)),
            ],
        };
    }

    /// <summary>Keeps what can be kept; the rows that cannot stay with the sheet, to be mended and sent again.</summary>
    public async Task<Refusal?> TakeAsync(string code, Guid id, CancellationToken ct)
    {
        if (shelf.Find(code) is { } asked && rights.RefuseKeep(asked) is { } denied) return denied;
        if (await ReviewAsync(code, id, ct) is not { } review) return _unknown;
        if (review.Row.State == ImportState.Taken) return _taken;
        var keep = review.Rows.Where(row => row.Fate is RowFate.Added or RowFate.Changed).ToArray();
        foreach (var batch in keep.Chunk(Batch))
            if ((await KeepAsync(review, batch, ct)).Refusal is { } refusal) return refusal;
        return await OfSheetAsync(code, id, (_, row, change) =>
        {
            (row.Added, row.Changed) = (review.Count(RowFate.Added), review.Count(RowFate.Changed));
            (row.Same, row.Refused) = (review.Count(RowFate.Same), review.Count(RowFate.Refused));
            ForeignRow[] left = [.. review.Rows.Where(one => one.Fate == RowFate.Refused).Select(one => one.Row)];
            row.Sheet = JsonSerializer.Serialize(review.Table with { Rows = left }, KeptJson.Column);
            row.State = ImportState.Taken;
            change.Record(RegisterEvents.Imported, RegisterLinks.Subject(code),
                now: new { file = row.FileName, added = row.Added, changed = row.Changed, same = row.Same, refused = row.Refused });
            return Task.FromResult<Refusal?>(null);
        }, ct);
    }

    // What is left of a taken sheet was refused; alone, a row that came twice would look sound.
    private static ReadImportRow Left(ReadImportRow row) => row.Fate == RowFate.Refused ? row : row with
    {
        Fate = RowFate.Refused,
        Refused = [new(row.Row.Number, Column: null, "Dòng này trùng với dòng khác của tệp, đã nhận dòng kia; đề nghị xem lại.")],
    };

    private Task<Result<bool>> KeepAsync(ImportReview review, ReadImportRow[] batch, CancellationToken ct) =>
        write.RunAsync<bool>(rights.Actor, async change =>
        {
            var keys = batch.Select(row => row.Key!).ToArray();
            var before = await db.Set<ItemRow>().AsTracking()
                .Where(row => row.Register == review.Register.Code && row.KnownTo == null && keys.Contains(row.Key))
                .ToDictionaryAsync(row => row.Key, ct);

            // What somebody wrote since the sheet was looked at is read anew, not written over.
            var anew = await ReadAsync(review.Register, review.Row, [.. batch.Select(row => row.Row)], Items(before.Values), ct);
            var kept = 0;
            foreach (var row in anew.Where(row => row.Fate is RowFate.Added or RowFate.Changed))
            {
                var held = before.GetValueOrDefault(row.Key!);
                items.Keep(review.Register, row.Item!, held, held?.ItemId ?? Guid.CreateVersion7(change.At), change,
                    held is null ? null : $"Nhập từ tệp {review.Row.FileName}");
                kept++;
            }

            if (kept == 0) return true;
            await definitions.NoteAsync(review.Register, change, ct);
            change.Record(RegisterEvents.RowsKept, RegisterLinks.Subject(review.Register.Code),
                now: new { file = review.Row.FileName, rows = kept });
            return true;
        }, ct);

    private async Task<IReadOnlyList<ReadImportRow>> ReadAsync(
        RegisterDefinition register, ImportRow row, ForeignTable table, CancellationToken ct)
    {
        var held = db.Set<ItemRow>().AsNoTracking().Where(one => one.Register == register.Code && one.KnownTo == null);
        return await ReadAsync(register, row, table.Rows, Items(await held.ToArrayAsync(ct)), ct);
    }

    private async Task<IReadOnlyList<ReadImportRow>> ReadAsync(
        RegisterDefinition register, ImportRow row, IReadOnlyList<ForeignRow> rows, Dictionary<string, RegisterItem> held,
        CancellationToken ct)
    {
        var open = rights.Fields(register).Select(field => field.Code).Append(RegisterDefinition.StateField).ToHashSet();
        var columns = row.Match.Where(one => open.Contains(one.Value.Split(':')[0])).ToDictionary(one => one.Key, one => one.Value);
        return [.. new ImportReading(register, columns, held, await names.ReadAsync(ct), VietnamDay.Today(time)).Read(rows)];
    }

    private static Dictionary<string, RegisterItem> Items(IEnumerable<ItemRow> rows) =>
        rows.ToDictionary(row => row.Key, row => row.Item);

    private async Task<ColumnMatch> MatchAsync(RegisterDefinition register, CancellationToken ct)
    {
        var said = db.Set<HeadingRow>().Where(row => row.Register == register.Code);
        return new(register, await said.ToDictionaryAsync(row => row.Heading, row => row.Target, ct));
    }

    // Rows of a sheet are no register: they go when the same person brings the next.
    private async Task ForgetAsync(RegisterDefinition register, Change change, CancellationToken ct)
    {
        foreach (var old in await db.Set<ImportRow>().AsTracking()
            .Where(row => row.Register == register.Code && row.ById == change.Actor.UserId && row.Sheet != null).ToArrayAsync(ct))
            old.Sheet = null;
    }

    private async Task<Refusal?> OfSheetAsync(
        string code, Guid id, Func<RegisterDefinition, ImportRow, Change, Task<Refusal?>> step, CancellationToken ct)
    {
        if (shelf.Find(code) is not { } register) return _unknown;
        if (rights.RefuseKeep(register) is { } denied) return denied;
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            var row = await db.Set<ImportRow>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.Register == code, ct);
            if (row?.Sheet is null) return _unknown;
            if (row.State == ImportState.Taken) return _taken;
            return await step(register, row, change) is { } refusal ? refusal : true;
        }, ct)).Refusal;
    }
}
