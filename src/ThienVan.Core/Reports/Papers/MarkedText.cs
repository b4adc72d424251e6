using System.Text.RegularExpressions;

namespace ThienVan.Core.Reports.Papers;

/// <summary>Words, and the code of the figure they end in; null when they end in none.</summary>
public sealed record MarkedPiece(string Text, string? Code);

/// <summary>
/// The text of a section as people edit it: a line a paragraph, and "[^3a]" after a figure, where the printed report sets the
/// footnote with its trace.
/// </summary>
public static partial class MarkedText
{
    public static string Mark(string code) => $"[^{code}]";

    /// <summary>Nothing where no source is known.</summary>
    public static string Mark(PaperLine line) => line.IsTraced ? Mark(line.Code) : "";

    public static IReadOnlyList<IReadOnlyList<MarkedPiece>> Read(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Pieces)];

    /// <summary>The text without its marks, to be read or spoken.</summary>
    public static string Plain(string text) => Marks().Replace(text, "");

    /// <summary>Codes the text refers to, in order of first use.</summary>
    public static IReadOnlyList<string> Codes(string text) =>
        [.. Marks().Matches(text).Select(mark => mark.Groups["code"].Value).Distinct(StringComparer.Ordinal)];

    private static List<MarkedPiece> Pieces(string line)
    {
        var (pieces, from) = (new List<MarkedPiece>(), 0);
        foreach (Match mark in Marks().Matches(line))
        {
            pieces.Add(new(line[from..mark.Index], mark.Groups["code"].Value));
            from = mark.Index + mark.Length;
        }

        if (from < line.Length) pieces.Add(new(line[from..], Code: null));
        return pieces;
    }

    [GeneratedRegex(@"\[\^(?<code>[\w.-]{1,20})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
