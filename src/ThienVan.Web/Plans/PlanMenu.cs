using ThienVan.Core.People;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans;

/// <summary>The pages of this room that stand in the top bar.</summary>
public static class PlanMenu
{
    public static readonly SiteMenu Entries = new()
    {
        Entries =
        [
            new("Bàn điều hành", PlanLinks.Cockpit, nameof(Permission.ViewPlan)),
            new("Chỉ tiêu", PlanLinks.Targets, nameof(Permission.ViewPlan)),
            new("Rà soát", PlanLinks.Checker, nameof(Permission.ViewPlan)),
            new("Kế hoạch", PlanLinks.Plans),
            new("Cổng công khai", SiteLinks.Home),
        ],
        SearchPolicy = nameof(Permission.ViewPlan),
        SearchAddress = PlanLinks.Targets,
        SearchField = "tim",
        SearchHint = "Tìm chỉ tiêu",
    };
}
