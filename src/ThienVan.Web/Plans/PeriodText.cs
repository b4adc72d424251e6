using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans;

/// <summary>A reporting period by its name where it has one, else by its days.</summary>
public static class PeriodText
{
    public static string Of(Period period) => ReportingPeriods.Named(period)?.Name ?? Days(period);

    public static string Days(Period period) => $"{FigureText.Day(period.From)} – {FigureText.Day(period.To)}";
}
