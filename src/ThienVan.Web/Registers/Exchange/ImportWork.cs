using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Exchange;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Exchange;

/// <summary>Takes the rows of sheets that somebody asked to be taken: by hundreds, each a write of its own. Cut off in the middle, whoever
/// comes next goes on: rows that are there already read as such.</summary>
public sealed class ImportWork(AppDb db, WriteScope write, RegisterShelf shelf, ImportReader reader, ItemService items,
    KeptDefinitions definitions, ImportClaims claims)
{
    private const int Batch = 500;

    private static readonly Refusal _over = new("register.import_over", "Tệp này đã có nơi khác ghi; dưới đây là trang hiện nay.");

    /// <summary>Every sheet that waits; how many.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var done = 0;
        for (; await claims.NextAsync(ct) is { } claim; done++)
        {
            if (await TakeAsync(claim, ct)) continue;

            // This process still reads the register as it was; the next run begins with the definition that holds.
            await claims.ReleaseAsync(claim, ct);
            break;
        }

        return done;
    }

    /// <returns>False where the register is kept otherwise since: what is left waits for the next run.</returns>
    private async Task<bool> TakeAsync(ImportClaim claim, CancellationToken ct)
    {
        var row = await db.Set<ImportRow>().AsNoTracking().FirstAsync(one => one.Id == claim.Import, ct);
        if (row.Table is not { } table || shelf.Find(row.Register) is not { } register) return true;
        if (reader.Carried(row) is not { } columns)
        {
            await StopAsync(row, ct);
            await claims.ReleaseAsync(claim, ct);
            return true;
        }

        var read = await reader.ReadAsync(register, columns, table.Rows, ct);
        List<ReadImportRow> left = [.. read.Where(one => one.Fate == RowFate.Refused)];
        ReadImportRow[] sound = [.. read.Where(one => one.Fate is RowFate.Added or RowFate.Changed)];
        var asked = row.Added + row.Changed + sound.Length;
        foreach (var batch in sound.Chunk(Batch))
        {
            if (!await claims.RenewAsync(claim, ct)) return true;
            var refused = await KeepAsync(new(register, columns, row, asked), batch, ct);
            if (refused.IsRefused) return refused.Refusal!.Code != KeptDefinitions.Redefined;
            left.AddRange(refused.Value);
        }

        await EndAsync(row, table, read.Count, left, ct);
        return true;
    }

    // What was kept stays kept and reads as such when the sheet is looked at again.
    private Task<Result<bool>> StopAsync(ImportRow row, CancellationToken ct) => write.RunAsync<bool>(By(row), async change =>
    {
        var sheet = await db.Set<ImportRow>().AsTracking().FirstAsync(one => one.Id == row.Id, ct);
        if (sheet.State != ImportState.Taking) return _over;
        (sheet.State, sheet.Asked) = (ImportState.Open, 0);
        change.Record(RegisterEvents.ImportStopped, RegisterLinks.Subject(row.Register),
            now: new { file = sheet.FileName, added = sheet.Added, changed = sheet.Changed });
        return true;
    }, ct);

    // What somebody wrote since the sheet was looked at is read anew, not written over; the rows that no longer read come back.
    private Task<Result<ReadImportRow[]>> KeepAsync(AskedRows of, ReadImportRow[] batch, CancellationToken ct) =>
        write.RunAsync<ReadImportRow[]>(By(of.Sheet), async change =>
        {
            var (register, row) = (of.Register, of.Sheet);
            var keys = batch.Select(one => one.Key!).ToArray();
            var sheet = await db.Set<ImportRow>().AsTracking().FirstAsync(one => one.Id == row.Id, ct);
            if (sheet.State != ImportState.Taking) return _over;
            var held = await db.Set<ItemRow>().AsTracking()
                .Where(one => one.Register == register.Code && one.KnownTo == null && keys.Contains(one.Key)).ToArrayAsync(ct);
            var known = held.ToDictionary(one => one.Key);
            var anew = (await reader.ReadAsync(register, of.Columns, batch.Select(one => one.Row), held, ct))
                .Select(one => one.Key is { } key && known.GetValueOrDefault(key)?.KnownFrom > sheet.Seen ? Overtaken(one) : one).ToArray();
            if (await definitions.NoteAsync(register, change, ct) is { } redefined) return redefined;
            foreach (var one in anew.Where(one => one.Fate is RowFate.Added or RowFate.Changed))
            {
                if (known.GetValueOrDefault(one.Key!) is { } before)
                    items.Change(register, one.Item!, before, change, $"Nhập từ tệp {sheet.FileName}");
                else items.Add(register, one.Item!, Guid.CreateVersion7(change.At), change);
            }

            sheet.Asked = of.Asked;
            sheet.Added += anew.Count(one => one.Fate == RowFate.Added);
            sheet.Changed += anew.Count(one => one.Fate == RowFate.Changed);
            change.Record(RegisterEvents.RowsKept, RegisterLinks.Subject(register.Code),
                now: new { file = sheet.FileName, added = sheet.Added, changed = sheet.Changed });
            return (ReadImportRow[])[.. anew.Where(one => one.Fate == RowFate.Refused)];
        }, ct);

    private Task<Result<bool>> EndAsync(ImportRow row, ForeignTable table, int rows, List<ReadImportRow> left, CancellationToken ct) =>
        write.RunAsync<bool>(By(row), async change =>
        {
            var sheet = await db.Set<ImportRow>().AsTracking().FirstAsync(one => one.Id == row.Id, ct);
            if (sheet.State != ImportState.Taking) return _over;
            sheet.Refused = left.Count;
            sheet.Same = rows - sheet.Added - sheet.Changed - sheet.Refused;
            ForeignRow[] kept = [.. left.Select(one => one.Row).OrderBy(one => one.Number)];
            sheet.Sheet = JsonSerializer.Serialize(table with { Rows = kept }, KeptJson.Column);
            sheet.Reasons = JsonSerializer.Serialize(left.SelectMany(one => one.Refused).ToArray(), KeptJson.Column);
            sheet.State = ImportState.Taken;
            change.Record(RegisterEvents.Imported, RegisterLinks.Subject(row.Register), now: new
            {
                file = sheet.FileName,
                added = sheet.Added,
                changed = sheet.Changed,
                same = sheet.Same,
                refused = sheet.Refused,
            });
            return true;
        }, ct);

    /// <param name="Asked">How many rows were to be added or changed in all.</param>
    private sealed record AskedRows(RegisterDefinition Register, IReadOnlyDictionary<int, string> Columns, ImportRow Sheet, int Asked);

    private static Actor By(ImportRow row) => new(row.ById, row.By);

    private static ReadImportRow Overtaken(ReadImportRow row) => row.Fate is not (RowFate.Added or RowFate.Changed) ? row : row with
    {
        Fate = RowFate.Refused,
        Refused =
        [
            new(row.Row.Number, Column: null, "Mục này vừa được ghi sau khi bạn xem trước; đề nghị xem mục đó rồi gửi lại dòng này."),
        ],
    };
}
