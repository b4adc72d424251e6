namespace ThienVan.Core.Plans.Judging;

/// <summary>Whether a count may be what chance alone gives around what was expected (Poisson, 5 %).</summary>
internal static class Chance
{
    private const double Level = 0.05;

    // Above this the normal curve stands in: the sum itself would run out of digits.
    private const double LargestSummed = 200;

    /// <summary>True when so few would come by chance in more than one case of twenty.</summary>
    public static bool MayBeSoFew(decimal count, decimal expected) => AtMost((double)Math.Floor(count), (double)expected) > Level;

    /// <summary>True when so many would come by chance in more than one case of twenty.</summary>
    public static bool MayBeSoMany(decimal count, decimal expected) =>
        1 - AtMost((double)Math.Ceiling(count) - 1, (double)expected) > Level;

    private static double AtMost(double count, double mean)
    {
        if (count < 0) return 0;
        if (mean <= 0) return 1;
        return mean > LargestSummed ? Normal((count + 0.5 - mean) / Math.Sqrt(mean)) : Sum(count, mean);
    }

    private static double Sum(double count, double mean)
    {
        var term = Math.Exp(-mean);
        var sum = term;
        for (var k = 1; k <= count && k < 1_000; k++) sum += term *= mean / k;
        return Math.Min(1, sum);
    }

    // Abramowitz and Stegun 26.2.17, right to seven digits.
    private static double Normal(double z)
    {
        var t = 1 / (1 + 0.2316419 * Math.Abs(z));
        var tail = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z > 0 ? 1 - tail : tail;
    }
}
