using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Work.Programmes;

/// <summary>Reads the time of a line as people type it, in a form and in a sheet alike, to no more than it says.</summary>
public static partial class LineTimeReader
{
    private const int LongestShown = 40;
    private static readonly string[] s_romans = ["i", "ii", "iii", "iv"];

    /// <param name="year">The programme's: "tháng 6" is June of that year.</param>
    /// <returns>Null when nothing was typed.</returns>
    public static Result<LineTime?> Read(string? typed, int year)
    {
        var words = VietnameseText.Fold(typed ?? "").Trim('.', ' ', '-');
        if (words.Length == 0) return (LineTime?)null;
        if (Repeated(words, year) is { } repeated) return repeated;
        var bare = Until().Replace(words, "");
        if (bare.Length == words.Length && Span().Match(words) is { Success: true } span) return Between(span, typed!, year);
        return Point(bare, year) is not { } point ? Unreadable(typed!)
            : LineTime.Once(point with { From = bare.Length < words.Length || point.Precision == DatePrecision.Day ? null : point.From });
    }

    private static Result<LineTime?> Between(Match span, string typed, int year)
    {
        var (first, last) = (span.Groups["from"].Value, span.Groups["to"].Value);
        if ((Point(last, year) ?? Point(Kind(first) + last, year)) is not { To: { } to } end) return Unreadable(typed);
        if ((Point(first, to.Year) ?? Point(Kind(last) + first, to.Year)) is not { } start || start.Precision != end.Precision)
            return Unreadable(typed);
        return to < start.From
            ? new Refusal("programme.time_order", $"“{Cut(typed)}” có ngày cuối trước ngày đầu; đề nghị ghi lại thời hạn.")
            : LineTime.Once(start with { To = to });
    }

    /// <summary>The way in which work comes again, told by words of the plan: "hằng quý", "dịp tết trồng cây"; null where they tell
    /// none.</summary>
    /// <param name="words">As the plan writes them; the day of a feast may stand in them ("Ngày hội 10/10").</param>
    public static LineTime? RecurrenceIn(string? words, int year)
    {
        var folded = VietnameseText.Fold(words ?? "");
        return folded.Contains("tet trong cay", StringComparison.Ordinal) ? new(TimeForm.TreePlanting)
            : EveryQuarter().IsMatch(folded) ? new(TimeForm.EveryQuarter)
            : EveryMonth().IsMatch(folded) ? new(TimeForm.EveryMonth)
            : EveryYear().IsMatch(folded) ? new(TimeForm.EveryYear, DayIn(folded, year))
            : null;
    }

    /// <summary>A day of the year inside a name: "Ngày hội học tập số 10/10".</summary>
    public static Schedule? DayIn(string words, int year) =>
        BareDay().Match(words) is { Success: true } found && Point(found.Value, year) is { } day ? day with { From = null } : null;

    private static LineTime? Repeated(string words, int year)
    {
        if (words.StartsWith("theo chi dao", StringComparison.Ordinal)) return new(TimeForm.OnDirection);
        if (words is "tet trong cay" or "dip tet trong cay" or "hang nam, dip tet trong cay") return new(TimeForm.TreePlanting);
        if (EveryQuarter().Replace(words, "").Trim().Length == 0) return new(TimeForm.EveryQuarter);
        if (EveryMonth().Replace(words, "").Trim().Length == 0) return new(TimeForm.EveryMonth);
        var rest = EveryYear().Replace(words, "").Trim(' ', ',', '-');
        if (rest.Length == words.Length) return null;
        if (rest.Length == 0) return new LineTime(TimeForm.EveryYear);
        return Read(rest, year) is { IsRefused: false, Value: { Form: TimeForm.Once, When: { Precision: not DatePrecision.Year } when } }
            && when.To!.Value.Year == year && (when.From ?? when.To.Value).Year == year
            ? new LineTime(TimeForm.EveryYear, when) : null;
    }

    private static Schedule? Point(string words, int year)
    {
        var match = Moment().Match(words.Trim());
        if (!match.Success) return null;
        var own = match.Groups["year"] is { Success: true } said ? Number(said.Value) : year;
        if (own is < 2000 or > 2100) return null;
        if (match.Groups["day"].Success) return Day(own, Number(match.Groups["month"].Value), Number(match.Groups["day"].Value));
        if (match.Groups["quarter"] is { Success: true } quarter)
            return Months(own, (QuarterNumber(quarter.Value) * 3) - 2, 3, DatePrecision.Quarter);
        return match.Groups["month"].Success
            ? Months(own, Number(match.Groups["month"].Value), 1, DatePrecision.Month)
            : Months(own, 1, 12, DatePrecision.Year);
    }

    private static Schedule? Day(int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        return new(date, date, DatePrecision.Day);
    }

    private static Schedule? Months(int year, int month, int months, DatePrecision precision)
    {
        if (month is < 1 or > 12) return null;
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(months).AddDays(-1), precision);
    }

    // "tháng 3 - 5", "từ 3 đến tháng 5": one of the two says what both count in.
    private static string Kind(string words) => words.StartsWith("qui", StringComparison.Ordinal) ? "qui "
        : words.StartsWith("thang", StringComparison.Ordinal) ? "thang " : "";

    private static int QuarterNumber(string word) => Array.IndexOf(s_romans, word) is >= 0 and var at ? at + 1 : Number(word);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static Refusal Unreadable(string typed) => new("programme.time_unreadable",
        $"Không đọc được thời hạn “{Cut(typed)}”. Đề nghị ghi như 30/06/2026, tháng 6, quý II, 10/10 hằng năm, hằng quý, "
            + "Tết trồng cây hoặc theo chỉ đạo của cấp trên.");

    private static string Cut(string typed)
    {
        var shown = VietnameseText.Normalize(typed).Trim();
        return shown.Length > LongestShown ? string.Concat(shown.AsSpan(0, LongestShown), "…") : shown;
    }

    [GeneratedRegex(
        @"^((ngay )?(?<day>\d{1,2})[/.-](?<month>\d{1,2})([/.-](?<year>\d{4}))?"
        + @"|(thang )(?<month>\d{1,2})(( nam |[/.-])(?<year>\d{4}))?|(?<month>\d{1,2})[/.-](?<year>\d{4})"
        + @"|qui (?<quarter>iv|i{1,3}|[1-4])(( nam |[/.-])(?<year>\d{4}))?|(trong )?nam (?<year>\d{4})|(?<year>20\d\d))$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(tu )?(?<from>[^ ].*?)( - | den )(?<to>[^ ].*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(hoan thanh |xong )?(truoc |den |cham nhat |xong |trong )*(het )?", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(hang|moi|tung) qui\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryQuarter();

    [GeneratedRegex(@"\b(hang|moi|tung) thang\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryMonth();

    [GeneratedRegex(@"\b(hang|moi|tung) nam\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryYear();

    [GeneratedRegex(@"\b\d{1,2}/\d{1,2}\b(?!/)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareDay();
}
