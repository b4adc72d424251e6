namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>One sheet of a workbook, as plain data.</summary>
public sealed record Sheet
{
    /// <summary>At most 31 characters, none of <c>: \ / ? * [ ]</c>; unique in its workbook.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>Rows that stay in view, counted from the top.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns that stay in view, counted from the left.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Rows repeated on every printed page, from 1; null when none.</summary>
    public (int First, int Last)? RepeatedRows { get; init; }

    /// <summary>Kept from view and from the "unhide" list: for what the product must find again when the file comes back.</summary>
    public bool Hidden { get; init; }

    /// <summary>Only unlocked cells take input. No password: it keeps slips out, not intent.</summary>
    public bool Protected { get; init; }

    public bool Landscape { get; init; }

    /// <summary>Ranges such as "A1:D1".</summary>
    public IReadOnlyList<string> Merges { get; init; } = [];

    public IReadOnlyList<SheetCheck> Checks { get; init; } = [];
}

/// <param name="Width">In characters of the standard font.</param>
public sealed record SheetColumn(double Width)
{
    public bool Hidden { get; init; }
}

public sealed record SheetRow(params IReadOnlyList<SheetCell> Cells)
{
    /// <summary>In points; null lets the program fit it.</summary>
    public double? Height { get; init; }

    public bool Hidden { get; init; }
}

/// <summary>A text, a figure, a day, or an empty cell that still has a look.</summary>
public sealed record SheetCell
{
    public string? Text { get; private init; }

    public decimal? Number { get; private init; }

    public DateOnly? Day { get; private init; }

    public CellLook Look { get; private init; } = CellLook.Plain;

    public static SheetCell Empty(CellLook? look = null) => new() { Look = look ?? CellLook.Plain };

    /// <summary>Kept as text by the program that opens it, leading zeros and equals signs included.</summary>
    public static SheetCell Of(string? text, CellLook? look = null) => new() { Text = text, Look = look ?? CellLook.Plain };

    /// <summary>Null is an empty cell, never 0.</summary>
    public static SheetCell Of(decimal? number, CellLook? look = null) => new() { Number = number, Look = look ?? CellLook.Figure };

    public static SheetCell Of(DateOnly? day, CellLook? look = null) => new() { Day = day, Look = look ?? CellLook.Plain };
}

/// <summary>What may be put into a range; the program asks back when something else is.</summary>
public sealed record SheetCheck
{
    public required string Range { get; init; }

    /// <summary>The list to choose from; null for figures between <see cref="Minimum"/> and <see cref="Maximum"/>.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Null for no lower bound.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Null for no upper bound.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Shown beside the cell while it is chosen, at most 255 characters; null for nothing.</summary>
    public string? Prompt { get; init; }

    /// <summary>What to do when the input does not fit, at most 225 characters.</summary>
    public required string Error { get; init; }
}
