using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>What the first page says: number, date, issuer, title, period.</summary>
internal sealed partial record PlanHeader(string? Number, DateOnly? Date, string? Issuer, string? Title, int From, int To)
{
    /// <summary>What the period was taken from, to be looked at, where the document names none; null where it does.</summary>
    public UnreadText? Guess { get; init; }
}

internal static partial class HeaderReader
{
    // Lines of an attached plan that may hold its title.
    private const int AttachedHead = 6;

    // Lines that hold the two columns of the letterhead.
    private const int Letterhead = 12;

    // Plans of five years (Luật Đầu tư công, Luật Quy hoạch) end with years that five divides.
    private const int PlanYears = 5;

    public static PlanHeader Read(Layout layout)
    {
        var lines = Lines(layout);
        var number = lines
            .Select(line => NumberPattern().Match(line))
            .FirstOrDefault(match => match.Success)
            ?.Groups["no"]
            .Value.Replace(" ", string.Empty, StringComparison.Ordinal);
        var dated = lines.Select(line => DatePattern().Match(line)).FirstOrDefault(match => match.Success);
        var title = Title(lines);
        var whole = WithoutStandards(Whole(layout));
        var stated = Stated(title, lines, whole);
        var guess = stated is null ? Term(layout.Source.Lines) ?? Goal(layout.Source.Lines) : null;
        var (from, to) = stated ?? guess?.Period ?? Years(whole) ?? Announced(layout.Source.Lines) ?? (0, 0);
        return new PlanHeader(number, Day(dated), Issuer(layout, lines, dated?.Groups["place"].Value.Trim()), title, from, to)
        {
            Guess = guess is { } told && from < to && (from, to) != told.Named ? Said(layout.Source, told.Line, (from, to)) : null,
        };
    }

    // The header runs to the first part; the two columns of the letterhead may come as one line, parted by a tab or by wide blanks.
    private static List<string> Lines(Layout layout) =>
        [
            .. layout.Source.Lines.Take(layout.HeaderEnd)
                .SelectMany((line, i) => i < Letterhead ? Columns().Split(line.Trim()) : Cells(line))
                .Concat(layout.Lines.Attachments.Order().SelectMany(line => layout.Source.Lines.Skip(line - 1).Take(AttachedHead))
                    .SelectMany(Cells))
                .Select(Markup.Clean),
        ];

    private static string[] Cells(string line) => line.Split('\t');

    private static DateOnly? Day(Match? match)
    {
        if (match is null) return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static string? Title(List<string> lines)
    {
        var head = lines.FindIndex(line => PlanKind().IsMatch(VietnameseText.Fold(line)));
        if (head < 0 && lines.Find(line => InlineTitle().IsMatch(VietnameseText.Fold(line))) is { } inline) return inline;
        if (head < 0) head = lines.FindIndex(line => VietnameseText.Fold(line) is "nghi quyet" or "quyet dinh");
        if (head < 0) return null;
        var rest = lines
            .Skip(head + 1)
            .SkipWhile(line => line.Length == 0)
            .TakeWhile((line, i) => line.Length > 0 && (i == 0 || !Preamble().IsMatch(VietnameseText.Fold(line))) && !OpensText(line));
        var name = string.Join(' ', rest);
        if (name.Length == 0) return lines[head];
        var kind = char.ToUpper(lines[head][0], CultureInfo.InvariantCulture) + lines[head][1..].ToLowerInvariant();
        return $"{kind} {(name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..])}";
    }

    private static bool OpensText(string line) =>
        Mark.Read(line).Kind != MarkKind.None
        || SectionTitle.OfItem(line) is not null
        || line.StartsWith("Điều ", StringComparison.Ordinal);

    // A plan of one year names it in its title; an action programme often names no period but the term it serves.
    private static (int From, int To)? Stated(string? title, List<string> lines, string whole)
    {
        var head = WithoutStandards(string.Join('\n', lines));
        return Years(title) ?? OneYear(title) ?? Years(head) ?? Announced(lines) ?? Years(whole, least: PlanYears);
    }

    // "Kết quả năm 2025 và nhiệm vụ năm 2026" is of the later year.
    private static (int From, int To)? Announced(IEnumerable<string> lines)
    {
        var years = lines.Select(VietnameseText.Fold).Where(line => !Preamble().IsMatch(line))
            .Select(line => AnnouncedYear().Matches(line).Select(match => Number(match, "year")).ToList())
            .FirstOrDefault(years => years.Count > 0);
        return years is null ? null : (years.Max(), years.Max());
    }

    // "Mục tiêu đến năm 2030" closes the five years that end then; any other year stands alone.
    private static Told? Goal(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (GoalYear().Match(VietnameseText.Fold(lines[i])) is not { Success: true } said) continue;
            var to = Number(said, "year");
            return new(i + 1, (to % PlanYears == 0 ? to - PlanYears + 1 : to, to), Named: null);
        }

        return null;
    }

    private static (int From, int To)? OneYear(string? text) =>
        text is not null && YearPattern().Matches(VietnameseText.Fold(text)) is [var only]
            ? (Number(only, "year"), Number(only, "year"))
            : null;

    // A party's term begins in the year of its congress; its plan runs the five years that follow.
    private static Told? Term(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (TermPattern().Match(VietnameseText.Fold(lines[i])) is not { Success: true } term) continue;
            var (from, to) = (Number(term, "from"), Number(term, "to"));
            return new(i + 1, (to - from == PlanYears && to % PlanYears == 0 ? from + 1 : from, to), (from, to));
        }

        return null;
    }

    private static UnreadText Said(SourceText source, int line, (int From, int To) period) => new(
        new(line, line), source[line].Trim(),
        $"Văn bản không nêu giai đoạn; đã lấy {period.From} - {period.To} theo mốc này. Hãy xem lại.");

    // A stage ("giai đoạn 2026 - 2028") is the plan's period only where nothing longer is said.
    private static (int From, int To)? Years(string? text, int least = 2)
    {
        if (text is null) return null;
        var spans = PeriodPattern().Matches(VietnameseText.Fold(text)).Select(match => (Number(match, "from"), Number(match, "to")));
        return spans.Where(span => span.Item2 - span.Item1 + 1 >= least && span.Item2 - span.Item1 <= 10)
            .GroupBy(span => span)
            .OrderByDescending(group => group.Count())
            .Select(group => ((int, int)?)group.Key)
            .FirstOrDefault();
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Whole(Layout layout) => string.Join('\n', layout.Source.Lines);

    // The letterhead names the office and its place; where it is cut off, the place of the date line is taken when the text calls it a
    // ward.
    private static string? Issuer(Layout layout, List<string> lines, string? place)
    {
        var letterhead = layout
            .Source.Lines.Take(40)
            .Select(line => Markup.Clean(Columns().Split(line.Trim())[0]))
            .Where(cell => cell.Length > 0)
            .ToList();
        var pairs = letterhead
            .Zip(letterhead.Skip(1))
            .Where(pair => OfficeOnly().IsMatch(pair.First))
            .Select(pair => $"{pair.First} {pair.Second}");
        var named = pairs.Concat(lines).Select(line => IssuerPattern().Match(line)).FirstOrDefault(match => match.Success);
        if (named is not null)
        {
            var body = named.Groups["council"].Success ? "Hội đồng nhân dân" : "Ủy ban nhân dân";
            return $"{body} {named.Groups["kind"].Value.ToLowerInvariant()} {Capitals(named.Groups["name"].Value)}";
        }

        var bare = IssuerKind().Match(VietnameseText.Fold(string.Join('\n', lines)));
        if (!bare.Success) return null;
        var kind = bare.Groups["kind"].Value switch { "phuong" => "phường", "xa" => "xã", "thi tran" => "thị trấn", _ => "đặc khu" };
        var known = place is { Length: > 0 } && Whole(layout).Contains($"{kind} {place}", StringComparison.OrdinalIgnoreCase);
        return known ? $"Ủy ban nhân dân {kind} {place}" : $"Ủy ban nhân dân {kind}";
    }

    private static string Capitals(string name) =>
        name.Any(char.IsLower) ? name.Trim() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Trim().ToLowerInvariant());

    /// <summary>The period as one line lets guess it, and the years that line names itself; null where it names but the last.</summary>
    private sealed record Told(int Line, (int From, int To) Period, (int From, int To)? Named);

    [GeneratedRegex(
        @"Số\s*:?\s*(?<no>\d+\s*(/\s*[\p{Lu}\d][\p{Lu}\d\-]*|-\s*(CTr|NQ|KH|QĐ|KL|CT|ĐA|ĐH)\s*/\s*\p{Lu}[\p{Lu}\-]*))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();

    // On one line with the number, which a draft leaves open: "Số:     /KH-UBND Kiến An, ngày ...".
    [GeneratedRegex(
        @"^(Số\s*:?\s*[\d\s.…]*[/-]\s*[\p{Lu}\d][\p{Lu}\d\-/&]*\s+)?(?<place>[^,\d]{2,60}),\s*ngày\s+(?<day>\d{1,2})"
            + @"\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>20\d{2})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DatePattern();

    // The two columns of a letterhead typed with blanks.
    [GeneratedRegex(@"\t|\s{3,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Columns();

    [GeneratedRegex(@"^(ke hoach|de an|chuong trinh( hanh dong)?|phuong an)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlanKind();

    [GeneratedRegex(@"^(ke hoach|phuong huong,) .*(5 nam|giai doan|nhiem ki|20\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineTitle();

    [GeneratedRegex(@"\bnam (?<year>20\d\d)\b(?!\s*(-|den))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"\b(ke hoach|nhiem vu|chi tieu|chuong trinh|phuong huong|muc tieu)\b[^.;:]{0,160}?(?<!\bden |\bden het |\bden cuoi )\bnam"
        + @" (?<year>20\d\d)\b(?!\s*(-|den))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnnouncedYear();

    [GeneratedRegex(@"\b(muc tieu|chi tieu)\b[^.;:\n]{0,60}\bden (het )?nam (?<year>20\d\d)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GoalYear();

    private static string WithoutStandards(string text) => Standards().Replace(text, string.Empty);

    // "theo chuẩn nghèo giai đoạn 2021 - 2025" says by what is measured.
    [GeneratedRegex(
        @"\b(chuẩn|tiêu chí)\b[^.;:\n]{0,60}?20\d\d\s*[-–]\s*20\d\d", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Standards();

    [GeneratedRegex(@"nhiem ki\s*(tu\s*)?(nam\s*)?(?<from>20\d\d)\s*(-|den( nam)?)\s*(?<to>20\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TermPattern();

    [GeneratedRegex(
        @"^(can cu|thuc hien|theo|uy ban nhan dan|hoi dong nhan dan|\(kem theo|\(ban hanh)\b|^[-_]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Preamble();

    [GeneratedRegex(
        @"(?<!(nhiem ki|so voi|ket qua|cung ki)\s*(giai doan\s*)?(tu\s*)?(nam\s*)?)(?<![\d/])(?<from>20\d\d)\s*(-"
        + @"|den( nam)?)\s*(?<to>20\d\d)(?!\d)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PeriodPattern();

    [GeneratedRegex(
        @"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|[ỦU][ỷy] ban nhân dân|UBND|(?<council>^HỘI ĐỒNG NHÂN DÂN|^HĐND))\s+"
        + @"(?<kind>PHƯỜNG|phường|Phường|XÃ|xã|Xã|ĐẶC KHU"
        + @"|đặc khu|Đặc khu|THỊ TRẤN|thị trấn)\s+(?<name>(\p{Lu}[\p{L}]*|\d+)"
        + @"(\s+(?!(Số|SỐ|CỘNG|Cộng|ĐỘC|Độc|NGHỊ|KẾ|QUYẾT|Kế|Quyết|Nghị)\b)(\p{Lu}[\p{L}]*|\d+))*)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IssuerPattern();

    [GeneratedRegex(@"^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfficeOnly();

    [GeneratedRegex(@"uy ban nhan dan (?<kind>phuong|xa|thi tran|dac khu)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IssuerKind();
}
