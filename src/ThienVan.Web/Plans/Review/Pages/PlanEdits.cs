using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>A plan with one item replaced or left out.</summary>
public static class PlanEdits
{
    /// <summary>The plan's years, and those an indicator speaks of outside them.</summary>
    public static IReadOnlyList<int> Years(this PlanDocument document, Indicator indicator)
    {
        var planned = document.PeriodFrom > 0 && document.PeriodTo >= document.PeriodFrom
            ? Enumerable.Range(document.PeriodFrom, document.PeriodTo - document.PeriodFrom + 1)
            : [];
        return [.. planned.Union(indicator.Points.Select(point => point.Year)).Order()];
    }

    public static PlanDocument With(this PlanDocument document, Indicator corrected) =>
        document.WithTargets(target => With(target, corrected));

    public static PlanDocument With(this PlanDocument document, IndicatorRow corrected) =>
        document with { Rows = [.. document.Rows.Select(row => row.No == corrected.No ? corrected : row)] };

    public static PlanDocument With(this PlanDocument document, PlanProject corrected) =>
        document with { Projects = [.. document.Projects.Select(project => project.No == corrected.No ? corrected : project)] };

    public static PlanDocument With(this PlanDocument document, PlanTask corrected) =>
        document with { Tasks = [.. document.Tasks.Select(task => task.No == corrected.No ? corrected : task)] };

    public static PlanDocument WithoutRow(this PlanDocument document, string no) =>
        document with
        {
            Rows = [.. document.Rows.Where(row => row.No != no)],
        };

    public static PlanDocument WithoutTask(this PlanDocument document, string no) =>
        document with
        {
            Tasks = [.. document.Tasks.Where(task => task.No != no)],
        };

    public static PlanDocument WithoutProject(this PlanDocument document, string no) =>
        document with
        {
            Projects = [.. document.Projects.Where(project => project.No != no)],
        };

    /// <summary>The plan with the unit a person chose or named on its list, and its id; null where they chose none.</summary>
    public static (PlanDocument Plan, string? Lead) WithLead(this PlanDocument document, string? chosen, string? named) =>
        !VietnameseText.IsBlank(named) ? NamedUnits.With(document, named)
        : (document, VietnameseText.IsBlank(chosen) ? null : chosen);

    /// <summary>A person has looked at text the importer could not read and needs nothing from it.</summary>
    public static PlanDocument WithoutUnread(this PlanDocument document, LineRange lines) =>
        document with
        {
            Unread = [.. document.Unread.Where(unread => unread.Lines != lines)],
        };

    private static Target With(Target target, Indicator corrected) =>
        target.Indicators.All(indicator => indicator.Code != corrected.Code)
            ? target
            : target with
            {
                Indicators = [.. target.Indicators.Select(indicator => indicator.Code == corrected.Code ? corrected : indicator)],
            };
}
