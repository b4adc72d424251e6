using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using static ThienVan.Core.Tests.Reports.Chasing.ChasingSample;

namespace ThienVan.Core.Tests.Reports.Chasing;

public sealed class RoundBoardTests
{
    private static readonly Gen<ValueVersion[]> Values = Gen.Select(
            OneOf("1a", "2a", "3a", "4a"),
            Gen.Enum<ValueState>(),
            Gen.Int[9, 22],
            OneOf("", "to-1", "to-2"),
            Gen.Int[1, 3]
        )
        .Select((code, state, sent, area, version) => Value(code, state, sent, code == "3a" ? area : "", version))
        .Array[0, 12]
        .Select(values => values.DistinctBy(value => (value.Code, value.Area, value.Version)).ToArray());

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    [Fact]
    public void Every_unit_orphan_and_group_owes_its_own_figures() =>
        Progress(March(16))
            .Units.Select(unit => (unit.UnitId, unit.Owed))
            .ShouldBe([("kinh-te", 2), ("van-hoa", 1), (PlanUnit.None, 1), ("to-1", 1), ("to-2", 1)]);

    [Theory]
    [InlineData(null, null, UnitStage.NotStarted)]
    [InlineData(ValueState.Draft, null, UnitStage.Entering)]
    [InlineData(ValueState.Submitted, null, UnitStage.Entering)]
    [InlineData(ValueState.Submitted, ValueState.Draft, UnitStage.Entering)]
    [InlineData(ValueState.Submitted, ValueState.Verified, UnitStage.Sent)]
    [InlineData(ValueState.Verified, ValueState.Approved, UnitStage.Verified)]
    [InlineData(ValueState.Approved, ValueState.Published, UnitStage.Approved)]
    [InlineData(ValueState.Approved, ValueState.Returned, UnitStage.Returned)]
    public void The_stage_is_that_of_the_figure_that_holds_the_unit_up(ValueState? one, ValueState? other, UnitStage stage)
    {
        var values = new[] { ("1a", one), ("2a", other) }
            .Where(cell => cell.Item2 is not null)
            .Select(cell => Value(cell.Item1, cell.Item2!.Value))
            .ToArray();
        Progress(March(16), values).Unit("kinh-te").Stage.ShouldBe(stage);
    }

    [Fact]
    public void A_figure_sent_in_time_and_returned_later_counts_as_in_time_but_not_as_sent()
    {
        var unit = Progress(March(20), Value("1a", ValueState.Returned, sentOn: 17), Value("2a", ValueState.Submitted, sentOn: 19))
            .Unit("kinh-te");
        (unit.OnTime, unit.Sent, unit.Returned, unit.DaysLeft).ShouldBe((1, 1, 1, -2));
        unit.ToMend.ShouldBe(["1a"]);
        unit.ToSend.ShouldBeEmpty();
        unit.WasOnTime.ShouldBeFalse();
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(19, false)]
    public void What_came_back_after_the_last_day_has_no_day_of_its_own(int returnedOn, bool late)
    {
        var back = Value("1a", ValueState.Returned) with { ReturnedOn = March(returnedOn) };
        var board = Progress(March(20), back, Value("2a", ValueState.Submitted));
        (board.Unit("kinh-te").IsLate, board.Unit("kinh-te").FixBy is null).ShouldBe((late, !late));
        var debt = Debt.Of(board, WorkingCalendar.WeekdaysOnly, March(20)).Single(debt => debt.Kind == DebtKind.Fix);
        var said = late ? "quá hạn 2 ngày làm việc" : EntryWindow.CameBackLate;
        (board.Unit("kinh-te").Standing, debt.Standing).ShouldBe((said, said));
        (debt.By, debt.DaysLeft).ShouldBe(late ? (Due, -2) : (null, null));
        ReminderPlan.Of(board, WorkingCalendar.WeekdaysOnly, March(20), new()).Any(one => one.Unit.UnitId == "kinh-te").ShouldBe(late);
    }

    [Fact]
    public void A_round_is_late_while_something_is_owed_by_its_day()
    {
        ValueVersion[] sent =
            [.. new[] { ("2a", ""), ("3a", ""), ("3a", "to-1"), ("3a", "to-2"), ("4a", "") }
                .Select(cell => Value(cell.Item1, ValueState.Submitted, area: cell.Item2))];
        Said(Progress(March(20), sent)).ShouldBe((true, "quá hạn 2 ngày làm việc"));
        Said(Progress(March(20), [.. sent, Value("1a", ValueState.Returned) with { ReturnedOn = March(19) }]))
            .ShouldBe((false, EntryWindow.CameBackLate));
        Said(Progress(March(20), [.. sent, Value("1a", ValueState.Submitted)])).ShouldBe((false, EntryWindow.AllSent));

        static (bool, string) Said(RoundBoard board) => (board.IsLate, board.Standing);
    }

    [Fact]
    public void What_was_never_sent_is_late_whatever_came_back()
    {
        var board = Progress(March(20), Value("1a", ValueState.Returned) with { ReturnedOn = March(19) });
        board.Unit("kinh-te").IsLate.ShouldBeTrue();
        Debt.Of(board, WorkingCalendar.WeekdaysOnly, March(20)).Where(debt => debt.UnitId == "kinh-te")
            .Select(debt => (debt.Kind, debt.By)).ShouldBe([(DebtKind.Send, Due), (DebtKind.Fix, null)], ignoreOrder: true);
    }

    [Fact]
    public void An_approved_figure_stays_approved_while_its_correction_is_written()
    {
        var unit = Progress(March(25), Value("3a", ValueState.Approved, version: 1), Value("3a", ValueState.Draft, version: 2))
            .Unit("van-hoa");
        (unit.Stage, unit.OnTime, unit.IsLate).ShouldBe((UnitStage.Approved, 1, false));
    }

    [Fact]
    public void Once_a_round_went_out_nobody_is_late_in_it()
    {
        var round = Quarter with { State = RoundState.Published };

        var unit = Progress(round, March(27), [], Value("1a", ValueState.Published), Value("2a", ValueState.Draft)).Unit("kinh-te");

        (unit.Stage, unit.IsLate, UnitStages.Step(unit.Stage).Word).ShouldBe((UnitStage.LeftOut, false, "không gửi đủ"));
    }

    [Fact]
    public void After_publication_a_unit_stands_as_its_debts_do()
    {
        var round = Quarter with { State = RoundState.Published };
        ValueVersion[] values = [Value("1a", ValueState.Returned)];

        var mending = Progress(round, March(27), [], values);
        (mending.Unit("kinh-te").Stage, mending.Unit("kinh-te").Standing).ShouldBe((UnitStage.Returned, EntryWindow.AfterItIsOut));
        var let = Progress(round, March(27), [new("kinh-te", March(31), "bổ sung")], Value("1a", ValueState.Published));
        (let.Unit("kinh-te").Stage, let.Unit("kinh-te").Standing).ShouldBe((UnitStage.Entering, "còn 2 ngày làm việc"));
        (let.IsLate, let.Standing, let.Unit("van-hoa").Standing).ShouldBe((false, EntryWindow.IsOut, EntryWindow.IsOut));
        foreach (var board in new[] { mending, let })
            Debt.Of(board, WorkingCalendar.WeekdaysOnly, March(27)).ShouldHaveSingleItem().Standing
                .ShouldBe(board.Unit("kinh-te").Standing);
    }

    [Fact]
    public void What_was_sent_in_time_and_came_back_is_counted_as_both()
    {
        var board = Progress(March(20), Value("1a", ValueState.Returned), Value("2a", ValueState.Submitted));

        (board.Sent, board.Returned, board.OnTime).ShouldBe((1, 1, 2));
    }

    [Fact]
    public void An_exception_moves_the_day_for_its_unit_alone_and_timeliness_for_nobody()
    {
        var progress = Progress(
            Quarter, March(19), [new("kinh-te", March(20), "Chờ số liệu thống kê")], Value("1a", ValueState.Submitted, sentOn: 19),
            Value("2a", ValueState.Submitted, sentOn: 19));
        (progress.Unit("kinh-te").By, progress.Unit("kinh-te").IsLate, progress.Unit("kinh-te").WasOnTime).ShouldBe(
            (March(20), false, false));
        (progress.Unit("van-hoa").By, progress.Unit("van-hoa").DaysLeft).ShouldBe((Due, -1));
    }

    [Fact]
    public void Counts_never_exceed_what_is_owed_and_each_step_holds_the_next() =>
        Gen.Select(Values, Gen.Int[9, 27])
            .Sample(
                (values, today) =>
        Progress(March(today), values)
            .Units.All(unit =>
                unit.Owed >= unit.Sent
                && unit.Sent >= unit.Verified
                && unit.Verified >= unit.Approved
                && unit.Owed >= unit.OnTime
            && unit.Fresh + unit.Returned == unit.Owed - unit.Sent && unit.Drafts <= unit.Fresh
            && unit.IsComplete == unit.Stage is UnitStage.Sent or UnitStage.Verified or UnitStage.Approved));

    [Fact]
    public void Every_figure_of_an_open_round_is_owed_by_exactly_one() => Gen.Select(Values, Gen.Int[9, 27]).Sample((values, today) =>
    {
        var progress = Progress(March(today), values);
        var debts = Debt.Of(progress, WorkingCalendar.WeekdaysOnly, March(today));
        return debts.Where(debt => debt.Kind != DebtKind.Publish).Sum(debt => debt.Count) == progress.Owed - progress.Approved
            && debts.Any(debt => debt.Kind == DebtKind.Publish) == (progress.Approved == progress.Owed)
            && debts.All(debt => debt.DaysLeft < 0 == March(today) > debt.By);
    });

    [Fact]
    public void A_published_round_owes_nothing() =>
        Debt.Of(Progress(Quarter with { State = RoundState.Published }, March(27), []), WorkingCalendar.WeekdaysOnly, March(27))
            .ShouldBeEmpty();

    [Fact]
    public void Timeliness_counts_units_and_leaves_out_orphans_and_groups()
    {
        var progress = Progress(
            March(20), Value("1a", ValueState.Submitted, 17), Value("2a", ValueState.Submitted, 18), Value("3a", ValueState.Submitted, 19));
        Timeliness.Of([progress], unit: null).ShouldBe(new(1, 2, 3));
        Timeliness.Of([progress, progress], unit: "van-hoa").ShouldBe(new(0, 2, 2));
        Timeliness.Of([progress], unit: "to-1").ShouldBeNull();
    }
}
