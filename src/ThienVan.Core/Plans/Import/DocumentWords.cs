namespace ThienVan.Core.Plans.Import;

/// <summary>The document's words as people read them. A plan keeps them as they were scanned, so that its faults can be pointed
/// at.</summary>
public static class DocumentWords
{
    /// <summary>Without what a scan left of stars, tags and formulas: "≥ 12%/năm" of "$\geq 12\%/năm$".</summary>
    public static string Plain(string raw) => Markup.Clean(raw);
}
