using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Checking;

namespace ThienVan.Core.Tests.Plans.Checking.Faults;

/// <summary>Fills the places in braces of a fault with the words, figures and years of one plan; the same place twice, the same
/// word.</summary>
internal sealed partial class FaultWords
{
    private readonly Dictionary<string, string> _words = [];
    private readonly Dictionary<string, int> _numbers;

    public FaultWords(CleanPlan plan, Random random)
    {
        var (from, to) = (plan.Plan.PeriodFrom, plan.Plan.PeriodTo);
        int[] steps = [.. Enumerable.Range(0, 5).Select(i => 8 + (2 * i) + random.Next(3))];
        _numbers = new()
        {
            ["from"] = from,
            ["to"] = to,
            ["mid"] = from + 1 + random.Next(2),
            ["a"] = 11 + random.Next(28),
            ["b"] = 2 + random.Next(8),
            ["p"] = 61 + random.Next(28),
            ["s"] = steps.Sum(),
        };
        for (var i = 0; i < 5; i++) (_numbers[$"s{i + 1}"], _numbers[$"y{i + 1}"]) = (steps[i], from + i);
        var thing = Pick("thing", random).Split('|');
        (_words["thing.do"], _words["thing"], _words["thing.unit"]) = (thing[0], thing[1], thing[1].Split(' ')[0]);
        foreach (var sort in new[] { "share", "scheme", "work", "long" }) _words[sort] = Pick(sort, random);
        _words["Long"] = VietnameseText.Capital(_words["long"]);
        (_words["lead"], _words["lead2"]) = (plan.Units[0], plan.Units[1]);
        (_words["xã"], _words["variant"]) = (plan.Kind, Unmarked(plan.Name));
    }

    public string Fill(string text) => Place().Replace(text, match => _words.GetValueOrDefault(match.Groups["word"].Value)
        ?? Amount(match.Groups["word"].Value).ToString(CultureInfo.InvariantCulture));

    private static string Pick(string sort, Random random)
    {
        var words = FaultBook.Words(sort);
        return words[random.Next(words.Count)];
    }

    private int Amount(string sum) => Term().Matches(sum).Sum(term =>
        (term.Groups["sign"].Value == "-" ? -1 : 1)
        * term.Groups["factors"].Value.Split('*').Aggregate(1, (product, factor) => product * Number(factor)));

    private int Number(string factor) =>
        int.TryParse(factor, CultureInfo.InvariantCulture, out var number) ? number : _numbers[factor];

    // The scan loses one mark: "Bến Nứa" becomes "Bên Nứa".
    private static string Unmarked(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD);
        var tone = letters.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031b']);
        return letters.Remove(tone, 1).Normalize();
    }

    [GeneratedRegex(@"\{(?<word>[^}|]+)\}", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<sign>[+-]?)(?<factors>[a-z\d*]+)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Term();
}
