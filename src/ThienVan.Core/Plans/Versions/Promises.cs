using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// Pairs the targets and indicators of two versions of one plan by what they promise. A number alone makes no pair, and another number
/// does not part one.
/// </summary>
internal sealed class Promises
{
    private const double SameNumber = 0.3;
    private const double EnoughOfOneNumber = 0.35;
    private const double EnoughOfAnother = 0.75;
    private const double EnoughOfIndicator = 0.3;
    private const double EnoughOfOtherKind = 0.5;
    private const double Spoken = 0.6;
    private const double SameText = 3;

    private readonly Dictionary<string, double> _weights;
    private readonly Dictionary<Target, Target> _targets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);

    public Promises(PlanDocument held, PlanDocument read)
    {
        Target[] before = [.. held.AllTargets()], after = [.. read.AllTargets()];
        var words = before.Concat(after).Select(Words).ToArray();
        _weights = words.SelectMany(bag => bag).Distinct(StringComparer.Ordinal).ToDictionary(
            word => word,
            word => Math.Log((double)(words.Length + 2) / (1 + words.Count(bag => bag.Contains(word)))),
            StringComparer.Ordinal);
        PairTargets(before, after);
        foreach (var (next, old) in _targets) PairIndicators(old, next);
    }

    /// <summary>The target of the plan in force that this one goes on with; null for a new one.</summary>
    public Target? Of(Target read) => _targets.GetValueOrDefault(read);

    /// <summary>The indicator of the plan in force that this one goes on with; null for a new one.</summary>
    public Indicator? Of(Indicator read) => _indicators.GetValueOrDefault(read.Code);

    public bool Continues(Target held) => _targets.Values.Any(old => ReferenceEquals(old, held));

    /// <summary>Whether the words of the read target speak of this promise too.</summary>
    public bool Says(Target read, Indicator held) =>
        Share(WordBag.Of(held.Name).Words, WordBag.Of(Markup.Clean($"{read.Provision.Quote} {read.Name}")).Words) >= Spoken;

    private void PairTargets(Target[] before, Target[] after)
    {
        var pairs = before.SelectMany(_ => after, (old, next) => (Old: old, Next: next, Score: Score(old, next)))
            .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score);
        var taken = new HashSet<Target>(ReferenceEqualityComparer.Instance);
        foreach (var (old, next, _) in pairs)
        {
            if (taken.Contains(old) || !_targets.TryAdd(next, old)) continue;
            taken.Add(old);
        }
    }

    // Only the document's own numbers say something; those of promises hidden among the tasks are ours.
    private double Score(Target old, Target next)
    {
        if (old.No == next.No && IsSameText(old.Provision, next.Provision)) return SameText;
        var kept = old.Indicators.Count(one => next.Indicators.Any(other => IsAlike(one, other) && Figures(one, other) > 0));
        var meaning = Share(Words(old), Words(next)) + (old.Indicators.Count == 0 ? 0 : 0.5 * kept / old.Indicators.Count);
        if (old.No == next.No && char.IsAsciiDigit(old.No[0])) return meaning >= EnoughOfOneNumber ? meaning + SameNumber : 0;
        return meaning >= EnoughOfAnother ? meaning : 0;
    }

    private void PairIndicators(Target old, Target next)
    {
        var alone = old.Indicators.Count == 1 && next.Indicators.Count == 1;
        var pairs = old.Indicators.SelectMany(_ => next.Indicators, (one, other) =>
            (One: one, Other: other, Score: Score(one, other, alone)))
            .Where(pair => pair.Score >= EnoughOfIndicator).OrderByDescending(pair => pair.Score);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (one, other, _) in pairs)
        {
            if (!taken.Contains(one.Code) && _indicators.TryAdd(other.Code, one)) taken.Add(one.Code);
        }

        PairRenamed([.. old.Indicators.Where(one => !taken.Contains(one.Code))], [.. next.Indicators.Where(one => Of(one) is null)]);
    }

    // Words that did not change were read as the same things, whatever people call these since.
    private void PairRenamed(Indicator[] old, Indicator[] next)
    {
        foreach (var other in next)
        {
            var same = old.Where(one => IsSameText(one.Provision, other.Provision)).ToArray();
            if (same.FirstOrDefault(one => one.Code == other.Code || (same.Length == 1 && next.Length == 1)) is { } renamed)
                _indicators.TryAdd(other.Code, renamed);
        }
    }

    private static bool IsSameText(Provision one, Provision other) => one.Quote is not null && one.Quote == other.Quote;

    private double Score(Indicator one, Indicator other, bool alone)
    {
        var (words, others) = (WordBag.Of(one.Name).Words, WordBag.Of(other.Name).Words);
        var meaning = ((Share(words, others) + Share(others, words)) / 2) + Figures(one, other);
        var otherKind = alone && SameUnit(one, other) && meaning >= EnoughOfOtherKind;
        if (!IsAlike(one, other) && !otherKind && (one.Code, one.Name) != (other.Code, other.Name)) return 0;
        return meaning + (alone ? EnoughOfIndicator : 0) + (one.Code == other.Code ? 0.1 : 0);
    }

    // Percentages, ranks and papers are the same thing however their unit is written; amounts are not.
    public static bool IsAlike(Indicator one, Indicator other) =>
        one.Kind == other.Kind
        && (one.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock or IndicatorKind.Cumulative) || SameUnit(one, other));

    private static bool SameUnit(Indicator one, Indicator other)
    {
        var (words, others) = (WordBag.Of(one.Unit ?? "").Words, WordBag.Of(other.Unit ?? "").Words);
        return words.Count + others.Count > 0
            ? words.SetEquals(others) || IsShorter(one, other) || IsShorter(other, one)
            : VietnameseText.Fold(one.Unit ?? "") == VietnameseText.Fold(other.Unit ?? "");
    }

    // "nhà" or "nhà đa năng" for "nhà/cấp học".
    private static bool IsShorter(Indicator shorter, Indicator longer) =>
        shorter.Unit is { } unit && longer.Unit?.Split('/') is [{ } thing, _, ..]
        && WordBag.Of(thing).Words is { Count: > 0 } words && words.IsSubsetOf(WordBag.Of(unit).Words);

    /// <summary>Share of the years both speak of with the same figure; 0 when there is none.</summary>
    private static double Figures(Indicator one, Indicator other)
    {
        var both = one.Points.Where(point => other.PointFor(point.Year) is not null).ToArray();
        return both.Length == 0 ? 0 : (double)both.Count(point => GoalCarry.SameFigure(point, other.PointFor(point.Year)!)) / both.Length;
    }

    /// <summary>Share of the first one's words that the second has, rare ones counting more.</summary>
    private double Share(IReadOnlySet<string> of, IReadOnlySet<string> within)
    {
        var all = of.Sum(Weight);
        return all <= 0 ? 0 : of.Where(within.Contains).Sum(Weight) / all;
    }

    private double Weight(string word) => _weights.GetValueOrDefault(word, 1);

    private static IReadOnlySet<string> Words(Target target) => WordBag.Of(Markup.Clean(
        $"{target.Name} {target.ShortName} {string.Join(' ', target.Indicators.Select(one => one.Name))} {target.Provision.Quote}")).Words;
}
