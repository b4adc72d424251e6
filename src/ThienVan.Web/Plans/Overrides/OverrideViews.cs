using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Overrides;

/// <summary>What the small screen of one indicator and year shows.</summary>
public sealed record OverrideView
{
    public required Indicator Indicator { get; init; }
    public required int Year { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>Verdict of the judge, with the override that stands beside it.</summary>
    public required Assessment Verdict { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<OverrideLine> Lines { get; init; }

    /// <summary>The one that holds or waits; null when none does.</summary>
    public OverrideLine? Open => Lines.FirstOrDefault(line => line.IsOpen(Today));
}

/// <summary>A person asks for an override.</summary>
public sealed record ProposeOverride
{
    public required string Code { get; init; }
    public required int Year { get; init; }
    public required Performance Performance { get; init; }
    public required string Reason { get; init; }
    public required DateOnly Until { get; init; }
}
