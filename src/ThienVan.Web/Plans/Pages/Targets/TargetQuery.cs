using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Plans.Pages.Targets;

/// <summary>Reads the list's state from its address; an empty field is no filter.</summary>
public static class TargetQuery
{
    public static TargetFilter Read(IQueryCollection query) => new()
    {
        Group = Field(query, "nhom"),
        Unit = Field(query, "don-vi"),
        Status = Enum.TryParse<StatusTone>(Field(query, "trang-thai"), ignoreCase: true, out var tone) ? tone.ToString() : null,
        Year = int.TryParse(Field(query, "nam"), System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null,
        Text = Field(query, "tim"),
    };

    public static bool Narrows(TargetFilter filter) =>
        filter is not { Group: null, Unit: null, Status: null, Text: null };

    private static string? Field(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
