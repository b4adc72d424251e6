using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Work.Programmes.Printing;

/// <summary>What became of a workbook.</summary>
public sealed record SheetOutcome
{
    public int Added { get; set; }
    public int Changed { get; set; }

    /// <summary>Rows that say what the programme says already.</summary>
    public int Unchanged { get; set; }

    /// <summary>From the top of the sheet.</summary>
    public List<RefusedLine> Refused { get; } = [];

    /// <summary>"TCVN3 (ABC)" or "VNI" where words were in an old encoding; null for Unicode.</summary>
    public string? ConvertedFrom { get; init; }
}

/// <summary>Takes a programme's workbook back: rows that read go into the programme, the others come back by their cell, and nothing goes
/// in twice.</summary>
public sealed class ProgrammeSheets(ProgrammeService service, ProgrammeBook book)
{
    /// <returns>Refused as a whole where the file is no workbook, or not of this unit and year.</returns>
    public async Task<Result<SheetOutcome>> TakeAsync(int year, string unit, Stream content, CancellationToken ct)
    {
        var read = await WorkbookReader.ReadAsync(content, WorkbookLimits.Default, ct);
        if (read.IsRefused) return read.Refusal!;
        if (SheetRows.Refuse(read.Value, year, unit) is { } foreign) return foreign;
        var outcome = new SheetOutcome { ConvertedFrom = read.Value.ConvertedFrom };
        var refusal = await service.EditAsync(year, unit, (change, programme, frame) =>
        {
            (outcome.Added, outcome.Changed, outcome.Unchanged) = (0, 0, 0);
            outcome.Refused.Clear();
            var rows = SheetRows.Read(read.Value, outcome.Refused);
            foreach (var row in rows) Take(change, programme, row, frame.Context(unit, year), outcome);
            if (programme.All.Count > 0)
                change.Record(WorkEvents.ProgrammeSheetTaken, programme.Subject,
                    now: new { Kept = outcome.Added + outcome.Changed, Refused = outcome.Refused.Count });
            return Task.FromResult<Refusal?>(null);
        }, ct);
        return refusal is not null && refusal.Code != ProgrammeRefusals.Nothing.Code ? refusal : outcome;
    }

    private void Take(Change change, OpenProgramme programme, SheetLine row, LineContext known, SheetOutcome outcome)
    {
        var held = Find(programme, row);
        if (row.Line is not null && held is null)
        {
            Refuse(outcome, row, label: null, ProgrammeRefusals.Gone with { IsDone = false });
            return;
        }

        var line = LineReader.Read(
            row.Typed, held?.Line ?? new() { Id = Guid.CreateVersion7(change.At), Name = "" }, known, out var faults);
        if (faults is [var fault, ..]) Refuse(outcome, row, fault.Label, fault.Refusal);
        else if (held is null)
        {
            book.Add(change, programme, line);
            outcome.Added++;
        }
        else if (LineJson.Write(line) == held.Content) outcome.Unchanged++;
        else if (row.Revision is { } seen && seen != held.Revision)
            Refuse(outcome, row, label: null, ProgrammeRefusals.Stale(held.ChangedBy));
        else
        {
            ProgrammeBook.Put(change, programme, held, line);
            outcome.Changed++;
        }
    }

    // A row without its mark that names work the programme has is that work: the same file twice adds nothing twice.
    private static ProgrammeLineRow? Find(OpenProgramme programme, SheetLine row)
    {
        if (row.Line is { } id) return programme.Lines.FirstOrDefault(line => line.Id == id);
        var name = VietnameseText.Fold(row.Typed.GetValueOrDefault(LineFields.Name) ?? "");
        return name.Length == 0 ? null : programme.Lines.FirstOrDefault(line => VietnameseText.Fold(line.Line.Name) == name);
    }

    private static void Refuse(SheetOutcome outcome, SheetLine row, string? label, Refusal refusal) => outcome.Refused.Add(
        new(new(row.Row, SheetColumns.Of(label).Number), row.Typed.GetValueOrDefault(LineFields.Name), refusal));
}
