using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>The kinds of heading that part a whole document.</summary>
internal enum HeadingFamily { Attachment, Part, Chapter, Article, Roman, Capital }

/// <summary>A heading over a part of the document.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="LastLine">Where its title ends; the part begins behind it.</param>
internal sealed partial record PartHeading(HeadingFamily Family, int Line, int LastLine, string No, string Title)
{
    /// <summary>What the line says behind its title: "I. Mục tiêu: thu nhập 95 triệu đồng"; else empty.</summary>
    public string Rest { get; private init; } = string.Empty;

    /// <summary>A title that measures something is one only up to its colon; without one it is a sentence of the part too, and so is an
    /// article that says who answers for what.</summary>
    public PartHeading Parted()
    {
        if (Family == HeadingFamily.Article && SaysWho().IsMatch(VietnameseText.Fold(Title))) return this with { Rest = Title };
        if (FigureReader.Read(Phrase.Of(Heading.WithoutCount(Title))) is not [var first, ..]) return this;
        var colon = Title.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || colon > first.Start
            ? this with { Rest = Title }
            : this with { Title = Title[..colon], Rest = Title[(colon + 1)..].Trim() };
    }

    [GeneratedRegex(@"\b(chu tri|chiu trach nhiem)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SaysWho();
}

/// <summary>Finds the headings that part a document: "PHẦN II", "Chương I", "Điều 2.", "II.", "B.", and the title of an attached plan.
/// </summary>
internal sealed partial class PartHeadings(TextLines lines)
{
    private const int LongestTitle = 200;
    private static readonly string[] _ordinals = ["NHAT", "HAI", "BA", "TU", "NAM", "SAU", "BAY", "TAM", "CHIN", "MUOI"];
    private static readonly string[] _romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    private readonly List<PartHeading> _found = [];

    public static IReadOnlyList<PartHeading> Find(TextLines lines, int last)
    {
        var headings = new PartHeadings(lines);
        for (var line = 1; line <= last; line++)
        {
            if (headings.At(line) is not { } heading || headings.IsAgain(heading)) continue;
            heading = headings.Whole(heading);
            headings._found.Add(heading.Parted());
            line = heading.LastLine;
        }

        return headings._found;
    }

    // A title that a text wrapped at a fixed width goes on on the lines below.
    private PartHeading Whole(PartHeading heading)
    {
        var whole = heading;
        while (whole.Title.Length > 0 && whole.LastLine < lines.Count && lines.IsFull(whole.LastLine)
            && lines.Paragraph(whole.LastLine + 1) is { Length: > 0 } more
            && Mark.Read(more).Kind == MarkKind.None && At(whole.LastLine + 1) is null)
            whole = whole with { Title = $"{whole.Title} {more}", LastLine = whole.LastLine + 1 };
        return whole;
    }

    // A heading printed again on the next page opens nothing new.
    private bool IsAgain(PartHeading heading)
    {
        if (_found.Count == 0 || _found[^1] is not { } before) return false;
        if (before.Family != heading.Family || before.No != heading.No || !IsSame(before.Title, heading.Title)) return false;
        lines.Blank(heading.Line, heading.LastLine);
        return true;
    }

    private static bool IsSame(string title, string again) => VietnameseText.Fold(title) == VietnameseText.Fold(again);

    private PartHeading? At(int line)
    {
        if (lines.IsRow(line) || lines[line] is not { Length: > 0 } text) return null;
        if (lines.Attachments.Contains(line)) return new(HeadingFamily.Attachment, line, line, string.Empty, text);
        if (NamedPattern().Match(text) is { Success: true } named) return Named(line, named);
        if (ArticlePattern().Match(text) is { Success: true } article) return Article(line, article);
        var match = NumberedPattern().Match(text);
        if (!match.Success) return null;
        var (no, title) = (match.Groups["no"].Value, match.Groups["title"].Value);
        var family = no[0] is >= 'A' and <= 'D' ? HeadingFamily.Capital : HeadingFamily.Roman;
        return IsTitle(family, title) ? new(family, line, line, no, title) : null;
    }

    // "Phần thứ hai" often has its title on the lines below.
    private PartHeading? Named(int line, Match match)
    {
        var title = match.Groups["title"].Value.Trim();
        var family = match.Groups["chapter"].Success ? HeadingFamily.Chapter : HeadingFamily.Part;
        var at = line;
        if (title.Length > 0 && !IsTitle(family, title)) return null;
        if (title.Length == 0
            && lines.Next(line) is > 0 and var next
            && IsTitle(family, lines[next])
            && Mark.Read(lines[next]).Kind == MarkKind.None)
            (title, at) = (lines[next], next);
        while (IsCapitals(title) && at + 1 <= lines.Count && lines[at + 1] is { Length: > 0 } more
            && IsCapitals(more) && At(at + 1) is null)
            (title, at) = ($"{title} {more}", at + 1);
        return new(family, line, at, Number(match.Groups["no"].Value), title);
    }

    // Articles count from one; "Điều 5 Luật ..." inside a sentence that was wrapped does not go on with the count.
    private PartHeading? Article(int line, Match match)
    {
        var no = match.Groups["no"].Value;
        return no == $"{_found.Count(heading => heading.Family == HeadingFamily.Article) + 1}"
            ? new(HeadingFamily.Article, line, line, no, match.Groups["title"].Value.Trim())
            : null;
    }

    private static string Number(string no)
    {
        var at = Array.IndexOf(_ordinals, VietnameseText.Fold(no).ToUpperInvariant().Replace("BON", "TU", StringComparison.Ordinal));
        return at < 0 ? no : _romans[at];
    }

    // Titles of parts are in capitals, begin with the words every plan of the genre begins a part with, or are short and promise nothing.
    private static bool IsTitle(HeadingFamily family, string title) =>
        title.Length < LongestTitle
        && title.Any(char.IsLetter)
        && (IsCapitals(title)
            || PartWords().IsMatch(VietnameseText.Fold(title))
            || (family is not HeadingFamily.Capital && IsShort(title)));

    private static bool IsShort(string title) =>
        title.Length < 120 && title[^1] is not ('.' or ';' or ',') && FigureReader.Read(Phrase.Of(title)).Count == 0;

    private static bool IsCapitals(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 0 && text.Count(char.IsUpper) > letters * 0.7;
    }

    [GeneratedRegex(
        @"^(?:(?:PHẦN|Phần)\s+(?:(?:THỨ|thứ)\s+)?|(?<chapter>CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ)\s+)?)(?<no>[IVX]{1,5}|\d{1,2}"
        + @"|NHẤT|HAI|BA|TƯ|BỐN|NĂM|SÁU|nhất|hai|ba|tư|bốn|năm|sáu)(?!\p{L})\s*[.):\-–/]?\s*(?<title>(?:\p{Lu}.*)?)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedPattern();

    [GeneratedRegex(@"^(Điều|ĐIỀU)\s+(?<no>\d{1,2})\s*[.:]\s*(?<title>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"^(?<no>[IVX]{1,5}|[A-D])\s*[.):\-–/]\s*(?<title>\p{Lu}.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(
        @"^(cac )?(quan diem|muc tieu|chi tieu|nhiem vu|giai phap|to chuc thuc hien|danh gia|tinh hinh|ket qua|boi canh)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartWords();
}
