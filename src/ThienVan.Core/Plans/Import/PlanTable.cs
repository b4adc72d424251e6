namespace ThienVan.Core.Plans.Import;

internal enum ColumnRole { Other, No, Name, Measure, By, Year, PerYear, Past, Change, Lead, Cooperating, Timing, Output, Funding }

/// <summary>A column by its meaning.</summary>
/// <param name="Role">What the cells hold.</param>
/// <param name="Year">For columns of one year; 0 for others.</param>
/// <param name="Counts">What a column of figures counts where the table has several a year ("Sản lượng (tấn)"); null where it has one.
/// </param>
internal readonly record struct Column(ColumnRole Role, int Year = 0, string? Counts = null)
{
    public bool IsFigure => Role is ColumnRole.By or ColumnRole.Year or ColumnRole.PerYear;

    /// <summary>True for what was reached, or for a year before the plan.</summary>
    public bool IsPast(Horizon horizon) =>
        Year > 0 && (Role == ColumnRole.Past || (Role == ColumnRole.Year && Year < horizon.From));
}

internal enum TableKind { Unknown, Indicators, Tasks, Projects }

/// <summary>A row put together over page breaks.</summary>
internal sealed record TableRow(string No, IReadOnlyList<string> Cells, LineRange Lines, string Quote)
{
    /// <summary>Heading over the row and its number; null when there is none.</summary>
    public string? Section { get; init; }

    public string? SectionNo { get; init; }

    /// <summary>A line without a number of its own that measures a part of the row above.</summary>
    public bool IsPart { get; init; }
}

/// <summary>A table with its columns known and its rows whole.</summary>
internal sealed record PlanTable(Appendix? Appendix, TableKind Kind, IReadOnlyList<Column> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>What the header says over each column.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>The unit that a line over the table gives to all of it ("Đơn vị tính: tỷ đồng"); null when a column has its own.</summary>
    public string? Unit => Columns.Any(column => column.Role == ColumnRole.Measure) ? null : UnitOver;

    /// <summary>What that line says; null where there is none.</summary>
    public string? UnitOver { get; init; }

    public string Place => Appendix is null ? "Bảng" : $"Phụ lục {Appendix.No}";

    /// <summary>"PL1"; "B" for a table of the body.</summary>
    public string Short => Appendix is null ? "B" : $"PL{Appendix.No}";

    /// <summary>Columns that may say where a row started, the last year first; one that says what was reached goes before one that only
    /// bears the year.</summary>
    public IEnumerable<int> Starts(Horizon horizon) => Enumerable.Range(0, Columns.Count)
        .Where(i => Columns[i].IsPast(horizon) && (horizon.From == 0 || Columns[i].Year < horizon.From))
        .OrderByDescending(i => Columns[i].Year).ThenBy(i => Columns[i].Role == ColumnRole.Past ? 0 : 1);

    /// <summary>The cell, cleaned; null when empty or when the table has no such column.</summary>
    public string? Cell(TableRow row, ColumnRole role)
    {
        for (var i = 0; i < Columns.Count && i < row.Cells.Count; i++)
        {
            if (Columns[i].Role == role && row.Cells[i].Length > 0) return row.Cells[i];
        }

        return null;
    }

    public Provision At(TableRow row, string word) =>
        new()
        {
            Reference = $"{Place}, {word} {row.No}",
            Lines = row.Lines,
            Quote = row.Quote,
        };
}
