using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Forecasting;

/// <summary>Periods of this year beside the same days a year earlier: with one past year alone they say how far the season repeats
/// itself.</summary>
/// <param name="Now">Figures of this year so far.</param>
/// <param name="Then">Those of the same days a year earlier, in the same order.</param>
/// <param name="Rest">What followed then, to the year's end.</param>
internal sealed record Twins(double[] Now, double[] Then, double[] Rest)
{
    private const int Fewest = 3;

    /// <summary>Null where fewer than three periods have twins, or the rest of that year is not known in such periods.</summary>
    /// <param name="parts">Figures of periods that follow each other, in order of time.</param>
    public static Twins? Of(Course course, IReadOnlyList<(Period Days, double Figure)> parts)
    {
        var byDays = parts.ToDictionary(part => part.Days, part => part.Figure);
        var now = parts.Where(part => course.Window.Contains(part.Days) && byDays.ContainsKey(YearBefore(part.Days))).ToArray();
        if (now.Length < Fewest || now[^1].Days.To != course.AsOf) return null;
        var then = now.Select(part => YearBefore(part.Days)).ToArray();
        var (from, to) = (then[^1].To.AddDays(1), course.YearWindow(course.Year - 1).To);
        var rest = parts.Where(part => part.Days.From >= from && part.Days.To <= to).ToArray();
        return rest.Length > 0 && rest[0].Days.From == from && rest[^1].Days.To == to
            ? new([.. now.Select(part => part.Figure)], [.. then.Select(days => byDays[days])], [.. rest.Select(part => part.Figure)])
            : null;
    }

    private static Period YearBefore(Period days) => new(days.From.AddYears(-1), days.To.AddYears(-1));

    /// <summary>What is still to come as the season went then, larger or smaller by as much as this year has been; and by what factor it
    /// may be off either way. Null where a figure is nought.</summary>
    public (double ToCome, double Factor)? Scaled()
    {
        if (Now.Concat(Then).Concat(Rest).Any(figure => figure <= 0)) return null;
        var noise = Sample.Of([.. Now.Zip(Then, (now, then) => Math.Log(now / then))]);
        return (Rest.Sum() * Now.Sum() / Then.Sum(), Math.Exp(noise.HalfOfWeighted(Weight(Rest) + Weight(Then))));
    }

    /// <summary>The same for what moves up and down: what followed then, more or less by as much each time as this year has been.</summary>
    public (double ToCome, double Half) Shifted()
    {
        var noise = Sample.Of([.. Now.Zip(Then, (now, then) => now - then)]);
        return (Rest.Sum() + Rest.Length * noise.Mean, noise.HalfOfSum(Rest.Length));
    }

    // Of a sum of equal parts one over their number; the more one of them outweighs the others, the nearer to one.
    private static double Weight(double[] parts) => parts.Sum(part => part * part) / (parts.Sum() * parts.Sum());
}
