namespace ThienVan.Core.Plans;

/// <summary>Lines of the source text, counted from 1, both included.</summary>
public readonly record struct LineRange(int From, int To);

/// <summary>Where something is said.</summary>
public sealed record Provision
{
    /// <summary>Place in the document in the office's words: "Phần II, mục 3, chỉ tiêu 15", "Phụ lục 1, dòng 5".</summary>
    public required string Reference { get; init; }

    /// <summary>Null when the plan was typed in, not read from a text.</summary>
    public LineRange? Lines { get; init; }

    /// <summary>The document's own words; null when the plan data ships without its text.</summary>
    public string? Quote { get; init; }

    /// <summary>What the place comes to, in a reviewer's words, where the document's own may not be shipped. Never shown as a quotation;
    /// null where nobody wrote one.</summary>
    public string? Gist { get; init; }
}
