namespace ThienVan.Web.Reports;

/// <summary>Every address of the room, in one place.</summary>
public static class ReportLinks
{
    public const string Home = "/bao-cao";
    public const string Definitions = "/bao-cao/mau-bieu";

    /// <summary>The round's board by unit.</summary>
    public static string Round(Guid round) => $"{Home}/ky/{round}";

    /// <summary>The entry grid of one unit; orphans under <paramref name="unit"/> "chua-giao".</summary>
    public static string Entry(Guid round, string unit) => $"{Round(round)}/nhap/{unit}";

    /// <summary>The short form for a neighbourhood head's phone.</summary>
    public static string Neighbourhood(Guid round, string area) => $"{Round(round)}/to-dan-pho/{area}";

    /// <summary>Rounds that wait for a neighbourhood head.</summary>
    public const string NeighbourhoodHome = Home + "/to-dan-pho";

    /// <summary>Who is signed in, and a fresh token, for a form that was filled in without a network.</summary>
    public const string NeighbourhoodTicket = NeighbourhoodHome + "/ve";

    /// <summary>Where the office verifies and the chair approves.</summary>
    public static string Review(Guid round, string? unit = null) => unit is null ? $"{Round(round)}/duyet" : $"{Round(round)}/duyet?don-vi={unit}";

    /// <summary>One value with its whole way, checks and evidence.</summary>
    public static string Value(Guid round, string code, string? area = null) => $"{Round(round)}/so-lieu/{code}" + (string.IsNullOrEmpty(area) ? "" : $"?to={area}");

    /// <summary>The files behind one value: look, add, take away.</summary>
    public static string EvidenceOf(Guid round, string code, string? area = null) => $"{Round(round)}/so-lieu/{code}/minh-chung" + (string.IsNullOrEmpty(area) ? "" : $"?to={area}");

    public static string Evidence(Guid id) => $"{Home}/minh-chung/{id}";

    /// <summary>The official report of the round with its downloads.</summary>
    public static string Paper(Guid round) => $"{Round(round)}/van-ban";

    /// <summary>Finds where the figure of an indicator is to be entered now.</summary>
    public static string EntryOf(string code) => $"{Home}/nhap/{code}";
}
