namespace ThienVan.Web.Shared.Documents;

/// <summary>What a file holds beside its running text.</summary>
public enum LeftOutKind
{
    /// <summary>A footnote or an endnote.</summary>
    Note,

    /// <summary>Text that is struck out.</summary>
    Struck,

    /// <summary>Text that nobody sees who looks at the document: hidden, white on white, or smaller than can be read.</summary>
    Hidden,

    /// <summary>Text deleted with changes tracked: whoever looks at the file may still see it.</summary>
    Deleted,

    /// <summary>What somebody remarked on the text.</summary>
    Comment,

    /// <summary>Words of a header or a footer.</summary>
    Margin,

    /// <summary>An object, a chart, a diagram, a picture as large as a table, or a file inside the file.</summary>
    Embedded,
}

/// <summary>What was not read as the document's words: listed, never silent.</summary>
/// <param name="Text">Its words; empty where it has none that can be read.</param>
/// <param name="Line">Line it belongs to, from 1.</param>
public sealed record LeftOut(LeftOutKind Kind, string Text, int Line);

/// <summary>Lines of a file, and what is beside them.</summary>
internal sealed record ReadLines(IReadOnlyList<string> Lines, IReadOnlyList<LeftOut> LeftOut)
{
    public static ReadLines Of(IReadOnlyList<string> lines) => new(lines, []);
}
