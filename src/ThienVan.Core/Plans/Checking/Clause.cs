using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>The smallest piece of text that says something by itself: up to a full stop or a semicolon, or within one cell.</summary>
/// <param name="Paragraph">Counts the paragraphs of the document; clauses of one paragraph share it.</param>
internal sealed record Clause(string Text, LineRange Lines, Place Place, int Paragraph)
{
    public Provision Provision => new()
    {
        Reference = Place.Reference ?? Wording.Lines(Lines),
        Lines = Lines,
        Quote = Text,
    };
}

internal static partial class ClauseReader
{
    public static IReadOnlyList<Clause> Read(IReadOnlyList<Paragraph> paragraphs, SourceText source, PlaceIndex places) =>
        [.. paragraphs.SelectMany((paragraph, index) => Read(paragraph, index, source, places))];

    private static IEnumerable<Clause> Read(Paragraph paragraph, int index, SourceText source, PlaceIndex places)
    {
        var place = places.At(paragraph.Lines.From);
        foreach (var cell in paragraph.Cells)
        {
            foreach (var text in Ends().Split(cell).Select(Clean).Where(text => text.Length > 1))
                yield return new Clause(text, Narrow(text, paragraph, source), place, index);
        }
    }

    public static string Clean(string text) => Label().Replace(text, "").Trim();

    // A clause of a cut paragraph stands on one line unless the cut goes through it.
    private static LineRange Narrow(string text, Paragraph paragraph, SourceText source)
    {
        for (var line = paragraph.Lines.From; line <= paragraph.Lines.To; line++)
        {
            if (source[line].Contains(text, StringComparison.Ordinal)) return new LineRange(line, line);
        }

        return paragraph.Lines;
    }

    [GeneratedRegex(@";\s*|(?<=[\p{L}%)\]*”""]\.{1,4})\s+(?=[“""(*]?\p{Lu})", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\s*(?:[-+•–]\s+|\(\d{1,3}\)\s*|\d{1,3}(?:\.\d{1,2})*\.\s+|[a-zđ]\)\s+)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Label();
}
