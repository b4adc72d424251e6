using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>A time for one output, as months counted from year 0. Recurring times have none.</summary>
/// <param name="IsLimit">"Trước năm 2028": any time up to <paramref name="To"/>, not one in which the work lies.</param>
internal readonly record struct Window(int From, int To, string Written, bool IsLimit = false)
{
    public bool SameAs(Window other) => To == other.To && (From == other.From || IsLimit || other.IsLimit);
}

internal static partial class Windows
{
    /// <summary>The one window a text names; null when it names none, several, or something that recurs.</summary>
    public static Window? In(string text)
    {
        var plain = Noise().Replace(Years.WithoutReferences(text), match => new string(' ', match.Length));
        if (Recurs().IsMatch(plain)) return null;
        var found = Time().Matches(plain);
        return found.Count == 1 ? Read(found[0]) : null;
    }

    private static Window Read(Match match)
    {
        var named = Span(match);
        return match.Groups["before"].Success ? named with { To = named.From - 1, IsLimit = true } : named;
    }

    private static Window Span(Match match)
    {
        var year = Years.Number(match.Groups["year"]) * 12;
        if (match.Groups["to"].Success) return new Window(year, Years.Number(match.Groups["to"]) * 12 + 11, match.Value.Trim());
        if (match.Groups["month"].Success && year + Years.Number(match.Groups["month"]) - 1 is var month)
            return new Window(month, month, match.Value.Trim());
        if (!match.Groups["quarter"].Success) return new Window(year, year + 11, match.Value.Trim());
        var quarter = match.Groups["quarter"].Value.ToUpperInvariant() switch
        {
            "I" or "1" => 0,
            "II" or "2" => 3,
            "III" or "3" => 6,
            _ => 9,
        };
        return new Window(year + quarter, year + quarter + 2, match.Value.Trim());
    }

    [GeneratedRegex(
        @"(?<before>\btrước )?(?:(?<year>20\d\d)\s*[-–]\s*(?<to>20\d\d)|tháng (?<month>\d{1,2})(?:/| năm )(?<year>20\d\d)|"
            + @"quý (?<quarter>IV|III|II|I|[1-4])(?:/| năm )(?<year>20\d\d)|(?<!đến )(?:năm )?(?<![\d/])(?<year>20\d\d)(?![\d/]))",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Time();

    // A scheme's own horizon and the years of a poverty standard say nothing about when the work is due.
    [GeneratedRegex(
        @"(?:định hướng|tầm nhìn)(?: đến)?(?: năm)? 20\d\d|\bđến năm 20\d\d,? (?=định hướng|tầm nhìn)|chuẩn[^,;.]{0,30}giai đoạn "
            + @"20\d\d\s*[-–]\s*20\d\d|nhiệm kỳ 20\d\d\s*[-–]\s*20\d\d|"
            + @"giai đoạn 20\d\d\s*[-–]\s*20\d\d(?=,? (?:và )?(?:định hướng|tầm nhìn))",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Noise();

    [GeneratedRegex(@"h[ằà]ng năm|mỗi năm|duy trì|tiếp theo|suốt|\bđến (?:hết )?năm 20\d\d", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Recurs();
}
