using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// The head of a table whose columns a space parts: a number, a name, a unit, then figures, then who or a remark. Nothing but names of
/// columns stands in it.
/// </summary>
/// <param name="Cells">What it says over each column.</param>
/// <param name="Figures">How many columns hold figures.</param>
/// <param name="Lines">The lines it stands in.</param>
internal sealed partial record SpacedHead(IReadOnlyList<string> Cells, int Figures, IReadOnlyList<int> Lines)
{
    private const int MostLines = 3;
    private const int Longest = 240;

    public required bool HasNo { get; init; }

    public required bool HasMeasure { get; init; }

    /// <summary>Column of the names.</summary>
    public int Name => HasNo ? 1 : 0;

    /// <summary>The first column of figures.</summary>
    public int First => Name + (HasMeasure ? 2 : 1);

    public bool HasTail => Cells.Count > First + Figures;

    /// <summary>Ways to read a head that begins on a line; none where the line begins none.</summary>
    /// <param name="text">The text of a line, cleaned.</param>
    /// <param name="line">The line.</param>
    /// <param name="count">How many lines there are.</param>
    public static IEnumerable<SpacedHead> At(Func<int, string> text, int line, int count)
    {
        if (!Opens(text(line))) yield break;
        var lines = Enumerable.Range(line, Math.Min(MostLines * 2, count - line + 1)).Where(one => text(one).Length > 0).Take(MostLines)
            .ToList();
        for (var taken = 1; taken <= lines.Count; taken++)
        {
            if (Parse(string.Join(' ', lines.Take(taken).Select(text))) is not { } cells) continue;
            foreach (var head in Of(cells, lines[..taken])) yield return head;
            if (taken == lines.Count || Parse(text(lines[taken])) is not { } under) continue;
            if (under.Exists(cell => cell.Kind != Kind.Year)) continue;
            foreach (var head in Of(Under(cells, under), lines[..(taken + 1)])) yield return head;
        }
    }

    public static bool Opens(string text) => text.Length is > 0 and <= Longest && Opening().IsMatch(VietnameseText.Fold(text));

    // The years stand under the cell that is merged over them, before who and remarks.
    private static List<(Kind Kind, string Text)> Under(List<(Kind Kind, string Text)> over, List<(Kind, string)> years)
    {
        var merged = over.FindLastIndex(cell => cell.Kind is Kind.Span or Kind.Group);
        if (merged >= 0) return [.. over[..merged], .. years, .. over[(merged + 1)..]];
        var tail = over.FindIndex(cell => cell.Kind == Kind.Tail);
        return tail < 0 ? [.. over, .. years] : [.. over[..tail], .. years, .. over[tail..]];
    }

    // What spans several years is a column of its own or is merged over others: the rows tell.
    private static IEnumerable<SpacedHead> Of(List<(Kind Kind, string Text)> cells, IReadOnlyList<int> lines)
    {
        var hasYears = cells.Exists(cell => cell.Kind == Kind.Year);
        var without = cells.FindAll(cell => cell.Kind != Kind.Group && !(hasYears && cell.Kind == Kind.Span));
        if (Ordered(without, lines) is { } plain) yield return plain;
        var spanned = cells.FindAll(cell => cell.Kind != Kind.Group || !hasYears);
        if (spanned.Count != without.Count && Ordered(spanned, lines) is { } full) yield return full;
    }

    private static SpacedHead? Ordered(List<(Kind Kind, string Text)> cells, IReadOnlyList<int> lines)
    {
        var order = string.Concat(cells.Select(cell => cell.Kind switch
        {
            Kind.No => 'n',
            Kind.Name => 'c',
            Kind.Measure => 'u',
            Kind.Tail => 't',
            _ => 'f',
        }));
        if (!Order().IsMatch(order)) return null;
        var figures = order.Count(letter => letter == 'f');
        var hasMeasure = order.Contains('u', StringComparison.Ordinal);
        return figures == 1 && !hasMeasure ? null : new SpacedHead(cells.ConvertAll(cell => cell.Text), figures, lines)
        {
            HasNo = order[0] == 'n',
            HasMeasure = hasMeasure,
        };
    }

    // Null where anything else stands between the names of columns.
    private static List<(Kind Kind, string Text)>? Parse(string text)
    {
        var folded = VietnameseText.Fold(text);
        if (folded.Length != text.Length) return null;
        var cells = new List<(Kind Kind, string Text)>();
        for (var at = 0; at < text.Length;)
        {
            var match = cells.Exists(cell => cell.Kind == Kind.Name) ? Column().Match(folded, at) : NameFirst().Match(folded, at);
            if (!match.Success || match.Length == 0) return null;
            var kind = Enum.GetValues<Kind>().First(kind => match.Groups[kind.ToString()].Success);
            cells.Add((kind, text[at..(at + match.Length)].Trim()));
            at += match.Length;
        }

        return cells;
    }

    private enum Kind { No, Name, Tail, Measure, Change, Span, Year, Group }

    private const string Number = @"(?<No>(so thu tu|so tt|stt|tt)\b\.?)";
    private const string Names =
        @"(?<Name>(ten |he thong |danh muc )?(cac )?(chi tieu|noi dung|muc tieu)(,? (chi tieu|chu yeu|co ban|cu the|phat trien"
        + @"|kinh te - xa hoi|kt-xh))*\b)";

    private const string Rest =
        @"(?<Tail>((co quan|don vi|bo phan|phong)( (co quan|don vi))?,? )?(duoc giao )?(chu tri|phu trach|theo doi|thuc hien|tham muu"
        + @"|phoi hop|chiu trach nhiem|bao cao)(,? (thuc hien|theo doi|bao cao|tham muu|phoi hop|chinh))*(?! (nam |den nam )?20\d\d)\b"
        + @"|ghi chu\b)"
        + @"|(?<Measure>(don vi( tinh| do)?|dvt|dv tinh)\b)"
        + @"|(?<Change>(toc do|nhip do|so voi|so sanh|tang truong|tang, giam|tang/giam)( (tang( truong)?|binh quan|bq|voi|nam|th|kh"
        + @"|20\d\d( ?/ ?20\d\d)?|\(%\)|%))*)"
        + @"|(?<Span>((ke hoach|kh|muc tieu|chi tieu|lo trinh|thuc hien|giai doan|binh quan|bq|tong( so| cong)?|ca|trung han|0?5|nam) )*"
        + @"20\d\d ?[-–] ?20\d\d)"
        + @"|(?<Year>((uoc|u?th|thuc hien|ket qua|hien trang|so lieu|ke hoach|kh|muc tieu|chi tieu|lo trinh|phan dau|du kien|giao|dat"
        + @"|den|het|cuoi|nam)\.? )*20\d\d)"
        + @"|(?<Group>((ke hoach|kh|lo trinh|muc tieu|chi tieu|thuc hien|hang|cac|tung|phan theo|phan ki|trong do|chia ra|giao|nam"
        + @"|giai doan)( |$))+)";

    [GeneratedRegex(@"\G\s*(" + Number + "|" + Names + "|" + Rest + @")((?<= )|(?=\s|$))\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameFirst();

    [GeneratedRegex(@"\G\s*(" + Number + "|" + Rest + @")((?<= )|(?=\s|$))\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();

    [GeneratedRegex(@"^(so thu tu|so tt|stt|tt|(ten |he thong |danh muc )?(cac )?chi tieu|noi dung)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(nc|cu|ncu)f{1,12}t{0,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Order();
}
