using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Import;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Tests.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Checking;

/// <summary>A reading of a contradiction changes what the contradiction is about and nothing else.</summary>
public sealed class ReadingGoalsTests
{
    private const string Target = "Mỗi năm trồng ít nhất 700 cây hoa ban. Đến năm 2030, đạt 3.500 cây hoa ban.";
    private const string Project = "Kế hoạch hằng năm trồng 3.500 cây hoa ban";
    private const string Drive = "Kế hoạch hằng năm phát động trồng, hoàn thành vượt chỉ tiêu 3.500 cây hoa ban";

    private static readonly PlanDocument _trees = new()
    {
        PeriodFrom = 2026,
        PeriodTo = 2030,
        Targets =
        [
            new Target
            {
                No = "9",
                Group = "g",
                Name = "Trồng cây",
                Provision = At(1, Target),
                Indicators =
                [
                    Of("9a", IndicatorKind.Flow, [.. Enumerable.Range(2026, 5).Select(year => new TargetPoint { Year = year, Low = 700 })])
                        with { Total = new(3500, null) },
                    Of("9b", IndicatorKind.Cumulative, [new TargetPoint { Year = 2030, Low = 3500 }]) with { Of = "9a" },
                ],
            },
        ],
        Projects = [new PlanProject { No = "2", Name = Project, Provision = At(2, Project) }],
    };

    [Fact]
    public void Yearly_goals_stand_under_every_reading_of_the_total()
    {
        var found = PlanChecker.Check(_trees, new SourceText([Target, Project])).Single(one => one.Kind == "two_frequencies");
        var (once, yearly) = (PlanReadings.Apply(_trees, found.Readings[0]), PlanReadings.Apply(_trees, found.Readings[1]));
        once.FindIndicator("9a")!.Points.Select(point => point.Low).ShouldBe([700, 700, 700, 700, 700]);
        once.FindIndicator("9b")!.Points.Select(point => (point.Year, point.Low)).ShouldBe([(2030, 3500)]);
        yearly.FindIndicator("9a")!.Points.Select(point => point.Low).ShouldBe([3500, 3500, 3500, 3500, 3500]);
        yearly.FindIndicator("9a")!.Total!.Low.ShouldBe(17500);
        yearly.FindIndicator("9b")!.PointFor(2030)!.Low.ShouldBe(17500);
    }

    [Fact]
    public void A_reading_names_the_sentence_it_comes_from()
    {
        var found = PlanChecker.Check(_trees, new SourceText([Target, Project])).Single(one => one.Kind == "two_frequencies");
        found.Readings.Select(reading => PlaceWords.Of(reading, found.Provisions).ShouldHaveSingleItem().Quote)
            .ShouldBe(["Đến năm 2030, đạt 3.500 cây hoa ban.", Project]);
        PlaceWords.Rest(found.Readings, found.Provisions).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_years_come_to_is_no_figure_of_the_text()
    {
        var found = PlanChecker.Check(_trees, new SourceText([Target, Project])).Single(one => one.Kind == "two_frequencies");
        var yearly = PlanReadings.Apply(_trees, found.Readings[1]);
        yearly.FindIndicator("9b")!.PointFor(2030)!.Provenance.ShouldBe(Provenance.Derived);
    }

    [Fact]
    public void A_drive_that_names_a_goal_is_told_and_sets_no_second_one()
    {
        var plan = _trees with { Projects = [_trees.Projects[0] with { Name = Drive, Provision = At(2, Drive) }] };
        var found = PlanChecker.Check(plan, new SourceText([Target, Drive])).Single(one => one.Kind == "two_frequencies");
        found.Readings.Count.ShouldBe(2);
        found.Readings.SelectMany(one => one.Changes).ShouldBeEmpty();
    }

    [Fact]
    public void Under_every_reading_a_year_is_judged_by_its_own_figures()
    {
        var found = PlanChecker.Check(_trees, new SourceText([Target, Project])).Single(one => one.Kind == "two_frequencies");
        var plan = _trees with { Conflicts = [new() { Id = found.Id, Message = found.Message, Readings = found.Readings }] };
        var book = ObservedSeries.Of([Planted(2026, 640), Planted(2027, 150)]);
        var verdict = Judge.AssessTarget(
            plan.Targets[0], plan, 2027, book, new(2027, 7, 1), new Dictionary<string, string>(StringComparer.Ordinal));
        verdict.Assessments.Where(one => one.Code == "9a").Select(one => one.Actual).ShouldBe([150, 150]);
    }

    [Theory]
    [InlineData("xa-dong-bai.txt")]
    [InlineData("phuong-lang-sen.txt")]
    [InlineData("dac-khu-hon-mun.txt")]
    public void No_reading_takes_away_a_goal_that_the_contradiction_is_not_about(string name)
    {
        var text = PlanTexts.Fixture(name);
        var plan = PlanImporter.Import(text);
        foreach (var found in PlanChecker.Check(plan, text))
        {
            var disputed = found.Readings.SelectMany(one => one.Changes).SelectMany(change => change.Points ?? [])
                .Select(point => point.Low ?? point.High).ToHashSet();
            foreach (var change in found.Readings.SelectMany(one => one.Changes).Where(change => change.Points is not null))
                plan.FindIndicator(change.Code)!.Points.Where(point => !disputed.Contains(point.Low ?? point.High))
                    .ShouldAllBe(point => change.Points!.Any(other => other.Year == point.Year), found.Message);
        }
    }

    private static Provision At(int line, string quote) =>
        new() { Reference = $"dòng {line}", Lines = new LineRange(line, line), Quote = quote };

    private static Indicator Of(string code, IndicatorKind kind, TargetPoint[] points) => new()
    {
        Code = code,
        Kind = kind,
        Name = "Cây hoa ban",
        Unit = "cây",
        TimeAggregation = TimeAggregation.Sum,
        Points = points,
        Provision = At(1, Target),
    };

    private static Observation Planted(int year, decimal trees) =>
        new() { Code = "9a", Period = new Period(new(year, 1, 15), new(year, 6, 14)), Value = trees };
}
