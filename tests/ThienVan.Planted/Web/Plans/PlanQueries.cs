using ThienVan.Planted.Web.People;
using ThienVan.Planted.Web.Shared.Data;

namespace ThienVan.Planted.Web.Plans;

/// <summary>As allowed: goes through a door of People.</summary>
public sealed class PlanQueries(CurrentActor who)
{
    public string Who => who.Name;
}

public sealed record PlanHead(string Title);

/// <summary>Planted: a relative name is enough to reach a room that no arrow leads to.</summary>
public static class RelativeName
{
    public static string Address() => Reports.ReportLinks.Home();
}

/// <summary>Planted: writes past the one who may.</summary>
public sealed class Scribbler(Db db)
{
    public void Scribble() => db.SaveChanges();
}
