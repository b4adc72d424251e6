namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Links rows of the indicator appendix to the indicators they restate: first the target whose words hold the row's,
/// then its indicators by figure and name. Where two targets come close, none is taken.
/// </summary>
internal sealed class TwinFinder(IReadOnlyList<Target> targets)
{
    private const double Enough = 0.62;
    private const double Ahead = 0.04;
    private const double SameFigure = 0.15;
    private const double NearBest = 0.75;

    private readonly IReadOnlyList<WordBag> _bags = [.. targets.Select(target => WordBag.Of(Markup.Clean(target.Provision.Quote ?? target.Name)))];

    public IReadOnlyList<string> Find(IndicatorRow row)
    {
        var words = WordBag.Of($"{row.Name} {row.By2030} {row.PerYear}");
        var ranked = targets.Select((target, i) => (target, Score: Held(words, _bags[i]) + (target.Indicators.Any(one => SaysSame(row, one)) ? SameFigure : 0)))
            .OrderByDescending(entry => entry.Score).ToList();
        if (ranked.Count == 0 || ranked[0].Score < Enough || (ranked.Count > 1 && ranked[0].Score - ranked[1].Score < Ahead)) return [];
        return [.. Within(ranked[0].target, row, words).Select(indicator => indicator.Code)];
    }

    private static IEnumerable<Indicator> Within(Target target, IndicatorRow row, WordBag words)
    {
        var measurable = target.Indicators.Where(indicator => indicator.Kind != IndicatorKind.Narrative).ToList();
        var same = measurable.FindAll(indicator => SaysSame(row, indicator));
        var ranked = (same.Count > 0 ? same : measurable).ConvertAll(indicator => (indicator, Score: words.Likeness(WordBag.Of(indicator.Name))));
        var best = ranked.Count > 0 ? ranked.Max(entry => entry.Score) : 0;
        var near = ranked.Where(entry => entry.Score > 0 && entry.Score >= best * NearBest).Select(entry => entry.indicator);
        // A sum and the yearly flow it sums are told apart by the figure alone.
        return near.Where(indicator => indicator.Unit == "%" || row.Unit != "%" || indicator.Unit is null || indicator.Unit.StartsWith('%'));
    }

    /// <summary>Share of the row's words that the target holds, rare words counting more.</summary>
    private double Held(WordBag row, WordBag target)
    {
        double Weight(string word) => Math.Log((double)(targets.Count + 1) / (1 + _bags.Count(bag => bag.Words.Contains(word))));
        var all = row.Words.Sum(Weight);
        return all <= 0 ? 0 : row.Words.Where(target.Words.Contains).Sum(Weight) / all;
    }

    private static bool SaysSame(IndicatorRow row, Indicator indicator) => row.Points.Any(point =>
        (point.Low ?? point.High) is { } figure && indicator.PointFor(point.Year) is { } other && (other.Low ?? other.High) == figure);
}
