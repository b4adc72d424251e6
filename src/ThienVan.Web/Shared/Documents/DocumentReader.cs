using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Pdf;
using ThienVan.Web.Shared.Documents.Word;

namespace ThienVan.Web.Shared.Documents;

/// <summary>What was read, and whether it had to be converted on the way.</summary>
/// <param name="Lines">One paragraph or one table row a line, cells joined by tabs. NFC, no control characters but tab.</param>
/// <param name="ConvertedFrom">"TCVN3 (ABC)", "VNI" or "Windows-1258" when the file used an old encoding; null for Unicode.</param>
public sealed record ReadDocument(IReadOnlyList<string> Lines, string? ConvertedFrom)
{
    /// <summary>Notes, struck text and objects beside the text, from the top.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];
}

/// <summary>
/// Reads a .docx, .pdf or .txt into lines of text. The kind is told from the content, memory is bounded,
/// and whatever is wrong with the file comes back as a <see cref="Refusal"/> that names it.
/// </summary>
public static class DocumentReader
{
    public static Task<Result<ReadDocument>> ReadAsync(Stream content, string fileName, CancellationToken ct) =>
        ReadAsync(content, fileName, DocumentLimits.Default, ct);

    public static async Task<Result<ReadDocument>> ReadAsync(Stream content, string fileName, DocumentLimits limits, CancellationToken ct)
    {
        var refusals = new DocumentRefusals(fileName);
        try
        {
            var head = new byte[FileSignatures.Length];
            var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
            if (read == 0) return refusals.Empty();

            var kind = FileSignatures.Recognise(head.AsSpan(0, read));
            var limit = kind == FileSignature.Text ? limits.TextBytes : limits.PackageBytes;
            var file = await LoadAsync(content, head.AsMemory(0, read), limit, ct);
            if (file is null) return refusals.TooLarge(limit);

            var lines = await Task.Run(() => Extract(kind, file, new(limits, refusals, ct)), ct).WaitAsync(limits.Time, ct);
            return Finish(lines, limits, refusals);
        }
        catch (DocumentRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (TimeoutException)
        {
            return refusals.TooSlow();
        }
    }

    private static async Task<MemoryStream?> LoadAsync(Stream content, ReadOnlyMemory<byte> head, long limit, CancellationToken ct)
    {
        if (content.CanSeek && content.Length > limit) return null;
        var file = new MemoryStream();
        file.Write(head.Span);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if (file.Length + read > limit) return null;
            file.Write(buffer, 0, read);
        }

        file.Position = 0;
        return file;
    }

    private static ReadLines Extract(FileSignature kind, MemoryStream file, ReadingContext context) => kind switch
    {
        FileSignature.Zip => new WordReader(context).Read(file),
        FileSignature.Pdf => ReadLines.Of(new PdfReader(context).Read(file)),
        FileSignature.Text => ReadLines.Of(
            new PlainTextReader(context.Refusals).Read(file.GetBuffer().AsSpan(0, (int)file.Length))),
        FileSignature.CompoundFile => throw new DocumentRefusedException(
            CompoundFile.Refuse(file.GetBuffer().AsSpan(0, (int)file.Length), context.Refusals)),
        FileSignature.Rtf => throw new DocumentRefusedException(context.Refusals.Unsupported("tệp RTF")),
        FileSignature.Html => throw new DocumentRefusedException(context.Refusals.Unsupported("trang web")),
        FileSignature.Image => throw new DocumentRefusedException(context.Refusals.Unsupported("tệp ảnh")),
        _ => throw new InvalidOperationException($"No reader for {kind}."),
    };

    private static Result<ReadDocument> Finish(ReadLines raw, DocumentLimits limits, DocumentRefusals refusals)
    {
        var legacy = VietnameseText.DetectLegacy(raw.Lines);
        var lines = raw.Lines
            .Select(line => VietnameseText.Normalize(legacy is null ? line : VietnameseText.FromLegacy(line, legacy.Value)))
            .ToList();
        while (lines.Count > 0 && VietnameseText.IsBlank(lines[^1])) lines.RemoveAt(lines.Count - 1);
        if (lines.Count == 0) return refusals.Empty();

        var tooLong = lines.FindIndex(line => line.Length > limits.LineLength);
        if (tooLong >= 0) return refusals.LineTooLong(tooLong + 1, limits.LineLength);
        if (!VietnameseText.LooksVietnamese(lines)) return refusals.NotVietnamese();
        if (VietnameseText.HasLooseMarks(lines) || VietnameseText.IsGarbled(lines)) return refusals.LooseMarks();
        return new ReadDocument(lines, VietnameseText.NameOf(legacy))
        {
            LeftOut = [.. raw.LeftOut.Select(left => left with
            {
                Text = VietnameseText.Normalize(legacy is { } old ? VietnameseText.FromLegacy(left.Text, old) : left.Text),
                Line = Math.Min(left.Line, lines.Count),
            })],
        };
    }
}
