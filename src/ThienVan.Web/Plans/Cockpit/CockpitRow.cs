using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Plans.Cockpit;

/// <summary>A target as the cockpit lists it: where it stands against what is needed, and where it stood four weeks ago.</summary>
/// <param name="Now">Share short (−) or beyond (+) of what its day needs; null where nothing is asked or known.</param>
/// <param name="Before">The same of four weeks ago; null where it was another figure that told, or none.</param>
/// <param name="Turn">Whether its verdict got better (1) or worse (−1) since; 0 where it did not or nobody knows.</param>
/// <param name="Changed">Whether its verdict is another one, in whatever direction.</param>
public sealed record CockpitRow(TargetCard Card, decimal? Now, decimal? Before, int Turn, bool Changed)
{
    /// <summary>Four weeks, the time in which a chair sees whether what was asked for helped.</summary>
    public const int Weeks = 4;

    internal static CockpitRow Of(TargetCard card, TargetCard? before) => new(
        card,
        card.Deviated,
        before is not null && before.Shown?.Code == card.Shown?.Code ? before.Deviated : null,
        before is not null && Order(card) is { } now && Order(before) is { } then ? now.CompareTo(then) : 0,
        before is null || StatusWord.Of(card.Verdict).Word != StatusWord.Of(before.Verdict).Word);

    // What waits for a decision or a figure is neither better nor worse than anything.
    private static int? Order(TargetCard card) => StatusWord.Of(card.Verdict).Tone switch
    {
        StatusTone.OffTrack => 0,
        StatusTone.AtRisk => 1,
        StatusTone.OnTrack => 2,
        StatusTone.Achieved => 3,
        _ => null,
    };
}
