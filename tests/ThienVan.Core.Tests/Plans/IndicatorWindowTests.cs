using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using static ThienVan.Core.Tests.Plans.Judging.Sample;

namespace ThienVan.Core.Tests.Plans;

/// <summary>Plan and rounds ask the same place which days a year has.</summary>
public sealed class IndicatorWindowTests
{
    private static readonly IndicatorWindow _budget = Window(PeriodType.BudgetYear);
    private static readonly IndicatorWindow _disbursement = Window(PeriodType.DisbursementYear);
    private static readonly IndicatorWindow _school = Window(PeriodType.SchoolYear);

    [Fact]
    public void Years_are_those_of_the_law()
    {
        IndicatorWindow.Reporting.Of(2026).ShouldBe(Days("2025-12-15", "2026-12-14"));
        _budget.Of(2026).ShouldBe(Days("2026-01-01", "2026-12-31"));
        _disbursement.Of(2026).ShouldBe(Days("2026-01-01", "2027-01-31"));
        _school.Of(2026).ShouldBe(Days("2025-09-01", "2026-08-31"));
    }

    [Fact]
    public void A_round_of_the_reporting_year_is_never_cut()
    {
        foreach (var round in Enum.GetValues<PeriodType>().SelectMany(type => ReportingPeriods.Of(type, 2026)))
            IndicatorWindow.Reporting.DaysIn(round.Period).ShouldBe(round.Period);
    }

    [Theory]
    [InlineData(PeriodType.BudgetYear, "2025-12-15", "2026-01-14", "2026-01-01")]
    [InlineData(PeriodType.BudgetYear, "2025-12-15", "2026-12-14", "2026-01-01")]
    [InlineData(PeriodType.BudgetYear, "2026-01-15", "2026-02-14", "2026-01-15")]
    [InlineData(PeriodType.BudgetYear, "2026-01-01", "2026-12-31", "2026-01-01")]
    [InlineData(PeriodType.BudgetYear, "2024-01-01", "2026-12-31", "2024-01-01")]
    [InlineData(PeriodType.DisbursementYear, "2025-12-15", "2026-03-14", "2026-01-01")]
    [InlineData(PeriodType.DisbursementYear, "2026-01-01", "2027-01-31", "2026-01-01")]
    [InlineData(PeriodType.DisbursementYear, "2026-12-15", "2027-01-14", "2027-01-01")]
    [InlineData(PeriodType.SchoolYear, "2025-08-15", "2025-09-14", "2025-09-01")]
    [InlineData(PeriodType.SchoolYear, "2025-06-15", "2025-09-14", "2025-06-15")]
    public void The_days_before_the_year_belong_to_the_year_that_is_over(PeriodType type, string from, string to, string first) =>
        Window(type).DaysIn(Days(from, to)).ShouldBe(Days(first, to));

    [Theory]
    [InlineData("2025-12-15", "2026-03-14", 2026)]
    [InlineData("2026-12-15", "2027-01-14", 2027)]
    [InlineData("2026-12-14", "2026-12-14", 2026)]
    [InlineData("2026-12-15", "2026-12-15", 2027)]
    public void A_reporting_figure_belongs_to_the_year_of_its_middle_day(string from, string to, int year) =>
        IndicatorWindow.Reporting.YearOf(Days(from, to)).ShouldBe(year);

    [Fact]
    public void A_whole_year_belongs_to_itself()
    {
        foreach (var window in new[] { IndicatorWindow.Reporting, _budget, _disbursement, _school })
            window.YearOf(window.Of(2027)).ShouldBe(2027);
        _budget.YearOf(Days("2026-12-15", "2026-12-31")).ShouldBe(2026);
        _school.YearOf(Days("2025-09-01", "2025-09-14")).ShouldBe(2026);
    }

    [Fact]
    public void A_round_freezes_the_days_of_each_line_and_the_judge_counts_them()
    {
        var flow = Indicator(IndicatorKind.Flow, (2026, 365)) with { Window = _budget };
        var plan = Plan(flow, flow with { Code = "2", Window = null });
        var days = ReportingPeriods.Of(PeriodType.Month, 2026)[0].Period;
        var round = Round(days, RoundLines.Of(plan, [], kinds: null, days));
        round.DaysOf("1").ShouldBe(Days("2026-01-01", "2026-01-14"));
        round.DaysOf("2").ShouldBe(days);
        Core.Plans.Judging.Judge.Assess(flow, plan, 2026, [Seen(round.DaysOf("1"), 14)], Day(2026, 1, 14)).ShouldSatisfyAllConditions(
            verdict => verdict.Actual.ShouldBe(14),
            verdict => verdict.Expected.ShouldBe(14));
    }

    [Fact]
    public void A_report_on_a_year_of_its_own_asks_what_counts_by_it()
    {
        var flow = Indicator(IndicatorKind.Flow, (2026, 365));
        var plan = Plan(flow with { Window = _budget }, flow with { Code = "2" }, flow with { Code = "3", Window = _disbursement });
        Asked(PeriodType.BudgetYear).ShouldBe(["1"]);
        Asked(PeriodType.DisbursementYear).ShouldBe(["3"]);
        Asked(PeriodType.SchoolYear).ShouldBeEmpty();
        Asked(PeriodType.Year).ShouldBe(["1", "2", "3"]);

        string[] Asked(PeriodType type) =>
            [.. RoundLines.Of(plan, new ReportDefinition { Id = "thu", Name = "Thử", Type = type, From = Day(2026, 1, 1) },
                ReportingPeriods.Year(type, 2026)).Select(line => line.Code)];
    }

    private static IndicatorWindow Window(PeriodType type) => new() { Type = type, Source = "Luật thử", Since = Day(2026, 1, 1) };

    private static Period Days(string from, string to) =>
        new(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Round Round(Period days, IReadOnlyList<RoundLine> lines) => new()
    {
        Id = Guid.Empty,
        DefinitionId = "thu",
        Name = "Thử",
        Key = "2026-01",
        Type = PeriodType.Month,
        Window = days,
        Dates = new() { OpensOn = days.From, CutOff = days.To, DueOn = days.To, GraceUntil = days.To, UpwardDueOn = days.To },
        State = RoundState.Open,
        Lines = lines,
    };
}
