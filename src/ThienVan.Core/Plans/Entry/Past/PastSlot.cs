using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry.Past;

/// <summary>A year, or a part of one, as the heading of a column names it: "2023", "Quý I/2024", "Tháng 3/2025".</summary>
/// <param name="Part">From 1 among the parts of that type in a year.</param>
public readonly partial record struct PastSlot(PeriodType Type, int Year, int Part)
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv"];

    /// <summary>What may stand beside the time over a column of results.</summary>
    private static readonly HashSet<string> Plain = new(
        "nam|th|thuc|hien|ket|qua|kq|so|lieu|gia|tri|chinh|q|quy|qui|t|thang|dau|cuoi|ca|het|den|cua|ky|bao|cao".Split('|'),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Planned = new("kh|hoach|tieu|toan|giao".Split('|'), StringComparer.Ordinal);
    private static readonly HashSet<string> Estimated = new("u|uoc|uth|kien|bao".Split('|'), StringComparer.Ordinal);

    /// <summary>Null when the words name no year, or say anything of it but what was done: a plan, an estimate, a comparison.</summary>
    public static PastSlot? Read(string words) => OfWords(words) is { } folded && Words(folded).All(Plain.Contains) ? Timed(folded) : null;

    /// <summary>Why a column that names one year is none of results; null where it is one, or names none.</summary>
    public static Refusal? RefuseColumn(string heading)
    {
        if (OfWords(heading) is not { } folded || Words(folded).All(Plain.Contains)) return null;
        var said = Words(folded).Any(Planned.Contains) ? "là số kế hoạch, không phải kết quả"
            : Words(folded).Any(Estimated.Contains) ? "là số ước, chưa phải kết quả"
            : "chưa rõ có phải kết quả không";
        return new("past.column",
            $"Cột “{heading.Trim()}” {said}. Đề nghị bỏ cột đó, hoặc nếu đúng là kết quả thì ghi tiêu đề chỉ có thời gian, rồi xem lại.");
    }

    private static string? OfWords(string words) =>
        VietnameseText.Fold(words).Trim() is { Length: >= 4 and <= 40 } folded && Years().Count(folded) == 1 ? folded : null;

    /// <summary>Without figures: "t3" is "t", "qii" is "q".</summary>
    private static IEnumerable<string> Words(string folded) =>
        Word().Matches(folded).Select(word => word.Value)
            .Select(word => word[0] == 'q' && Roman.Contains(word[1..]) ? "q" : word)
            .Where(word => !Roman.Contains(word));

    private static PastSlot? Timed(string folded)
    {
        var only = Years().Match(folded);
        var year = int.Parse(only.Value, CultureInfo.InvariantCulture);
        var rest = folded.Remove(only.Index, only.Length);
        if (Quarter().Match(rest) is { Success: true } quarter)
            return Of(PeriodType.Quarter, year, Number(quarter.Groups["part"].Value), 4);
        if (Month().Match(rest) is { Success: true } month) return Of(PeriodType.Month, year, Number(month.Groups["part"].Value), 12);
        if (Months().Match(rest) is { Success: true } months)
            return months.Groups["count"].Value == "9" ? new(PeriodType.NineMonths, year, 1)
                : new(PeriodType.HalfYear, year, rest.Contains("cuoi", StringComparison.Ordinal) ? 2 : 1);
        return rest.Any(char.IsAsciiDigit) || PartOfYear().IsMatch(rest) ? null : new(PeriodType.Year, year, 1);
    }

    /// <summary>Its days in an indicator's year, as a reporting round would count them.</summary>
    public Period DaysOf(IndicatorWindow window) =>
        Type == PeriodType.Year ? window.Of(Year) : window.DaysIn(ReportingPeriods.Of(Type, Year)[Part - 1].Period);

    /// <summary>"Năm 2023", "Quý I/2024".</summary>
    public string Name => ReportingPeriods.Of(Type, Year)[Part - 1].Name;

    private static PastSlot? Of(PeriodType type, int year, int part, int most) => part >= 1 && part <= most ? new(type, year, part) : null;

    private static int Number(string part) =>
        Array.IndexOf(Roman, part) is >= 0 and var at ? at + 1 : int.Parse(part, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"[a-z]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\bq(u[iy])?\s*(?<part>iv|i{1,3}|\d{1,2})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(q|qu[iy]|t|thang)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"\b(?<count>6|9)\s*thang\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Months();

    [GeneratedRegex(@"(\bt(hang)?\s*|^)(?<part>\d{1,2})\s*([/.-]|$|nam)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();
}
