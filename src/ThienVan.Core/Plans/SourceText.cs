namespace ThienVan.Core.Plans;

/// <summary>
/// A document as lines of text. One paragraph or one table row a line, cells joined by tabs;
/// lines are counted from 1 and never renumbered. NFC, no control characters but tab.
/// </summary>
public sealed record SourceText(IReadOnlyList<string> Lines)
{
    public string this[int line] => Lines[line - 1];

    public int Count => Lines.Count;

    public static SourceText FromText(string text) =>
        new(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
}
