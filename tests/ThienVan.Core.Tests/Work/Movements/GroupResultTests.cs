using CsCheck;
using ThienVan.Core.Work.Movements;

namespace ThienVan.Core.Tests.Work.Movements;

/// <summary>Entries of a group: what stands, what is refused, what the ward's sum is made of.</summary>
public sealed class GroupResultTests
{
    private static readonly DateOnly _today = new(2026, 7, 1);

    [Theory]
    [InlineData(5, "2026-06-30", null, false, null)]
    [InlineData(-1, "2026-06-30", null, false, "movement.negative")]
    [InlineData(5.5, "2026-06-30", null, false, "figure.whole")]
    [InlineData(5, "2026-07-02", null, false, "movement.future")]
    [InlineData(5, "2026-01-04", null, false, "movement.before")]
    [InlineData(5, "2026-01-05", null, false, "movement.reason")]
    [InlineData(3, "2026-06-30", " ", false, "movement.reason")]
    [InlineData(3, "2026-06-30", "đếm nhầm", false, null)]
    [InlineData(4, "2026-06-01", "ghi nhầm ngày", false, null)]
    [InlineData(5, "2026-06-30", null, true, "movement.closed")]
    [InlineData(1_000_000_000, "2026-06-30", null, false, "movement.large")]
    public void An_entry_is_taken_or_refused_with_what_to_do(double amount, string on, string? reason, bool isClosed, string? code)
    {
        var result = new GroupResult([new(4, new(2026, 6, 10), EntryState.Confirmed)]);
        var refusal = result.Refuse(
            new((decimal)amount, DateOnly.Parse(on, null), reason), Groups.Trees, Groups.Year, isClosed, _today);
        refusal?.Code.ShouldBe(code);
        (refusal is null).ShouldBe(code is null);
    }

    [Fact]
    public void Nothing_is_taken_of_a_day_after_the_last() =>
        new GroupResult([]).Refuse(new(1, new(2026, 12, 21), Reason: null), Groups.Trees, Groups.Year, isClosed: false, new(2026, 12, 25))!
            .Code.ShouldBe("movement.after");

    [Fact]
    public void What_was_returned_or_replaced_stands_for_nothing_and_the_last_other_stands() => Groups.Any.Sample(groups =>
    {
        foreach (var result in groups.Select(group => group.Result))
        {
            var standing = result.Entries.Where(entry => entry.State is EntryState.Sent or EntryState.Confirmed).ToArray();
            result.Standing.ShouldBe(standing.Length == 0 ? null : standing[^1]);
            result.IsReturned.ShouldBe(result.Entries is [.., { State: EntryState.Returned }]);
        }
    });

    [Fact]
    public void Only_what_was_confirmed_reaches_a_goal() => Groups.Any.Sample(groups =>
    {
        foreach (var group in groups.Where(group => group.Result.Reaches(group.Goal)))
            group.Result.Entries.ShouldContain(entry => entry.State == EntryState.Confirmed && entry.Amount >= group.Goal);
    });

    [Fact]
    public void A_group_that_says_less_now_does_not_reach_on_what_it_said_before() =>
        new GroupResult([new(10, Groups.Day, EntryState.Confirmed), new(6, Groups.Day, EntryState.Sent)]).Reaches(8).ShouldBeFalse();

    [Fact]
    public void The_wards_sum_is_that_of_the_groups_that_sent_and_says_how_many() => Groups.Any.Sample(groups =>
    {
        var tally = MovementTally.Of(groups);
        var said = groups.Where(group => group.Result.Standing is not null).ToArray();
        (tally.Groups, tally.Sent).ShouldBe((groups.Length, said.Length));
        tally.SaidSum.ShouldBe(said.Length == 0 ? null : said.Sum(group => group.Result.Standing!.Amount));
        tally.Reached.ShouldBeLessThanOrEqualTo(tally.Confirmed);
        (tally.ConfirmedSum is null).ShouldBe(tally.Confirmed == 0);
        tally.Waiting.ShouldBe(said.Count(group => !group.Result.IsConfirmed));
    });

    [Fact]
    public void A_decided_entry_waits_for_nobody()
    {
        EntryWord.RefuseDecided(EntryState.Sent).ShouldBeNull();
        foreach (var state in new[] { EntryState.Confirmed, EntryState.Returned, EntryState.Replaced })
            EntryWord.RefuseDecided(state).ShouldNotBeNull().IsDone.ShouldBeTrue();
        EntryWord.RefuseReturn(EntryState.Sent, " ").ShouldNotBeNull().Code.ShouldBe("movement.return_reason");
        EntryWord.RefuseReturn(EntryState.Sent, "thiếu ảnh").ShouldBeNull();
    }
}
