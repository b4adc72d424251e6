using System.Text;
using System.Xml;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>
/// Reads a foreign .xlsx as values. Parts are streamed and never held as trees, everything is counted, links and
/// pictures are never opened, and whatever is wrong comes back as a refusal that names the place.
/// </summary>
public static class WorkbookReader
{
    public static async Task<Result<ReadWorkbook>> ReadAsync(Stream content, WorkbookLimits limits, CancellationToken ct)
    {
        if (content.CanSeek && content.Length > limits.FileBytes) return WorkbookRefusals.TooLarge(limits.FileBytes);
        using var file = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if (file.Length + read > limits.FileBytes) return WorkbookRefusals.TooLarge(limits.FileBytes);
            file.Write(buffer, 0, read);
        }

        file.Position = 0;
        return await Task.Run(() => Read(file, limits, ct), ct);
    }

    private static Result<ReadWorkbook> Read(MemoryStream file, WorkbookLimits limits, CancellationToken ct)
    {
        try
        {
            if (Unreadable(file.GetBuffer().AsSpan(0, (int)file.Length)) is { } refusal) return refusal;
            using var package = new WorkbookPackage(file, limits, ct);
            return new WorkbookTexts(package).Resolve(package.ReadSheets());
        }
        catch (WorkbookRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception damaged)
            when (damaged
                    is InvalidDataException
                        or EndOfStreamException
                        or XmlException
                        or FormatException
                        or OverflowException
                        or ArgumentException
            )
        {
            return WorkbookRefusals.Damaged();
        }
    }

    private static Refusal? Unreadable(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty) return WorkbookRefusals.Empty();
        if (file.StartsWith("PK"u8)) return null;
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return WorkbookRefusals.NotWorkbook();

        // Stream names stand in the old container's directory as UTF-16.
        if (file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0) return WorkbookRefusals.Password();
        return file.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 ? WorkbookRefusals.OldFormat() : WorkbookRefusals.NotWorkbook();
    }
}
