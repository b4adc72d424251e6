using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Finds times in a phrase, the longest reading first; terms of office and dates of documents are passed over.</summary>
internal static partial class TimeReader
{
    public static IReadOnlyList<TimeMark> Read(Phrase phrase)
    {
        var marks = new List<TimeMark>();
        foreach (Match match in Pattern().Matches(phrase.Folded))
        {
            if (Of(match) is { } mark) marks.Add(mark);
        }

        return marks;
    }

    private static TimeMark? Of(Match match)
    {
        var mark = new TimeMark(TimeKind.Year, match.Index, match.Index + match.Length);
        if (Has(match, "passed")) return null;
        if (Has(match, "keep")) return mark with { Kind = TimeKind.Maintain, To = Year(match, "keepTo") };
        if (Has(match, "quarter"))
            return Ending(mark, Year(match, "quarterYear"), QuarterNumber(match.Groups["quarter"].Value) * 3, DatePrecision.Quarter);
        if (Has(match, "month"))
            return Ending(mark, Year(match, "monthYear"), int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture),
                DatePrecision.Month);
        if (Has(match, "spanFrom")) return mark with { Kind = TimeKind.Span, From = Year(match, "spanFrom"), To = Year(match, "spanTo") };
        if (Has(match, "term")) return mark with { Kind = TimeKind.Span };
        if (Has(match, "onFrom")) return mark with { Kind = TimeKind.From, From = Year(match, "onFrom") };
        if (Has(match, "by"))
            return mark with
            {
                Kind = TimeKind.By,
                To = Year(match, "by") - (match.Value.StartsWith("truoc nam", StringComparison.Ordinal) ? 1 : 0),
            };
        if (Has(match, "year")) return mark with { From = Year(match, "year"), To = Year(match, "year") };
        return mark with { Kind = Has(match, "later") ? TimeKind.Later : TimeKind.Every };
    }

    private static bool Has(Match match, string group) => match.Groups[group].Success;

    private static int? Year(Match match, string group) =>
        match.Groups[group] is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static TimeMark? Ending(TimeMark mark, int? year, int month, DatePrecision precision) =>
        year is { } y && month is >= 1 and <= 12
            ? mark with { From = y, To = y, Due = new DateOnly(y, month, DateTime.DaysInMonth(y, month)), Precision = precision }
            : null;

    private static int QuarterNumber(string text) => text switch
    {
        "i" or "1" => 1,
        "ii" or "2" => 2,
        "iii" or "3" => 3,
        _ => 4,
    };

    [GeneratedRegex(
        @"(?<passed>so voi[^\d,;.]{0,40} 20\d\d|(?:bang|nhu|\d lan)(?: cung ki| cuoi| thoi diem| mức"
        + @"| ket qua)*(?: nam)? 20\d\d|nhiem ki\s*(?:từ\s*)?20\d\d\s*-\s*20\d\d|(?:ngay\s*)?\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}"
        + @"|ngay \d{1,2} thang \d{1,2} nam \d{4}|so \d+/\S*)"
        + @"|(?<keep>(?:va |, )?(?:tiep tuc )?duy tri[^.;:,\d]{0,40}?(?:(?:cac|nhung) nam (?:tiep theo|sau|toi|còn lai)|(?:den"
        + @"|toi) (?:het )?(?:nam )?(?<keepTo>20\d\d)|suot nhiem ki|hang nam))"
        + @"|\b(?:(?:trong|den|toi|cham nhat)(?: het| cuoi)? )?qui (?<quarter>iii|ii|iv|i|[1-4])\s*(?:/|nam|,"
        + @"|\s)\s*(?:nam )?(?<quarterYear>20\d\d)"
        + @"|\b(?:(?:trong|den|toi|cham nhat)(?: het| cuoi)? )?thang (?<month>\d{1,2})\s*(?:/|-|nam|\s)\s*(?:nam )?(?<monthYear>20\d\d)"
        + @"|\b(?:(?:trong )?giai doan(?: từ| [1-5])?(?: nam)?|(?:trong )?5 nam|(?:trong )?05 nam|từ(?: nam)?|(?:trong )?(?:cac )?nam"
        + @"|thoi ki)\s*\(?(?<spanFrom>20\d\d)\s*(?:-|den(?: het)?(?: nam)?)\s*(?:nam )?(?<spanTo>20\d\d)"
        + @"|\b(?<term>(?:ca|toan) giai doan(?! (?:moi|từ|20\d\d))|ca 0?5 nam|(?<!ke hoach )0?5 nam(?= (?:dat|la|uoc|khoang"
        + @"|tren|it nhat|toi thieu)\b)|trong (?:ca |toan )?(?:giai doan nay|nhiem ki|giai doan(?! (?:moi|\d|từ))"
        + @"|0?5 nam(?! tiep))|ca nhiem ki)"
        + @"|\b(?:từ )?nam (?<onFrom>20\d\d) (?:va (?:cac|nhung) nam (?:tiep theo|sau|toi|còn lai)|trở di)|\btừ nam (?<onFrom>20\d\d)"
        + @"|\b(?:den|toi|truoc|het|cuoi|vao cuoi|cham nhat)(?: het| cuoi| truoc)?(?: trong)?(?: nam)? (?<by>20\d\d)\b"
        + @"|\b(?:trong |vao |rieng )?nam (?<year>20\d\d)\b|(?:^|[(,;:]\s*)(?<year>20\d\d)\s*(?=:|(còn|dat|la|co|tang|giam|xuong|len)\b)"
        + @"|(?<later>\b(?:cac|nhung) nam (?:tiep theo|sau|con lai|toi))"
        + @"|(?<every>\b(?:binh quan )?(?:hang|mỗi|tung) (?:nam|qui|thang)\b|\bbinh quan(?:\s*/\s*| )nam\b|\bdinh ki hang nam\b)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
