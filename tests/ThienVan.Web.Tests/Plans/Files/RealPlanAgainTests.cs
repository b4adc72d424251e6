using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Tests.Architecture;

namespace ThienVan.Web.Tests.Plans.Files;

/// <summary>The real text accepted over the shipped plan, which people typed and reviewed.</summary>
public sealed class RealPlanAgainTests
{
    private static readonly string _file = Path.Combine(Sources.Root, "..", "shared", "source", "ke-hoach-135-kh-ubnd.txt");

    private readonly PlanDocument _held = PlanDataFixture.KienAn();

    [Fact]
    public void Units_codes_goals_titles_and_contradictions_survive()
    {
        var text = Text();
        var next = Contradictions.WithFound(PlanSuccession.Carry(_held, PlanImporter.Import(text)), text);
        PlanInvariants.Check(next).ShouldBeEmpty();
        next.Units.Take(_held.Units.Count).Select(unit => (unit.Id, unit.Name, unit.Internal))
            .ShouldBe(_held.Units.Select(unit => (unit.Id, unit.Name, unit.Internal)));
        next.Groups.ShouldBe(_held.Groups);
        next.Targets.Select(target => (target.No, target.Name, target.ShortName, target.Group, target.Lead))
            .ShouldBe(_held.Targets.Select(target => (target.No, target.Name, target.ShortName, target.Group, target.Lead)));
        var lost = _held.Indicators.Select(one => one.Code).Except(next.Indicators.Select(one => one.Code));
        lost.ShouldBeEmpty();
        foreach (var before in _held.Indicators)
        {
            var after = next.FindIndicator(before.Code)!;
            string.Equals(PlanYaml.Write(Only(after)), PlanYaml.Write(Only(before)), StringComparison.Ordinal)
                .ShouldBeTrue(PlanYaml.Write(Only(after)) + PlanYaml.Write(Only(before)));
        }

        _held.Conflicts.Select(one => one.Id).Except(next.Conflicts.Select(one => one.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_tasks_say_once_more_of_the_numbered_targets_is_entered_under_those()
    {
        var next = PlanSuccession.Carry(_held, PlanImporter.Import(Text()));
        next.Indicators.Where(one => _held.FindIndicator(one.Code) is null).Select(one => one.Kind)
            .ShouldBe([IndicatorKind.Milestone, IndicatorKind.Standard]);
    }

    [Fact]
    public void The_same_text_once_more_changes_nothing()
    {
        var text = Text();
        var read = PlanImporter.Import(text);
        var once = Contradictions.WithFound(PlanSuccession.Carry(_held, read), text);
        var twice = Contradictions.WithFound(PlanSuccession.Carry(once, read, read), text);
        string.Equals(PlanDataFixture.Content(twice), PlanDataFixture.Content(once), StringComparison.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void A_years_trees_stay_that_years_and_every_tie_stays()
    {
        var text = Text();
        var next = Contradictions.WithFound(PlanSuccession.Carry(_held, PlanImporter.Import(text)), text);
        var book = ObservedSeries.Of([Trees(2026, 904), Trees(2027, 200)]);
        var verdict = Judge.AssessTarget(
            next.FindTarget("14")!, next, 2027, book, new(2027, 6, 16), new Dictionary<string, string>(StringComparer.Ordinal));
        verdict.Assessments.Where(one => one.Code == "14a").Select(one => one.Actual).ShouldAllBe(actual => actual == 200);
        Ties(_held).Except(Ties(next)).ShouldBeEmpty();
    }

    [Fact]
    public void An_amended_text_keeps_no_goal_that_it_no_longer_states()
    {
        var next = PlanSuccession.Carry(_held, PlanImporter.Import(Amended(
            ("*2026: tăng mới ít nhất 100 doanh nghiệp trở lên, 2027: tăng mới ít nhất 200 doanh nghiệp trở lên, "
                + "2028: tăng mới ít nhất 300 doanh nghiệp trở lên, 2029: tăng mới ít nhất 400 doanh nghiệp trở lên, "
                + "2030: tăng mới ít nhất 500 doanh nghiệp trở lên*",
                "*2026: tăng mới ít nhất 100 doanh nghiệp trở lên, 2027: tăng mới ít nhất 200 doanh nghiệp trở lên*"),
            ("(6) Hằng năm, 95%", "(6) Đến năm 2030, 95%"),
            ("Thành phố và duy trì các năm tiếp theo.", "Thành phố."),
            ("Năm 2026, tỷ lệ người tham gia bảo hiểm xã hội đạt trên 55% lực lượng lao động trong độ tuổi. Đến năm 2030 đạt 66%",
                "Đến năm 2030, tỷ lệ người tham gia bảo hiểm xã hội đạt trên 60%"),
            ("có 40% doanh nghiệp có hoạt động", "có 45% doanh nghiệp có hoạt động"))));
        Goals(next, "3a").ShouldBe("2026 100, 2027 200");
        Goals(next, "6").ShouldBe("2030 95");
        Goals(next, "16a").ShouldBe("2026 20");
        Goals(next, "26").ShouldBe("2030 60");
        Shapes(next.FindIndicator("3d")!).ShouldBe("AtLeast, 2030 45..");
    }

    [Fact]
    public void The_same_words_under_another_number_promise_the_same()
    {
        var next = PlanSuccession.Carry(_held, PlanImporter.Import(Amended()));
        _held.Indicators.Select(one => $"{one.Code}: {Goals(next, one.Code)}")
            .ShouldBe(_held.Indicators.Select(one => $"{one.Code}: {Goals(_held, one.Code)}"));
    }

    [Fact]
    public void The_drive_that_means_to_go_beyond_5_000_trees_sets_no_goal_of_its_own()
    {
        var text = Text();
        var next = Contradictions.WithFound(PlanSuccession.Carry(_held, PlanImporter.Import(text)), text);
        var changes = next.Conflicts.Where(one =>
            one.Readings.SelectMany(reading => reading.Changes).Any(change => change.Code[..2] == "14"));
        changes.Select(one => $"{one.Id}: {one.Message}").ShouldBeEmpty();
    }

    [Fact]
    public void What_an_amended_text_states_binds_as_it_says()
    {
        var next = PlanSuccession.Carry(_held, PlanImporter.Import(Amended()));
        foreach (var before in _held.Indicators)
            $"{before.Code}: {Shapes(next.FindIndicator(before.Code)!)}".ShouldBe($"{before.Code}: {Shapes(before)}");
    }

    private static string Shapes(Indicator one) =>
        one.Comparator + string.Concat(one.Points.Select(point => $", {point.Year} {point.Low:0.##}..{point.High:0.##}"));

    private static string Goals(PlanDocument plan, string code) => string.Join(", ", plan.FindIndicator(code)!.Points
        .Select(point => $"{point.Year} {point.Low ?? point.High:0.##}"));

    private static SourceText Amended(params (string Was, string Is)[] changes)
    {
        var text = File.ReadAllText(Existing()).Replace("135/KH-UBND", "141/KH-UBND", StringComparison.Ordinal);
        foreach (var (was, now) in changes)
        {
            text.ShouldContain(was);
            text = text.Replace(was, now, StringComparison.Ordinal);
        }

        return SourceText.FromText(text);
    }

    private static string[] Ties(PlanDocument plan) =>
    [
        .. plan.Tasks.SelectMany(task => task.Serves.Select(code => $"{task.No} {code}")),
        .. plan.Projects.SelectMany(project => project.Serves.Select(code => $"{project.No} {code}")),
    ];

    private static Observation Trees(int year, decimal value) =>
        new() { Code = "14a", Period = new(new(year, 1, 15), new(year, 6, 14)), Value = value };

    private static PlanDocument Only(Indicator indicator) => new()
    {
        Targets =
        [
            new Target
            {
                No = "1",
                Group = "",
                Name = "",
                Provision = new() { Reference = "" },
                Indicators = [indicator with { Provision = new() { Reference = "" } }],
            },
        ],
    };

    private static SourceText Text() => SourceText.FromText(File.ReadAllText(Existing()));

    private static string Existing()
    {
        Assert.SkipUnless(File.Exists(_file), Sources.NoReference);
        return _file;
    }
}
