using System.Collections.Concurrent;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Figures of the years before the plan. They are never judged; they tell what a year is compared with, where a level started,
/// and how a year's work spreads over its months.</summary>
public sealed class PastFigures
{
    private readonly Dictionary<string, Observation[]> _byCode;
    private readonly ConcurrentDictionary<string, Spread?> _spreads = new(StringComparer.Ordinal);

    private PastFigures(Dictionary<string, Observation[]> byCode) => _byCode = byCode;

    public static PastFigures None { get; } = new([]);

    /// <param name="latest">The latest version of each indicator and period, in any order.</param>
    public static PastFigures Of(IEnumerable<Observation> latest)
    {
        var byCode = latest.GroupBy(seen => seen.Code, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        foreach (var list in byCode.Values) Array.Sort(list, ObservedSeries.ByTime);
        return byCode.Count == 0 ? None : new(byCode);
    }

    /// <summary>In order of time; those that start together the longer first.</summary>
    public ReadOnlySpan<Observation> For(string code) => _byCode.TryGetValue(code, out var list) ? list : [];

    /// <summary>The median course of the years known in parts; null without any. Made once an indicator.</summary>
    public Spread? Shares(Trajectory trajectory) => _byCode.ContainsKey(trajectory.Source)
        ? _spreads.GetOrAdd(trajectory.Source, static (code, known) => PastShares.Of(known.This.For(code), known.Window),
            (This: this, trajectory.Window))
        : null;

    /// <summary>The plan with the last level known before it as the start of every level whose start it does not say.</summary>
    public PlanDocument Start(PlanDocument plan) => _byCode.Count == 0 ? plan
        : plan.WithTargets(target =>
            target.Indicators.Any(Lacks) ? target with { Indicators = [.. target.Indicators.Select(Started)] } : target);

    private Indicator Started(Indicator indicator) =>
        Lacks(indicator) ? indicator with { Baseline = LastOf(indicator) } : indicator;

    private bool Lacks(Indicator indicator) =>
        indicator is { Kind: IndicatorKind.Stock, Baseline: null } && _byCode.ContainsKey(indicator.Code);

    private Baseline? LastOf(Indicator indicator) =>
        _byCode[indicator.Code].Where(seen => seen.Value is not null).MaxBy(seen => seen.Period.To) is { } last
            ? new(last.Value!.Value, last.Period.To, "số liệu trước kế hoạch")
            : null;
}

/// <summary>The second profile of rule 1: the median share of past years.</summary>
internal static class PastShares
{
    /// <summary>Null where no year is known in parts.</summary>
    public static Spread? Of(ReadOnlySpan<Observation> past, IndicatorWindow window)
    {
        var years = PastYear.Of(past, window);
        if (years.Count == 0) return null;
        var days = years.SelectMany(year => year.Marks).Select(mark => mark.Elapsed).Distinct().Order();
        return new(
            [.. days.Select(elapsed => new ProfileMark(elapsed, Median([.. years.Select(year => year.Share(elapsed)).Order()])))],
            $"trung vị tỷ trọng của {Words(years)} ({string.Join(", ", years.Select(year => year.Year))})")
        {
            Brief = $"nhịp {Words(years)}",
        };
    }

    private static string Words(IReadOnlyList<PastYear> years) => $"{years.Count} năm trước";

    private static decimal Median(decimal[] inOrder) =>
        (inOrder[(inOrder.Length - 1) / 2] + inOrder[inOrder.Length / 2]) / 2;
}
