namespace ThienVan.Core.Plans.Import;

/// <summary>Puts paragraphs together again where a page break split a sentence.</summary>
internal static class PassageReader
{
    public static IReadOnlyList<Passage> Read(TextLines lines, LineRange range)
    {
        var passages = new List<Passage>();
        var blank = true;
        for (var line = range.From; line <= range.To; line++)
        {
            var text = lines.Paragraph(line);
            if (text.Length > 0) Add(passages, text, line, lines.Source[line].Trim(), blank, isWrapped: !blank && lines.IsFull(line - 1));
            blank = text.Length == 0;
        }

        return [.. passages.SelectMany(SectionTitle.Part).SelectMany(RunInList.Split)];
    }

    private static void Add(List<Passage> passages, string text, int line, string raw, bool blank, bool isWrapped)
    {
        var mark = Mark.Read(text);
        if (isWrapped && mark.Kind == MarkKind.Dash && GoesOn(passages[^1].Text, text)) mark = Mark.None;
        if (mark.Kind == MarkKind.None && SectionTitle.OfItem(text) is not null) mark = Mark.Title;
        if (mark.Kind == MarkKind.None && passages.Count > 0 && Continues(passages[^1].Text, text, blank, isWrapped))
            passages[^1] = passages[^1].Join(text, line, raw);
        else
            passages.Add(new Passage(text, new LineRange(line, line), raw) { Mark = mark });
    }

    private static bool Continues(string before, string text, bool blank, bool isWrapped) =>
        !EndsSentence(before) && (isWrapped || char.IsLower(text[0]) || (!blank && !char.IsUpper(text[0])));

    // "kinh tế" and on the next line "- xã hội".
    private static bool GoesOn(string before, string text) =>
        !EndsSentence(before) && text.TrimStart('-', '–', ' ') is [var first, ..] && char.IsLower(first);

    private static bool EndsSentence(string text) => text[^1] is '.' or ';' or ':' or '!' or '?' or '…';
}
