using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>What the first page says: number, date, issuer, title, period.</summary>
internal sealed partial record PlanHeader(string? Number, DateOnly? Date, string? Issuer, string? Title, int From, int To);

internal static partial class HeaderReader
{
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
        var (from, to) = Years(title) ?? Years(string.Join('\n', lines)) ?? Years(Whole(layout)) ?? (0, 0);
        return new PlanHeader(number, Day(dated), Issuer(layout, lines, dated?.Groups["place"].Value.Trim()), title, from, to);
    }

    // The header runs to the first part; in a Word file the two columns of the letterhead may come as one line with a tab.
    private static List<string> Lines(Layout layout)
    {
        var end =
            layout.Parts.Count > 0 && layout.Parts[0].Passages.Count > 0 ? layout.Parts[0].Passages[0].Lines.From : layout.Source.Count;
        return [.. layout.Source.Lines.Take(end).SelectMany(line => line.Split('\t')).Select(Markup.Clean)];
    }

    private static DateOnly? Day(Match? match)
    {
        if (match is null) return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static string? Title(List<string> lines)
    {
        var head = lines.FindIndex(line =>
            VietnameseText.Fold(line) is "ke hoach" or "de an" or "chuong trinh" or "chuong trinh hanh dong"
        );
        if (head < 0) return lines.Find(line => InlineTitle().IsMatch(VietnameseText.Fold(line)));
        var rest = lines
            .Skip(head + 1)
            .SkipWhile(line => line.Length == 0)
            .TakeWhile(line => line.Length > 0 && !Preamble().IsMatch(VietnameseText.Fold(line)));
        var name = string.Join(' ', rest);
        if (name.Length == 0) return lines[head];
        var kind = char.ToUpper(lines[head][0], CultureInfo.InvariantCulture) + lines[head][1..].ToLowerInvariant();
        return $"{kind} {(name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..])}";
    }

    private static (int From, int To)? Years(string? text)
    {
        if (text is null) return null;
        var spans = PeriodPattern().Matches(VietnameseText.Fold(text)).Select(match => (Number(match, "from"), Number(match, "to")));
        return spans.Where(span => span.Item2 - span.Item1 is > 0 and <= 10)
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
            .Select(line => Markup.Clean(line.Split('\t')[0]))
            .Where(cell => cell.Length > 0)
            .ToList();
        var pairs = letterhead
            .Zip(letterhead.Skip(1))
            .Where(pair => OfficeOnly().IsMatch(pair.First))
            .Select(pair => $"{pair.First} {pair.Second}");
        var named = lines.Concat(pairs).Select(line => IssuerPattern().Match(line)).FirstOrDefault(match => match.Success);
        if (named is not null)
            return $"Ủy ban nhân dân {named.Groups["kind"].Value.ToLowerInvariant()} {Capitals(named.Groups["name"].Value)}";
        var bare = IssuerKind().Match(VietnameseText.Fold(string.Join('\n', lines)));
        if (!bare.Success) return null;
        var kind = bare.Groups["kind"].Value switch { "phuong" => "phường", "xa" => "xã", "thi tran" => "thị trấn", _ => "đặc khu" };
        var known = place is { Length: > 0 } && Whole(layout).Contains($"{kind} {place}", StringComparison.OrdinalIgnoreCase);
        return known ? $"Ủy ban nhân dân {kind} {place}" : $"Ủy ban nhân dân {kind}";
    }

    private static string Capitals(string name) =>
        name.Any(char.IsLower) ? name.Trim() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Trim().ToLowerInvariant());

    [GeneratedRegex(@"Số\s*:?\s*(?<no>\d+\s*/\s*[\p{Lu}\d][\p{Lu}\d\-]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(
        @"^(?<place>[^,\d]{2,60}),\s*ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>20\d{2})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^ke hoach .*(5 nam|giai doan|20\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineTitle();

    [GeneratedRegex(@"^(can cu|thuc hien|theo|uy ban nhan dan)\b|^[-_]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Preamble();

    [GeneratedRegex(
        @"(?<!nhiem ki\s*(tu\s*)?(nam\s*)?)(?<![\d/])(?<from>20\d\d)\s*(-|den( nam)?)\s*(?<to>20\d\d)(?!\d)", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PeriodPattern();

    [GeneratedRegex(
        @"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|[ỦU][ỷy] ban nhân dân|UBND)\s+(?<kind>PHƯỜNG|phường|Phường|XÃ|xã|Xã|ĐẶC KHU|đặc khu|Đặc khu|"
            + @"THỊ TRẤN|thị trấn)\s+(?<name>\p{Lu}[\p{L}]*(\s+(\p{Lu}[\p{L}]*|\d+))*)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IssuerPattern();

    [GeneratedRegex(@"^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfficeOnly();

    [GeneratedRegex(@"uy ban nhan dan (?<kind>phuong|xa|thi tran|dac khu)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IssuerKind();
}
