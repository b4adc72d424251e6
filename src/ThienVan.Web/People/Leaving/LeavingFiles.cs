using System.Text;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.People.Leaving;

/// <summary>The hand-over pack as files that open rightly in Notepad and Excel: UTF-8 with its mark, CRLF.</summary>
internal static class LeavingFiles
{
    private const string EndOfLine = "\r\n";

    // A cell that starts with one of these is a formula to a spreadsheet.
    private const string Formula = "=+-@\t\r";

    public static byte[] Text(LeavingPack pack)
    {
        var lines = new List<string>
        {
            "BẢN KÊ BÀN GIAO CÔNG VIỆC",
            $"Người bàn giao: {pack.Name}{(pack.Unit is { } unit ? $", {unit}" : "")}",
            $"Lập lúc: {FigureText.Moment(pack.At)}",
        };
        if (pack.LastDay is { } day) lines.Add($"Ngày làm việc cuối: {FigureText.Day(day)}");
        foreach (var section in pack.Sections)
        {
            lines.AddRange(["", $"{section.Title} ({section.Lines.Count})"]);
            lines.AddRange(section.Lines.Select((line, index) => $"{index + 1}. {line.Title}"));
        }

        return Encode(lines);
    }

    public static byte[] Csv(LeavingPack pack) => Encode(
    [
        Row("Nhóm", "STT", "Nội dung", "Địa chỉ"),
        .. pack.Sections.SelectMany(section => section.Lines.Select((line, index) => Row(section.Title, $"{index + 1}", line.Title, line.Address ?? ""))),
    ]);

    private static string Row(params string[] cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static byte[] Encode(IEnumerable<string> lines) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + EndOfLine)))];
}
