namespace ThienVan.Web.Shared.Documents.Bounded;

/// <summary>How much of a stranger's file is ever taken into memory.</summary>
public sealed record DocumentLimits
{
    public static DocumentLimits Default { get; } = new();

    /// <summary>Bytes of a .docx or .pdf as stored.</summary>
    public long PackageBytes { get; init; } = 30L << 20;

    /// <summary>Bytes of a .txt.</summary>
    public long TextBytes { get; init; } = 10L << 20;

    /// <summary>Bytes that may come out of all compressed parts together, counted as they come.</summary>
    public long ExpandedBytes { get; init; } = 100L << 20;

    /// <summary>Characters of text in the whole document.</summary>
    public int Characters { get; init; } = 5_000_000;

    /// <summary>Characters in one line.</summary>
    public int LineLength { get; init; } = 100_000;

    public int Pages { get; init; } = 2_000;

    /// <summary>Depth to which elements of a document may nest.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>A hostile PDF can keep any reader busy; after this it is given up.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>What every format's reader is given.</summary>
internal sealed record ReadingContext(DocumentLimits Limits, DocumentRefusals Refusals, CancellationToken Cancelled);
