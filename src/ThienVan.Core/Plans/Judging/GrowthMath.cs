namespace ThienVan.Core.Plans.Judging;

/// <summary>Rates compound: they are multiplied, never averaged. All in percent a year.</summary>
public static class GrowthMath
{
    /// <summary>Geometric mean. Every rate must be above -100 %, and there must be at least one.</summary>
    public static decimal Mean(IEnumerable<decimal> percents)
    {
        var rates = percents.ToArray();
        return Root(rates.Aggregate(1.0, Compound), rates.Length);
    }

    /// <summary>Yearly rate of what grew so much over so many years (1 or more); above -100 %.</summary>
    public static decimal Rate(decimal percent, int years) => years == 1 ? percent : Root(Compound(1, percent), years);

    /// <summary>Yearly rate the remaining years must bring for the whole period to average <paramref name="target"/>; null when none
    /// remain.</summary>
    public static decimal? Required(decimal target, IEnumerable<decimal> soFar, int years)
    {
        var rates = soFar.ToArray();
        if (rates.Length >= years) return null;
        var whole = Math.Pow(1 + (double)target / 100, years);
        return Root(whole / rates.Aggregate(1.0, Compound), years - rates.Length);
    }

    private static double Compound(double product, decimal percent) => product * (1 + (double)percent / 100);

    private static decimal Root(double product, int years) => Math.Round((decimal)(Math.Pow(product, 1.0 / years) - 1) * 100, 6);
}
