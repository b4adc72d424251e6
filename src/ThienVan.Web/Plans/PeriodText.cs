using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans;

/// <summary>A reporting period by its name where it has one, else by its days.</summary>
public static class PeriodText
{
    public static string Of(Period period) => ReportingPeriods.Named(period)?.Name ?? FigureText.Days(period);
}
