using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Judging;

/// <summary>The cases on which verdicts were once wrong, read from the reference folder where it is there.</summary>
public sealed partial class ReferenceCaseTests
{
    private static readonly Performance[] _red = [Performance.OffTrack, Performance.Missed, Performance.Lost];
    private static readonly Performance[] _green = [Performance.OnTrack, Performance.Achieved];

    // What the file expects is prose; the first of these words it holds says what may not be said.
    private static readonly (string Word, Func<Performance, bool> Allows)[] _expectations =
    [
        ("not red", performance => !_red.Contains(performance)),
        ("not green", performance => !_green.Contains(performance)),
        ("no crash", _ => true),
        ("off track", performance => performance == Performance.OffTrack),
        ("on track", performance => performance == Performance.OnTrack),
        ("red", _red.Contains),
        ("NotEvaluable", performance => performance == Performance.NotEvaluable),
        ("Missed", performance => performance == Performance.Missed),
        ("NotMet", performance => performance == Performance.Missed),
        ("Achieved", performance => performance == Performance.Achieved),
    ];

    [Fact]
    public void Every_case_of_the_reference_is_right()
    {
        var file = PlanTexts.Find(Path.Combine("shared", "judge", "cases.json"));
        Assert.SkipUnless(file is not null, PlanTexts.NoReference);
        using var cases = JsonDocument.Parse(File.ReadAllText(file!));
        var wrong = cases.RootElement.EnumerateArray()
            .Where(one => one.GetProperty("kind").GetString() == "judge")
            .Select(Wrong).Where(said => said is not null);
        wrong.ShouldBeEmpty();
    }

    private static string? Wrong(JsonElement one)
    {
        var (name, expect) = (one.GetProperty("name").GetString()!, one.GetProperty("expect").GetString()!);
        var verdict = Assess(name + " " + expect, one.GetProperty("input"));
        var allows = _expectations.First(known => expect.Contains(known.Word, StringComparison.Ordinal)).Allows;
        return allows(verdict.Performance) ? null : $"{name}: {expect}, said {verdict.Performance}: {verdict.Explanation.Sentence}";
    }

    private static Assessment Assess(string words, JsonElement input)
    {
        string Text(string key) => input.GetProperty(key).GetString()!;
        var indicator = Sample.Indicator(Enum.Parse<IndicatorKind>(Text("kind"))) with
        {
            Comparator = Enum.Parse<Comparator>(Text("Comparator")),
            Direction = Enum.Parse<Direction>(Text("Direction")),
            TimeAggregation = Enum.Parse<TimeAggregation>(Text("agg")),
            Points = [.. input.GetProperty("points").EnumerateArray().Select(point => Point(point.GetString()!))],
            Baseline = input.TryGetProperty("baseline", out var start) ? Baseline(start.GetString()!) : null,
            Base = words.Contains("fixed plan", StringComparison.Ordinal) || words.Contains("disbursement", StringComparison.Ordinal)
                    ? ShareBase.FixedForYear
                : words.Contains("cases in the year", StringComparison.Ordinal) ? ShareBase.NewCases
                : null,
            Restricted = words.StartsWith("restricted", StringComparison.Ordinal),
        };
        Observation[] seen = [.. input.GetProperty("obs").EnumerateArray().Select(line => Seen(line.GetString()!))];
        return Sample.Assess(indicator, input.GetProperty("year").GetInt32(), Day(Text("today")), seen);
    }

    private static TargetPoint Point(string text)
    {
        var parts = text.Split(':', 2);
        var bounds = parts[1].Split("..");
        return new() { Year = int.Parse(parts[0], CultureInfo.InvariantCulture), Low = Number(bounds[0]), High = Number(bounds[1]) };
    }

    private static Baseline Baseline(string text) => new(Number(text.Split('@')[0])!.Value, Day(text.Split('@')[1]), "thử");

    private static Observation Seen(string line)
    {
        var told = Told().Match(line);
        told.Success.ShouldBeTrue(line);
        return new()
        {
            Code = "1",
            Period = new(Day(told.Groups["from"].Value), Day(told.Groups["to"].Value)),
            Value = told.Groups["denominator"].Value.Length > 0 ? null : Number(told.Groups["value"].Value),
            Numerator = told.Groups["denominator"].Value.Length > 0 ? Number(told.Groups["value"].Value) : null,
            Denominator = Number(told.Groups["denominator"].Value),
            Quality = Enum.Parse<Quality>(told.Groups["quality"].Value),
            Verified = line.EndsWith(" ok", StringComparison.Ordinal),
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\S+ (?<from>[\d-]+)\.\.(?<to>[\d-]+) v=\s*(?<value>[\d.]*)\s*/\s*(?<denominator>[\d.]*)\s+(?<quality>\w+)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();
}
