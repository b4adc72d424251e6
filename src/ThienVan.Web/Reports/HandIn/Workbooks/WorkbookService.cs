using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.HandIn.Workbooks;

/// <summary>What became of a workbook.</summary>
public sealed record WorkbookOutcome
{
    public required GridView View { get; init; }

    /// <summary>Codes kept as drafts.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>Rows that say what is kept already.</summary>
    public required int Unchanged { get; init; }
    public required IReadOnlyList<RefusedRow> Refused { get; init; }

    /// <summary>"TCVN3 (ABC)" or "VNI" when words were in an old encoding; null for Unicode.</summary>
    public string? ConvertedFrom { get; init; }
}

/// <summary>Gives the template out and takes it back: what reads is kept as drafts, the rest comes back by its cell.</summary>
public sealed class WorkbookService(
    GridQueries grid, EntrySessions desk, ValueEntry entry, RefusedEntries refusals, ReportRights rights, WriteScope write)
{
    public async Task<Result<byte[]>> TemplateAsync(Guid round, string unit, IReadOnlyList<MarkedRow> marked, CancellationToken ct)
    {
        var view = await grid.ReadAsync(round, unit, ct);
        return view.Refusal is { } refusal
            ? refusal
            : WorkbookTemplate.Write(view.Value, marked.DistinctBy(row => row.Code).ToDictionary(row => row.Code, StringComparer.Ordinal));
    }

    /// <returns>Refused as a whole when the file is no workbook, or not the template of this round and unit.</returns>
    public async Task<Result<WorkbookOutcome>> TakeAsync(Guid round, string unit, Stream content, CancellationToken ct)
    {
        var taken = await ReadAsync(round, unit, content, ct);
        return taken.Refusal is { } refusal && rights.MayEnter(unit == PlanUnit.None ? null : unit)
            ? await refusals.RefuseAsync(RefusedEntries.Subject(round, unit, Ward.Whole), refusal, ct)
            : taken;
    }

    private async Task<Result<WorkbookOutcome>> ReadAsync(Guid round, string unit, Stream content, CancellationToken ct)
    {
        if (await grid.ReadAsync(round, unit, ct) is var view && view.IsRefused) return view.Refusal!;
        if (await desk.OpenAsync(round, unit, ct) is var opened && opened.IsRefused) return opened.Refusal!;
        if (await WorkbookReader.ReadAsync(content, WorkbookLimits.Default, ct) is var book && book.IsRefused) return book.Refusal!;
        if (WorkbookMark.Refuse(book.Value, round, unit) is { } foreign) return foreign;
        var rows = new WorkbookRows(view.Value, book.Value.Find(TemplateColumns.Sheet)!, WorkbookMark.Revisions(book.Value));
        if (rows.Header is not { } header) return WorkbookMark.Rearranged;
        rows.ReadAll(header);
        return await KeepAsync(opened.Value, view.Value, rows, book.Value.ConvertedFrom, ct);
    }

    private async Task<Result<WorkbookOutcome>> KeepAsync(
        EntrySession session, GridView view, WorkbookRows rows, string? converted, CancellationToken ct)
    {
        var fresh = rows.Read.Where(read => !Same(session, read)).ToArray();
        var good = fresh.Where(read => IsGood(session, rows, read)).ToArray();
        var kept = new List<string>();
        if (good.Length > 0)
        {
            CellEntry[] cells =
            [
                .. good.Select(read => new CellEntry
                {
                    Code = read.Line.Code,
                    Area = read.Line.Area,
                    Typed = read.Typed,
                    BasedOnRevision = read.BasedOn,
                }),
            ];
            var saved = await entry.SaveAsync(
                view.Round.Id, view.Unit, cells, ct, change => Task.FromResult(Record(change, view, good.Length, rows.Refused.Count)));
            if (saved.Refusal is { } refusal) return refusal;
            var byCode = good.ToDictionary(read => read.Line.Code, StringComparer.Ordinal);
            foreach (var outcome in saved.Value)
            {
                if (outcome.Refusal is { } overtaken) rows.Refuse(byCode[outcome.Code], "", overtaken);
                else kept.Add(outcome.Code);
            }
        }
        else if (rows.Refused.Count > 0)
        {
            await write.RunAsync<bool>(rights.Actor, change =>
            {
                Record(change, view, kept: 0, rows.Refused.Count);
                return Task.FromResult<Result<bool>>(true);
            }, ct);
        }

        return new WorkbookOutcome
        {
            View = view,
            Kept = kept,
            Unchanged = rows.Read.Count - fresh.Length,
            Refused = [.. rows.Refused.OrderBy(row => row.Address.Row)],
            ConvertedFrom = converted,
        };
    }

    private static bool IsGood(EntrySession session, WorkbookRows rows, ReadRowCell read)
    {
        if (session.Read(read.Typed, read.Line.Code).Errors is not [var error, ..]) return true;
        rows.Refuse(read, error.Field, error.Refusal);
        return false;
    }

    // "1.234,5" typed in the grid comes back as 1234,5: the same figure is no change.
    private static bool Same(EntrySession session, ReadRowCell read)
    {
        var (mine, held) = (session.Read(read.Typed, read.Line.Code), read.Line.Reading);
        return mine.Errors.Count == 0
            && held.Errors.Count == 0
            && mine.IsEmpty == held.IsEmpty
            && mine.Observation == held.Observation
            && mine.Source == held.Source
            && mine.Explanation == held.Explanation;
    }

    private static Refusal? Record(Change change, GridView view, int kept, int refused)
    {
        var subject = RefusedEntries.Subject(view.Round.Id, view.Unit, Ward.Whole);
        change.Record(ReportEvents.WorkbookReceived, subject, now: new { Kept = kept, Refused = refused });
        return null;
    }
}
