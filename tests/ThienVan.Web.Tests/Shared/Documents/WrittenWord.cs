using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>How the marks of lists get into a Word file.</summary>
public enum WordMarks { Typed, TypedWithTab, Automatic }

/// <summary>Lines of a text as a person types them into Word: lists, titles with a style, real tables with merged cells.</summary>
internal sealed partial class WrittenWord
{
    private static readonly string[] _romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    private readonly Dictionary<string, int> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int List, int No)> _open = new(StringComparer.Ordinal);
    private readonly Numbering _numbering = new();
    private readonly List<NumberingInstance> _lists = [];

    public static byte[] Of(IReadOnlyList<string> lines, WordMarks marks)
    {
        var word = new WrittenWord();
        var body = new List<OpenXmlElement>();
        var rows = new List<string[]>();
        foreach (var line in lines)
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add(line.Split('\t'));
                continue;
            }

            if (rows.Count > 0) body.Add(Table(rows));
            rows.Clear();
            body.Add(marks == WordMarks.Automatic ? word.Numbered(line) : Typed(line, marks));
        }

        if (rows.Count > 0) body.Add(Table(rows));
        word._numbering.Append(word._lists);
        return WordFile.With(word._numbering, [.. body]);
    }

    private static Paragraph Typed(string line, WordMarks marks)
    {
        var mark = MarkPattern().Match(line);
        var text = mark.Success && marks == WordMarks.TypedWithTab ? $"\t{mark.Value.TrimEnd()}\t{line[mark.Length..]}" : line;
        return new Paragraph(new ParagraphProperties(new Indentation { FirstLine = "567" }), WordFile.Run(text));
    }

    private Paragraph Numbered(string line)
    {
        var mark = MarkPattern().Match(line);
        if (!mark.Success) return WordFile.Paragraph(line);
        var (format, no) = mark.Groups switch
        {
            { } groups when groups["number"].Success =>
                (NumberFormatValues.Decimal, int.Parse(groups["number"].ValueSpan, CultureInfo.InvariantCulture)),
            { } groups when groups["letter"].Success => (NumberFormatValues.LowerLetter, groups["letter"].Value[0] - 'a' + 1),
            { } groups when groups["roman"].Success => (NumberFormatValues.UpperRoman, Array.IndexOf(_romans, groups["roman"].Value) + 1),
            _ => (NumberFormatValues.Bullet, 0),
        };
        var shown = no == 0 ? mark.Value.TrimEnd() : $"{mark.Groups["before"].Value}%1{mark.Groups["after"].Value}";
        var list = ListOf(format, shown, no);
        var at = new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list });
        return new Paragraph(new ParagraphProperties(at), WordFile.Run(line[mark.Length..]));
    }

    // A list that goes on is the same; one that does not begins anew at its number, as Word's "Set numbering value" does.
    private int ListOf(NumberFormatValues format, string shown, int no)
    {
        var key = $"{new EnumValue<NumberFormatValues>(format).InnerText} {shown}";
        if (!_definitions.TryGetValue(key, out var definition))
        {
            _definitions[key] = definition = _definitions.Count;
            _numbering.Append(new AbstractNum(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = shown })
            { LevelIndex = 0 })
            {
                AbstractNumberId = definition,
            });
        }

        var goesOn = _open.TryGetValue(key, out var open) && (no == 0 || open.No + 1 == no);
        var list = goesOn ? open.List : _lists.Count + 1;
        if (!goesOn)
        {
            _lists.Add(new NumberingInstance(
                new AbstractNumId { Val = definition },
                new LevelOverride(new StartOverrideNumberingValue { Val = Math.Max(no, 1) }) { LevelIndex = 0 })
            { NumberID = list });
        }

        _open[key] = (list, no);
        return list;
    }

    private static Table Table(List<string[]> rows)
    {
        var width = rows.Max(row => row.Length);
        var heads = rows.FindIndex(row => row[0].Any(char.IsDigit) || row[0] is "A" or "I");
        var table = new Table(
            new TableProperties(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = "9600" }, Borders()),
            new TableGrid(Enumerable.Range(0, width).Select(_ => new GridColumn { Width = $"{9600 / width}" })));
        for (var i = 0; i < rows.Count; i++) table.Append(i < heads ? Head(rows, i, heads) : WordFile.Row(Filled(rows[i], width)));
        return table;
    }

    private static IEnumerable<string> Filled(string[] row, int width) => row.Concat(Enumerable.Repeat("", width - row.Length));

    // A heading spreads over the empty cells beside it, and down over those below.
    private static TableRow Head(List<string[]> rows, int at, int heads)
    {
        var row = new TableRow();
        for (var i = 0; i < rows[at].Length; i++)
        {
            var span = 1;
            if (at == 0 && heads > 1)
            {
                while (rows[0][i].Length > 0 && i + span < rows[0].Length && rows[0][i + span].Length == 0
                    && rows[1].ElementAtOrDefault(i + span) is { Length: > 0 }) span++;
            }

            var cell = new TableCell(new TableCellProperties(new GridSpan { Val = span }), WordFile.Paragraph(rows[at][i]));
            var below = at == 0 && heads > 1 && span == 1 && (rows[1].ElementAtOrDefault(i) ?? "").Length == 0;
            var above = at == 1 && rows[1][i].Length == 0 && (rows[0].ElementAtOrDefault(i) ?? "").Length > 0;
            if (below) cell.TableCellProperties!.Append(new VerticalMerge { Val = MergedCellValues.Restart });
            else if (above) cell.TableCellProperties!.Append(new VerticalMerge());
            row.Append(cell);
            i += span - 1;
        }

        return row;
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    [GeneratedRegex(
        @"^(?:(?<before>\(|(?:\d{1,2}\.)*|Chỉ tiêu |Điều )(?<number>[1-9]\d?)(?<after>[.):]+)|(?<letter>[a-e])(?<after>\))"
        + @"|(?<roman>[IVX]{1,4})(?<after>\.)|[-+*–])\s+(?=\S)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkPattern();
}
