using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Tells rows of a table from paragraphs that merely have a tab: a first-line indent, the gap behind a numbering mark, a lone leader.
/// </summary>
internal static partial class RowLines
{
    // Behind a mark a paragraph has its whole text; a cell of a row seldom runs this long alone.
    private const int Sentence = 25;

    /// <returns>One flag a line, true for a row of a table.</returns>
    public static bool[] Find(SourceText source)
    {
        var rows = new bool[source.Count];
        string[][] cells = [.. source.Lines.Select(Cells)];
        var width = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            if (Array.TrueForAll(cells[i], VietnameseText.IsBlank)) continue;
            rows[i] = IsDrawn(source.Lines[i].Trim()) || IsRow(cells, i, width);
            if (rows[i]) width = Math.Max(width, cells[i].Length);
            else if (cells[i].Length > 1 || Mark.Read(cells[i][0].Trim()).Kind != MarkKind.None) width = 0;
        }

        return rows;
    }

    /// <summary>The cells of a line: parted by tabs, or by bars where a table was drawn by hand.</summary>
    public static string[] Cells(string line)
    {
        var row = line.Trim();
        if (!IsDrawn(row)) return line.Split('\t');
        return row.All(c => c is '|' or '-' or ':' or ' ') ? [string.Empty] : row[1..^1].Split('|');
    }

    /// <summary>Which of those cells a place of the line stands in.</summary>
    public static int CellAt(string line, int place) =>
        IsDrawn(line.Trim()) ? line.AsSpan(0, place).Count('|') - 1 : line.AsSpan(0, place).Count('\t');

    private static bool IsDrawn(string row) => row.Length > 2 && row[0] == '|' && row[^1] == '|' && row.Count(c => c == '|') > 2;

    private static bool IsRow(string[][] lines, int at, int width)
    {
        var cells = lines[at];
        if (cells.Length == 1) return false;
        var filled = cells.Count(cell => !VietnameseText.IsBlank(cell));
        if (cells.Length == width) return true;
        if (filled == 1) return width > 0 && !IsIndented(cells);
        if (filled == 2 && IsMarked(cells)) return false;
        return filled > 2 || width > 0 || cells.Length > 2 || HasNeighbour(lines, at);
    }

    private static bool IsIndented(string[] cells) =>
        cells[^1].Trim() is var text
        && (text.Length >= Sentence
            || (cells.Length == 2 && (Layout.IsAppendix(text) || Mark.Read(text).Kind == MarkKind.Roman)));

    private static bool IsMarked(string[] cells)
    {
        var mark = Array.FindIndex(cells, cell => !VietnameseText.IsBlank(cell));
        return mark == cells.Length - 2 && LoneMark().IsMatch(cells[mark].Trim());
    }

    // Two cells in a line are a row only beside another line of two.
    private static bool HasNeighbour(string[][] lines, int at) => Wide(lines, at, -1) || Wide(lines, at, 1);

    private static bool Wide(string[][] lines, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < lines.Length; i += step)
        {
            if (Array.TrueForAll(lines[i], VietnameseText.IsBlank)) continue;
            return lines[i].Length >= 2 && !IsMarked(lines[i]);
        }

        return false;
    }

    [GeneratedRegex(
        @"^(\(?\d{1,3}(\.\d{1,2})*[.)/:]|\(?[a-zđ][).]|[IVX]{1,5}[.)/]|[-–—•*+·●○▪■►]"
        + @"|([-–—•*+]\s*)?(Chỉ tiêu|CHỈ TIÊU|Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC) (số )?(\d{1,3}|[IVX]{1,5})\s*[.:)]?)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LoneMark();
}
