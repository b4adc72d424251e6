using System.Text;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Printing;

/// <summary>
/// Word files as .pdf and .png by LibreOffice and Poppler, where the machine has them. One at a time a process, in a
/// folder of its own that goes away after, and never longer than the time allowed.
/// </summary>
public sealed partial class PdfPrinter(PrinterTools tools)
{
    private const string FirstDay = "19800101000000";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public bool CanPrint => tools.LibreOffice is not null && tools.Face is not null;

    /// <summary>Why there is no .pdf; null where there is.</summary>
    public string? Lacks => tools.LibreOffice is null ? "LibreOffice" : tools.Face is null ? PrinterTools.FaceName : null;

    public bool CanPicture => CanPrint && tools.PdfToPng is not null;

    /// <summary>Same Word file, same pages, in one face; what LibreOffice writes about the moment is taken out. The order of what the
    /// file holds is LibreOffice's own and may change.</summary>
    public async Task<Result<byte[]>> PrintAsync(byte[] docx, CancellationToken ct)
    {
        if (tools.LibreOffice is not { } office || tools.Face is not { } face) return Absent(Lacks!);
        return await InFolderAsync(async folder =>
        {
            await File.WriteAllTextAsync(
                folder.File(PrintFonts.FileName), PrintFonts.Configuration(face, folder.File("fontcache")), ct);
            await File.WriteAllBytesAsync(folder.File("in.docx"), docx, ct);
            return await folder.RunAsync(
                office,
                [
                    $"-env:UserInstallation={new Uri(folder.File("profile"))}",
                    "--headless",
                    "--norestore",
                    "--nolockcheck",
                    "--nodefault",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.Path,
                    folder.File("in.docx"),
                ],
                "in.pdf", tools.Time, ct) is { } pdf ? Timeless(pdf) : Failed();
        }, ct);
    }

    /// <summary>The first page as a picture.</summary>
    /// <param name="dotsPerInch">144 makes an A4 page 1191 x 1684 dots.</param>
    public async Task<Result<byte[]>> PictureAsync(byte[] pdf, int dotsPerInch, CancellationToken ct)
    {
        if (tools.PdfToPng is not { } poppler) return Absent("pdftoppm (poppler-utils)");
        return await InFolderAsync(async folder =>
        {
            await File.WriteAllBytesAsync(folder.File("in.pdf"), pdf, ct);
            return await folder.RunAsync(
                poppler,
                [
                    "-png",
                    "-singlefile",
                    "-f",
                    "1",
                    "-l",
                    "1",
                    "-r",
                    FormattableString.Invariant($"{dotsPerInch}"),
                    folder.File("in.pdf"),
                    folder.File("out"),
                ],
                "out.png", tools.Time, ct) is { } png ? png : Failed();
        }, ct);
    }

    private static async Task<Result<byte[]>> InFolderAsync(Func<PrintFolder, Task<Result<byte[]>>> work, CancellationToken ct)
    {
        if (!await Turn.WaitAsync(LongestWait, ct))
            return new Refusal("print.busy", "Máy chủ đang tạo nhiều bản in. Đề nghị thử lại sau ít phút.");
        try
        {
            using var folder = new PrintFolder();
            return await work(folder);
        }
        finally
        {
            Turn.Release();
        }
    }

    // Latin-1 keeps every byte; the stand-ins are as long as what they replace, so that the file's own offsets hold.
    private static byte[] Timeless(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        text = Moment()
            .Replace(
                text,
                found =>
                    found.Groups["key"].Value
                    + (found.Groups["value"].Length == FirstDay.Length ? FirstDay : new string('0', found.Groups["value"].Length))
            );
        return Encoding.Latin1.GetBytes(text);
    }

    private static Refusal Absent(string tool) =>
        new("print.absent", $"Máy chủ chưa có {tool} nên chưa tạo được bản này. Đề nghị tải bản .docx, hoặc báo người quản trị cài đặt.");

    private static Refusal Failed() =>
        new("print.failed", "Chưa tạo được bản in từ tệp Word này. Đề nghị tải bản .docx và in từ Word.");

    [GeneratedRegex(
        @"(?<key>/CreationDate\(D:|/ModDate\(D:|/DocChecksum /|/ID \[ <|(?<=/ID \[ <[0-9A-F]{32}>\s)<)(?<value>[0-9A-F]+)",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Moment();
}
