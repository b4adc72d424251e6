using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Reports.Entry.Paste;

/// <summary>A pasted row and the line it belongs to.</summary>
/// <param name="Number">Row in the block, from 1.</param>
/// <param name="Code">Null when no line surely is the row's: the row is shown, never dropped in silence.</param>
/// <param name="Cells">By the name of the <see cref="TypedCell"/> field, as it would have been typed in the habit of the block.</param>
/// <param name="Text">The row as pasted.</param>
public sealed record PastedRow(int Number, string? Code, IReadOnlyDictionary<string, string> Cells, string Text)
{
    /// <summary>Line it may belong to, if a person says so; null when <see cref="Code"/> is sure, or none is near.</summary>
    public string? Maybe { get; init; }

    /// <summary>What the person must look at before taking <see cref="Maybe"/>, or what is odd about a sure row; null when nothing.
    /// </summary>
    public string? Doubt { get; init; }
}

/// <summary>What a pasted block would fill in; nothing is filled in before a person says so.</summary>
public sealed record PasteMatch
{
    public required IReadOnlyList<PasteColumn> Columns { get; init; }

    /// <summary>The block's headings; empty when it has none.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Filled rows; a blank row keeps its place and is not among them.</summary>
    public required IReadOnlyList<PastedRow> Rows { get; init; }

    /// <summary>What must be chosen before anything is filled in; null when nothing.</summary>
    public string? Question { get; init; }

    /// <summary>How the figures are read: as a person said, else as those decide that can be read in one way only; null when
    /// neither.</summary>
    public BlockHabit? Habit { get; init; }

    /// <summary>A figure as pasted that may mean two things (<see cref="Habit"/> settles all such); null when none does.</summary>
    public string? TwoWays { get; init; }
}

/// <summary>Finds which column is what and which row is whose. What is not sure is asked.</summary>
public sealed class PasteMatcher
{
    private const string NearName = "gần giống";
    private static readonly string[] _figures =
        [nameof(PasteColumn.Value), nameof(PasteColumn.Numerator), nameof(PasteColumn.Denominator), nameof(PasteColumn.YearEstimate)];

    private static readonly PasteColumn[] _unfilled = [PasteColumn.Ignored, PasteColumn.Code, PasteColumn.Name, PasteColumn.Measure];

    private const string AsPercent = "dòng này hỏi tử số và mẫu số; số dán sẽ vào ô tỷ lệ %";

    private readonly PastedBlock _block;
    private readonly PasteLines _lines;
    private readonly IReadOnlyList<PasteColumn> _columns;
    private readonly IReadOnlyList<string> _headings;
    private readonly string? _question;
    private readonly int _begin;
    private readonly int _focus;
    private readonly bool _named;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private PasteMatcher(
        PastedBlock block, IReadOnlyList<PasteLine> lines, string? focus, PasteColumn? field, IReadOnlyList<PasteColumn>? columns)
    {
        (_block, _lines) = (block, new(lines));
        _focus = _lines.IndexOf(focus);
        var head = block.Rows.ToList().FindIndex(row => !PastedBlock.IsBlank(row));
        _headings = head >= 0 && IsHeading(block.Rows[head]) ? block.Rows[head] : [];
        _begin = _headings.Count > 0 ? head + 1 : 0;
        var place = PastePlace.Of(_lines.At(_focus)?.Shape ?? EntryShape.Amount, field);
        var guess = columns?.Count == block.Width
            ? new PasteGuess([.. columns], Question: null)
            : PasteGuess.Of(_headings, [.. block.Rows.Skip(_begin)], block.Width, _lines, place);
        (_columns, _question) = (guess.Columns, guess.Question);
        _named = _columns.Any(column => column is PasteColumn.Code or PasteColumn.Name);
    }

    /// <param name="lines">Lines of the grid, in its order.</param>
    /// <param name="focus">Line the block was pasted on: where neither code nor name was pasted, rows follow from there. Null for the
    /// first.</param>
    /// <param name="field">Cell of that line it was pasted on; null where it is not said.</param>
    /// <param name="columns">What each column is, where a person has chosen; null to find out.</param>
    /// <param name="habit">How the block writes its figures, where a person has said; null to find out.</param>
    public static PasteMatch Match(
        PastedBlock block, IReadOnlyList<PasteLine> lines, string? focus = null, PasteColumn? field = null,
        IReadOnlyList<PasteColumn>? columns = null, BlockHabit? habit = null) =>
        new PasteMatcher(block, lines, focus, field, columns).Match(habit);

    private PasteMatch Match(BlockHabit? said)
    {
        PastedRow[] rows =
            [.. Enumerable.Range(_begin, _block.Rows.Count - _begin).Where(i => !PastedBlock.IsBlank(_block.Rows[i])).Select(Row)];
        string[] figures = [.. rows.SelectMany(row => row.Cells.Where(cell => IsFigure(cell.Key)).Select(cell => cell.Value))];
        var habit = said ?? BlockHabits.Of(figures);
        return new()
        {
            Columns = _columns,
            Headings = _headings,
            Question = _question,
            Habit = habit,
            TwoWays = Array.Find(figures, BlockHabits.MayMeanTwo),
            Rows = [.. rows.Select(row => row with { Cells = Settled(row.Cells, habit) })],
        };
    }

    private static bool IsFigure(string field) => _figures.Contains(field, StringComparer.Ordinal);

    private static Dictionary<string, string> Settled(IReadOnlyDictionary<string, string> cells, BlockHabit? habit) => cells.ToDictionary(
        cell => cell.Key, cell => IsFigure(cell.Key) ? BlockHabits.Settle(cell.Value, habit) : cell.Value, StringComparer.Ordinal);

    private PastedRow Row(int index)
    {
        var row = _block.Rows[index];
        var cells = Fields(row);
        var plain = new PastedRow(index + 1, Code: null, cells, string.Join(" · ", row.Where(cell => cell.Length > 0)));
        var (line, doubt) = _named ? Find(row) : (_lines.At(_focus + index - _begin), null);
        if (line is null || _taken.Contains(line.Code)) return plain;
        doubt ??= Misplaced(line, cells) ?? OtherMeasure(line, row);
        if (doubt is not null) return plain with { Maybe = line.Code, Doubt = doubt };
        _taken.Add(line.Code);
        return plain with { Code = line.Code, Doubt = _named ? NamedElse(row, line) : null };
    }

    // "Đạt" is a heading and an answer: a row of answers alone is the first of the block.
    private bool IsHeading(IReadOnlyList<string> row) =>
        row.Any(cell => PasteColumns.Of(cell) is not null && OutcomeWords.Read(cell) is null)
        && !row.Any(cell => _lines.ByCode(cell) is not null);

    private (PasteLine? Line, string? Doubt) Find(IReadOnlyList<string> row)
    {
        string[] names = [.. Cells(row, PasteColumn.Name)];
        var sure = Cells(row, PasteColumn.Code).Select(_lines.ByCode).Concat(names.Select(_lines.ByName))
            .FirstOrDefault(line => line is not null);
        return sure is not null ? (sure, null) : (names.Select(_lines.Near).FirstOrDefault(line => line is not null), NearName);
    }

    /// <summary>A code goes before a name; that they are of two lines is said.</summary>
    private string? NamedElse(IReadOnlyList<string> row, PasteLine line) =>
        Cells(row, PasteColumn.Name).Select(name => _lines.NamedElse(line, name)).FirstOrDefault(other => other is not null) is { } named
            ? $"mã {line.Code} nhưng tên là của {named.Code}; số sẽ vào {line.Code}" : null;

    private IEnumerable<string> Cells(IReadOnlyList<string> row, PasteColumn column) =>
        row.Where((cell, i) => i < _columns.Count && _columns[i] == column && cell.Length > 0);

    /// <summary>A cell the line does not take, or a figure that ran on from another kind of line; null when all is in its place.</summary>
    private string? Misplaced(PasteLine line, Dictionary<string, string> cells)
    {
        var foreign = cells.Keys.FirstOrDefault(field => !line.Shape.Takes(field));
        if (foreign is not null) return $"dòng này không nhập {PasteColumns.Word(foreign)}; phần đó sẽ bỏ";
        var ranOn = !_named && line.Shape == EntryShape.Parts && _lines.At(_focus)?.Shape != EntryShape.Parts;
        return ranOn && cells.ContainsKey(nameof(TypedCell.Value)) ? AsPercent : null;
    }

    /// <summary>A figure in another unit ("nghìn đồng" for "đồng") is never turned into the line's: a person says what becomes of
    /// it.</summary>
    private string? OtherMeasure(PasteLine line, IReadOnlyList<string> row)
    {
        var other = line.Measures.Count == 0 ? null
            : Cells(row, PasteColumn.Measure).FirstOrDefault(cell => !line.Measures.Any(own => IsSameMeasure(own, cell)));
        return other is null ? null
            : $"đơn vị tính dán vào là “{other}”, dòng này tính bằng “{line.Measures[0]}”; nếu nhận, số vào ô đúng như đã dán";
    }

    private static bool IsSameMeasure(string own, string pasted) => Plain(own) == Plain(pasted);

    private static string Plain(string measure) => VietnameseText.Fold(measure).Replace("²", "2", StringComparison.Ordinal)
        .Replace("³", "3", StringComparison.Ordinal).Replace("phan tram", "%", StringComparison.Ordinal)
        .Replace("ti dong", "ty dong", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim('(', ')', '.', ':');

    private Dictionary<string, string> Fields(IReadOnlyList<string> row)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(row.Count, _columns.Count); i++)
        {
            if (row[i].Length > 0 && !_unfilled.Contains(_columns[i]))
                fields[_columns[i].ToString()] = Typed(_columns[i], row[i]);
        }

        return fields;
    }

    private static string Typed(PasteColumn column, string cell) => column switch
    {
        PasteColumn.Met => OutcomeWords.Read(cell) switch { true => CellReader.Yes, false => CellReader.No, null => cell },
        PasteColumn.Quality => VietnameseText.Fold(cell) switch
        {
            "uoc" or "uoc tinh" => nameof(Quality.Estimated),
            "so bo" => nameof(Quality.Preliminary),
            "chinh thuc" => nameof(Quality.Official),
            _ => cell,
        },
        _ => cell,
    };
}
