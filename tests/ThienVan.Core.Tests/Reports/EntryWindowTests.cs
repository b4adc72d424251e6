using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;

namespace ThienVan.Core.Tests.Reports;

public sealed class EntryWindowTests
{
    private static readonly LockException _exception = new("kinh-te", new DateOnly(2026, 9, 30), "chờ số của thuế");
    private static readonly Guid _somebody = Guid.Parse("0193f000-0000-7000-8000-000000000001");
    private static readonly ValueFlow _approved = new() { State = ValueState.Approved };

    [Theory]
    [InlineData(RoundState.Open, "2026-09-03", "round.not_open")]
    [InlineData(RoundState.Open, "2026-09-04", null)]
    [InlineData(RoundState.Open, "2026-09-18", null)]
    [InlineData(RoundState.Open, "2026-09-19", "round.locked")]
    [InlineData(RoundState.Locked, "2026-09-10", "round.locked")]
    [InlineData(RoundState.Published, "2026-09-10", "round.published")]
    public void A_unit_writes_from_the_first_day_to_the_end_of_grace(RoundState state, string day, string? refused) =>
        (EntryWindow.Refuse(Round(state), "kinh-te", [], Day(day))?.Code).ShouldBe(refused);

    [Theory]
    [InlineData("kinh-te", "2026-09-30", null)]
    [InlineData("kinh-te", "2026-10-01", "round.locked")]
    [InlineData("van-hoa", "2026-09-30", "round.locked")]
    public void An_exception_reaches_its_own_unit_to_the_end_of_its_last_day(string unit, string day, string? refused) =>
        (EntryWindow.Refuse(Round(RoundState.Locked), unit, [_exception], Day(day))?.Code).ShouldBe(refused);

    [Theory]
    [InlineData("kinh-te", "2026-09-30")]
    [InlineData("van-hoa", null)]
    [InlineData(null, null)]
    public void A_unit_is_due_with_the_round_or_at_the_end_of_its_exception(string? unit, string? due) =>
        EntryWindow.DueOn(Round(RoundState.Open), unit, [_exception]).ShouldBe(due is null ? Round(RoundState.Open).Dates.DueOn : Day(due));

    [Theory]
    [InlineData(RoundState.Open)]
    [InlineData(RoundState.Locked)]
    [InlineData(RoundState.Published)]
    public void A_new_version_and_a_returned_value_are_open_whatever_the_lock_says(RoundState state)
    {
        var revision = _approved.Revise("sai số").Value;
        Refused(state, revision).ShouldBeNull();
        Refused(state, revision.Save(_somebody).Value.Submit(_somebody).Value).ShouldBeNull();
        Refused(state, new ValueFlow { State = ValueState.Submitted }.Return("xem lại").Value).ShouldBeNull();
    }

    [Theory]
    [InlineData(RoundState.Locked)]
    [InlineData(RoundState.Published)]
    public void Nothing_else_opens_by_itself(RoundState state)
    {
        Refused(state, cell: null).ShouldNotBeNull();
        Refused(state, ValueFlow.New).ShouldNotBeNull();
        Refused(state, _approved).ShouldNotBeNull();
        Refused(state, _approved with { Version = 2 }).ShouldNotBeNull();
    }

    private static Refusal? Refused(RoundState state, ValueFlow? cell) =>
        EntryWindow.Refuse(Round(state), "kinh-te", [], Day("2026-12-01"), cell);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    internal static Round Round(RoundState state, params RoundLine[] lines) => new()
    {
        Id = _somebody,
        DefinitionId = "kt-xh-quy",
        Name = "Quý III/2026",
        Key = "2026-q3",
        Type = PeriodType.Quarter,
        Window = new(Day("2026-06-15"), Day("2026-09-14")),
        Dates = new()
        {
            OpensOn = Day("2026-09-04"),
            CutOff = Day("2026-09-14"),
            DueOn = Day("2026-09-17"),
            GraceUntil = Day("2026-09-18"),
            UpwardDueOn = Day("2026-09-22"),
        },
        State = state,
        Lines = lines,
    };
}
