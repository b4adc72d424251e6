using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// What a text says among its tasks once more of a promise that the plan in force holds under a number: people enter its figure there, so
/// it gets no second code. Only the same figure makes an echo; another one is a contradiction, and both stay.
/// </summary>
internal sealed class Echoes(PlanDocument held)
{
    private const double Alike = 0.7;
    private readonly (Indicator Indicator, WordBag Words)[] _numbered =
        [.. held.Targets.SelectMany(target => target.Indicators).Select(one => (one, WordBag.Of(one.Name)))];

    public bool Has(Indicator read)
    {
        var words = WordBag.Of(read.Name);
        var (nearest, likeness) = _numbered.Select(one => (one.Indicator, Likeness: one.Words.Likeness(words)))
            .OrderByDescending(one => one.Likeness).FirstOrDefault();
        return nearest is not null && likeness >= Alike && Promises.IsAlike(nearest, read) && IsSameFigure(nearest, read);
    }

    private static bool IsSameFigure(Indicator held, Indicator read)
    {
        var both = read.Points.Where(point => held.PointFor(point.Year) is not null).ToArray();
        return both.Length > 0 ? both.All(point => GoalCarry.SameFigure(point, held.PointFor(point.Year)!))
            : read.Total is { } total && held.Points.Any(point => GoalCarry.Same(new(point.Low, point.High), total));
    }
}
