using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;

namespace ThienVan.Web.Tests.Plans.Files;

/// <summary>Which days make a year, what comes first and how a year spreads are data of the plan, each with its source and day.</summary>
public sealed class PlanYearDataTests
{
    private const string One = """
        plan:
          period: 2026-2030
        targets:
          - number: 1
            name: Thử
            ref: Phần II
            indicators:
              - code: 1a
                name: Chi trong năm
                kind: Flow
                window: {type: schoolYear, source: "Luật thử, Điều 2", since: 2026-01-01, provenance: stated}
                profile: {document: 05/QĐ-UBND, since: 2026-01-05, marks: [{elapsed: 0.25, share: 0.6}, {elapsed: 0.5, share: 0.75}]}
              - code: 1b
                name: Ban hành
                kind: Milestone
                after: [1a]

        """;

    [Fact]
    public void Money_of_the_shipped_plan_counts_by_its_own_year()
    {
        var windows = PlanDataFixture.KienAn().Indicators.Where(indicator => indicator.Window is not null)
            .ToLookup(indicator => indicator.Window!.Type, indicator => indicator.Code);
        windows[PeriodType.BudgetYear].ShouldBe(["5", "6", "7a", "7b", "8", "H1a", "H1b", "H2"]);
        windows[PeriodType.DisbursementYear].ShouldBe(["2e", "12"]);
        windows.Count.ShouldBe(2);
    }

    [Fact]
    public void Window_profile_and_prerequisites_are_read_and_written_back()
    {
        var plan = Read(One);
        var (flow, milestone) = (plan.Indicators.First(), plan.Indicators.Last());
        flow.Window.ShouldBe(new()
        {
            Type = PeriodType.SchoolYear,
            Source = "Luật thử, Điều 2",
            Since = new(2026, 1, 1),
            Provenance = Provenance.Stated
        });
        (flow.Profile!.DocumentNumber, flow.Profile.Since).ShouldBe(("05/QĐ-UBND", new(2026, 1, 5)));
        flow.Profile.Marks.ShouldBe([new(0.25m, 0.6m), new(0.5m, 0.75m)]);
        milestone.After.ShouldBe(["1a"]);
        PlanDataFixture.Content(Read(PlanYaml.Write(plan))).ShouldBe(PlanDataFixture.Content(plan));
        PlanDataFixture.Content(PlanStorage.Read(PlanStorage.Write(plan))).ShouldBe(PlanDataFixture.Content(plan));
    }

    [Theory]
    [InlineData("elapsed: 0.5, share: 0.75", "elapsed: 0.25, share: 0.75", "elapsed")]
    [InlineData("elapsed: 0.5, share: 0.75", "elapsed: 1.5, share: 0.75", "elapsed")]
    [InlineData("elapsed: 0.5, share: 0.75", "elapsed: 0.5, share: -1", "share")]
    [InlineData("type: schoolYear", "type: quarter", "budgetYear")]
    [InlineData("after: [1a]", "after: [9z]", "9z")]
    [InlineData("since: 2026-01-01, ", "", "since")]
    public void What_does_not_hold_is_refused_by_name(string right, string wrong, string named) =>
        PlanYaml.Read(One.Replace(right, wrong, StringComparison.Ordinal),
            "thu.yaml").Refusal.ShouldNotBeNull().Message.ShouldContain(named);

    private static PlanDocument Read(string text)
    {
        var read = PlanYaml.Read(text, "thu.yaml");
        read.Refusal.ShouldBeNull();
        return read.Value;
    }
}
