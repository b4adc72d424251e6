using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>A cell and where it begins in its line; an empty one begins nowhere.</summary>
internal readonly record struct SpacedCell(int Start, string Text)
{
    public static readonly SpacedCell None = new(-1, string.Empty);
}

/// <summary>A line of a table whose columns a space parts.</summary>
/// <param name="Head">What stands over it.</param>
/// <param name="Cells">Its cells; none for a line of the head.</param>
/// <param name="Fits">It has a figure for each column of figures.</param>
/// <param name="IsShort">It has some figures but not all, so that nobody can tell whose they are.</param>
internal sealed partial record SpacedLine(SpacedHead Head, IReadOnlyList<SpacedCell> Cells, bool Fits = false, bool IsShort = false)
{
    private const int LongestTitle = 80;

    /// <summary>A row with all its figures; null for any other line.</summary>
    public static SpacedLine? Row(SpacedHead head, string raw) =>
        Row(head, raw, Word().Matches(raw)) ?? Row(head, raw, WordOrRange().Matches(raw));

    /// <summary>What may stand between two rows: a title, a row over others, a name that goes on, a row that lacks figures; null for
    /// prose.</summary>
    /// <param name="head">The head of the table.</param>
    /// <param name="raw">The line.</param>
    /// <param name="follows">The line before is of the table.</param>
    public static SpacedLine? Between(SpacedHead head, string raw, bool follows)
    {
        var words = Word().Matches(raw);
        var text = raw.Trim();
        if (words.Count == 0 || Stop().IsMatch(text)) return null;
        var first = head.HasNo && RowMark().IsMatch(words[0].Value) && words.Count > 1 ? 1 : 0;
        var figures = words.Reverse().TakeWhile(word => Figure().IsMatch(word.Value)).Count();
        if (figures > 0 && figures < head.Figures && words.Count - figures > first && (first == 1 || !head.HasNo))
            return new(head, Put(head, (words[first].Index, raw[words[first].Index..].Trim()), Mark(words, first)), IsShort: true);
        if (first == 1) return new(head, Put(head, (words[1].Index, raw[words[1].Index..].Trim()), Mark(words, 1)));
        var starts = text[0];
        if (char.IsLower(starts) || starts == '(') return follows ? new(head, Put(head, (words[0].Index, text), null)) : null;
        return char.IsUpper(starts) && text.Length <= LongestTitle ? new(head, [new(words[0].Index, text)]) : null;
    }

    private static SpacedLine? Row(SpacedHead head, string raw, MatchCollection words)
    {
        var first = head.HasNo && words.Count > 1 && RowMark().IsMatch(words[0].Value) ? 1 : 0;
        for (var end = words.Count; end > first; end--)
        {
            if (end < words.Count && (!head.HasTail || !Tail().IsMatch(raw[words[end].Index..].Trim()))) continue;
            var begin = end - head.Figures;
            if (begin <= first || !IsRun(words, begin, end, first)) continue;
            var (start, stop) = (words[first].Index, words[begin - 1].Index + words[begin - 1].Length);
            return Of(head, raw, raw[start..stop], words, (first, begin, end));
        }

        return null;
    }

    private static SpacedLine? Of(
        SpacedHead head, string raw, string said, MatchCollection words, (int First, int Begin, int End) at)
    {
        var start = words[at.First].Index;
        if (!Letters().IsMatch(said) || Stop().IsMatch(said) || said.Contains(';', StringComparison.Ordinal)) return null;
        var unit = head.HasMeasure ? SpacedUnit.In(said) : said.Length;
        if (unit == said.Length && head.Figures == 1) return null;
        var cells = Put(head, (start, said[..unit].Trim()), Mark(words, at.First));
        if (unit < said.Length) cells[head.Name + 1] = new(start + unit, said[unit..].Trim());
        for (var i = at.Begin; i < at.End; i++) cells[head.First + i - at.Begin] = new(words[i].Index, words[i].Value);
        if (at.End < words.Count) cells[head.First + head.Figures] = new(words[at.End].Index, raw[words[at.End].Index..].Trim());
        return new(head, cells, Fits: true);
    }

    // Figures without another before them, but for the years that end a name: "giai đoạn 2026 - 2030 3,1 2,6".
    private static bool IsRun(MatchCollection words, int begin, int end, int first)
    {
        for (var i = begin; i < end; i++)
        {
            if (!Figure().IsMatch(words[i].Value)) return false;
        }

        var run = Enumerable.Range(begin, end - begin).Select(i => words[i].Value).ToList();
        if (!run.Exists(word => word.Any(char.IsDigit)) || (run.Contains("-") && run.Exists(word => Year().IsMatch(word)))) return false;
        var before = begin - 1;
        return !Figure().IsMatch(words[before].Value) || (before > first && Year().IsMatch(words[before].Value));
    }

    private static SpacedCell? Mark(MatchCollection words, int first) => first == 1 ? new(words[0].Index, words[0].Value) : null;

    private static SpacedCell[] Put(SpacedHead head, (int Start, string Text) name, SpacedCell? no)
    {
        var cells = Enumerable.Repeat(SpacedCell.None, head.Cells.Count).ToArray();
        if (no is { } mark) cells[0] = mark;
        cells[head.Name] = new(name.Start, name.Text);
        return cells;
    }

    private const string Sign = @"(?:(?:[≥≤<>]|>=|<=|[Tt]rên|[Dd]ưới)\s+(?=\d))?";
    private const string Digits = @"\d+(?:[.,]\d+)*";

    [GeneratedRegex(Sign + @"\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(Sign + Digits + @"%?\s[-–]\s" + Digits + @"%?(?=\s|$)|" + Sign + @"\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordOrRange();

    [GeneratedRegex(
        @"^(?:(?:[≥≤<>]|>=|<=|[Tt]rên|[Dd]ưới)\s*)?-?" + Digits + @"[%‰]?(?:\s?[-–]\s?" + Digits + @"%?)?$|^[-–x]$|^…$|^Đạt$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^20\d\d$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    // Who leads, or a short remark.
    [GeneratedRegex(@"^\p{Lu}[^\d;:]{1,80}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letters();

    // A sentence ends, or goes on.
    [GeneratedRegex(@"[.;:,!?]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(\(?(\d{1,3}(\.\d{1,3})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ](?=[.)]))[.):]?|[-–+*•])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowMark();
}
