using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Documents;
using ThienVan.Web.Shared.Documents.Signed;

namespace ThienVan.Web.Reports.Papers;

/// <summary>A signed copy of an issued report as it was read when it came back.</summary>
/// <param name="IsSameFile">Its first bytes are the issued .pdf, to the byte: nothing but signatures was added.</param>
/// <param name="Missing">Beginnings of issued paragraphs that its text does not hold; null where the texts could not be compared.</param>
public sealed record SignedReading(IReadOnlyList<PdfSignature> Signatures, bool IsSameFile, IReadOnlyList<string>? Missing);

/// <param name="Reading">What was found when it came back.</param>
public sealed record SignedCopy(Guid Id, string FileName, string AddedBy, DateTimeOffset AddedAt, SignedReading Reading);

/// <summary>A signed copy to take away, and the paper it is of.</summary>
public sealed record SignedFile(int Year, int Number, string FileName, string Sha256, PrintedFile File);

/// <summary>A signed copy as the register lists it.</summary>
/// <param name="Reading">What was found when it came back.</param>
public sealed record SignedName(Guid Id, int Number, string FileName, SignedReading Reading);

/// <summary>The signed copies of issued reports: kept as they came, read once, never changed.</summary>
public sealed class SignedCopies(AppDb db, WriteScope write, IssuedFiles issued, ReportRights rights)
{
    public const int MostBytes = 30 << 20;

    private static readonly byte[] _head = "%PDF-"u8.ToArray();

    private static readonly Refusal _none = new("signed.none", "Chưa chọn tệp. Đề nghị chọn bản .pdf đã ký rồi tải lên.");
    private static readonly Refusal _notPdf = new("signed.not_pdf", "Tệp này không phải .pdf. Đề nghị chọn bản .pdf đã ký.");
    private static readonly Refusal _damaged = new(
        "signed.damaged", "Không mở được tệp .pdf này hoặc tệp không có trang nào. Đề nghị xuất hay quét lại rồi chọn tệp mới.");
    private static readonly Refusal _large = new("signed.large", "Tệp lớn hơn 30 MB. Đề nghị chọn bản .pdf nhỏ hơn.");
    private static readonly Refusal _unissued = new("signed.unissued", "Báo cáo chưa được cấp số nên chưa có bản ký.");
    private static readonly Refusal _same = new("signed.same", "Bản ký này đã được tải lên rồi.") { IsDone = true };

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SignedCopy>> OfAsync(Guid round, CancellationToken ct)
    {
        if (await issued.OfAsync(round, ct) is not { } number) return [];
        var rows = await Of(number).OrderByDescending(row => row.AddedAt)
            .Select(row => new { row.Id, row.FileName, row.AddedBy, row.AddedAt, row.Reading }).ToArrayAsync(ct);
        return [.. rows.Select(row => new SignedCopy(row.Id, row.FileName, row.AddedBy, row.AddedAt, Read(row.Reading)))];
    }

    /// <summary>Of a year of the register by their numbers, oldest first, those of withdrawn papers among them.</summary>
    public async Task<ILookup<int, SignedName>> OfYearAsync(int year, CancellationToken ct) =>
        (await db.Set<SignedCopyRow>().AsNoTracking().Where(row => row.Year == year && row.Series == PaperIssuing.Series)
            .OrderBy(row => row.Id).Select(row => new { row.Id, row.Number, row.FileName, row.Reading }).ToArrayAsync(ct))
        .ToLookup(row => row.Number, row => new SignedName(row.Id, row.Number, row.FileName, Read(row.Reading)));

    /// <returns>Null when there is no such copy.</returns>
    public async Task<SignedFile?> FileAsync(Guid id, CancellationToken ct) =>
        await db.Set<SignedCopyRow>().AsNoTracking().Where(row => row.Id == id)
            .Select(row => new SignedFile(row.Year, row.Number, row.FileName, row.Sha256, new(row.Content, "application/pdf")))
            .FirstOrDefaultAsync(ct);

    public async Task<Refusal?> AddAsync(Guid round, byte[]? content, string fileName, CancellationToken ct)
    {
        if (!rights.MayPublish) return PaperRefusals.IssueDenied;
        if (content is not { Length: > 0 }) return _none;
        if (content.Length > MostBytes) return _large;
        if (!content.AsSpan().StartsWith(_head)) return _notPdf;
        if (await issued.OfAsync(round, ct) is not { } number) return _unissued;
        if (!OpenedPdf.HasPage(content)) return _damaged;
        var reading = await ReadAsync(number, content, ct);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return (await write.RunAsync<bool>(rights.Actor, async change =>
        {
            if (await Of(number).AnyAsync(row => row.Sha256 == hash, ct)) return _same;
            var row = new SignedCopyRow
            {
                Id = Guid.CreateVersion7(change.At),
                Year = number.Year,
                Series = number.Series,
                Number = number.Number,
                FileName = VietnameseText.Normalize(Path.GetFileName(fileName)),
                Content = content,
                Sha256 = hash,
                Reading = JsonSerializer.Serialize(reading, KeptJson.Column),
                AddedBy = change.Actor.Name,
                AddedAt = change.At,
            };
            db.Add(row);
            change.Record(
                ReportEvents.SignedCopyAdded,
                FormattableString.Invariant($"report/register/{number.Year}/{number.Series}/{number.Number}"),
                reason: null, old: null, new { row.Id, row.Sha256, Signatures = reading.Signatures.Count, reading.IsSameFile });
            return true;
        }, ct)).Refusal;
    }

    private IQueryable<SignedCopyRow> Of(IssuedNumber number) => db.Set<SignedCopyRow>().AsNoTracking()
        .Where(row => row.Year == number.Year && row.Series == number.Series && row.Number == number.Number);

    private static SignedReading Read(string json) => JsonSerializer.Deserialize<SignedReading>(json, KeptJson.Column)!;

    private async Task<SignedReading> ReadAsync(IssuedNumber number, byte[] content, CancellationToken ct)
    {
        var signatures = PdfSignatures.Read(content);
        var pdf = await issued.FindAsync(number, "bao-cao.pdf", ct) is { IsRefused: false } printed ? printed.Value.Content : null;
        if (pdf is not null && content.AsSpan().StartsWith(pdf)) return new(signatures, IsSameFile: true, []);
        var source = pdf is null ? "bao-cao.docx" : "bao-cao.pdf";
        var ours = pdf ?? (await issued.FindAsync(number, source, ct))!.Value.Value.Content;
        var missing = SignedText.Missing(await LinesAsync(ours, source, ct), await LinesAsync(content, "ky.pdf", ct));
        return new(signatures, IsSameFile: false, missing);
    }

    private static async Task<IReadOnlyList<string>?> LinesAsync(byte[] content, string name, CancellationToken ct)
    {
        using var stream = new MemoryStream(content);
        return await DocumentReader.ReadAsync(stream, name, ct) is { IsRefused: false } read ? read.Value.Lines : null;
    }
}
