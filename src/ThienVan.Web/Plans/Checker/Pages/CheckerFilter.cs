using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Plans.Checker.Pages;

/// <summary>List state of the checker, all of it in the address.</summary>
public sealed record CheckerFilter
{
    public const string Open = "chua-quyet";
    public const string Decided = "da-quyet";

    public FindingWeight? Weight { get; init; }
    public string? Kind { get; init; }

    /// <summary><see cref="Open"/>, <see cref="Decided"/>, or null for both.</summary>
    public string? State { get; init; }

    public static CheckerFilter From(QueryState query) => new()
    {
        Weight = Enum.GetValues<FindingWeight>().Cast<FindingWeight?>()
            .FirstOrDefault(known => FindingWords.Slug(known!.Value) == query.Text("muc")),
        Kind = query.Text("loai"),
        State = query.Text("tt") is (Open or Decided) and var state ? state : null,
    };

    public bool Admits(FindingView view) =>
        (Weight is null || view.Finding.Weight == Weight)
        && (Kind is null || FindingWords.KindKey(view.Finding) == Kind)
        && AdmitsState(view);

    public string Link() => PlanLinks.Findings(Weight is { } weight ? FindingWords.Slug(weight) : null, Kind, State);

    /// <summary>Only findings that offer readings wait for anybody.</summary>
    private bool AdmitsState(FindingView view) => State switch
    {
        Open => view.Decision is null && view.Finding.Readings.Count > 0,
        Decided => view.Decision is not null,
        _ => true,
    };
}
