namespace ThienVan.Core.Plans.Import;

/// <summary>The document's words as people read them. A plan keeps them as they were scanned, so that its faults can be pointed
/// at.</summary>
public static class DocumentWords
{
    /// <summary>Without what a scan left of stars, tags and formulas: "≥ 12%/năm" of "$\geq 12\%/năm$".</summary>
    public static string Plain(string raw) => Markup.Clean(raw);

    /// <summary>What a page or a list prints of a provision: its plain words, or, where a fault of the scan itself is spoken of, the words
    /// as they were scanned. Null when the plan ships without its text.</summary>
    public static string? Quoted(Provision provision, bool asScanned = false) =>
        provision.Quote is null || asScanned ? provision.Quote : Plain(provision.Quote);
}
