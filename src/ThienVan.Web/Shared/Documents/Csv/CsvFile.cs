using System.Text;

namespace ThienVan.Web.Shared.Documents.Csv;

/// <summary>Files that open rightly in Notepad and Excel: UTF-8 with its mark, CRLF.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string EndOfLine = "\r\n";

    // A cell that starts with one of these is a formula to a spreadsheet.
    private const string Formula = "=+-@\t\r";

    // Shown by no spreadsheet.
    private const char Guard = '\'';

    public static byte[] Write(IEnumerable<IEnumerable<string>> rows) => Lines(rows.Select(Line));

    /// <summary>One row, without the end of its line.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>Plain text.</summary>
    public static byte[] Lines(IEnumerable<string> lines) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + EndOfLine)))];

    /// <summary>A cell of such a file as it was before it was written.</summary>
    public static string Unguarded(string cell) => cell.StartsWith(Guard) && IsFormula(cell) ? cell[1..] : cell;

    private static string Cell(string text) =>
        $"\"{(IsFormula(text) ? Guard + text : text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // One that begins as a guarded one does is guarded too, so that taking one guard away always gives what was written.
    private static bool IsFormula(string text) =>
        text.TrimStart(Guard) is [var first, ..] && Formula.Contains(first, StringComparison.Ordinal);
}
