using System.Buffers;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Takes off what scanning left on the words: markdown stars, HTML tags, LaTeX signs, doubled spaces.</summary>
internal static partial class Markup
{
    private static readonly SearchValues<char> _signs = SearchValues.Create(@"\^_$<*“”");

    public static string Clean(string raw)
    {
        var text = VietnameseText.Normalize(raw).Replace('\t', ' ').Trim();
        text = EqualsSign().Replace(PerMille().Replace(text, "‰"), ": ");
        text = NoteSign().Replace(text, string.Empty);
        if (!text.AsSpan().ContainsAny(_signs) && !text.Contains("  ", StringComparison.Ordinal)) return text;
        text = Script().Replace(Power().Replace(Command().Replace(text, "${body}"), Raised), "${body}");
        text = Formula().Replace(text, match => Signs(match.Groups["body"].Value));
        text = Tag().Replace(text, string.Empty);
        text = Star().Replace(GluedStar().Replace(text, " "), string.Empty);
        text = Space().Replace(text, " ");
        return OpenQuote().Replace(CloseQuote().Replace(text, "”"), "“").Trim();
    }

    private static string Signs(string formula) => formula
        .Replace(@"\geq", "≥", StringComparison.Ordinal)
        .Replace(@"\ge", "≥", StringComparison.Ordinal)
        .Replace(@"\leq", "≤", StringComparison.Ordinal)
        .Replace(@"\le", "≤", StringComparison.Ordinal)
        .Replace(@"\times", "×", StringComparison.Ordinal)
        .Replace(@"\pm", "±", StringComparison.Ordinal)
        .Replace(@"\%", "%", StringComparison.Ordinal)
        .Replace(@"\", string.Empty, StringComparison.Ordinal);

    private static string Raised(Match power) => power.Groups["body"].Value == "2" ? "²" : "³";

    [GeneratedRegex(@"\\(text|mathrm|mathbf|textbf|textit)\{(?<body>[^{}]{0,80})\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\^\{(?<body>[23])\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Power();

    // "CO_{2}", "10^{-3}"
    [GeneratedRegex(@"[_^]\{(?<body>[^{}]{0,40})\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"\$(?<body>[^$]{1,80})\$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,40}>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    // A star before a space at the start of a line is a bullet, not emphasis.
    [GeneratedRegex(@"(?<!^)\*+|^\*+(?=\S)|^\*{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Star();

    // "PHỤ LỤC 2**Một số" was two lines on paper.
    [GeneratedRegex(@"(?<=[\p{L}\d])\*{2,}(?=[\p{L}(])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GluedStar();

    // Typed "%o" or "%0" for want of the sign.
    [GeneratedRegex(@"(?<=\d\s?)%[o0](?![\w.,])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerMille();

    // A raised number behind a word or a figure is the sign of a note; "m²" and "m³" are units.
    [GeneratedRegex(@"(?<=[\p{L}\d%.,;)])[⁰¹⁴-⁹]+|(?<=[^m\s])[²³]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoteSign();

    // "Số hộ = 983 hộ"
    [GeneratedRegex(@"(?<=[\p{L}\d)%])\s*=\s*(?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EqualsSign();

    [GeneratedRegex(@"\s{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"“\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpenQuote();

    [GeneratedRegex(@"\s+”", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CloseQuote();
}
