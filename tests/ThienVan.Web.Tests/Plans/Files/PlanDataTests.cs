using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Tests.Architecture;

namespace ThienVan.Web.Tests.Plans.Files;

public sealed partial class PlanDataTests
{
    /// <summary>Words in a row that make a copy.</summary>
    private const int Copied = 8;

    private static readonly PlanDocument Plan = PlanDataFixture.KienAn();

    /// <summary>code, kind, comparator, then 2026 to 2030; "·" is a year the plan leaves open.</summary>
    private const string Figures = """
        1a GrowthAverage range 15-17 15-17 15-17 15-17 15-17
        1b Narrative >= · · · · ·
        2a Milestone >= đạt · · · ·
        2b Milestone >= đạt đạt đạt đạt đạt
        2c Milestone >= đạt đạt đạt đạt đạt
        2d Milestone >= đạt đạt đạt đạt đạt
        2e Ratio >= 95 95 95 95 95
        3a Flow >= 100 200 300 400 500
        3b Stock >= · · · · 1500
        3c Flow >= 30 · · · ·
        3d Ratio >= · · · · 40
        4 GrowthAverage >= 12 12 12 12 12
        5 GrowthAverage >= 10 10 10 10 10
        6 Ratio >= 95 95 95 95 95
        7a Ratio >= 100 100 100 100 100
        7b ZeroEvent = 0 0 0 0 0
        8 Ratio >= 100 100 100 100 100
        9 Ratio >= 100 100 100 100 100
        10a Stock >= 2 · · · ·
        10b Standard >= · · · · đạt
        11 Ratio >= 100 100 100 100 100
        12 Ratio >= 95 95 95 95 95
        13 Ratio >= 100 100 100 100 100
        14a Flow >= 1000 1000 1000 1000 1000
        14b Cumulative >= · · · · 5000
        15a Flow >= 100 100 100 100 100
        15b Cumulative >= · · · · 500
        16a Rank <= 20 20 20 20 20
        16b Rank <= 20 20 20 20 20
        17 Standard >= đạt đạt đạt đạt đạt
        18a Standard >= đạt đạt đạt đạt đạt
        18b Standard >= đạt đạt đạt đạt đạt
        18c Milestone >= đạt đạt đạt đạt đạt
        18d Milestone >= đạt đạt đạt đạt đạt
        18e Rank <= đạt đạt đạt đạt đạt
        19a Ratio >= 95 98 98 98 98
        19b Ratio >= 98 100 100 100 100
        20 Standard >= đạt đạt đạt đạt đạt
        21a ZeroEvent = 0 · · · ·
        21b Ratio >= 10 · · · ·
        21c Stock = · · 0 0 0
        22a Milestone >= đạt · · · ·
        22b Ratio >= 95 95 95 95 95
        22c Ratio >= 95 95 95 95 95
        23a Milestone >= đạt · · · ·
        23b Ratio >= · · · · 100
        23c Stock >= · · · · 1
        23d Standard >= · · · · đạt
        23e Standard >= · · · · đạt
        23f Standard >= · · · · đạt
        23g Standard >= · · · · đạt
        23h Standard >= · · · · đạt
        23i Flow >= 1 · · · ·
        23k Narrative >= · · · · ·
        24a Ratio >= 100 100 100 100 100
        24b Ratio >= 100 100 100 100 100
        25 Ratio >= 96 · · · 98
        26 Ratio > 55 · · · 66
        27 Standard >= đạt đạt đạt đạt đạt
        28a Ratio >= 100 100 100 100 100
        28b Ratio >= 100 100 100 100 100
        29 Standard >= đạt đạt đạt đạt đạt
        30 Ratio >= 100 100 100 100 100
        31a Ratio >= 100 100 100 100 100
        31b Narrative >= · · · · ·
        32 Standard >= đạt đạt đạt đạt đạt
        33a Ratio >= 90 90 90 90 90
        33b Ratio >= 95 95 95 95 95
        34 ZeroEvent = 0 0 0 0 0
        """;

    public static TheoryData<string> FigureLines => [.. Figures.Split('\n', StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(FigureLines))]
    public void Every_indicator_carries_the_figures_of_the_plan(string line)
    {
        var code = line.Split(' ')[0];
        var indicator = Plan.Indicators.Single(candidate => candidate.Code == code);
        var years = Enumerable.Range(2026, 5).Select(year => indicator.PointFor(year) is { } point
            ? PlanYamlFigures.AmountText(new Amount(point.Low, point.High), indicator.Comparator)
            : "·");
        $"{code} {indicator.Kind} {PlanYamlWords.Word(indicator.Comparator)} {string.Join(' ', years)}".ShouldBe(line);
    }

    [Fact]
    public void No_indicator_escapes_the_table() =>
        Plan
            .Targets.SelectMany(target => target.Indicators)
            .Select(indicator => indicator.Code)
            .ShouldBe(FigureLines.Select(line => line.Data.Split(' ')[0]));

    [Fact]
    public void Every_part_of_the_document_is_there()
    {
        (Plan.Number, Plan.Date, Plan.PeriodFrom, Plan.PeriodTo).ShouldBe(("135/KH-UBND", new DateOnly(2025, 12, 23), 2026, 2030));
        Plan.Targets.Select(target => target.No).ShouldBe(Enumerable.Range(1, 34).Select(no => $"{no}"));
        Plan.Rows.Select(row => row.No).ShouldBe(Enumerable.Range(1, 21).Select(no => $"{no}"));
        Plan.Projects.Select(project => project.No).ShouldBe(Enumerable.Range(1, 23).Select(no => $"{no}"));
        Plan.Tasks.Count(task => task.No.StartsWith("III.", StringComparison.Ordinal)).ShouldBe(69);
        Plan.Tasks.Where(task => task.No.StartsWith("PL2.", StringComparison.Ordinal))
            .Select(task => task.No)
            .ShouldBe(["PL2.I.1", "PL2.II.1"]);
        Plan.HiddenTargets.Select(target => target.No).ShouldBe(Enumerable.Range(1, 8).Select(no => $"H{no}"));
        Plan.Units.Count(unit => unit.Internal).ShouldBe(7);
    }

    [Fact]
    public void Groups_hold_the_targets_the_document_puts_there() =>
        Plan.Groups.Select(group => Plan.Targets.Count(target => target.Group == group.Id)).ShouldBe([4, 4, 9, 3, 7, 7]);

    [Fact]
    public void Thirteen_targets_have_no_lead_and_seventeen_no_row()
    {
        var led = Plan.Targets.Where(target => target.Lead is null && target.Indicators.All(indicator => indicator.Lead is null));
        led.Select(target => target.No).ShouldBe(["6", "7", "8", "9", "15", "18", "20", "29", "30", "31", "32", "33", "34"]);
        var twins = Plan.Rows.SelectMany(row => row.Twins).ToHashSet(StringComparer.Ordinal);
        Plan.Targets.Count(target => !target.Indicators.Any(indicator => twins.Contains(indicator.Code))).ShouldBe(17);
    }

    [Fact]
    public void A_lead_comes_from_an_appendix_and_never_from_a_guess()
    {
        foreach (var target in Plan.Targets.Where(target => target.Lead is not null))
        {
            var codes = target.Indicators.Select(indicator => indicator.Code).ToArray();
            var named = Plan.Rows.Where(row => row.Twins.Intersect(codes).Any()).Select(row => row.Lead)
                .Concat(Plan.Projects.Where(project => project.Serves.Intersect(codes).Any()).Select(project => project.Lead));
            named.ShouldContain(target.Lead, $"target {target.No}");
        }
    }

    [Fact]
    public void Only_the_four_secret_bound_targets_are_restricted() =>
        Plan
            .Targets.Where(target => target.Indicators.All(indicator => indicator.Restricted))
            .Select(target => target.No)
            .ShouldBe(["28", "29", "33", "34"]);

    [Fact]
    public void Every_reference_is_well_formed_and_no_text_of_the_document_is_shipped()
    {
        var provisions = Plan
            .Targets.Concat(Plan.HiddenTargets)
            .SelectMany(target => target.Indicators.Select(indicator => indicator.Provision).Append(target.Provision))
            .Concat(Plan.Rows.Select(row => row.Provision))
            .Concat(Plan.Tasks.Select(task => task.Provision))
            .Concat(Plan.Projects.Select(project => project.Provision))
            .Concat(Plan.Conflicts.SelectMany(conflict => conflict.Provisions))
            .ToArray();
        provisions.ShouldAllBe(provision => Reference().IsMatch(provision.Reference));
        provisions.ShouldAllBe(provision => provision.Quote == null && provision.Lines == null);
    }

    [Fact]
    public void Every_place_of_a_contradiction_has_its_gist_and_every_reading_its_place()
    {
        Plan.Conflicts.SelectMany(conflict => conflict.Provisions).ShouldAllBe(place => !VietnameseText.IsBlank(place.Gist));
        Plan.Conflicts.Where(conflict => conflict.Provisions.Count > 1).SelectMany(conflict => conflict.Readings)
            .Where(reading => reading.Provisions.Count == 0).Select(reading => reading.Id).ShouldBeEmpty();
        PlanInvariants.Check(Plan).ShouldBeEmpty();
    }

    // What everybody would write, "năm 2026 đúng hạn", is no sentence of the document.
    [Fact]
    public void A_gist_is_no_sentence_of_the_document()
    {
        var file = Path.Combine(Sources.Root, "..", "shared", "source", "ke-hoach-135-kh-ubnd.txt");
        Assert.SkipUnless(File.Exists(file), Sources.NoReference);
        var text = $" {string.Join(' ', Words(File.ReadAllText(file)))} ";
        var copied = from place in Plan.Conflicts.SelectMany(conflict => conflict.Provisions)
                     let words = Words(place.Gist!)
                     from i in Enumerable.Range(0, Math.Max(1, words.Length - Copied + 1))
                     let run = string.Join(' ', words.Skip(i).Take(Copied))
                     where text.Contains($" {run} ", StringComparison.Ordinal)
                     select $"{place.Reference}: {run}";
        copied.ShouldBeEmpty();
    }

    [Fact]
    public void Short_names_fit_a_tile()
    {
        Plan.Targets.ShouldAllBe(target => target.ShortName != null && target.ShortName.Length <= 22);
        Plan.Units.Where(unit => unit.Internal).ShouldAllBe(unit => unit.ShortName != null);
    }

    [Fact]
    public void Dates_are_as_precise_as_the_document()
    {
        Plan.Projects.Single(project => project.No == "19")
            .Schedule.ShouldBe(new Schedule(null, new DateOnly(2026, 2, 28), DatePrecision.Month));
        Plan.Projects.Single(project => project.No == "11")
            .Schedule.ShouldBe(new Schedule(new DateOnly(2026, 1, 1), null, DatePrecision.Year));
        Plan.Projects.Single(project => project.No == "1").Schedule.ShouldBe(new Schedule(null, null, DatePrecision.EveryYear));
        Plan.Indicators.Single(indicator => indicator.Code == "2a").PointFor(2026)!.Due.ShouldBe(new DateOnly(2026, 3, 31));
    }

    [Fact]
    public void The_readings_of_target_3c_differ_from_250_to_1250()
    {
        var conflict = Plan.Conflicts.Single(candidate => candidate.Id == "ho-kinh-doanh");
        var indicator = Plan.Indicators.Single(candidate => candidate.Code == "3c");
        conflict.Readings.Select(reading => reading.Changes.Single().Apply(indicator).Total!.Low).ShouldBe([1030m, 250m, 1250m]);
    }

    private static string[] Words(string text) =>
        [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(Phần II, mục [1-6], chỉ tiêu \d{1,2}|Phần III, mục [1-7](\.[12])?(, ý \d{1,2})?|Phụ lục 1, dòng \d{1,2}|Phụ lục 2, mục "
            + @"I{1,2}, nhiệm vụ 1|Phụ lục 3, dự án \d{1,2})$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
