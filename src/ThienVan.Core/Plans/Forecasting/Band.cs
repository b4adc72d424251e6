namespace ThienVan.Core.Plans.Forecasting;

/// <summary>A value and the ends between which four of five come to lie.</summary>
internal readonly record struct Band(double Value, double Low, double High, ForecastBasis Basis, int Count);

/// <summary>A sample of the past: its mean, and how far the next value may lie from it.</summary>
internal readonly record struct Sample
{
    // Student's t, 90 % one-sided, by degrees of freedom from 1; beyond them the normal curve.
    private static readonly double[] Student =
    [
        3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341,
        1.337, 1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.310,
    ];

    private const double Normal = 1.2816;

    private Sample(double mean, double deviation, int count) => (Mean, Deviation, Count) = (mean, deviation, count);

    public double Mean { get; }

    /// <summary>Of the sample, with one degree of freedom spent on the mean.</summary>
    public double Deviation { get; }

    public int Count { get; }

    /// <param name="values">At least two.</param>
    public static Sample Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return new(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)), values.Count);
    }

    /// <summary>Deviations from each group's own mean; each mean spends a degree of freedom.</summary>
    /// <param name="groups">At least one with two values or more.</param>
    public static Sample Within(IEnumerable<double[]> groups)
    {
        var several = groups.Where(group => group.Length > 1).ToArray();
        var free = several.Sum(group => group.Length - 1);
        var squares = several.Sum(group => group.Sum(value => (value - group.Average()) * (value - group.Average())));
        return new(several.SelectMany(group => group).Average(), Math.Sqrt(squares / free), free + 1);
    }

    /// <summary>Half the band of the sum of so many values to come (perhaps not a whole number of them).</summary>
    public double HalfOfSum(double ahead) => Quantile(Count) * Deviation * Math.Sqrt(ahead + ahead * ahead / Count);

    /// <summary>Half the band of one value to come.</summary>
    public double Half => HalfOfSum(1);

    /// <summary>Half the band of the mean of so many values to come, where the mean itself is known from so many.</summary>
    public double HalfOfMean(double ahead, double behind) => Quantile(Count) * Deviation * Math.Sqrt(1 / ahead + 1 / behind);

    /// <summary>Half the band of a weighted mean of values to come.</summary>
    /// <param name="weight">Squares of the weights, added up.</param>
    public double HalfOfWeighted(double weight) => Quantile(Count) * Deviation * Math.Sqrt(weight);

    private static double Quantile(int count) => count - 1 <= Student.Length ? Student[count - 2] : Normal;
}
