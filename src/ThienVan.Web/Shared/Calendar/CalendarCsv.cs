using System.Text;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>Comma, semicolon or tab, as the heading line shows; quotes as spreadsheets write them. One entry a line.</summary>
internal static class CalendarCsv
{
    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly Refusal NoHeading = new(
        "calendar.heading", "Dòng đầu phải là tiêu đề: day,kind,name,source (hoặc ngay,loai,ten,nguon).")
    {
        Line = 1,
    };

    public static Result<IReadOnlyList<CalendarEntry>> Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var separator = Separators.MaxBy(candidate => lines[0].Count(letter => letter == candidate));
        int?[] places = [.. Cells(lines[0], separator).Select(CalendarEntry.Place)];
        if (places.OfType<int>().Distinct().Count() != 4 || places.OfType<int>().Count() != 4) return NoHeading;
        var entries = new List<CalendarEntry>();
        for (var at = 1; at < lines.Length; at++)
        {
            if (VietnameseText.IsBlank(lines[at])) continue;
            entries.Add(Entry(at + 1, [.. Cells(lines[at], separator)], places));
        }

        return entries;
    }

    private static CalendarEntry Entry(int line, string[] cells, int?[] places)
    {
        var fields = new string?[4];
        for (var column = 0; column < Math.Min(cells.Length, places.Length); column++)
        {
            if (places[column] is { } place) fields[place] = cells[column];
        }

        return CalendarEntry.From(line, fields);
    }

    private static IEnumerable<string> Cells(string line, char separator)
    {
        var (cell, quoted) = (new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"') cell.Append(line[++at]);
            else if (letter == '"') quoted = !quoted;
            else if (letter == separator && !quoted)
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else cell.Append(letter);
        }

        yield return cell.ToString();
    }
}
