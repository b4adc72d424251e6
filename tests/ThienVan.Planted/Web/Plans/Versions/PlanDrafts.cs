using ThienVan.Planted.Web.Plans.Files;

namespace ThienVan.Planted.Web.Plans.Versions;

/// <summary>As allowed: uses a lower journey.</summary>
public sealed class PlanDrafts
{
    public PlanFile File { get; } = new();

    public string Title => File.Name;
}
