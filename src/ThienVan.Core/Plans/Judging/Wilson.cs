namespace ThienVan.Core.Plans.Judging;

/// <summary>Wilson's 95 % interval for a share; honest for small counts, where the plain one is not.</summary>
public readonly record struct Wilson(decimal Low, decimal High)
{
    /// <summary>Denominators below this are small: shown as counts with their interval.</summary>
    public const decimal SmallBelow = 20;

    private const double Z = 1.959963984540054;

    /// <summary>Both ends in percent. The denominator must be above zero.</summary>
    public static Wilson Of(decimal numerator, decimal denominator)
    {
        var (n, p) = ((double)denominator, (double)(numerator / denominator));
        var scale = 1 + Z * Z / n;
        var middle = (p + Z * Z / (2 * n)) / scale;
        var half = Z / scale * Math.Sqrt(Math.Max(0, p * (1 - p)) / n + Z * Z / (4 * n * n));
        return new(Percent(middle - half), Percent(middle + half));
    }

    public bool Contains(decimal percent) => Low <= percent && percent <= High;

    private static decimal Percent(double share) => Math.Round((decimal)Math.Clamp(share, 0, 1) * 100, 4);
}
