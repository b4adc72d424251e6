using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;
using static ThienVan.Core.Tests.Reports.Rounds.Calendar2026;

namespace ThienVan.Core.Tests.Reports.Rounds;

public sealed class RoundDatingTests
{
    private static readonly Gen<PeriodType> Types = Gen.Int[0, (int)PeriodType.DisbursementYear].Select(at => (PeriodType)at);

    // Nine months stand alone in a year, and a disbursement year runs into the next one.
    private static readonly PeriodType[] Tiling =
    [
        PeriodType.Month,
        PeriodType.Quarter,
        PeriodType.HalfYear,
        PeriodType.Year,
        PeriodType.BudgetYear,
    ];

    private static readonly Gen<ReportDefinition> Definitions =
        from type in Types
        from due in Gen.Int[3, 12]
        from consolidate in Gen.Int[3, 9]
        from grace in Gen.Int[0, 10]
        from opens in Gen.Int[0, 120]
        from upward in Gen.Int[0, 31]
        select Definition(type) with
        {
            DueWorkingDays = due,
            ConsolidateWorkingDays = consolidate,
            GraceWorkingDays = grace,
            OpensDaysBefore = opens,
            UpwardDay = upward == 0 ? null : upward,
        };

    private static readonly Gen<WorkingCalendar> Calendars =
        Gen.Int[Day("01/01/2026").DayNumber, Day("31/03/2027").DayNumber].Select(Gen.Bool).Array[0, 120]
            .Select(days => new WorkingCalendar(
                days.Select(day => new CalendarDay(DateOnly.FromDayNumber(day.Item1), day.Item2 ? DayKind.Off : DayKind.Working, "thử"))));

    // Cut-off, due and upward of every window of 2026, counted by hand on the published calendar.
    [Theory]
    [InlineData("2026-01", "15/12/2025", "14/01/2026", "19/01/2026", "22/01/2026")]
    [InlineData("2026-02", "15/01/2026", "14/02/2026", "25/02/2026", "02/03/2026")]
    [InlineData("2026-03", "15/02/2026", "14/03/2026", "18/03/2026", "23/03/2026")]
    [InlineData("2026-04", "15/03/2026", "14/04/2026", "17/04/2026", "22/04/2026")]
    [InlineData("2026-05", "15/04/2026", "14/05/2026", "19/05/2026", "22/05/2026")]
    [InlineData("2026-06", "15/05/2026", "14/06/2026", "17/06/2026", "22/06/2026")]
    [InlineData("2026-07", "15/06/2026", "14/07/2026", "17/07/2026", "22/07/2026")]
    [InlineData("2026-08", "15/07/2026", "14/08/2026", "19/08/2026", "22/08/2026")]
    [InlineData("2026-09", "15/08/2026", "14/09/2026", "17/09/2026", "22/09/2026")]
    [InlineData("2026-10", "15/09/2026", "14/10/2026", "19/10/2026", "22/10/2026")]
    [InlineData("2026-11", "15/10/2026", "14/11/2026", "18/11/2026", "23/11/2026")]
    [InlineData("2026-12", "15/11/2026", "14/12/2026", "17/12/2026", "22/12/2026")]
    [InlineData("2026-q1", "15/12/2025", "14/03/2026", "18/03/2026", "23/03/2026")]
    [InlineData("2026-q2", "15/03/2026", "14/06/2026", "17/06/2026", "22/06/2026")]
    [InlineData("2026-q3", "15/06/2026", "14/09/2026", "17/09/2026", "22/09/2026")]
    [InlineData("2026-q4", "15/09/2026", "14/12/2026", "17/12/2026", "22/12/2026")]
    [InlineData("2026-h1", "15/12/2025", "14/06/2026", "17/06/2026", "22/06/2026")]
    [InlineData("2026-h2", "15/06/2026", "14/12/2026", "17/12/2026", "22/12/2026")]
    [InlineData("2026-9t", "15/12/2025", "14/09/2026", "17/09/2026", "22/09/2026")]
    [InlineData("2026", "15/12/2025", "14/12/2026", "17/12/2026", "22/12/2026")]
    [InlineData("2025-ns", "01/01/2025", "31/12/2025", "07/01/2026", "10/01/2026")]
    [InlineData("2026-ns", "01/01/2026", "31/12/2026", "05/01/2027", "08/01/2027")]
    [InlineData("2025-gn", "01/01/2025", "31/01/2026", "04/02/2026", "09/02/2026")]
    [InlineData("2026-gn", "01/01/2026", "31/01/2027", "03/02/2027", "08/02/2027")]
    public void Every_window_of_the_year_has_its_days(string key, string from, string to, string due, string upward)
    {
        var window = Named(key);
        window.Period.ShouldBe(new Period(Day(from), Day(to)));
        var dates = RoundDating.Of(Definition(window.Type), window.Period, Calendar).Value.Dates;
        dates.CutOff.ShouldBe(Day(to));
        dates.DueOn.ShouldBe(Day(due));
        dates.UpwardDueOn.ShouldBe(Day(upward));
        dates.OpensOn.ShouldBe(Day(to).AddDays(-10));
    }

    [Fact]
    public void Tet_and_the_swapped_Saturdays_are_named_as_the_reason()
    {
        Of("2026-02")
            .Named.Select(day => day.Day)
            .ShouldBe([Day("16/02/2026"), Day("17/02/2026"), Day("18/02/2026"), Day("19/02/2026"), Day("20/02/2026")]);
        Of("2026-08").Named.ShouldHaveSingleItem().ShouldBe(new CalendarDay(Day("22/08/2026"), DayKind.Working, "Làm bù cho 31/08"));
        Of("2025-ns").Named.Select(day => day.Day).ShouldBe([Day("01/01/2026"), Day("02/01/2026"), Day("10/01/2026")]);
        Of("2026-10").Named.ShouldBeEmpty();
    }

    [Fact]
    public void A_year_without_a_calendar_still_has_dates_and_says_so()
    {
        Of("2026-ns").UnknownYears.ShouldBe([2027]);
        Of("2026").UnknownYears.ShouldBeEmpty();
        RoundDating
            .Of(Definition(PeriodType.Month), new Period(Day("15/01/2026"), Day("14/02/2026")), WorkingCalendar.WeekdaysOnly)
            .Value.Dates.DueOn.ShouldBe(Day("18/02/2026"));
    }

    [Fact]
    public void Petitions_go_to_the_city_by_day_17_whatever_the_working_days()
    {
        var petitions = Definition(PeriodType.Month) with { UpwardDay = 17, DueWorkingDays = 1 };
        RoundDating.Of(petitions, Window("2026-11"), Calendar).Value.Dates.ShouldSatisfyAllConditions(
            dates => dates.DueOn.ShouldBe(Day("16/11/2026")),
            dates => dates.UpwardDueOn.ShouldBe(Day("17/11/2026")));
        RoundDating.Of(petitions, Window("2026-02"), Calendar).Value.Dates.ShouldSatisfyAllConditions(
            dates => dates.DueOn.ShouldBe(Day("23/02/2026")),
            dates => dates.UpwardDueOn.ShouldBe(Day("23/02/2026")));
        RoundDating.Of(petitions with { UpwardDay = 31 }, Window("2026-02"), Calendar).Value.Dates.UpwardDueOn.ShouldBe(Day("02/03/2026"));
    }

    [Theory]
    [InlineData(3, 3, null, null)]
    [InlineData(2, 3, null, "round.due_too_soon")]
    [InlineData(0, 3, null, "round.due_too_soon")]
    [InlineData(3, 2, null, "round.consolidate_too_soon")]
    [InlineData(1, 0, 17, null)]
    [InlineData(0, 0, 17, "round.due_too_soon")]
    [InlineData(3, 3, 32, "round.upward_day")]
    public void Less_than_the_law_gives_is_refused_with_the_law(int due, int consolidate, int? upward, string? code)
    {
        var refusal = DefinitionRules.Refuse(
            Definition(PeriodType.Month) with
            {
                DueWorkingDays = due,
                ConsolidateWorkingDays = consolidate,
                UpwardDay = upward,
            }
        );
        (refusal?.Code).ShouldBe(code);
        if (code is not null && upward is null) refusal!.Message.ShouldContain("Nghị định số 09/2019/NĐ-CP");
    }

    [Fact]
    public void Windows_of_a_type_neither_overlap_nor_leave_a_day_out() =>
        Gen.Select(Gen.Int[0, Tiling.Length - 1].Select(at => Tiling[at]), Gen.Int[2020, 2040], Gen.Int[0, 3])
            .Sample((type, year, more) =>
            {
                var windows = RoundsAhead.Windows(type, year, year + more).ToArray();
                windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.Period.To.AddDays(1) == pair.Second.Period.From);
                windows.Select(window => window.Key).ShouldBeUnique();
                windows.ShouldAllBe(window => ReportingPeriods.Named(window.Period) != null);
            });

    [Fact]
    public void Dates_stand_in_order_and_every_due_day_is_worked() =>
        Gen.Select(Definitions, Gen.Int[2025, 2027], Gen.Int[0, 11], Calendars).Sample((definition, year, nth, calendar) =>
        {
            var windows = ReportingPeriods.Of(definition.Type, year);
            var window = windows[nth % windows.Count].Period;
            var dates = RoundDating.Of(definition, window, calendar).Value.Dates;
            dates.CutOff.ShouldBe(window.To);
            dates.OpensOn.ShouldBeInRange(window.From, dates.CutOff);
            dates.DueOn.ShouldBeGreaterThan(dates.CutOff);
            dates.UpwardDueOn.ShouldBeGreaterThanOrEqualTo(dates.DueOn);
            calendar.IsWorking(dates.DueOn).ShouldBeTrue();
            calendar.IsWorking(dates.UpwardDueOn).ShouldBeTrue();
            calendar.WorkingDaysBetween(dates.DueOn, dates.GraceUntil).ShouldBe(definition.GraceWorkingDays);
            if (definition.UpwardDay is null) calendar.WorkingDaysBetween(dates.CutOff, dates.DueOn).ShouldBe(definition.DueWorkingDays);
        });

    [Theory]
    [InlineData("Báo cáo kinh tế - xã hội quý", "2026-q3", "Báo cáo kinh tế - xã hội quý III/2026")]
    [InlineData("Báo cáo kinh tế - xã hội 6 tháng", "2026-h1", "Báo cáo kinh tế - xã hội 6 tháng đầu năm 2026")]
    [InlineData("Báo cáo giải ngân kế hoạch vốn", "2026-gn", "Báo cáo giải ngân kế hoạch vốn năm 2026")]
    [InlineData("Báo cáo nhanh", "2026-11", "Báo cáo nhanh tháng 11/2026")]
    public void Rounds_are_named_without_saying_the_period_twice(string name, string key, string expected) =>
        RoundNames.Of(Definition(PeriodType.Month) with { Name = name }, Named(key)).ShouldBe(expected);

    internal static ReportDefinition Definition(PeriodType type) =>
        new()
        {
            Id = "thu-mau",
            Name = "Báo cáo thử",
            Type = type,
            From = Day("01/01/2025"),
        };

    private static NamedPeriod Named(string key) =>
        Enum.GetValues<PeriodType>().SelectMany(type => RoundsAhead.Windows(type, 2025, 2026)).First(named => named.Key == key);

    private static Period Window(string key) => Named(key).Period;

    private static DatedRound Of(string key)
    {
        var window = Named(key);
        return RoundDating.Of(Definition(window.Type), window.Period, Calendar).Value;
    }
}
