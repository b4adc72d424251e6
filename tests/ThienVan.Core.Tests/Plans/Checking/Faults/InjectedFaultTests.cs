using System.Globalization;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Tests.Plans.Checking.Faults;

/// <summary>
/// Every kind of docs/findings.md written into clean plans, in many words and at seeded places, then imported and checked
/// as a person would: how much is found, and how much is told that is not there.
/// </summary>
public sealed class InjectedFaultTests(ITestOutputHelper output)
{
    private const int Seeds = 1;

    private static readonly Lazy<Trial[]> _trials = new(() =>
    [
        .. FaultBook.All.SelectMany(fault => Enumerable.Range(0, Seeds).Select(seed => (fault, seed)))
            .AsParallel().AsOrdered().Select(one => Trial.Of(one.fault, one.seed)),
    ]);

    private static readonly Lazy<Trial[]> _sound = new(() =>
    [
        .. FaultBook.Sound.SelectMany(sound => Enumerable.Range(0, Seeds).Select(seed => (sound, seed)))
            .AsParallel().AsOrdered().Select(one => Trial.Of(one.sound, one.seed)),
    ]);

    public static TheoryData<string> Kinds => [.. FaultBook.All.Select(fault => fault.Kind).Distinct()];

    [Fact]
    public void Of_all_faults_put_in_at_least_95_percent_are_found()
    {
        var missed = _trials.Value.Where(trial => !trial.IsFound).ToArray();
        foreach (var kind in _trials.Value.GroupBy(trial => trial.Fault.Kind))
            output.WriteLine($"{kind.Key}: {kind.Count(trial => trial.IsFound)}/{kind.Count()}");
        foreach (var trial in missed) output.WriteLine($"missed {trial}");

        Share(missed.Length, _trials.Value.Length).ShouldBeLessThanOrEqualTo(0.05, string.Join('\n', missed.Select(trial => $"{trial}")));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_each_kind_four_in_five_are_found(string kind)
    {
        var trials = _trials.Value.Where(trial => trial.Fault.Kind == kind).ToArray();
        var missed = trials.Where(trial => !trial.IsFound).ToArray();

        trials.Length.ShouldBeGreaterThanOrEqualTo(5);
        Share(missed.Length, trials.Length).ShouldBeLessThanOrEqualTo(0.2, string.Join('\n', missed.Select(trial => $"{trial}")));
    }

    [Fact]
    public void Of_contradictions_and_duplicates_told_at_most_5_percent_are_false()
    {
        var clean = CleanPlan.All.SelectMany(plan => plan.Findings.Where(IsPair).Select(found => $"{plan.File} {Trial.Say(found)}"));
        var put = _trials.Value.Concat(_sound.Value).SelectMany(trial => trial.Wrong.Select(found => $"{trial} => {Trial.Say(found)}"));
        string[] wrong = [.. clean, .. put];
        foreach (var one in wrong) output.WriteLine($"false {one}");
        var told = wrong.Length + _trials.Value.Sum(trial => trial.Right.Count);

        Share(wrong.Length, told).ShouldBeLessThanOrEqualTo(0.05, string.Join('\n', wrong));
    }

    [Fact]
    public void Like_things_and_common_words_are_no_faults()
    {
        string[] wrong =
        [
            .. _sound.Value.SelectMany(trial => trial.Wrong.Concat(trial.New.Where(found => found.Kind is "misspelling" or "two_names"))
                .Select(found => $"{trial} => {Trial.Say(found)}")),
        ];
        foreach (var one in wrong) output.WriteLine($"unsound {one}");

        wrong.ShouldBeEmpty();
    }

    private static double Share(int part, int whole) => (double)part / whole;

    private static bool IsPair(Finding finding) => finding.Weight is FindingWeight.Contradiction or FindingWeight.Duplicate;

    private sealed record Trial(Fault Fault, CleanPlan Plan, SourceText Text, IReadOnlyList<int> Lines, IReadOnlyList<Finding> New)
    {
        public bool IsFound => New.Any(found => found.Kind == Fault.Kind && Lines.All(line => Has(found, line)));

        public IReadOnlyList<Finding> Right => [.. New.Where(found => IsPair(found) && IsMeant(found))];

        public IReadOnlyList<Finding> Wrong => [.. New.Where(found => IsPair(found) && !IsMeant(found))];

        public static Trial Of(Fault fault, int seed)
        {
            var able = CleanPlan.All.Where(plan => plan.Can(fault)).ToArray();
            var plan = able[((fault.Number * Seeds) + seed) % able.Length];
            var draft = new PlanDraft(plan, (fault.Number * 31) + seed + fault.Kind.Sum(letter => letter));
            var lines = draft.Write(fault);
            var known = plan.Findings.Where(IsPair).Select(Told).ToHashSet();
            return new Trial(fault, plan, draft.Text, lines, [.. CleanPlan.Check(draft.Text).Where(found => !known.Contains(Told(found)))]);
        }

        public static string Say(Finding found) =>
            $"{found.Kind}: {found.Message} [{string.Join(" | ", found.Provisions.Take(4).Select(provision => provision.Quote))}]";

        public override string ToString() =>
            $"{Fault.Kind} {Fault.Number.ToString(CultureInfo.InvariantCulture)} in {Plan.File}: "
                + string.Join(" + ", Lines.Select(line => Text[line].Replace('\t', '|')));

        private bool IsMeant(Finding found) =>
            (found.Kind == Fault.Kind || Fault.Also.Contains(found.Kind)) && Lines.Any(line => Has(found, line));

        private static bool Has(Finding found, int line) =>
            found.Provisions.Any(provision => provision.Lines is { } lines && lines.From <= line && line <= lines.To);

        private static string Told(Finding found) => found.Kind + string.Join('|', found.Provisions.Select(provision => provision.Quote));
    }
}
