using ThienVan.Core.People;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using static ThienVan.Core.Tests.Reports.Chasing.ChasingSample;

namespace ThienVan.Core.Tests.Reports.Chasing;

public sealed class DueCalendarTests
{
    private static readonly DateTimeOffset _long = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Role.Officer, "kinh-te", "kinh-te")]
    [InlineData(Role.Head, "kinh-te", "kinh-te")]
    [InlineData(Role.NeighbourhoodHead, "to-1", "to-1")]
    [InlineData(Role.Viewer, "kinh-te", null)]
    [InlineData(Role.Officer, null, null)]
    public void A_units_people_see_their_own_due_date(Role role, string? unit, string? seen) =>
        Of(Progress(March(16)), new StaffRole(Guid.Empty, role, unit)).Select(entry => entry.Id)
            .ShouldBe(seen is null ? [] : [$"{Quarter.Id:N}-{seen}-han"]);

    [Fact]
    public void The_office_sees_what_units_send_and_what_goes_up_and_the_leaders_what_they_approve()
    {
        var board = Progress(March(16), Value("1a", ValueState.Submitted), Value("2a", ValueState.Approved));
        Of(board, new StaffRole(Guid.Empty, Role.Office, null)).Select(entry => (entry.Day, entry.Summary)).ShouldBe(
            [(Due, $"Các đơn vị gửi: {Quarter.Name} (đã gửi 2/4)"), (March(23), $"Gửi cấp trên: {Quarter.Name} (đã phê duyệt 1/4)")]);
        foreach (var role in new[] { Role.Chair, Role.Deputy })
            Of(board, new StaffRole(Guid.Empty, role, null))
                .ShouldHaveSingleItem().Summary.ShouldBe($"Phê duyệt: {Quarter.Name} (đã phê duyệt 1/4)");
    }

    [Fact]
    public void The_office_is_told_of_the_figures_its_board_counts_and_of_no_groups_parts()
    {
        var board = Progress(March(16), Value("3a", ValueState.Submitted), Value("3a", ValueState.Submitted, area: "to-1"));
        Of(board, new StaffRole(Guid.Empty, Role.Office, null))[0].Summary.ShouldEndWith($"{board.Whole.Sent}/{board.Whole.Owed})");
        board.Sent.ShouldBe(board.Whole.Sent + 1);
    }

    [Fact]
    public void Every_change_moves_the_sequence_and_the_last_one_is_the_day_of_change()
    {
        var board = Progress(March(16), Value("1a", ValueState.Submitted, sentOn: 12), Value("2a", ValueState.Draft, sentOn: 14),
            Value("3a", ValueState.Draft, sentOn: 15));
        var own = Of(board, new StaffRole(Guid.Empty, Role.Officer, "kinh-te")).Single();
        (own.Sequence, own.ChangedAt.Day, own.Done).ShouldBe((5, 14, false));
        var whole = Of(board, new StaffRole(Guid.Empty, Role.Chair, null)).Single();
        (whole.Sequence, whole.ChangedAt.Day, whole.Done).ShouldBe((7, 15, false));
        DueCalendar.Of(board, new(1, _long.AddDays(40)), [new(Guid.Empty, Role.Chair, null)], unit => unit).Single()
            .ChangedAt.ShouldBe(_long.AddDays(40));
    }

    [Fact]
    public void What_is_done_or_out_is_withdrawn()
    {
        var published = Progress(Quarter with { State = RoundState.Published }, March(16), []);
        Of(published, new StaffRole(Guid.Empty, Role.Officer, "kinh-te")).Single().Done.ShouldBeTrue();
        Of(published, new StaffRole(Guid.Empty, Role.Chair, null)).Single().Done.ShouldBeTrue();
        var sent = Progress(Quarter
            with
        { Lines = Quarter.Lines.Take(2).ToArray() }, March(16), [], Value("1a", ValueState.Submitted),
            Value("2a", ValueState.Submitted));
        Of(sent, new StaffRole(Guid.Empty, Role.Office, null)).Select(entry => entry.Done).ShouldBe([true, false]);
    }

    private static IReadOnlyList<DueEntry> Of(RoundBoard board, params StaffRole[] mine) =>
        DueCalendar.Of(board, new(1, _long), mine, unit => unit);
}
