using System.Text.RegularExpressions;

namespace ThienVan.Web.Shared.Documents.Pdf;

internal enum BreakKind { EndsParagraph, Space, Nothing, Tabs, SpaceOrTab }

/// <summary>What a line's end stands for in the text that was printed.</summary>
internal readonly record struct BreakMeaning(BreakKind Kind, int Tabs = 0);

/// <summary>
/// Reads line ends. The main witness: a program breaks a line only where the next word no longer fits, so a line
/// that had room for it ended on purpose.
/// </summary>
internal sealed partial class LineBreak(PageFrame frame, TabGrid? grid)
{
    private const double Indent = 5;
    private const double Rounding = 0.3;
    private const int MostTabsAtEnd = 2;

    public BreakMeaning Between(VisualLine upper, VisualLine lower, bool inRow)
    {
        if (IsNewBlock(upper, lower)) return new(BreakKind.EndsParagraph);
        if (inRow && grid is not null) return InRow(upper, lower, grid);
        return new(InText(upper, lower));
    }

    /// <summary>A row's number, then a tab.</summary>
    public bool StartsRow(VisualLine line) =>
        grid is not null && line.Pieces.Count > 1 && grid.IsStop(line.Pieces[1].Left) && RowNumber().IsMatch(line.Pieces[0].Text);

    private bool IsNewBlock(VisualLine upper, VisualLine lower) =>
        (upper.Page == lower.Page && frame.IsApart(upper, lower))
        || Math.Abs(upper.Size - lower.Size) > 0.15 * upper.Size
        || (!upper.EndsWithSpace && !BreaksAfterSign(upper) && StartsRow(lower));

    private BreakMeaning InRow(VisualLine upper, VisualLine lower, TabGrid tabs)
    {
        var leading = lower.Left > frame.Left + (tabs.Step / 2) && tabs.IsStop(lower.Left) ? tabs.StopsUpTo(lower.Left) : 0;
        var free = tabs.StopsLeft(upper.Right, frame.Right);
        if (leading > 0) return LeadingTabs(upper, lower, tabs, leading, free);
        if (upper.EndsWithSpace) return new(Fits(upper, lower) ? BreakKind.EndsParagraph : BreakKind.Space);
        if (!frame.WritesTrailingSpaces || !HasRoomForSpace(upper)) return InFullRow(upper, lower);
        if (BreaksAfterSign(upper) && upper.Right + lower.FirstWordWidth > frame.Right) return new(BreakKind.Nothing);
        return TabsBefore(lower, upper, tabs, free) is { } count ? new(BreakKind.Tabs, count) : new(BreakKind.EndsParagraph);
    }

    // The tab before a word that no longer fits moves down with it, so one leading tab may be the only one or the last of a few.
    private BreakMeaning LeadingTabs(VisualLine upper, VisualLine lower, TabGrid tabs, int leading, int free)
    {
        if (upper.EndsWithSpace || leading > MostTabsAtEnd || free > MostTabsAtEnd) return new(BreakKind.EndsParagraph);
        return new(BreakKind.Tabs, leading == 1 ? TabsBefore(lower, upper, tabs, free) ?? free + 1 : free + leading);
    }

    private BreakMeaning InFullRow(VisualLine upper, VisualLine lower)
    {
        if (Fits(upper, lower)) return new(BreakKind.EndsParagraph);
        return new(BreaksAfterSign(upper) ? BreakKind.Nothing : BreakKind.SpaceOrTab);
    }

    // Tabs after which the next word no longer fitted; null when it would have fitted after any likely number of them.
    private int? TabsBefore(VisualLine lower, VisualLine upper, TabGrid tabs, int free)
    {
        for (var count = 1; count <= Math.Min(free, MostTabsAtEnd); count++)
        {
            var stop = tabs.NextStop(upper.Right) + ((count - 1) * tabs.Step);
            if (stop + lower.FirstWordWidth > frame.Right) return count;
        }

        return null;
    }

    private BreakKind InText(VisualLine upper, VisualLine lower)
    {
        var indented = lower.Left > frame.Left + Indent && lower.Left > upper.Left + Indent;
        if (IsCentred(upper) && IsCentred(lower)) return CentredFits(upper, lower) ? BreakKind.EndsParagraph : BreakKind.Space;
        if (Fits(upper, lower) || (indented && !ItemStart().IsMatch(upper.PlainText))) return BreakKind.EndsParagraph;
        if (EndsOnPurpose(upper, lower)) return BreakKind.EndsParagraph;
        if (upper.EndsWithSpace) return BreakKind.Space;
        if (BreaksAfterSign(upper)) return BreakKind.Nothing;
        return frame.WritesTrailingSpaces && HasRoomForSpace(upper) ? BreakKind.EndsParagraph : BreakKind.Space;
    }

    private bool EndsOnPurpose(VisualLine upper, VisualLine lower)
    {
        var (above, below) = (upper.PlainText, lower.PlainText);
        var startsItem = ItemStart().IsMatch(below);
        var full = frame.Right - upper.Right < 2;
        var wroteNoSpace = !frame.IsJustified && !upper.EndsWithSpace;
        if (startsItem && (".;:".Contains(above[^1], StringComparison.Ordinal) || wroteNoSpace) && !ContinuesLower().IsMatch(below))
            return true;
        return frame.IsJustified && !full && (startsItem || char.IsUpper(below[0]));
    }

    // Layout and print round widths apart; a space sign left at the end says the line was broken there.
    private bool Fits(VisualLine upper, VisualLine lower) =>
        upper.Right + upper.SpaceWidth + lower.FirstWordWidth <= frame.Right - ((upper.EndsWithSpace ? Rounding : 0.05) * upper.Size);

    private bool HasRoomForSpace(VisualLine line) => line.Right + line.SpaceWidth <= frame.Right - (Rounding * line.Size);

    private bool CentredFits(VisualLine upper, VisualLine lower) =>
        upper.Right - upper.Left + upper.SpaceWidth + lower.FirstWordWidth <= frame.Right - frame.Left;

    private bool IsCentred(VisualLine line) =>
        line.Left > frame.Left + Indent && Math.Abs(line.Left + line.Right - frame.Left - frame.Right) < 6;

    // "2026-" and "UBND/" break without a space; "kinh tế -" had one.
    public static bool BreaksAfterSign(VisualLine line)
    {
        var text = line.PlainText;
        return !line.EndsWithSpace && text.Length > 1 && text[^1] is '-' or '/' or '–' && !char.IsWhiteSpace(text[^2]);
    }

    [GeneratedRegex(@"^\(?[0-9IVXLC]{1,5}[.)]?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RowNumber();

    [GeneratedRegex(
        @"^([-–+•*]\s|\(?[0-9]{1,3}(\.[0-9]{1,2}){0,3}[.)]\s|[IVXLC]{1,5}\.\s|[a-zđ]\)\s|Điều [0-9])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemStart();

    // A dash before a small letter is a dash inside a sentence: "kinh tế - xã hội".
    [GeneratedRegex(@"^[-–]\s\p{Ll}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ContinuesLower();
}
