using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Reports.Papers.Printing;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.Papers;

/// <summary>A number of the register.</summary>
public readonly record struct IssuedNumber(int Year, string Series, int Number);

/// <summary>
/// The files of issued reports, kept as they were: whatever is approved, corrected, decided or planned later, and whatever a later
/// product would print, they stay the same bytes. What takes a printer is printed from the kept file when first asked for, and kept then.
/// </summary>
public sealed class IssuedFiles(AppDb db, WriteScope write, PdfPrinter printer, ReportRights rights)
{
    /// <summary>Inside the write that issues the report.</summary>
    /// <returns>SHA-256 by name of file.</returns>
    internal Result<IReadOnlyDictionary<string, string>> Keep(
        IssuedNumber number, PaperContent content, byte[] template, CancellationToken ct)
    {
        var rows = new List<IssuedFileRow>();
        foreach (var copy in Enum.GetValues<PaperCopy>())
        {
            var document = ReportDocument.Write(content, copy, template, ct);
            if (document.IsRefused) return document.Refusal!;
            rows.Add(Row(number, PaperFiles.Name(PaperFiles.Report, copy, "docx"), OfficialDocument.ContentType, document.Value));
            rows.Add(Row(number, PaperFiles.Name(PaperFiles.Table, copy, "xlsx"), WorkbookWriter.ContentType,
                AppendixWorkbook.Write(content, copy)));
        }

        rows.AddRange(
        [
            Row(number, "tom-tat.docx", OfficialDocument.ContentType, SummaryPage.Write(content)),
            Row(number, "truyen-thanh.txt", PaperPrints.PlainText, PaperPrints.Script(content)),
        ]);
        db.AddRange(rows);
        return rows.ToDictionary(row => row.Name, row => row.Sha256, StringComparer.Ordinal);
    }

    /// <summary>The number that a round's report stands under; null while it has none.</summary>
    public async Task<IssuedNumber?> OfAsync(Guid round, CancellationToken ct) =>
        await db.Set<RegisterRow>().AsNoTracking().Where(row => row.RoundId == round && row.Reason == null)
            .Select(row => new IssuedNumber(row.Year, row.Series, row.Number)).Cast<IssuedNumber?>().FirstOrDefaultAsync(ct);

    /// <returns>Null when no report has that number, or it has no such file.</returns>
    public async Task<Result<PrintedFile>?> FindAsync(IssuedNumber number, string name, CancellationToken ct)
    {
        if (!rights.MayReadCopy(PaperFiles.CopyOf(name))) return PaperRefusals.KeptDenied;
        if (await ReadAsync(number, name, ct) is { } kept) return kept;
        Result<byte[]>? made = name switch
        {
            "bao-cao.pdf" or "bao-cao-luu.pdf" => await PrintAsync(number, Path.ChangeExtension(name, "docx"), ct),
            "tom-tat.pdf" => await PrintAsync(number, "tom-tat.docx", ct),
            "tom-tat.png" => await PictureAsync(number, ct),
            _ => null,
        };
        if (made is not { } printed) return null;
        return printed.IsRefused ? printed.Refusal! : await KeepAsync(number, name, printed.Value, ct);
    }

    private async Task<PrintedFile?> ReadAsync(IssuedNumber number, string name, CancellationToken ct) =>
        await db.Set<IssuedFileRow>().AsNoTracking()
            .Where(row => row.Year == number.Year && row.Series == number.Series && row.Number == number.Number && row.Name == name)
            .Select(row => new PrintedFile(row.Content, row.ContentType)).FirstOrDefaultAsync(ct);

    private async Task<Result<byte[]>?> PrintAsync(IssuedNumber number, string docx, CancellationToken ct) =>
        await ReadAsync(number, docx, ct) is { } kept ? await printer.PrintAsync(kept.Content, ct) : (Result<byte[]>?)null;

    private async Task<Result<byte[]>?> PictureAsync(IssuedNumber number, CancellationToken ct)
    {
        if (await FindAsync(number, "tom-tat.pdf", ct) is not { } pdf) return null;
        return pdf.IsRefused ? pdf.Refusal! : await printer.PictureAsync(pdf.Value.Content, PaperPrints.PictureDots, ct);
    }

    // Two who ask at once print twice; the first to keep it gives both the same.
    private Task<Result<PrintedFile>> KeepAsync(IssuedNumber number, string name, byte[] content, CancellationToken ct) =>
        write.RunAsync<PrintedFile>(rights.Actor, async change =>
        {
            if (await ReadAsync(number, name, ct) is { } kept) return kept;
            var row = Row(number, name, name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "application/pdf", content);
            db.Add(row);
            change.Record(
                ReportEvents.PaperPrinted, FormattableString.Invariant($"report/register/{number.Year}/{number.Series}/{number.Number}"),
                reason: null, old: null, new { row.Name, row.Sha256 });
            return new PrintedFile(content, row.ContentType);
        }, ct);

    private static IssuedFileRow Row(IssuedNumber number, string name, string type, byte[] content) => new()
    {
        Year = number.Year,
        Series = number.Series,
        Number = number.Number,
        Name = name,
        ContentType = type,
        Content = content,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
    };
}
