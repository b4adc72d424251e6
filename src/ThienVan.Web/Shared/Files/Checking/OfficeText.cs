using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>Everything a reader of an office file would see, part by part: paragraphs, cells, heads and feet, text boxes, watermarks,
/// sheet names.</summary>
internal static partial class OfficeText
{
    private const int Depth = 300;

    public static List<string> Lines(byte[] part, CancellationToken ct)
    {
        using var xml = new PartReader(new MemoryStream(part, writable: false), Depth, () => FileRefusals.Thrown(FileRefusals.Damaged), ct);
        var (lines, line, inText) = (new List<string>(), new StringBuilder(), 0);
        while (xml.Read())
        {
            if (xml.IsOpening) Attributes(xml, lines);
            if (xml.IsOpening && xml.Name is "br" or "cr" or "tab" && !xml.Opens("tabs")) line.Append('\t');
            if (xml.IsOpening && !xml.IsClosing && IsText(xml.Name)) inText++;
            else if (xml.IsClosing && !xml.IsOpening && IsText(xml.Name)) inText--;
            if (inText > 0 && xml.Text is { } text) line.Append(text);
            if (xml.IsClosing && IsApart(xml.Name)) Flush(lines, line);
        }

        Flush(lines, line);
        return lines;
    }

    private static void Attributes(PartReader xml, List<string> lines)
    {
        if (xml.Name == "textpath" && xml["string"] is { } watermark) lines.Add(watermark);
        if (xml.Name == "sheet" && xml["name"] is { } sheet) lines.Add(sheet);
    }

    private static bool IsText(string name) =>
        name
            is "t"
                or "v"
                or "oddHeader"
                or "oddFooter"
                or "evenHeader"
                or "evenFooter"
                or "firstHeader"
                or "firstFooter"
        or "title" or "subject" or "keywords" or "category" or "description" or "contentStatus" or "lpwstr" or "delText";

    private static bool IsApart(string name) =>
        name is "p" or "si" or "is" or "v" or "comment" or "tc" || (IsText(name) && name is not ("t" or "delText"));

    private static void Flush(List<string> lines, StringBuilder line)
    {
        if (line.Length > 0) lines.Add(FootCodes().Replace(line.ToString(), " "));
        line.Clear();
    }

    // "&C&14MẬT" is MẬT, centred, at 14 points.
    [GeneratedRegex("&(?:[LCRPNDTAFZGBIUESXYO]|K[0-9A-F]{6}|\\d+|\"[^\"]*\")", RegexOptions.None, 1000)]
    private static partial Regex FootCodes();
}
