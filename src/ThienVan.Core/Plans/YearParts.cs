using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>A year in twelve months or four quarters, counted from the window's first day, and what is expected in each.</summary>
public static class YearParts
{
    public const int Months = 12;
    public const int Quarters = 4;

    private const decimal Rounding = 0.5m;

    // Which year hardly matters: a leap day moves a mark by a thousandth.
    private const int AnyYear = 2027;

    /// <summary>Last day of each part.</summary>
    public static IReadOnlyList<DateOnly> Ends(Period window, int parts) =>
        [.. Enumerable.Range(1, parts).Select(part => window.From.AddMonths(Months / parts * part).AddDays(-1))];

    /// <summary>Marks of a profile; percentages rounded to a little more or less than the whole are brought to it.</summary>
    public static IReadOnlyList<ProfileMark> Marks(IReadOnlyList<decimal> shares, PeriodType window)
    {
        var days = ReportingPeriods.Year(window, AnyYear);
        var whole = HasRest(window) ? Math.Max(100, shares.Sum()) : shares.Sum();
        var sum = 0m;
        return [.. Ends(days, shares.Count).Select((end, part) => new ProfileMark(days.Elapsed(end), (sum += shares[part]) / whole))];
    }

    /// <summary>Percent in each part of a course known already: months where it is known month by month, else quarters, to two
    /// places.</summary>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<ProfileMark> course, PeriodType window)
    {
        var days = ReportingPeriods.Year(window, AnyYear);
        decimal[] reached =
        [
            .. Ends(days, course.Count >= Months ? Months : Quarters)
                .Select(end => Math.Round(ProfileMark.ShareAt(course, days.Elapsed(end)) * 100, 2)),
        ];
        return [.. reached.Select((sum, part) => sum - (part == 0 ? 0 : reached[part - 1]))];
    }

    /// <returns>Null for twelve or four parts, none negative, that make up the year.</returns>
    public static Refusal? Refuse(IReadOnlyList<decimal> shares, PeriodType window)
    {
        var sum = shares.Sum();
        return shares.Count is not (Months or Quarters)
                ? new("term.parts", "Đề nghị ghi đủ mười hai tháng hoặc đủ bốn quý; tháng không có việc ghi 0.")
            : shares.Any(share => share < 0) ? new("term.negative", "Phần trăm của một tháng, một quý không thể nhỏ hơn 0.")
            : sum > 100 + Rounding || (sum < 100 - Rounding && !(HasRest(window) && sum > 0))
                ? new("term.sum", $"Các phần cộng lại được {FigureText.Percent(sum)}; đề nghị sửa để đủ {FigureText.Percent(100)}.")
            : null;
    }

    // A disbursement year is a month longer than a year: what is left over falls into that month.
    private static bool HasRest(PeriodType window) => window == PeriodType.DisbursementYear;
}
