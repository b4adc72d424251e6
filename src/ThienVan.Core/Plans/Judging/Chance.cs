namespace ThienVan.Core.Plans.Judging;

/// <summary>Whether a count beyond the thresholds of a pace may be what chance alone gives around what was expected (Poisson,
/// 5 %).</summary>
internal static class Chance
{
    private const double Level = 0.05;

    // A quarter too few or a third too many of more is never chance.
    private const decimal LargestAsked = 100;

    /// <summary>True when so few would come by chance in more than one case of twenty.</summary>
    public static bool MayBeSoFew(decimal count, decimal expected) =>
        expected <= LargestAsked && AtMost(decimal.Floor(count), expected) > Level;

    /// <summary>True when so many would come by chance in more than one case of twenty.</summary>
    public static bool MayBeSoMany(decimal count, decimal expected) =>
        expected <= LargestAsked && 1 - AtMost(decimal.Ceiling(count) - 1, expected) > Level;

    private static double AtMost(decimal count, decimal expected) => count < 0 ? 0 : Sum((double)count, (double)expected);

    private static double Sum(double count, double mean)
    {
        var term = Math.Exp(-mean);
        var sum = term;
        for (var k = 1; k <= count && k < 1_000; k++) sum += term *= mean / k;
        return sum;
    }
}
