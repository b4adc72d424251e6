using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Versions;

/// <summary>Whether two versions of a plan judge an indicator alike: the cause of a changed verdict is looked for there.</summary>
public static class JudgedAlike
{
    // Lists are equal by identity alone.
    private static readonly TargetPoint[] _points = [];
    private static readonly string[] _codes = [];
    private static readonly IndicatorTerm[] _terms = [];
    private static readonly Provision _nowhere = new() { Reference = "" };

    /// <summary>False where anything but its wording is another: goals, kind, base, what it waits for, or the ways to read it.</summary>
    public static bool Are(string code, PlanDocument before, PlanDocument after) =>
        before.FindIndicator(code) is { } old && after.FindIndicator(code) is { } now && Are(old, now)
        && Steps(old, before).SequenceEqual(Steps(now, after))
        && Readings(code, before).SetEquals(Readings(code, after))
        && (now.Of is not { } flow || Are(flow, before, after));

    private static bool Are(Indicator old, Indicator now) =>
        old.Points.SequenceEqual(now.Points) && old.After.SequenceEqual(now.After, StringComparer.Ordinal)
        && (old.Profile?.Marks ?? []).SequenceEqual(now.Profile?.Marks ?? []) && Bare(old) == Bare(now);

    private static Indicator Bare(Indicator one) => one with
    {
        Name = "",
        Lead = null,
        Authority = null,
        Counted = null,
        Points = _points,
        After = _codes,
        Terms = _terms,
        Profile = null,
        Baseline = one.Baseline is { } start ? start with { Source = "" } : null,
        Provision = _nowhere,
    };

    private static IEnumerable<Schedule?> Steps(Indicator indicator, PlanDocument plan) =>
        plan.Projects.Where(one => one.Serves.Contains(indicator.Code)).Select(one => one.Schedule)
            .Concat(plan.Tasks.Where(one => one.Serves.Contains(indicator.Code)).Select(one => one.Schedule));

    private static HashSet<string> Readings(string code, PlanDocument plan) =>
    [
        .. plan.Conflicts.Where(conflict => plan.FindIndicator(code) is { } one && PlanReadings.Touches(conflict, one, plan))
            .SelectMany(conflict => conflict.Readings, (conflict, reading) => $"{conflict.Id}/{reading.Id}"),
    ];
}
