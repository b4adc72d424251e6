using ThienVan.Planted.Web.Plans;

namespace ThienVan.Planted.Web.Reports;

public sealed class ReportsModule;

public static class ReportLinks
{
    public static string Home() => "/bao-cao";
}

/// <summary>As allowed: through the door, with what the door hands out.</summary>
public sealed class PlanTitle(PlanReader plans)
{
    public PlanHead Head => plans.Head;
}

/// <summary>Planted: an arrow leads to Plans, but this passes by its door.</summary>
public sealed class PassedBy
{
    public PlanQueries? Queries { get; init; }
}

/// <summary>Planted: a type named in a body alone, inside a lambda.</summary>
public static class NamedInBody
{
    public static Func<Type> Session { get; } = () => typeof(People.SignIn.SessionService);
}
