namespace ThienVan.Web.Reports;

/// <summary>Every address of the room, in one place.</summary>
public static class ReportLinks
{
    public const string Home = "/bao-cao";

    /// <summary>The list of rounds as a file, without its ending.</summary>
    public const string HomeFile = "/bao-cao/danh-sach";
    public const string Definitions = "/bao-cao/mau-bieu";
    public const string NewDefinition = "/bao-cao/mau-bieu-moi";
    public const string OpenRound = "/bao-cao/mo-ky";
    public const string OpenAdHoc = "/bao-cao/mo-dot-xuat";

    public static string Definition(string id) => $"{Definitions}/{id}";

    /// <summary>The form that opens a round, with the days of this window computed.</summary>
    public static string OpenRoundOf(string definition, string key) => $"{OpenRound}?mau={definition}&ky={key}";

    /// <summary>Lock, exceptions, dates and history of a round.</summary>
    public static string Settings(Guid round) => $"{Round(round)}/thiet-lap";

    /// <summary>Who owes what, by when; made for printing.</summary>
    public const string Debts = "/bao-cao/con-no";

    /// <summary>What is owed as a file, without its ending.</summary>
    public const string DebtFile = "/bao-cao/con-no/danh-sach";

    /// <summary>The round's board by unit.</summary>
    public static string Round(Guid round) => $"{Home}/ky/{round}";

    /// <summary>The board as a file, without its ending.</summary>
    public static string BoardFile(Guid round) => $"{Round(round)}/bang-theo-doi";

    /// <summary>The entry grid of one unit; orphans under <paramref name="unit"/> "chua-giao".</summary>
    public static string Entry(Guid round, string unit) => $"{Round(round)}/nhap/{unit}";

    /// <summary>A unit's figures as a workbook, out and in.</summary>
    public static string Workbook(Guid round, string unit) => $"{Round(round)}/bieu-mau/{unit}";

    public static string WorkbookFile(Guid round, string unit) => $"{Workbook(round, unit)}/tai-ve";

    /// <summary>Takes refused rows and gives a workbook with their cells marked.</summary>
    public static string WorkbookMarked(Guid round, string unit) => $"{Workbook(round, unit)}/danh-dau";

    /// <summary>The short form for a neighbourhood head's phone.</summary>
    public static string Neighbourhood(Guid round, string area) => $"{Round(round)}/to-dan-pho/{area}";

    /// <summary>Rounds that wait for a neighbourhood head.</summary>
    public const string NeighbourhoodHome = Home + "/to-dan-pho";

    /// <summary>Who is signed in, and a fresh token, for a form that was filled in without a network.</summary>
    public const string NeighbourhoodTicket = NeighbourhoodHome + "/ve";

    /// <summary>The very cell of a figure in the unit's grid, or on the phone form of the group whose part it is.</summary>
    public static string Cell(Guid round, string sender, string code, string? area = null) =>
        (string.IsNullOrEmpty(area) ? Entry(round, sender) : Neighbourhood(round, area)) + $"#o-{code}";

    /// <summary>Where the office verifies and the chair approves.</summary>
    public static string Review(Guid round, string? unit = null) =>
        unit is null ? $"{Round(round)}/duyet" : $"{Round(round)}/duyet?don-vi={unit}";

    /// <summary>The values under review as a file, without its ending.</summary>
    public static string ReviewFile(Guid round) => $"{Review(round)}/danh-sach";

    public static string Reviewed(Guid round, string state, string? unit, string? done = null, int count = 0, string? anchor = null) =>
        $"{Review(round)}?tt={state}" + (unit is null ? "" : $"&don-vi={Uri.EscapeDataString(unit)}")
        + (done is null ? "" : $"&da={done}&so={count}") + (anchor is null ? "" : $"#{anchor}");

    /// <summary>Where the round goes out, with the reasons of what is missing.</summary>
    public static string Publish(Guid round) => $"{Round(round)}/cong-bo";

    /// <summary>One value with its whole way, checks and evidence.</summary>
    public static string Value(Guid round, string code, string? area = null) =>
        $"{Round(round)}/so-lieu/{code}" + (string.IsNullOrEmpty(area) ? "" : $"?to={area}");

    /// <summary>The files behind one value: look, add, take away.</summary>
    public static string EvidenceOf(Guid round, string code, string? area = null) =>
        $"{Round(round)}/so-lieu/{code}/minh-chung" + (string.IsNullOrEmpty(area) ? "" : $"?to={area}");

    /// <summary>The value's page after a step on it.</summary>
    public static string ValueDone(Guid round, string code, string? area, string step) =>
        Value(round, code, area) + (string.IsNullOrEmpty(area) ? "?" : "&") + $"da={step}";

    public static string Evidence(Guid id) => $"{Home}/minh-chung/{id}";

    /// <summary>The official report of the round with its downloads.</summary>
    public static string Paper(Guid round) => $"{Round(round)}/van-ban";

    /// <summary>One of the report's files: "bao-cao.docx", "bieu-chi-tieu.xlsx" ...</summary>
    public static string PaperFile(Guid round, string name) => $"{Paper(round)}/{name}";

    /// <summary>What the report would print under an order, before its number is spent; the order is in the address.</summary>
    public static string SignedCopy(Guid id) => $"{Home}/so-van-ban/ban-ky/{id}";

    public static string Issue(Guid round) => $"{Paper(round)}/cap-so";

    /// <summary>A file of the report that took a number, though it be withdrawn since.</summary>
    public static string IssuedFile(int year, int number, string name) => $"{Home}/so-van-ban/{year}/{number}/{name}";

    /// <summary>The report's template and its versions.</summary>
    public const string Templates = "/bao-cao/mau-van-ban";

    /// <summary>A version of the template; 0 is the product's own.</summary>
    public static string Template(int version) => $"{Templates}/{version}.docx";

    /// <summary>Numbers taken by reports of a year.</summary>
    /// <summary>A year of the register as a file, without its ending.</summary>
    public const string RegisterFile = Home + "/so-van-ban/danh-sach";

    public static string Register(int year) => $"{Home}/so-van-ban?nam={year}";

    /// <summary>Finds where the figure of an indicator is to be entered now.</summary>
    public static string EntryOf(string code) => $"{Home}/nhap/{code}";
}
