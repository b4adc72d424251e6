namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>One piece of a document's body.</summary>
public abstract record PaperBlock;

/// <param name="Level">1 "Phần thứ nhất", centred; 2 "I."; 3 "1."; 4 "a)".</param>
/// <param name="Text">With its number: "II. Kết quả".</param>
public sealed record PaperHeading(int Level, string Text) : PaperBlock
{
    /// <summary>Line over the text: "Phần thứ nhất"; null for none.</summary>
    public string? Label { get; init; }
}

public sealed record PaperParagraph(params IReadOnlyList<PaperSpan> Spans) : PaperBlock
{
    /// <summary>Null for the template's own.</summary>
    public PaperSide? Side { get; init; }

    public static PaperParagraph Of(string text) => new(new PaperSpan(text));
}

/// <summary>A run of words in one dress.</summary>
public sealed record PaperSpan(string Text)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Text of a footnote set after the words; null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>A table as wide as the text; its first row is repeated on every page and no row is split.</summary>
public sealed record PaperTable : PaperBlock
{
    public required IReadOnlyList<PaperColumn> Columns { get; init; }

    public required IReadOnlyList<PaperRow> Rows { get; init; }

    /// <summary>In points.</summary>
    public int FontSize { get; init; } = 12;
}

public enum PaperSide { Left, Centre, Right }

/// <param name="Weight">Share of the table's width, beside the other columns' weights.</param>
public sealed record PaperColumn(string Title, double Weight)
{
    public PaperSide Side { get; init; }
}

public sealed record PaperRow(params IReadOnlyList<PaperCell> Cells)
{
    /// <summary>A group's title or a total.</summary>
    public bool Bold { get; init; }
}

public sealed record PaperCell(params IReadOnlyList<PaperSpan> Spans)
{
    public static PaperCell Empty { get; } = new();

    /// <summary>Columns the cell takes.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Null keeps the column's side.</summary>
    public PaperSide? Side { get; init; }

    public static PaperCell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(new PaperSpan(text));
}
