using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Reads a time cell to no more than it says: "tháng 2/2026" is a month, "Hoàn thành năm 2026" has no start.</summary>
public static partial class ScheduleReader
{
    /// <param name="text">The words of a cell or a field; null for none.</param>
    /// <returns>Null where the words name no time.</returns>
    public static Schedule? Read(string? text)
    {
        if (text is null) return null;
        var phrase = Phrase.Of(text);
        if (Bare().Match(phrase.Folded) is { Success: true } bare) return OfYears(bare);
        if (Day().Match(phrase.Folded) is { Success: true } day) return OfDay(day);
        var times = TimeReader.Read(phrase).Where(mark => mark.Kind is not (TimeKind.Maintain or TimeKind.Later)).ToList();
        if (times.Count == 0) return null;
        var onlyEnd = Finishing().IsMatch(phrase.Folded[..times[0].End]);
        return times.Count > 1 && times[0].Due is not null && times[^1].Due is { } last
            ? new Schedule(Start(times[0]), last, times[0].Precision)
            : Of(times[0], onlyEnd, isOpen: TimeReader.Read(phrase).Any(mark => mark.Kind == TimeKind.Maintain));
    }

    private static Schedule? Of(TimeMark mark, bool onlyEnd, bool isOpen) => mark.Kind switch
    {
        TimeKind.Every => new Schedule(From: null, To: null, DatePrecision.EveryYear),
        TimeKind.By => new Schedule(From: null, End(mark.To!.Value), DatePrecision.Year),
        TimeKind.From => new Schedule(First(mark.From!.Value), To: null, DatePrecision.Year),
        TimeKind.Span when mark is { From: { } from, To: { } to } => new Schedule(First(from), End(to), DatePrecision.Year),
        TimeKind.Year => new Schedule(onlyEnd ? null : Start(mark), isOpen ? null : mark.Due ?? End(mark.From!.Value), mark.Precision),
        _ => null,
    };

    private static Schedule OfYears(Match match)
    {
        var from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        var to = match.Groups["to"] is { Success: true } end ? int.Parse(end.ValueSpan, CultureInfo.InvariantCulture) : from;
        return new Schedule(First(from), match.Groups["open"].Success ? null : End(to), DatePrecision.Year);
    }

    private static Schedule? OfDay(Match match)
    {
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        return new Schedule(match.Groups["until"].Success ? null : date, date, DatePrecision.Day);
    }

    private static DateOnly Start(TimeMark mark) => mark.Precision switch
    {
        DatePrecision.Month => new DateOnly(mark.From!.Value, mark.Due!.Value.Month, 1),
        DatePrecision.Quarter => new DateOnly(mark.From!.Value, mark.Due!.Value.Month - 2, 1),
        _ => First(mark.From!.Value),
    };

    private static DateOnly First(int year) => new(year, 1, 1);

    private static DateOnly End(int year) => new(year, 12, 31);

    [GeneratedRegex(
        @"^(nam |giai doan |từ( nam)? |trong (cac )?nam )?(?<from>20\d\d)(\s*(-|den)( het)?( nam)?\s*(?<to>20\d\d)"
        + @"|(?<open> (va duy tri|trở di|va (cac|nhung) nam).*))?[.\s]*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"(?<until>(truoc|den|hoan thanh|cham nhat).*)?\b(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>20\d\d)", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"hoan thanh|truoc|den|cham nhat|xong", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Finishing();
}
