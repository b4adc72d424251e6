using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Shared.Documents.Templates;

/// <summary>One paragraph's own words, whatever runs Word spread them over.</summary>
internal sealed partial class PlaceholderText
{
    // Nothing a name may hold: stands for tabs, breaks and everything else that is no word.
    private const char Other = '\t';

    private readonly List<(Text? Element, int Start)> _pieces = [];

    public PlaceholderText(Paragraph paragraph)
    {
        Paragraph = paragraph;
        var words = new StringBuilder();
        foreach (
            var element in paragraph
                .Descendants()
                .Where(element =>
                    element.Parent is Run && element.Ancestors<Paragraph>().First() == paragraph && element is not RunProperties
                )
        )
        {
            _pieces.Add((element as Text, words.Length));
            if (element is Text text) words.Append(text.Text);
            else words.Append(Other);
        }

        Words = words.ToString();
    }

    public Paragraph Paragraph { get; }

    public string Words { get; }

    public IReadOnlyList<string> Names => [.. Placeholders().Matches(Words).Select(found => found.Groups["name"].Value.Trim())];

    /// <summary>The one placeholder that is all the paragraph holds; null when there is more or less.</summary>
    public string? Alone => Names is [var name] && Placeholders().Match(Words).Length == Words.Trim().Length ? name : null;

    /// <summary>Braces without their fellows: somebody meant a placeholder and slipped.</summary>
    public bool IsUnclosed =>
        Placeholders().Replace(Words, "") is var rest
        && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal));

    /// <summary>The look of the run the first placeholder begins in.</summary>
    public RunProperties? Look => Placeholders().Match(Words) is { Success: true } found
        ? (RunProperties?)((Run)PieceAt(found.Index).Parent!).RunProperties?.CloneNode(deep: true) : null;

    /// <summary>Every paragraph of a document that may hold words, headers and notes included.</summary>
    public static IEnumerable<PlaceholderText> In(WordprocessingDocument word)
    {
        var main = word.MainDocumentPart!;
        OpenXmlElement?[] roots =
        [
            main.Document,
            .. main.HeaderParts.Select(part => (OpenXmlElement?)part.Header),
            .. main.FooterParts.Select(part => part.Footer),
            main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes,
        ];
        return roots
            .OfType<OpenXmlElement>()
            .SelectMany(root => root.Descendants<Paragraph>())
            .Select(paragraph => new PlaceholderText(paragraph))
            .ToArray();
    }

    /// <summary>The same of one element of a body.</summary>
    public static IEnumerable<PlaceholderText> Of(OpenXmlElement element) =>
        (element is Paragraph own ? [own] : element.Descendants<Paragraph>()).Select(paragraph => new PlaceholderText(paragraph));

    /// <summary>Puts texts in the placeholders' place; the words take the look of the run a placeholder begins in.</summary>
    public void Fill(Func<string, string> text)
    {
        foreach (var found in Placeholders().Matches(Words).Reverse())
            Replace(found.Index, found.Index + found.Length, text(found.Groups["name"].Value.Trim()));
    }

    // From the last to the first, so that the places of those before stay true.
    private void Replace(int from, int to, string value)
    {
        for (var i = _pieces.Count - 1; i >= 0; i--)
        {
            var (element, start) = _pieces[i];
            if (element is null || start + element.Text.Length <= from || start >= to) continue;
            var before = start < from ? element.Text[..(from - start)] : "";
            var after = start + element.Text.Length > to ? element.Text[(to - start)..] : "";
            element.Text = before + (start <= from ? value : "") + after;
            element.Space = SpaceProcessingModeValues.Preserve;
            if (element.Text.Contains('\n', StringComparison.Ordinal)) Break(element);
        }
    }

    private static void Break(Text element)
    {
        var words = Lines.Words(element.Text[(element.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        element.Text = element.Text[..element.Text.IndexOf('\n', StringComparison.Ordinal)];
        OpenXmlElement last = element;
        foreach (var next in words.Prepend(new Break())) last = last.Parent!.InsertAfter(next, last);
    }

    private Text PieceAt(int index) => _pieces.Last(piece => piece.Element is not null && piece.Start <= index).Element!;

    [GeneratedRegex(@"\{\{(?<name>[^{}\t]{1,80})\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholders();
}
