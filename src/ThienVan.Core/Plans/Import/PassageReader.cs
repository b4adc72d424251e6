namespace ThienVan.Core.Plans.Import;

/// <summary>Puts paragraphs together again where a page break or the width of the page split a sentence.</summary>
internal static class PassageReader
{
    public static IReadOnlyList<Passage> Read(TextLines lines, LineRange range)
    {
        var passages = new List<Passage>();
        for (var line = range.From; line <= range.To; line++)
        {
            if (lines.Paragraph(line) is { Length: > 0 } text) Add(passages, text, line, lines, CutBefore(lines, line, range.From));
        }

        return Titled([.. passages.SelectMany(SectionTitle.Part).SelectMany(RunInList.Split)]);
    }

    private static Cut CutBefore(TextLines lines, int line, int first)
    {
        if (line == first || lines.Paragraph(line - 1).Length == 0) return Cut.Blank;
        return lines.IsInside(line - 1) ? Cut.Anywhere : lines.IsFull(line - 1) ? Cut.Sentence : Cut.Line;
    }

    private static void Add(List<Passage> passages, string text, int line, TextLines lines, Cut cut)
    {
        var (raw, begun) = (lines.Source[line].Trim(), passages.Count > 0 ? new Continuation(passages, text, cut) : null);
        if (begun?.GoesOn == true) passages[^1] = passages[^1].Join(text, line, raw);
        else passages.Add(new Passage(Continuation.Dated(text), new LineRange(line, line), raw) { Mark = begun?.Mark ?? First(text) });
    }

    private static Mark First(string text) =>
        Mark.Read(text) is { Kind: not MarkKind.None } mark ? mark : SectionTitle.OfItem(text) is null ? Mark.None : Mark.Title;

    // "Lĩnh vực kinh tế" without a mark over a list of its own is a title.
    private static List<Passage> Titled(List<Passage> passages)
    {
        for (var i = 0; i + 1 < passages.Count; i++)
        {
            if (passages[i].Mark.Kind == MarkKind.None
                && passages[i + 1].Mark.Kind is not (MarkKind.None or MarkKind.Title)
                && Heading.IsField(passages[i])) passages[i] = passages[i] with { Mark = Mark.Title };
        }

        return passages;
    }
}
