using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>What a part of a plan holds. <see cref="Projects"/> are those of a table; <see cref="LeftOut"/> is said by a person alone.
/// </summary>
public enum PartRole { Other, Review, Objective, Targets, Tasks, Organisation, Projects, LeftOut }

/// <summary>A part of the plan ("II. CÁC CHỈ TIÊU") with its paragraphs.</summary>
/// <param name="No">Its number; empty when it has none.</param>
/// <param name="Place">How a reference names it ("Phần II", "Điều 2, mục 1"); empty when it has no name.</param>
internal sealed record Part(string No, string Place, string Title, PartRole Role, IReadOnlyList<Passage> Passages)
{
    /// <summary>"Phần II, mục 3"; of a part without a name "Mục 3".</summary>
    public string At(string inner) => Place.Length == 0 ? VietnameseText.Capital(inner) : inner.Length == 0 ? Place : $"{Place}, {inner}";
}

/// <summary>An appendix: its number and its lines, the heading line included.</summary>
internal sealed record Appendix(string No, string Title, LineRange Lines);

/// <summary>Where everything stands: header, parts, appendices. Nothing is interpreted here.</summary>
internal sealed partial record Layout(TextLines Lines, int HeaderEnd, IReadOnlyList<Part> Parts, IReadOnlyList<Appendix> Appendices)
{
    public SourceText Source => Lines.Source;

    public required SaidRoles Said { get; init; }

    public IEnumerable<Part> PartsOf(PartRole role) => Parts.Where(part => part.Role == role);

    /// <param name="source">The document.</param>
    /// <param name="said">What people said of its blocks; null for nothing. They overrule what the document shows.</param>
    public static Layout Of(SourceText source, IReadOnlyList<SaidBlock>? said = null)
    {
        var lines = new TextLines(source);
        var appendices = FindAppendices(lines);
        var bodyEnd = appendices.Count > 0 ? appendices[0].Lines.From - 1 : source.Count;
        var headings = PartHeadings.Find(lines, bodyEnd);
        var parts = PartsUnder(headings, lines, bodyEnd).Concat(appendices.Select(appendix => Prose(appendix, lines)))
            .SelectMany(Sections.Split).Where(part => part.Passages.Count > 0).ToList();
        var words = new SaidRoles(said ?? []);
        var before = headings.Count > 0 ? PassageReader.Read(lines, new(1, headings[0].Line - 1)) : [];
        var judged = words.Overrule(Evidence.Judge(parts), before);
        return new Layout(lines, headings.Count > 0 ? headings[0].LastLine : source.Count, judged, appendices) { Said = words };
    }

    /// <summary>True for the heading line of an appendix.</summary>
    public static bool IsAppendix(string text) => AppendixPattern().IsMatch(text);

    // A document without any such heading is one part.
    private static IEnumerable<Part> PartsUnder(IReadOnlyList<PartHeading> headings, TextLines lines, int bodyEnd)
    {
        if (headings.Count == 0)
        {
            var all = PassageReader.Read(lines, new LineRange(1, bodyEnd));
            yield return new(string.Empty, string.Empty, string.Empty, PartRole.Other, all);
        }

        if (headings.Count > 0 && PassageReader.Read(lines, new LineRange(1, headings[0].Line - 1)) is var head
            && head.Any(passage => passage.Figures.Count > 0))
            yield return new(string.Empty, string.Empty, string.Empty, PartRole.Other, head);
        var roles = new PartRoles();
        for (var i = 0; i < headings.Count; i++)
        {
            var to = i + 1 < headings.Count ? headings[i + 1].Line - 1 : bodyEnd;
            var passages = PassageReader.Read(lines, new LineRange(headings[i].LastLine + 1, to));
            var role = roles.Of(headings[i]);
            yield return new(headings[i].No, PlaceOf(headings[i]), headings[i].Title, role, [.. Rest(headings[i]), .. passages]);
        }
    }

    private static IEnumerable<Passage> Rest(PartHeading heading) => heading.Rest.Length == 0
        ? []
        : RunInList.Split(new Passage(heading.Rest, new LineRange(heading.Line, heading.LastLine), heading.Rest));

    // What an appendix says before its table, or in place of one.
    private static Part Prose(Appendix appendix, TextLines lines)
    {
        var (from, to) = (appendix.Lines.From, appendix.Lines.To);
        var end = Enumerable.Range(from, to - from + 1).FirstOrDefault(lines.IsRow, to + 1) - 1;
        var passages = PassageReader.Read(lines, new LineRange(from + 1, end));
        var title = $"{appendix.Title} {passages.FirstOrDefault()?.Text}";
        var role = end < to ? PartRole.Other : SectionTitle.Of(title) ?? PartRole.Other;
        return new(appendix.No, $"Phụ lục {appendix.No}", title, role, passages);
    }

    private static string PlaceOf(PartHeading heading) => heading.Family switch
    {
        HeadingFamily.Attachment => string.Empty,
        HeadingFamily.Article => $"Điều {heading.No}",
        HeadingFamily.Chapter => $"Chương {heading.No}",
        _ => $"Phần {heading.No}",
    };

    private static List<Appendix> FindAppendices(TextLines lines)
    {
        var found = new List<Appendix>();
        for (var line = 1; line <= lines.Count; line++)
        {
            var match = AppendixPattern().Match(lines[line]);
            if (!match.Success) continue;
            var no = match.Groups["no"].Value is { Length: > 0 } said ? said.TrimStart('0') : $"{found.Count + 1}";
            var title = match.Groups["title"].Value.Trim();
            if (found.Count > 0 && found[^1].No == no && VietnameseText.Fold(found[^1].Title) == VietnameseText.Fold(title))
            {
                lines.Blank(line, line);
                continue;
            }

            if (found.Count > 0) found[^1] = found[^1] with { Lines = found[^1].Lines with { To = line - 1 } };
            found.Add(new Appendix(no, title, new LineRange(line, lines.Count)));
        }

        return found;
    }

    [GeneratedRegex(
        @"^((PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu)(\s+(số|SỐ))?\s*(?<no>\d{1,2}(?=\p{Lu})|\d{1,2}\b"
        + @"|[IVX]{1,5}\b)\s*[:.\-–]?|(PHỤ LỤC|PHỤ BIỂU)\s*$)(?<title>.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AppendixPattern();
}
