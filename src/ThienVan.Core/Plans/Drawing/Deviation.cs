namespace ThienVan.Core.Plans.Drawing;

/// <summary>How far a figure stands from what its day needs, as a share of that: one scale for whatever is counted, measured or
/// ranked.</summary>
public static class Deviation
{
    /// <summary>Left end of the scale: a quarter short.</summary>
    public const decimal Short = -0.25m;

    /// <summary>Right end of the scale: a tenth beyond.</summary>
    public const decimal Beyond = 0.10m;

    /// <returns>−0.1 for a tenth short, 0 as needed; null where nothing is asked or known. What is met or not has no distance: 0 when it
    /// is met, else null.</returns>
    public static decimal? Of(Indicator indicator, Assessment shown)
    {
        if (indicator.IsYesNo) return shown.Performance == Performance.Achieved ? 0 : null;
        if (shown is not { Actual: { } actual } || (shown.Expected ?? shown.Target) is not { } needed) return null;
        if (needed == 0) return actual == 0 ? 0 : indicator.IsBetterSmall ? Short : Beyond;
        return (indicator.IsBetterSmall ? needed - actual : actual - needed) / Math.Abs(needed);
    }

    /// <summary>Place on the scale: 0 its left end, 1 its right; what lies beyond stands at the end.</summary>
    public static decimal Place(decimal deviation) => (Math.Clamp(deviation, Short, Beyond) - Short) / (Beyond - Short);
}
