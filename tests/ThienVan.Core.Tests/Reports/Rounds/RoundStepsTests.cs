using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using static ThienVan.Core.Tests.Reports.Rounds.Calendar2026;

namespace ThienVan.Core.Tests.Reports.Rounds;

public sealed class RoundStepsTests
{
    private static readonly Round _november = new()
    {
        Id = Guid.Empty,
        DefinitionId = "kt-xh-thang",
        Name = "Tháng 11",
        Key = "2026-11",
        Type = PeriodType.Month,
        Window = new Period(Day("15/10/2026"), Day("14/11/2026")),
        State = RoundState.Open,
        Lines = [new("1a", "van-phong"), new("2a", null)],
        Dates = RoundDating
            .Of(
                RoundDatingTests.Definition(PeriodType.Month) with
                {
                    GraceWorkingDays = 2,
                },
                new Period(Day("15/10/2026"), Day("14/11/2026")),
                Calendar
            )
            .Value.Dates,
    };

    // Opens 04/11, due 18/11, late figures until 20/11.
    [Theory]
    [InlineData("03/11/2026", RoundState.Open, "round.not_open")]
    [InlineData("04/11/2026", RoundState.Open, null)]
    [InlineData("14/11/2026", RoundState.Open, null)]
    [InlineData("18/11/2026", RoundState.Open, null)]
    [InlineData("19/11/2026", RoundState.Open, null)]
    [InlineData("20/11/2026", RoundState.Open, null)]
    [InlineData("21/11/2026", RoundState.Open, "round.locked")]
    [InlineData("03/11/2026", RoundState.Locked, "round.not_open")]
    [InlineData("10/11/2026", RoundState.Locked, "round.locked")]
    [InlineData("20/11/2026", RoundState.Published, "round.published")]
    public void Entry_is_open_from_its_first_day_to_the_last_of_grace(string today, RoundState state, string? code) =>
        (EntryWindow.Refuse(_november with { State = state }, "van-phong", [], Day(today))?.Code).ShouldBe(code);

    [Theory]
    [InlineData("van-phong", RoundState.Locked, "25/11/2026", null)]
    [InlineData("van-phong", RoundState.Open, "25/11/2026", null)]
    [InlineData("van-phong", RoundState.Locked, "26/11/2026", "round.locked")]
    [InlineData("cong-an", RoundState.Locked, "25/11/2026", "round.locked")]
    [InlineData("van-phong", RoundState.Published, "25/11/2026", null)]
    [InlineData("van-phong", RoundState.Published, "26/11/2026", "round.published")]
    [InlineData("van-phong", RoundState.Locked, "03/11/2026", "round.not_open")]
    public void An_exception_lets_its_own_unit_in_until_its_end(string unit, RoundState state, string today, string? code) =>
        (
            EntryWindow.Refuse(_november with { State = state }, unit, [new("van-phong", Day("25/11/2026"), "thử")], Day(today))?.Code
        ).ShouldBe(code);

    [Fact]
    public void Orphan_lines_have_exceptions_too() =>
        EntryWindow
            .Refuse(
                _november with
                {
                    State = RoundState.Locked,
                },
                unitId: null,
                [new(PlanUnit.None, Day("25/11/2026"), "thử")],
                Day("25/11/2026")
            )
            .ShouldBeNull();

    [Theory]
    [InlineData("van-phong", "23/11/2026", "có lý do", true, null)]
    [InlineData("van-phong", "24/12/2026", "có lý do", true, null)]
    [InlineData("van-phong", "25/12/2026", "có lý do", true, "round.exception_long")]
    [InlineData("van-phong", "22/11/2026", "có lý do", true, "round.exception_past")]
    [InlineData("van-phong", "23/11/2026", " ", true, "round.reason")]
    [InlineData("cong-an", "23/11/2026", "có lý do", false, "round.exception_unit")]
    public void An_exception_has_a_unit_of_the_round_an_end_and_a_reason(
        string unit,
        string until,
        string reason,
        bool reports,
        string? code
    ) => (RoundSteps.RefuseException(_november, new(unit, Day(until), reason), reports, Day("23/11/2026"))?.Code).ShouldBe(code);

    [Theory]
    [InlineData("18/11/2026", "20/11/2026", "23/11/2026", null)]
    [InlineData("14/11/2026", "20/11/2026", "23/11/2026", "round.due_day_off")]
    [InlineData("13/11/2026", "20/11/2026", "23/11/2026", "round.due_before_cut_off")]
    [InlineData("19/11/2026", "18/11/2026", "23/11/2026", "round.grace_before_due")]
    [InlineData("19/11/2026", "20/11/2026", "18/11/2026", "round.upward_before_due")]
    public void Moved_dates_keep_their_order(string due, string grace, string upward, string? code)
    {
        var next = _november.Dates with { DueOn = Day(due), GraceUntil = Day(grace), UpwardDueOn = Day(upward) };
        (RoundSteps.RefuseDates(_november, next, "có lý do", Calendar)?.Code).ShouldBe(code);
        RoundSteps.RefuseDates(_november, next, " ", Calendar)!.Code.ShouldBe("round.reason");
        RoundSteps
            .RefuseDates(_november with { State = RoundState.Published }, next, "có lý do", Calendar)!
            .Code.ShouldBe("round.published");
    }

    [Fact]
    public void A_lock_goes_on_and_off_once_and_never_after_publishing()
    {
        var locked = _november with { State = RoundState.Locked };
        var published = _november with { State = RoundState.Published };
        RoundSteps.RefuseLock(_november).ShouldBeNull();
        RoundSteps.RefuseLock(locked)!.Code.ShouldBe("round.locked_already");
        RoundSteps.RefuseLock(published)!.Code.ShouldBe("round.published");
        RoundSteps.RefuseUnlock(locked, "có lý do").ShouldBeNull();
        RoundSteps.RefuseUnlock(locked, "")!.Code.ShouldBe("round.reason");
        RoundSteps.RefuseUnlock(_november, "có lý do")!.Code.ShouldBe("round.open_already");
        RoundSteps.RefuseUnlock(published, "có lý do")!.Code.ShouldBe("round.published");
    }

    [Fact]
    public void The_schedule_opens_from_the_opening_day_to_the_due_day_and_never_long_after()
    {
        var month = RoundDatingTests.Definition(PeriodType.Month) with { OpensBySchedule = true };
        Opening(month, "03/11/2026").ShouldBeEmpty();
        Opening(month, "04/11/2026").ShouldBe(["2026-11"]);
        Opening(month, "18/11/2026").ShouldBe(["2026-11"]);
        Opening(month, "19/11/2026").ShouldBeEmpty();
        Opening(month with { To = Day("03/11/2026") }, "04/11/2026").ShouldBeEmpty();
        Opening(month with { From = Day("05/11/2026") }, "04/11/2026").ShouldBeEmpty();
        Opening(month with { From = Day("05/11/2026") }, "05/11/2026").ShouldBe(["2026-11"]);
        Opening(month with { OpensBySchedule = false }, "04/11/2026").ShouldBeEmpty();
        RoundsAhead
            .Of([month], new HashSet<(string, string)> { ("thu-mau", "2026-11") }, Calendar, Day("04/11/2026"), Day("04/11/2026"))
            .ShouldBeEmpty();
        RoundsAhead
            .Of([month], new HashSet<(string, string)>(), Calendar, Day("19/11/2026"), Day("31/12/2026"))
            .Select(coming => coming.Window.Key)
            .ShouldBe(["2026-12"]);
    }

    [Fact]
    public void Lines_are_what_people_enter_with_their_lead()
    {
        var provision = new Provision { Reference = "III" };
        var plan = new PlanDocument
        {
            Targets =
            [
                new()
                {
                    No = "1",
                    Group = "g",
                    Name = "n",
                    Lead = "van-phong",
                    Provision = provision,
                    Indicators =
                    [
                        Indicator("1a", IndicatorKind.Flow),
                        Indicator("1b", IndicatorKind.Cumulative),
                        Indicator("1c", IndicatorKind.Rank) with
                        {
                            Lead = "cong-an",
                        },
                    ],
                },
                new() { No = "2", Group = "g", Name = "n", Provision = provision, Indicators = [Indicator("2a", IndicatorKind.Ratio)] },
            ],
            HiddenTargets =
            [
                new()
                {
                    No = "H1",
                    Group = "g",
                    Name = "n",
                    Lead = "van-phong",
                    Provision = provision,
                    Indicators = [Indicator("H1a", IndicatorKind.Flow)],
                },
            ],
        };
        RoundLines.Of(plan, [], kinds: null, Period.ReportingYear(2026))
            .ShouldBe([new("1a", "van-phong"), new("1c", "cong-an"), new("2a", null)]);
        RoundLines.Of(plan, [], [IndicatorKind.Flow], Period.ReportingYear(2026)).ShouldBe([new("1a", "van-phong")]);
        RoundLines.Of(plan, [], [], Period.ReportingYear(2026)).ShouldBeEmpty();
        RoundLines.Of(plan, [new("H1a"), new("2a", ByNeighbourhood: true), new("1b"), new("99")], kinds: [], Period.ReportingYear(2026))
            .ShouldBe([new("2a", null, ByNeighbourhood: true), new("H1a", "van-phong")]);

        Indicator Indicator(string code, IndicatorKind kind) => new() { Code = code, Name = code, Kind = kind, Provision = provision };
    }

    private static string[] Opening(ReportDefinition definition, string today) =>
        [
            .. RoundsAhead
                .Of([definition], new HashSet<(string, string)>(), Calendar, Day(today), Day(today))
                .Where(coming => coming.OpensByItself(Day(today)))
                .Select(coming => coming.Window.Key),
        ];
}
