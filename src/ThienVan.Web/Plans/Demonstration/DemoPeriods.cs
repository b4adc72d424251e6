using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans.Demonstration;

/// <summary>The reporting quarters of a year that have ended, then the months of the running quarter.</summary>
internal static class DemoPeriods
{
    public static IReadOnlyList<Period> Ended(int year, DateOnly today)
    {
        var periods = new List<Period>();
        var start = Period.ReportingYear(year).From;
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var whole = Months(start, 3);
            if (whole.To <= today) periods.Add(whole);
            else
                periods.AddRange(
                    Enumerable.Range(0, 3).Select(month => Months(start.AddMonths(month), 1)).Where(month => month.To <= today));
            start = start.AddMonths(3);
        }

        return periods;
    }

    private static Period Months(DateOnly from, int months) => new(from, from.AddMonths(months).AddDays(-1));
}
