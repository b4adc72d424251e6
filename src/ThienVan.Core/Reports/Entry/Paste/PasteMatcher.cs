using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Entry.Paste;

/// <summary>A line of the grid that a pasted row may belong to.</summary>
public sealed record PasteLine(string Code, string Name, string TargetName);

/// <summary>A pasted row and the line it belongs to.</summary>
/// <param name="Number">Row in the block, from 1.</param>
/// <param name="Code">Null when no line was found: the row is shown, never dropped in silence.</param>
/// <param name="Cells">By the name of the <see cref="TypedCell"/> field, as it would have been typed.</param>
/// <param name="Text">The row as pasted.</param>
public sealed record PastedRow(int Number, string? Code, IReadOnlyDictionary<string, string> Cells, string Text);

/// <summary>What a pasted block would fill in; nothing is filled in before a person says so.</summary>
public sealed record PasteMatch
{
    public required IReadOnlyList<PasteColumn> Columns { get; init; }

    /// <summary>The block's headings; empty when it has none.</summary>
    public required IReadOnlyList<string> Headings { get; init; }
    public required IReadOnlyList<PastedRow> Rows { get; init; }
}

/// <summary>Finds which column is what and which row is whose.</summary>
public static class PasteMatcher
{
    /// <param name="lines">Lines of the grid, in its order.</param>
    /// <param name="focus">Line the block was pasted on: where neither code nor name was pasted, rows follow from there. Null for the
    /// first.</param>
    /// <param name="columns">What each column is, where a person has chosen; null to find out.</param>
    public static PasteMatch Match(
        PastedBlock block, IReadOnlyList<PasteLine> lines, string? focus = null, IReadOnlyList<PasteColumn>? columns = null)
    {
        var headings = Headings(block, lines);
        var rows = block.Rows.Skip(headings.Count > 0 ? 1 : 0).ToArray();
        var chosen = columns?.Count == block.Width ? columns : Guess(headings, rows, block.Width, lines);
        var first = Math.Max(0, lines.ToList().FindIndex(line => line.Code == focus));
        var named = chosen.Any(column => column is PasteColumn.Code or PasteColumn.Name);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new()
        {
            Columns = chosen,
            Headings = headings,
            Rows =
            [
                .. rows.Select((row, index) =>
                {
                    var code = named ? Find(row, chosen, lines) : first + index < lines.Count ? lines[first + index].Code : null;
                    var once = code is not null && taken.Add(code) ? code : null;
                    return new PastedRow(index + 1 + (headings.Count > 0 ? 1 : 0), once, Fields(row, chosen),
                        string.Join(" · ", row.Where(cell => cell.Length > 0)));
                }),
            ],
        };
    }

    private static IReadOnlyList<string> Headings(PastedBlock block, IReadOnlyList<PasteLine> lines) =>
        block.Rows.Count > 0
        && block.Rows[0].Any(cell => PasteColumns.Of(cell) is not null)
        && !block.Rows[0].Any(cell => ByCode(cell, lines) is not null)
            ? block.Rows[0]
            : [];

    private static PasteColumn[] Guess(
        IReadOnlyList<string> headings, IReadOnlyList<string>[] rows, int width, IReadOnlyList<PasteLine> lines)
    {
        var columns = new PasteColumn[width];
        for (var i = 0; i < width; i++)
        {
            var known = i < headings.Count ? PasteColumns.Of(headings[i]) : null;
            var column =
                known
                ?? (
                    headings.Count > 0
                        ? PasteColumn.Ignored
                        : FromContents([.. rows.Where(row => i < row.Count).Select(row => row[i])], lines)
                );
            columns[i] = columns.Contains(column) ? PasteColumn.Ignored : column;
        }

        return columns;
    }

    private static PasteColumn FromContents(string[] cells, IReadOnlyList<PasteLine> lines)
    {
        string[] filled = [.. cells.Where(cell => cell.Length > 0)];
        if (filled.Length == 0) return PasteColumn.Ignored;
        var codes = filled.Count(cell => ByCode(cell, lines) is not null);
        if (codes * 2 > filled.Length && filled.Any(cell => cell.Any(char.IsAsciiLetter))) return PasteColumn.Code;
        if (filled.Count(cell => ByName(cell, lines) is not null) * 2 > filled.Length) return PasteColumn.Name;
        return filled.Count(cell => FigureInput.Read(cell) is { Unreadable: false }) * 2 > filled.Length
            ? PasteColumn.Value
            : PasteColumn.Ignored;
    }

    private static string? Find(IReadOnlyList<string> row, IReadOnlyList<PasteColumn> columns, IReadOnlyList<PasteLine> lines)
    {
        string? byName = null;
        for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
        {
            if (columns[i] == PasteColumn.Code && ByCode(row[i], lines) is { } code) return code;
            if (columns[i] == PasteColumn.Name) byName ??= ByName(row[i], lines);
        }

        return byName;
    }

    private static string? ByCode(string cell, IReadOnlyList<PasteLine> lines) =>
        lines.FirstOrDefault(line => line.Code.Equals(cell.Trim('.', ' '), StringComparison.OrdinalIgnoreCase))?.Code;

    /// <summary>Of the whole name, else of one that only one line's name holds or is held by.</summary>
    private static string? ByName(string cell, IReadOnlyList<PasteLine> lines)
    {
        var sought = VietnameseText.Fold(cell);
        if (sought.Length < 4) return null;
        var exact = lines.Where(line => VietnameseText.Fold(line.Name) == sought).ToArray();
        if (exact.Length == 1) return exact[0].Code;
        var near = lines
            .Where(line => Near(VietnameseText.Fold(line.Name), sought) || Near(VietnameseText.Fold(line.TargetName), sought))
            .ToArray();
        return near.Length == 1 ? near[0].Code : null;
    }

    private static bool Near(string name, string sought) =>
        name.Contains(sought, StringComparison.Ordinal) || sought.Contains(name, StringComparison.Ordinal);

    private static Dictionary<string, string> Fields(IReadOnlyList<string> row, IReadOnlyList<PasteColumn> columns)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
        {
            if (row[i].Length > 0 && columns[i] is not (PasteColumn.Ignored or PasteColumn.Code or PasteColumn.Name))
                fields[columns[i].ToString()] = Typed(columns[i], row[i]);
        }

        return fields;
    }

    private static string Typed(PasteColumn column, string cell) => column switch
    {
        PasteColumn.Met => VietnameseText.Fold(cell) switch
        {
            "dat" or "da dat" or "co" or "x" or "hoan thanh" or "da hoan thanh" => CellReader.Yes,
            "chua" or "chua dat" or "khong" or "khong dat" => CellReader.No,
            _ => cell,
        },
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
