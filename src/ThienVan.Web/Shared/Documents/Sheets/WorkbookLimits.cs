namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>How much of a stranger's workbook is ever taken into memory.</summary>
public sealed record WorkbookLimits
{
    public static WorkbookLimits Default { get; } = new();

    /// <summary>Bytes of the file as stored.</summary>
    public long FileBytes { get; init; } = 10L << 20;

    /// <summary>Bytes that may come out of all compressed parts together, counted as they come.</summary>
    public long ExpandedBytes { get; init; } = 100L << 20;

    public int Sheets { get; init; } = 30;

    /// <summary>Rows with a value on one sheet.</summary>
    public int Rows { get; init; } = 20_000;

    /// <summary>Rows of any kind on one sheet: a border drawn down the page makes rows without values.</summary>
    public int EmptyRows { get; init; } = 100_000;

    /// <summary>The last column that may hold a value.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>Cells with a value in the whole workbook.</summary>
    public int Cells { get; init; } = 400_000;

    /// <summary>Characters in one cell.</summary>
    public int TextLength { get; init; } = 32_767;

    /// <summary>Blocks of merged cells on one sheet.</summary>
    public int Merges { get; init; } = 2_000;

    /// <summary>Depth to which elements may nest.</summary>
    public int Depth { get; init; } = 64;
}
