using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

internal enum PartRole { Other, Objective, Targets, Tasks, Organisation }

/// <summary>A part of the plan ("II. CÁC CHỈ TIÊU") with its paragraphs.</summary>
internal sealed record Part(string No, string Title, PartRole Role, IReadOnlyList<Passage> Passages);

/// <summary>An appendix: its number and its lines, the heading line included.</summary>
internal sealed record Appendix(string No, string Title, LineRange Lines);

/// <summary>Where everything stands: header, parts, appendices. Nothing is interpreted here.</summary>
internal sealed partial record Layout(
    SourceText Source, IReadOnlyList<string> Clean, IReadOnlyList<Part> Parts, IReadOnlyList<Appendix> Appendices)
{
    public IEnumerable<Part> PartsOf(PartRole role) => Parts.Where(part => part.Role == role);

    public static Layout Of(SourceText source)
    {
        string[] clean = [.. source.Lines.Select(Markup.Clean)];
        var appendices = FindAppendices(clean);
        var bodyEnd = BodyEnd(clean, appendices.Count > 0 ? appendices[0].Lines.From - 1 : source.Count);
        var headings = FindHeadings(source, clean, bodyEnd);
        var parts = new List<Part>();
        for (var i = 0; i < headings.Count; i++)
        {
            var to = i + 1 < headings.Count ? headings[i + 1].Line - 1 : bodyEnd;
            var (line, no, title) = headings[i];
            parts.Add(new Part(no, title, RoleOf(title, parts), PassageReader.Read(source, clean, new LineRange(line + 1, to))));
        }

        return new Layout(source, clean, PromoteObjective(parts), appendices);
    }

    private static List<(int Line, string No, string Title)> FindHeadings(SourceText source, string[] clean, int end)
    {
        var found = new List<(int Line, string No, string Title)>();
        for (var line = 1; line <= end; line++)
        {
            if (source[line].Contains('\t', StringComparison.Ordinal)) continue;
            var match = HeadingPattern().Match(clean[line - 1]);
            if (!match.Success || !IsHeading(match.Groups["title"].Value)) continue;
            var (no, title) = (match.Groups["no"].Value, match.Groups["title"].Value);
            if (found.Count > 0 && found[^1].No == no && IsSame(found[^1].Title, title)) clean[line - 1] = string.Empty;
            else found.Add((line, no, title));
        }

        return found;
    }

    // A heading printed again on the next page opens nothing new.
    private static bool IsSame(string title, string again) => VietnameseText.Fold(title) == VietnameseText.Fold(again);

    // Headings of parts are in capitals, or begin with the words every plan of the genre begins a part with.
    private static bool IsHeading(string title)
    {
        var letters = title.Count(char.IsLetter);
        return title.Length < 200 && letters > 0
            && (title.Count(char.IsUpper) > letters * 0.7 || PartWords().IsMatch(VietnameseText.Fold(title)));
    }

    private static PartRole RoleOf(string title, List<Part> before)
    {
        var folded = VietnameseText.Fold(title);
        if (folded.Contains("to chuc thuc hien", StringComparison.Ordinal)) return PartRole.Organisation;
        if (ReviewWords().IsMatch(folded)) return PartRole.Other;
        if (folded.Contains("chi tieu", StringComparison.Ordinal)) return PartRole.Targets;
        if (TaskWords().IsMatch(folded)) return PartRole.Tasks;
        if (folded.Contains("muc tieu", StringComparison.Ordinal)) return PartRole.Objective;
        return before.Count > 0 && before[^1].Role is PartRole.Tasks or PartRole.Targets && before[^1].No[0] is >= 'A' and <= 'D'
            ? before[^1].Role
            : PartRole.Other;
    }

    // Many plans put their targets under "MỤC TIÊU" and have no part of their own for them.
    private static List<Part> PromoteObjective(List<Part> parts) =>
        parts.Exists(part => part.Role == PartRole.Targets)
            ? parts
            : parts.ConvertAll(part => part.Role == PartRole.Objective ? part with { Role = PartRole.Targets } : part);

    private static int BodyEnd(string[] clean, int last)
    {
        for (var line = 1; line <= last; line++)
        {
            if (clean[line - 1] is { Length: < 30 } text && VietnameseText.Fold(text).StartsWith("noi nhan", StringComparison.Ordinal))
                return line - 1;
        }

        return last;
    }

    private static List<Appendix> FindAppendices(string[] clean)
    {
        var found = new List<Appendix>();
        for (var line = 1; line <= clean.Length; line++)
        {
            var match = AppendixPattern().Match(clean[line - 1]);
            if (!match.Success) continue;
            var no = match.Groups["no"].Value is { Length: > 0 } said ? said.TrimStart('0') : $"{found.Count + 1}";
            var title = match.Groups["title"].Value.Trim();
            if (found.Count > 0 && found[^1].No == no && IsSame(found[^1].Title, title))
            {
                clean[line - 1] = string.Empty;
                continue;
            }

            if (found.Count > 0) found[^1] = found[^1] with { Lines = found[^1].Lines with { To = line - 1 } };
            found.Add(new Appendix(no, title, new LineRange(line, clean.Length)));
        }

        return found;
    }

    [GeneratedRegex(
        @"^(PHẦN\s+(THỨ\s+)?(?<no>[IVX]{1,5}|NHẤT|HAI|BA|TƯ|BỐN|NĂM)\b\s*[.):\-–/]?\s*|(?<no>[IVX]{1,5}|"
            + @"[A-D])\s*[.):\-–/]\s*)(?<title>\p{Lu}.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(
        @"^((PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu)(\s+(số|SỐ))?\s*(?<no>\d{1,2}(?=\p{Lu})|\d{1,2}\b|[IVX]{1,5}\b)\s*[:.\-–]?|(PHỤ "
            + @"LỤC|PHỤ BIỂU)\s*$)(?<title>.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AppendixPattern();

    [GeneratedRegex(
        @"^(cac )?(quan diem|muc tieu|chi tieu|nhiem vu|giai phap|to chuc thuc hien|danh gia|tinh hinh|ket qua|boi canh)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartWords();

    [GeneratedRegex(@"ket qua|danh gia|tinh hinh|boi canh|thuc trang|quan diem", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReviewWords();

    [GeneratedRegex(@"nhiem vu|giai phap", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TaskWords();
}
