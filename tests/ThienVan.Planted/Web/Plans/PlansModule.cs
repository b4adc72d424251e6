using ThienVan.Planted.Web.Plans.Versions;

namespace ThienVan.Planted.Web.Plans;

/// <summary>As allowed: the roof puts the journeys together.</summary>
public sealed class PlansModule
{
    public PlanDrafts Drafts { get; } = new();
}

/// <summary>As allowed: the door stands on the roof.</summary>
public sealed class PlanReader(PlanDrafts drafts)
{
    public PlanHead Head => new(drafts.Title);
}

/// <summary>Planted: the floor leans on a journey.</summary>
public static class Floor
{
    public static string Title(object drafts) => drafts is PlanDrafts held ? held.Title : "";
}
