using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Entry.Paste;

/// <summary>What the columns of a block seem to hold.</summary>
/// <param name="Question">What a person must say first; null when it is plain.</param>
internal sealed record PasteGuess(PasteColumn[] Columns, string? Question)
{
    private const string WhichFigure = "Khối có nhiều cột số; đề nghị chọn cột nào là số liệu của kỳ này.";

    private const string OnlyAnOrder =
        "Cột số đứng trước mã hay tên có thể chỉ là số thứ tự; đề nghị chọn cột nào là số liệu của kỳ này.";

    private const string OrderOrFigure =
        "Cột 1, 2, 3… có thể là số thứ tự, cũng có thể là số liệu; đề nghị chọn từng cột là gì.";

    private const string WhichLine =
        "Khối có cột chữ không khớp tên hay mã dòng nào; đề nghị chọn cột tên, hoặc “bỏ qua” nếu các dòng theo đúng thứ tự trong bảng.";

    public static PasteGuess Of(
        IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, int width, PasteLines lines, PastePlace place)
    {
        if (headings.Count > 0) return FromHeadings(headings, width);
        var columns = Enumerable.Range(0, width)
            .Select(i => FromContents([.. rows.Where(row => i < row.Count && row[i].Length > 0).Select(row => row[i])], lines)).ToArray();
        var order = OrderColumn(rows, columns, lines);
        if (order >= 0 && MayBeFigures(rows, columns, place)) return new([.. columns.Select(_ => PasteColumn.Ignored)], OrderOrFigure);
        if (order >= 0) columns[order] = PasteColumn.Ignored;
        var named = Array.FindIndex(columns, column => column is PasteColumn.Code or PasteColumn.Name);
        if (named < 0) return Placed(rows, columns, order, place);
        return Array.LastIndexOf(columns, PasteColumn.Value) is >= 0 and var last && last < named
            ? new([.. columns.Select(column => column == PasteColumn.Value ? PasteColumn.Ignored : column)], OnlyAnOrder)
            : Once(columns);
    }

    private static PasteGuess FromHeadings(IReadOnlyList<string> headings, int width)
    {
        var known = Enumerable.Range(0, width)
            .Select(i => (i < headings.Count ? PasteColumns.Of(headings[i]) : null) ?? PasteColumn.Ignored).ToArray();
        return Once(known);
    }

    // Two columns that may be the figure: neither is taken before a person says which.
    private static PasteGuess Once(PasteColumn[] columns)
    {
        var several = columns.Count(column => column == PasteColumn.Value) > 1;
        var once = columns.Select((column, i) =>
            (several && column == PasteColumn.Value) || Array.IndexOf(columns, column) < i ? PasteColumn.Ignored : column).ToArray();
        return new(once, several ? WhichFigure : null);
    }

    /// <summary>Neither codes nor names: the columns follow from the cell that was pasted on, as in a sheet.</summary>
    private static PasteGuess Placed(
        IReadOnlyList<IReadOnlyList<string>> rows, PasteColumn[] columns, int order, PastePlace place)
    {
        var (placed, next) = (new PasteColumn[columns.Length], place.From(columns.Count(column => column == PasteColumn.Value)));
        for (var i = 0; i < columns.Length; i++)
        {
            if (i == order) continue;
            var cells = rows.Where(row => i < row.Count && row[i].Length > 0).Select(row => row[i]).ToArray();
            var field = next < place.Fields.Count ? place.Fields[next++] : PasteColumn.Ignored;
            if (cells.Length == 0) continue;
            if (field == PasteColumn.Ignored || !Fits(field, columns[i]))
                return new(
                    [.. columns.Select(_ => PasteColumn.Ignored)], columns[i] == PasteColumn.Value ? WhichFigure : WhichLine);
            placed[i] = field;
        }

        return new(placed, Question: null);
    }

    /// <summary>Figures that count up may be figures where all columns find a place: a numerator beside its denominator.</summary>
    private static bool MayBeFigures(IReadOnlyList<IReadOnlyList<string>> rows, PasteColumn[] columns, PastePlace place) =>
        !columns.Any(column => column is PasteColumn.Code or PasteColumn.Name)
        && Placed(rows, columns, order: -1, place) is { Question: null } whole
        && !(whole.Columns.Contains(PasteColumn.Numerator) && whole.Columns.Contains(PasteColumn.Value));

    private static bool Fits(PasteColumn field, PasteColumn contents) =>
        contents == PasteColumn.Value || field is not (PasteColumn.Value or PasteColumn.Numerator or PasteColumn.Denominator);

    private static PasteColumn FromContents(string[] filled, PasteLines lines)
    {
        if (filled.Length == 0) return PasteColumn.Ignored;
        var codes = filled.Count(cell => lines.ByCode(cell) is not null);
        if (codes * 2 > filled.Length && filled.Any(cell => cell.Any(char.IsAsciiLetter))) return PasteColumn.Code;
        if (filled.Count(cell => (lines.ByName(cell) ?? lines.Near(cell)) is not null) * 2 > filled.Length) return PasteColumn.Name;
        return filled.Count(cell => FigureInput.Read(cell) is { Unreadable: false }) * 2 > filled.Length
            ? PasteColumn.Value
            : PasteColumn.Ignored;
    }

    /// <summary>The column that only counts the rows, left of what it counts; -1 when there is none.</summary>
    private static int OrderColumn(IReadOnlyList<IReadOnlyList<string>> rows, PasteColumn[] columns, PasteLines lines)
    {
        var first = Array.FindIndex(columns, column => column != PasteColumn.Ignored);
        if (first < 0 || columns[first] != PasteColumn.Value || first == columns.Length - 1) return -1;
        var named = columns.Any(column => column is PasteColumn.Code or PasteColumn.Name);
        if (!named && columns.Count(column => column == PasteColumn.Value) < 2) return -1;
        string[] cells = [.. rows.Where(row => !PastedBlock.IsBlank(row)).Select(row => first < row.Count ? row[first] : "")];
        if (!named && cells.All(cell => lines.ByCode(cell) is not null)) return -1;
        return InStep([.. cells.Select(cell => FigureInput.Read(cell.TrimEnd('.', ')')).Value)]) ? first : -1;
    }

    private static bool InStep(decimal?[] figures) =>
        figures[0] is { } start
        && (start == 1 || (figures.Length > 2 && start > 0 && start == decimal.Truncate(start)))
        && figures.Select((figure, i) => figure == start + i).All(stands => stands);
}

/// <summary>The cell a block was pasted on, and what stands to the right of it on its line.</summary>
/// <param name="Fields">Fields of the line, from the left.</param>
internal sealed record PastePlace(IReadOnlyList<PasteColumn> Fields, PasteColumn? Field)
{
    public static PastePlace Of(EntryShape shape, PasteColumn? field) => new(FieldsOf(shape), field);

    /// <summary>Where the block begins among the fields. Two figures on a line of parts are the parts, unless a cell is named.</summary>
    public int From(int figures)
    {
        var at = Field is { } field ? Fields.ToList().IndexOf(field) : -1;
        return at >= 0 ? at : figures > 1 ? 0 : Math.Max(0, Fields.ToList().IndexOf(PasteColumn.Value));
    }

    private static PasteColumn[] FieldsOf(EntryShape shape) => shape switch
    {
        EntryShape.Parts => [PasteColumn.Numerator, PasteColumn.Denominator, PasteColumn.Value],
        EntryShape.YesNo => [PasteColumn.Met],
        EntryShape.Milestone => [PasteColumn.Met, PasteColumn.DocumentNumber, PasteColumn.MetOn],
        EntryShape.Standard => [PasteColumn.Met, PasteColumn.DocumentNumber, PasteColumn.MetOn, PasteColumn.ValidTo],
        _ => [PasteColumn.Value],
    };
}
