using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using static ThienVan.Core.Tests.Reports.Chasing.ChasingSample;

namespace ThienVan.Core.Tests.Reports.Chasing;

public sealed class DebtTests
{
    private static readonly ValueVersion[] _approved =
        [.. new[] { ("1a", ""), ("2a", ""), ("3a", ""), ("3a", "to-1"), ("3a", "to-2"),
            ("4a", "") }.Select(cell => Value(cell.Item1, ValueState.Approved, area: cell.Item2))];

    [Fact]
    public void A_unit_sends_what_is_new_mends_what_came_back_and_waits_for_the_rest()
    {
        var debts = Of(March(16), Value("1a", ValueState.Returned), Value("3a", ValueState.Submitted), Value("4a", ValueState.Verified));
        debts.Select(debt => (debt.Kind, debt.UnitId, debt.Count, debt.By)).ShouldBe(
        [
            (DebtKind.Send, "kinh-te", 1, Due),
            (DebtKind.Send, "to-1", 1, Due),
            (DebtKind.Send, "to-2", 1, Due),
            (DebtKind.Fix, "kinh-te", 1, Due),
            (DebtKind.Verify, "van-hoa", 1, March(23)),
            (DebtKind.Approve, PlanUnit.None, 1, March(23)),
        ]);
        debts[0].Codes.ShouldBe(["2a"]);
        debts[3].Codes.ShouldBe(["1a"]);
        debts[^1].Codes.ShouldBeEmpty();
    }

    [Fact]
    public void What_waits_of_a_group_says_which_units_answer_for_the_whole()
    {
        var twoUnits = Quarter with { Lines = [.. Quarter.Lines, new("5a", "kinh-te", ByNeighbourhood: true)] };
        ValueVersion[] sent = [Value("3a", ValueState.Verified, area: "to-1"), Value("5a", ValueState.Verified, area: "to-1"),
            Value("5a", ValueState.Submitted, area: "to-2"), Value("1a", ValueState.Verified)];
        var debts = Debt.Of(Progress(twoUnits, March(16), [], sent), WorkingCalendar.WeekdaysOnly, March(16));
        debts.Where(debt => debt.Leads.Count > 0).Select(debt => $"{debt.Kind} {debt.UnitId} {debt.Count} {string.Join('+', debt.Leads)}")
            .ShouldBe(["Verify to-2 1 kinh-te", "Approve kinh-te 1 kinh-te", "Approve to-1 2 van-hoa+kinh-te"]);
    }

    [Theory]
    [InlineData(16, 2)]
    [InlineData(18, 0)]
    [InlineData(19, -1)]
    [InlineData(25, -5)]
    public void Days_are_counted_to_the_due_date_and_past_it(int today, int left) =>
        Of(March(today)).Where(debt => debt.UnitId == "kinh-te").ShouldHaveSingleItem().DaysLeft.ShouldBe(left);

    [Fact]
    public void The_Saturday_after_a_Friday_is_late_though_nobody_works()
    {
        var friday = Quarter with { Dates = Quarter.Dates with { DueOn = March(20) } };
        var board = Progress(friday, March(21), []);
        Debt.Of(board, WorkingCalendar.WeekdaysOnly, March(21))[0].DaysLeft.ShouldBe(-1);
        board.Unit("kinh-te").DaysLeft.ShouldBe(-1);
        Progress(friday, March(20), []).Unit("kinh-te").DaysLeft.ShouldBe(0);
        Progress(friday, March(25), []).Unit("kinh-te").DaysLeft.ShouldBe(-3);
    }

    [Fact]
    public void What_is_approved_as_a_whole_is_to_be_published()
    {
        var debt = Of(March(19), _approved).ShouldHaveSingleItem();
        (debt.Kind, debt.UnitId, debt.Count, debt.By, debt.DaysLeft).ShouldBe((DebtKind.Publish, null, 6, March(23), 2));
    }

    [Fact]
    public void A_board_counts_over_all_its_units_and_without_groups_over_the_wards_own()
    {
        var board = Progress(March(19),
            [.. _approved[..4], Value("4a", ValueState.Verified, sentOn: 19), Value("3a", ValueState.Submitted, area: "to-2")]);
        (board.Owed, board.Sent, board.Verified, board.Approved, board.OnTime).ShouldBe((6, 6, 5, 4, 5));
        (board.Whole.Owed, board.Whole.Sent, board.Whole.Verified, board.Whole.Approved, board.Whole.OnTime).ShouldBe((4, 4, 4, 3, 3));
        board.Whole.Units.Select(unit => unit.UnitId).ShouldBe(["kinh-te", "van-hoa", PlanUnit.None]);
    }

    [Fact]
    public void After_the_entry_is_over_only_an_exception_lets_a_unit_send()
    {
        var locked = Quarter with { State = RoundState.Locked };
        var debts = Of(locked, March(20), [new("van-hoa", March(24), "chờ số")]);
        debts.Single(debt => debt.UnitId == "kinh-te").NeedsException.ShouldBeTrue();
        var excepted = debts.Single(debt => debt.UnitId == "van-hoa");
        (excepted.NeedsException, excepted.By, excepted.DaysLeft).ShouldBe((false, March(24), 2));
        Of(Quarter, March(19), []).ShouldAllBe(debt => !debt.NeedsException);
        Of(Quarter, March(20), []).ShouldAllBe(debt => debt.NeedsException);
    }

    [Fact]
    public void After_publication_what_is_let_in_reopened_or_on_its_way_is_owed_and_nothing_else()
    {
        var published = Quarter with { State = RoundState.Published };
        Of(published, March(30), []).ShouldBeEmpty();
        Of(published, March(30), [], [.. _approved[1..], Value("1a", ValueState.Returned)])
            .Select(debt => (debt.Kind, debt.UnitId, debt.By, debt.Standing))
            .ShouldBe([(DebtKind.Fix, "kinh-te", null, EntryWindow.AfterItIsOut)]);
        Of(published, March(30), [], [.. _approved[1..], Value("1a", ValueState.Verified)])
            .Select(debt => debt.Kind).ShouldBe([DebtKind.Approve]);
        Of(published, March(30), [new("kinh-te", April(3), "bổ sung")], _approved[1..])
            .Select(debt => (debt.Kind, debt.UnitId, debt.By, debt.DaysLeft)).ShouldBe([(DebtKind.Send, "kinh-te", April(3), 4)]);
    }

    [Theory]
    [InlineData(ValueState.Draft, DebtKind.Correct)]
    [InlineData(ValueState.Returned, DebtKind.Correct)]
    [InlineData(ValueState.Submitted, DebtKind.Verify)]
    [InlineData(ValueState.Verified, DebtKind.Approve)]
    public void A_correction_of_an_approved_figure_is_owed_by_whoever_acts_next(ValueState state, DebtKind kind) =>
        Of(Quarter with { State = RoundState.Published }, March(30), [], [.. _approved, Value("2a", state, version: 2)])
            .Select(debt => (debt.Kind, debt.UnitId, debt.Count)).ShouldBe([(kind, "kinh-te", 1)]);

    private static DateOnly April(int day) => new(2026, 4, day);

    private static IReadOnlyList<Debt> Of(Round round, DateOnly today, LockException[] exceptions, params ValueVersion[] values) =>
        Debt.Of(Progress(round, today, exceptions, values), WorkingCalendar.WeekdaysOnly, today);

    private static IReadOnlyList<Debt> Of(DateOnly today, params ValueVersion[] values) =>
        Debt.Of(Progress(today, values), WorkingCalendar.WeekdaysOnly, today);
}
