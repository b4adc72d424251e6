namespace ThienVan.Core.Plans.Judging;

/// <summary>What a drive comes to whose figures hold all that came before: each is where it stands, so it goes on as it moved between
/// them.</summary>
internal static class DriveAtDate
{
    private const decimal All = 100;

    /// <summary>Where nothing moved, nothing is said to move; a pace of percentages alone promises no more than all of the base.</summary>
    /// <param name="whole">What it is a share of; null where only percentages are told.</param>
    /// <param name="share">Share of the year that passed by the last figure.</param>
    /// <returns>In percent; null before any of the year has passed.</returns>
    public static decimal? Ahead(JudgedIndicator judged, Tally tally, decimal? whole, decimal share)
    {
        if (tally.AsOf is not { } asOf || share <= 0) return null;
        var (from, start) = First(judged, asOf) is { } first && FlowRule.Share(judged, first.Period.To) is var passed && passed < share
            ? (passed, PercentOf(first, whole)) : (0m, 0m);
        var ahead = tally.Sum + Math.Max(0, tally.Sum - start) / (share - from) * (1 - share);
        return whole is null ? Math.Max(tally.Sum, Math.Min(All, ahead)) : ahead;
    }

    private static decimal PercentOf(Observation seen, decimal? whole) =>
        whole is > 0 and { } all && seen.Numerator is { } done ? done / all * 100 : seen.Reading!.Value;

    private static Observation? First(JudgedIndicator judged, DateOnly asOf)
    {
        foreach (var seen in judged.Observations)
            if (seen.Reading is not null && seen.Period.To < asOf && Level.IsIn(judged.Window, seen.Period)) return seen;
        return null;
    }
}
