using System.Globalization;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Files;

/// <summary>
/// The short form of a time: "2026", "2026-2030", "Q1/2026", "2/2026", "2026-02-28", each also with "từ" (open end)
/// or "đến" (open start), and "hằng năm" with or without years.
/// </summary>
internal static class PlanYamlSchedule
{
    private const string Yearly = "hằng năm";

    private const string Since = "từ ";

    private const string Until = "đến ";

    public static Schedule? Parse(string text)
    {
        if (text == Yearly) return new(null, null, DatePrecision.EveryYear);
        if (After(Yearly + " ", text) is { } years)
            return Parse(years) is { Precision: DatePrecision.Year } known ? known with { Precision = DatePrecision.EveryYear } : null;
        if (After(Since, text) is { } start) return Whole(start) is { } open ? open with { To = null } : null;
        if (After(Until, text) is { } end) return Whole(end) is { } closed ? closed with { From = null } : null;
        return Whole(text);
    }

    /// <summary>The short form; null where only "from: … to: … precision: …" can say it.</summary>
    public static string? Text(Schedule schedule)
    {
        if (schedule is { From: null, To: null }) return schedule.Precision == DatePrecision.EveryYear ? Yearly : null;
        var yearly = schedule.Precision == DatePrecision.EveryYear ? Yearly + " " : "";
        var open = schedule.To is null ? Since : schedule.From is null ? Until : "";
        var text = yearly + open + Name(schedule.From ?? schedule.To!.Value, schedule.To ?? schedule.From!.Value, schedule.Precision);
        return Parse(text) == schedule ? text : null;
    }

    private static string? After(string prefix, string text) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private static string Name(DateOnly from, DateOnly to, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{from.Month}/{from.Year}"),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{(from.Month + 2) / 3}/{from.Year}"),
        _ => PlanYamlFigures.SpanText(from.Year, to.Year),
    };

    private static Schedule? Whole(string text)
    {
        if (PlanYamlFigures.TryDate(text, out var day)) return new(day, day, DatePrecision.Day);
        if (PlanYamlFigures.TrySpan(text, out var from, out var to)) return Months(from, 1, to, 12, DatePrecision.Year);
        var parts = text.Split('/');
        if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        var quarterly = parts[0].StartsWith('Q');
        if (!int.TryParse(quarterly ? parts[0][1..] : parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var part)) return null;
        if (part < 1 || part > (quarterly ? 4 : 12)) return null;
        return quarterly
            ? Months(year, part * 3 - 2, year, part * 3, DatePrecision.Quarter)
            : Months(year, part, year, part, DatePrecision.Month);
    }

    private static Schedule? Months(int fromYear, int fromMonth, int toYear, int toMonth, DatePrecision precision) =>
        PlanYamlFigures.InCentury(fromYear) && PlanYamlFigures.InCentury(toYear)
            ? new(new DateOnly(fromYear, fromMonth, 1), new DateOnly(toYear, toMonth, DateTime.DaysInMonth(toYear, toMonth)), precision)
            : null;
}
