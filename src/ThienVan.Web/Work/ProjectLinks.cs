using System.Globalization;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work;

/// <summary>Every address of the projects.</summary>
public static class ProjectLinks
{
    public const string Home = "/cong-viec/du-an";

    /// <summary>The list as a file, without its ending.</summary>
    public const string File = "/cong-viec/du-an/danh-sach";

    public const string New = "/cong-viec/du-an/them";

    public const string WhatIf = "/cong-viec/du-an/neu-thi";

    /// <summary>Names what slips in the address of <see cref="WhatIf"/>: "id~days", parted by dots.</summary>
    public const string Slips = "lui";

    public static string Project(Guid id) => $"{Home}/{id}";

    public static string Step(Guid project, Guid step) => $"{Project(project)}/buoc/{step}";

    public static string NewStep(Guid project) => $"{Project(project)}/them-buoc";

    /// <summary>Names the figures supposed in the same address: "code~year~value", parted by "_".</summary>
    public const string Figures = "muc";

    public static string WhatIfOf(string? slips, string? figures = null) =>
        QueryState.Address(WhatIf, (Slips, slips), (Figures, figures));

    public static string List(ProjectFilter filter) => QueryState.Address(
        Home,
        ("don-vi", filter.Unit),
        ("nam", filter.IsWhole ? ProjectFilter.Whole : filter.Year?.ToString(CultureInfo.InvariantCulture)),
        ("chi-tieu", filter.Serves));

    /// <summary>What the subjects of its events begin with.</summary>
    public const string SubjectPrefix = "work/project/";

    /// <summary>As its events carry it.</summary>
    public static string Subject(Guid id) => $"{SubjectPrefix}{id}";
}

/// <summary>What of the projects is asked for, all of it in the address.</summary>
public sealed record ProjectFilter
{
    /// <summary>Asks for every year of the plan.</summary>
    public const string Whole = "tat-ca";

    public string? Unit { get; init; }

    /// <summary>Null for this year, unless all are asked for.</summary>
    public int? Year { get; init; }

    public bool IsWhole { get; init; }

    /// <summary>Number of a target.</summary>
    public string? Serves { get; init; }

    public bool Narrows => this is not { Unit: null, Serves: null };

    public static ProjectFilter From(QueryState query) => new()
    {
        Unit = query.Text("don-vi"),
        Year = query.Number("nam"),
        IsWhole = query.Text("nam") == Whole,
        Serves = query.Text("chi-tieu"),
    };
}
