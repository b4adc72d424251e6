using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>Which of the plan's years a page shows.</summary>
public static class PlanYears
{
    /// <summary>The asked year, else the running reporting year, kept within the plan. From 15/12 on, work counts for the next year (NĐ
    /// 09/2019/NĐ-CP).</summary>
    public static int Shown(PlanDocument plan, int? asked, DateOnly today) =>
        Math.Clamp(
            asked ?? (Period.ReportingYear(today.Year).Contains(today) ? today.Year : today.Year + 1), plan.PeriodFrom, plan.PeriodTo);
}
