using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Reads one table from tab-joined lines: header, sections, rows that a page break cut in two.</summary>
internal sealed partial class TableReader
{
    private const string Lacking = "Dòng có ít số hơn số cột của bảng nên không biết ô nào trống; hãy xem bản gốc và bổ sung.";

    private readonly Appendix? _appendix;
    private readonly List<TableRow> _rows = [];
    private readonly List<UnreadText> _unread;
    private IReadOnlyList<string> _header = [];
    private IReadOnlyList<Column> _columns = [];
    private string? _section;
    private string? _sectionNo;
    private string? _unit;
    private SpacedHead? _head;

    private TableReader(Appendix? appendix, List<UnreadText> unread)
    {
        _appendix = appendix;
        _unread = unread;
    }

    /// <summary>All tables of the appendices, and of the body where a plan puts them there.</summary>
    public static IReadOnlyList<PlanTable> ReadAll(Layout layout, List<UnreadText> unread)
    {
        var body = new LineRange(1, layout.Appendices.Count > 0 ? layout.Appendices[0].Lines.From - 1 : layout.Source.Count);
        var places = layout
            .Appendices.Select(appendix => (Appendix: (Appendix?)appendix, appendix.Lines))
            .Prepend((Appendix: null, Lines: body));
        return
        [
            .. places.SelectMany(place => Read(place.Appendix, layout, place.Lines, unread)).Where(table => table.Rows.Count > 0),
        ];
    }

    // A header of its own begins another table; in the body so does a paragraph that stands between.
    private static IEnumerable<PlanTable> Read(Appendix? appendix, Layout layout, LineRange lines, List<UnreadText> unread)
    {
        var table = new TableReader(appendix, unread);
        for (var line = lines.From; line <= lines.To; line++)
        {
            var text = layout.Lines[line];
            if (table.EndsAt(layout, line))
            {
                yield return table.Whole();
                table = new TableReader(appendix, unread);
            }

            if (layout.Lines.IsRow(line)) table.ReadCells(layout, line);
            else if (table._columns.Count == 0 && text.Length > 0)
                table._unit = UnitOver().Match(text) is { Success: true } unit ? unit.Groups["unit"].Value : null;
            else if (appendix is not null && table._columns.Count > 0) table.ReadLoose(text, line);
        }

        yield return table.Whole();
    }

    private bool EndsAt(Layout layout, int line)
    {
        if (_rows.Count == 0) return false;
        if (layout.Lines.Spaced(line)?.Head is var head && head != _head && layout.Lines.IsRow(line)) return true;
        if (!layout.Lines.IsRow(line)) return _appendix is null && layout.Lines[line] is { Length: > 0 } text && !text.All(char.IsDigit);
        var cells = layout.Lines.Cells(line);
        return ColumnReader.IsHeader(cells) && !IsHeaderAgain(cells) && OpensAnother(ColumnReader.Read(cells));
    }

    // "Ban Quản lý dự án" in a row is no head of a column: a header counts or measures, as the one before did.
    private bool OpensAnother(IReadOnlyList<Column> columns) => Index(ColumnRole.No) >= 0
        ? columns.Any(column => column.Role == ColumnRole.No)
        : columns.Any(column => column.Role == ColumnRole.Measure || column.IsFigure);

    private PlanTable Whole() => new(_appendix, Kind(), _columns, _rows) { Header = _header, UnitOver = _unit };

    private void ReadCells(Layout layout, int line)
    {
        var (raw, cells, afterBlank) = (layout.Source[line], layout.Lines.Cells(line), line > 1 && layout.Lines[line - 1].Length == 0);
        if (layout.Lines.Spaced(line) is { } spaced && _head is null)
            (_head, _header, _columns) = (spaced.Head, spaced.Head.Cells, ColumnReader.Read(spaced.Head.Cells));
        if (Array.TrueForAll(cells, cell => cell.Length == 0)) return;
        if (layout.Lines.Spaced(line)?.IsShort == true) _unread.Add(new UnreadText(new(line, line), raw.Trim(), Lacking));
        else if (_columns.Count == 0 || (_rows.Count == 0 && ColumnReader.IsSecondLine(_header, cells))) ReadHeader(cells, raw, line);
        else if (!IsHeaderAgain(cells)) ReadRow(cells, raw, line, afterBlank);
    }

    private void ReadHeader(string[] cells, string raw, int line)
    {
        if (_columns.Count > 0) _header = ColumnReader.Join(_header, cells);
        else if (ColumnReader.IsHeader(cells)) _header = cells;
        else if (_appendix is not null)
        {
            _unread.Add(
                new UnreadText(new LineRange(line, line), raw.Trim(), "Dòng bảng đứng trước tiêu đề cột nên chưa biết ý nghĩa từng ô."));
            return;
        }

        _columns = ColumnReader.Read(_header);
    }

    // Headers are printed again on a new page; some tables number their columns under the header.
    private bool IsHeaderAgain(string[] cells) =>
        cells.SequenceEqual(_header.Take(cells.Length), StringComparer.OrdinalIgnoreCase)
        || (_rows.Count > 0 && ColumnReader.IsHeader(cells) && cells[0] == _header[0])
        || IsCount(cells);

    // "A | B | 1 | 2 | 3=2/1": the columns are numbered, some by what they are reckoned from.
    private bool IsCount(string[] cells)
    {
        var marks = cells.Where(cell => cell.Length > 0).Select(cell => ColumnNumber().Match(cell)).ToList();
        if (marks.Count < 3 || marks.Exists(mark => !mark.Success)) return false;
        var counted = marks.Where(mark => char.IsDigit(mark.Groups["no"].Value[0]))
            .Select(mark => int.Parse(mark.Groups["no"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        return counted.Count > 1 && counted[0] == 1 && counted.Zip(counted.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }

    private void ReadRow(string[] cells, string raw, int line, bool afterBlank)
    {
        var filled = cells.Count(cell => cell.Length > 0);
        var number = NumberCell(cells);
        var lines = new LineRange(line, line);
        if (WholeOfSection(cells) is { } whole)
        {
            SetSection($"{whole.No}. {whole.Name}");
            _rows.Add(Row(whole.No, cells, lines, raw));
        }
        else if (IsSection(cells, filled, number, afterBlank)) SetSection(string.Join(' ', cells.Where(cell => cell.Length > 0)));
        else if (number is not null) _rows.Add(Row(number, cells, lines, raw));
        else if (IsSum(cells)) _unread.Add(new UnreadText(lines, raw.Trim(), "Dòng cộng của bảng, không đọc làm chỉ tiêu."));
        else if (_rows.Count > 0 && !GoesOn(cells) && IsPartOfRow(cells))
            _rows.Add(Row(PartNumber(), cells, lines, raw) with { IsPart = true });
        else if (_rows.Count > 0) Continue(cells, line, raw);
        else _unread.Add(new UnreadText(lines, raw.Trim(), "Dòng bảng không có số thứ tự và không nối tiếp dòng nào."));
    }

    /// <summary>Number of the row; a table without such a column counts its rows itself; null when the row goes on with the one
    /// before.</summary>
    private string? NumberCell(string[] cells)
    {
        var at = Index(ColumnRole.No);
        if (at < 0)
            return Index(ColumnRole.Name) is var name && name >= 0 && name < cells.Length && cells[name].Length > 0
                ? $"{_rows.Count + 1}"
                : null;
        var match = RowNumber().Match(at < cells.Length ? cells[at] : string.Empty);
        return match.Success ? match.Groups["no"].Value.TrimStart('0') is { Length: > 0 } no ? no : "0" : null;
    }

    // "II | Tổng thu ngân sách | tỷ đồng | 101,4" opens a section and measures it.
    private (string No, string Name)? WholeOfSection(string[] cells)
    {
        var (no, name) = (Index(ColumnRole.No), Index(ColumnRole.Name));
        if (no < 0 || name < 0 || no >= cells.Length || name >= cells.Length || !RomanCell().IsMatch(cells[no])) return null;
        var measures = _columns.Zip(cells).Any(cell => cell.First.IsFigure && FigureReader.Read(Phrase.Of(cell.Second)).Count > 0);
        return measures && cells[name].Length > 2 ? (cells[no].Trim('.', ')'), cells[name]) : null;
    }

    private bool IsSection(string[] cells, int filled, string? number, bool afterBlank)
    {
        if (cells[0].Length > 0) return number is null && (filled == 1 || RomanCell().IsMatch(cells[0]));
        var name = Index(ColumnRole.Name);
        return filled == 1 && !afterBlank && name > 0 && name < cells.Length && cells[name].Length > 0 && char.IsUpper(cells[name][0]);
    }

    // "Trong đó: ..." or "- ..." under a row measures a part of it; without a unit and figures of its own a line only goes on.
    private bool IsPartOfRow(string[] cells)
    {
        bool Has(ColumnRole role) =>
            Enumerable.Range(0, Math.Min(cells.Length, _columns.Count)).Any(i => _columns[i].Role == role && cells[i].Length > 0);
        return Has(ColumnRole.Name)
            && (
                Bullet().IsMatch(cells[0])
                || ((Has(ColumnRole.Measure) || !MeasuresItself(_rows.FindLast(row => !row.IsPart)!))
                    && (Has(ColumnRole.Year) || Has(ColumnRole.By) || Has(ColumnRole.PerYear)))
            );
    }

    // Where a space parts the columns a name is cut where the line was full: its figures stand beside the rest of it.
    private bool GoesOn(string[] cells) => _head is { } head && cells.Length > head.Name && cells[0].Length == 0
        && cells[head.Name] is [var first, ..] && char.IsLower(first) && !MeasuresItself(_rows[^1]);

    // "Cơ cấu kinh tế | %" has its figures in the lines under it.
    private bool MeasuresItself(TableRow row) => _columns.Zip(row.Cells).Any(cell => cell.First.IsFigure && cell.Second.Length > 0);

    private bool IsSum(string[] cells) =>
        Index(ColumnRole.Name) is var name && name >= 0 && name < cells.Length && SumWords().IsMatch(VietnameseText.Fold(cells[name]));

    private string PartNumber()
    {
        var whole = _rows.FindLast(row => !row.IsPart)!.No;
        return $"{whole}.{_rows.Count - _rows.FindLastIndex(row => !row.IsPart)}";
    }

    private void SetSection(string text)
    {
        _section = text;
        _sectionNo = SectionNumber().Match(text) is { Success: true } match ? match.Groups["no"].Value : null;
    }

    private TableRow Row(string no, string[] cells, LineRange lines, string raw) =>
        new(no, cells, lines, raw.Trim()) { Section = _section, SectionNo = _sectionNo };

    private void Continue(string[] cells, int line, string raw)
    {
        var row = _rows[^1];
        var width = Math.Max(row.Cells.Count, cells.Length);
        string At(IReadOnlyList<string> from, int i) => i < from.Count ? from[i] : string.Empty;
        _rows[^1] = row with
        {
            Cells = [.. Enumerable.Range(0, width).Select(i => $"{At(row.Cells, i)} {At(cells, i)}".Trim())],
            Lines = row.Lines with { To = line },
            Quote = $"{row.Quote} {raw.Trim()}",
        };
    }

    // A line without tabs inside an appendix: a section in one merged cell, a page number, or a note.
    private void ReadLoose(string text, int line)
    {
        if (text.Length == 0 || text.All(char.IsDigit)) return;
        if (SectionNumber().IsMatch(text)) SetSection(text);
        else _unread.Add(new UnreadText(new LineRange(line, line), text, "Dòng nằm giữa bảng mà không chia ô."));
    }

    private int Index(ColumnRole role)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].Role == role) return i;
        }

        return -1;
    }

    private TableKind Kind()
    {
        var at = Index(ColumnRole.Name);
        if (at < 0) return TableKind.Unknown;
        var name = VietnameseText.Fold(_header[at]);
        if (ProjectWords().IsMatch(name) && !Has(name, "chi tieu") && Index(ColumnRole.Measure) < 0) return TableKind.Projects;
        if (Has(name, "chi tieu") || Index(ColumnRole.Measure) >= 0 || _columns.Any(column => column.IsFigure)) return TableKind.Indicators;
        if (Has(name, "nhiem vu")) return TableKind.Tasks;
        if (ProjectWords().IsMatch(name) || Index(ColumnRole.Funding) >= 0) return TableKind.Projects;
        var title = VietnameseText.Fold(_appendix?.Title ?? string.Empty);
        return ProjectWords().IsMatch(title) ? TableKind.Projects : TableKind.Tasks;
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.Ordinal);

    [GeneratedRegex(@"^\(?(?<no>\d{1,3}(\.\d{1,3})*|[a-z])\s*[.):]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"^[IVX]+[.)]?$|^[A-Z][.)]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RomanCell();

    [GeneratedRegex(@"^(?<no>[IVX]{1,5}|[A-H])[.):\s]\s*\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^\(?(?<no>\d{1,2}|[A-E])\)?\s*([=:].*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^[-–—•*+]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^\(?\s*(Đơn vị( tính)?|ĐVT|ĐƠN VỊ( TÍNH)?)\s*:\s*(?<unit>\p{L}[^:;.\d]{0,24}|%)\s*\)?\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitOver();

    [GeneratedRegex(@"^(tong cong|cong|tong so|tong)\s*:?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SumWords();

    [GeneratedRegex(@"du an|de an|cong trinh", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProjectWords();
}
