using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using static ThienVan.Core.Tests.Reports.Rounds.Calendar2026;

namespace ThienVan.Core.Tests.Reports.Rounds;

public sealed class RoundsAheadTests
{
    private static readonly ReportDefinition _month = RoundDatingTests.Definition(PeriodType.Month);

    [Fact]
    public void Rounds_come_by_opening_then_by_due_date_then_by_name()
    {
        ReportDefinition[] definitions = [_month with { Id = "thu-c" }, _month with { Id = "thu-b" }, _month
            with { Id = "thu-a", DueWorkingDays = 4 }, _month with { Id = "thu-d", OpensDaysBefore = 12 }];
        Of(definitions, "01/11/2026", "05/11/2026").Select(coming => coming.Definition.Id).ShouldBe(["thu-d", "thu-b", "thu-c", "thu-a"]);
    }

    [Fact]
    public void A_round_that_opens_late_in_the_year_before_or_after_is_seen_too()
    {
        Of([_month], "05/01/2026", "05/01/2026").Select(coming => coming.Window.Key).ShouldBe(["2026-01"]);
        Of([_month], "10/12/2026", "04/01/2027").Select(coming => coming.Window.Key).ShouldBe(["2026-12", "2027-01"]);
        Of([RoundDatingTests.Definition(PeriodType.BudgetYear)], "05/01/2026", "05/01/2026").Select(coming => coming.Window.Key)
            .ShouldBe(["2025-ns"]);
        Of([RoundDatingTests.Definition(PeriodType.Year) with { OpensDaysBefore = 20 }], "28/11/2026", "28/11/2026")
            .Select(coming => coming.Window.Key).ShouldBe(["2026"]);
    }

    [Fact]
    public void A_round_whose_due_day_went_by_unopened_is_missed_from_the_first_of_its_kind_on()
    {
        var month = _month with { OpensBySchedule = true };
        Missed(month, "31/12/2026", "2026-09").ShouldBe(["2026-10", "2026-11", "2026-12"]);
        Missed(month, "18/11/2026", "2026-09").ShouldBe(["2026-10"]);
        Missed(month, "31/12/2026", "2026-09", "2026-11").ShouldBe(["2026-10", "2026-12"]);
        Missed(month, "31/12/2026").ShouldBeEmpty();
        Missed(month with { OpensBySchedule = false }, "31/12/2026", "2026-09").ShouldBeEmpty();
        Missed(month with { To = Day("03/11/2026") }, "31/12/2026", "2026-09").ShouldBe(["2026-10"]);
    }

    private static IEnumerable<string> Missed(ReportDefinition definition, string today, params string[] opened) =>
        RoundsAhead.Missed([definition], opened.Select(key => (definition.Id, key)).ToHashSet(), Calendar, Day(today))
            .Select(missed => missed.Window.Key);

    [Fact]
    public void A_broken_definition_makes_no_round() =>
        Of([_month with { DueWorkingDays = 0 }], "05/11/2026", "05/11/2026").ShouldBeEmpty();

    [Fact]
    public void A_definition_given_up_by_the_opening_day_opens_no_more() =>
        Of([_month with { To = Day("03/12/2026") }], "20/11/2026", "31/12/2026").ShouldBeEmpty();

    [Fact]
    public void The_reasons_reach_to_the_last_of_the_dates()
    {
        RoundDates dates = new()
        {
            OpensOn = Day("01/08/2026"),
            CutOff = Day("14/08/2026"),
            DueOn = Day("19/08/2026"),
            GraceUntil = Day("21/08/2026"),
            UpwardDueOn = Day("20/08/2026")
        };
        RoundDating.Explain(dates, Calendar).Named.ShouldBeEmpty();
        RoundDating.Explain(dates with { GraceUntil = Day("22/08/2026") }, Calendar).Named.ShouldHaveSingleItem();
        RoundDating.Explain(dates with { UpwardDueOn = Day("22/08/2026") }, Calendar).Named.ShouldHaveSingleItem();
        RoundDating.Explain(dates with { CutOff = Day("22/08/2026"), UpwardDueOn = Day("24/08/2026") }, Calendar).Named.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "round.reason_long")]
    public void A_reason_is_at_most_so_long(int length, string? code) =>
        (RoundSteps.RefuseReason(new string('x', length), "Đề nghị ghi lý do.")?.Code).ShouldBe(code);

    [Fact]
    public void Entry_may_open_on_the_due_day_and_the_due_day_be_the_cut_off()
    {
        RoundDates dates = new()
        {
            OpensOn = Day("18/11/2026"),
            CutOff = Day("18/11/2026"),
            DueOn = Day("18/11/2026"),
            GraceUntil = Day("18/11/2026"),
            UpwardDueOn = Day("18/11/2026")
        };
        RoundSteps.RefuseOrder(dates).ShouldBeNull();
        RoundSteps.RefuseOrder(dates with { OpensOn = Day("19/11/2026") })!.Code.ShouldBe("round.opens_after_due");
    }

    private static IReadOnlyList<ComingRound> Of(ReportDefinition[] definitions, string today, string until) =>
        RoundsAhead.Of(definitions, new HashSet<(string, string)>(), Calendar, Day(today), Day(until));
}
