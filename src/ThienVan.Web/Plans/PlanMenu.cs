using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans;

/// <summary>The pages of this room that stand in the top bar.</summary>
public static class PlanMenu
{
    public static readonly SiteMenu Entries = new()
    {
        Entries =
        [
            new("Bàn điều hành", PlanLinks.Cockpit),
            new("Chỉ tiêu", PlanLinks.Targets),
            new("Rà soát", PlanLinks.Checker),
            new("Kế hoạch", PlanLinks.Plans),
            new("Cổng công khai", SiteLinks.Home),
        ],
        SearchAddress = PlanLinks.Targets,
        SearchField = "tim",
        SearchHint = "Tìm chỉ tiêu",
    };
}
