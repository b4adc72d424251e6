using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Links rows of the indicator appendix to the indicators they restate: first the target whose words hold the row's,
/// then its indicators by figure and name. Where two targets come close, none is taken.
/// </summary>
internal sealed partial class TwinFinder(IReadOnlyList<Target> targets)
{
    private const double Enough = 0.62;
    private const double Ahead = 0.04;
    private const double SameFigure = 0.15;
    private const double NearBest = 0.75;
    private const double Alike = 0.5;
    private const double SameName = 0.85;

    private readonly IReadOnlyList<WordBag> _bags =
    [
        .. targets.Select(target => WordBag.Spelled(Markup.Clean(target.Provision.Quote ?? target.Name))),
    ];

    private readonly Dictionary<string, WordBag> _names = targets.SelectMany(target => target.Indicators)
        .DistinctBy(indicator => indicator.Code)
        .ToDictionary(indicator => indicator.Code, indicator => WordBag.Of(indicator.Name), StringComparer.Ordinal);

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private Dictionary<string, List<int>>? _holders;

    // By word, the targets that hold it.
    private Dictionary<string, List<int>> Holders => _holders ??= _bags.SelectMany((bag, i) => bag.Words.Select(word => (word, i)))
        .GroupBy(pair => pair.word, pair => pair.i, StringComparer.Ordinal)
        .ToDictionary(word => word.Key, word => word.ToList(), StringComparer.Ordinal);

    public IReadOnlyList<string> Find(IndicatorRow row) => [.. Restated(row).Concat(NamedInCells(row)).Distinct(StringComparer.Ordinal)];

    // A cell that spells out its own measure ("Tỷ lệ giải ngân ... ≥ 95%") restates every indicator of that name and figure.
    private IEnumerable<string> NamedInCells(IndicatorRow row)
    {
        foreach (var cell in new[] { row.By2030, row.PerYear }.OfType<string>())
        {
            if (WordBag.Of(cell) is not { Words.Count: > 2 } words) continue;
            foreach (var indicator in targets.SelectMany(target => target.Indicators))
            {
                if (SaysSame(row, indicator) && words.Likeness(_names[indicator.Code]) >= SameName) yield return indicator.Code;
            }
        }
    }

    private IEnumerable<string> Restated(IndicatorRow row)
    {
        var words = WordBag.Spelled(row.Name);
        // One word in common ("dân") is no likeness.
        if (words.Words.Count < 2) return [];
        var ranked = words.Words.Where(Holders.ContainsKey).SelectMany(word => Holders[word]).Distinct().Order()
            .Select(i => (target: targets[i], Score: Held(words, _bags[i]) + (Says(targets[i], row) ? SameFigure : 0)))
            .OrderByDescending(entry => entry.Score).ToList();
        if (ranked.Count == 0 || ranked[0].Score < Enough || (ranked.Count > 1 && ranked[0].Score - ranked[1].Score < Ahead)) return [];
        return Within(ranked[0].target, row).Select(indicator => indicator.Code);
    }

    private IEnumerable<Indicator> Within(Target target, IndicatorRow row)
    {
        var words = WordBag.Of($"{row.Name} {row.By2030} {row.PerYear}");
        var candidates = Candidates(target, row);
        var ranked = candidates.ConvertAll(indicator => (indicator, Score: words.Likeness(_names[indicator.Code])));
        var best = ranked.Count > 0 ? ranked.Max(entry => entry.Score) : 0;
        // A row for "the schools" restates every school's standard.
        var isGeneral = best < Alike && candidates.TrueForAll(indicator => indicator.Kind == IndicatorKind.Standard);
        return ranked.Where(entry => entry.Score > 0 && (isGeneral || entry.Score >= best * NearBest)).Select(entry => entry.indicator);
    }

    // Standards for a row about a standard; else those that state the row's figure; else all that can be measured.
    private static List<Indicator> Candidates(Target target, IndicatorRow row)
    {
        var measurable = target.Indicators.Where(indicator => indicator.Kind != IndicatorKind.Narrative).ToList();
        var standards = measurable.FindAll(indicator => indicator.Kind == IndicatorKind.Standard);
        if (standards.Count > 0 && Recognition().IsMatch(Phrase.Of(row.Name).Folded)) return standards;
        var same = measurable.FindAll(indicator => SaysSame(row, indicator));
        return same.Count > 0 ? same : measurable;
    }

    /// <summary>Share of the row's words that the target holds, rare words counting more.</summary>
    private double Held(WordBag row, WordBag target)
    {
        var all = row.Words.Sum(Weight);
        return all <= 0 ? 0 : row.Words.Where(target.Words.Contains).Sum(Weight) / all;
    }

    private double Weight(string word)
    {
        if (_weights.TryGetValue(word, out var known)) return known;
        var held = Holders.TryGetValue(word, out var holders) ? holders.Count : 0;
        return _weights[word] = Math.Log((double)(targets.Count + 1) / (1 + held));
    }

    private static bool Says(Target target, IndicatorRow row) => target.Indicators.Any(one => SaysSame(row, one));

    private static bool SaysSame(IndicatorRow row, Indicator indicator) => row.Points.Any(point =>
        (point.Low ?? point.High) is { } figure && indicator.PointFor(point.Year) is { } other && (other.Low ?? other.High) == figure);

    [GeneratedRegex(@"chuan|cong nhan", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recognition();
}
