namespace ThienVan.Planted.Web;

/// <summary>As allowed: names every room.</summary>
public static class Modules
{
    public static IReadOnlyList<Type> Rooms { get; } =
    [typeof(Plans.PlansModule), typeof(Reports.ReportsModule), typeof(People.CurrentActor)];
}

/// <summary>Planted: lies outside every room and is no composer.</summary>
public static class Loose
{
    public static string Home => Reports.ReportLinks.Home();
}
