using CsCheck;
using ThienVan.Core.Work.Movements;

namespace ThienVan.Core.Tests.Work.Movements;

/// <summary>Places are given only where groups can be compared, and equal ones share a place.</summary>
public sealed class RankingTests
{
    [Fact]
    public void Places_are_given_exactly_where_every_group_that_sent_can_be_compared() => Groups.Any.Sample(groups =>
    {
        var sent = groups.Where(group => group.Result.Standing is not null).ToArray();
        var sameDay = sent.All(group => group.Result.IsConfirmed)
            && sent.Select(group => group.Result.Standing!.On).Distinct().Count() <= 1;
        var sameKind = sent.All(group => group.Goal is > 0) || sent.All(group => group.Households is > 0);
        var ranking = Ranking.Of(groups);
        (ranking.Basis is not null).ShouldBe(sent.Length >= Ranking.Fewest && sameDay && sameKind);
        ranking.Places.Select(place => place.UnitId).Order().ShouldBe(
            ranking.Basis is null ? [] : sent.Select(group => group.UnitId).Order());
        if (ranking.Basis is null && !ranking.IsTooFew) ranking.Lacks.Count.ShouldBePositive();
        ranking.Lacks.SelectMany(lack => lack).ShouldAllBe(unit => sent.Any(group => group.UnitId == unit));
    });

    [Fact]
    public void A_place_counts_those_who_did_better_and_equal_shares_are_one_place() => Groups.Comparable.Sample(groups =>
    {
        var places = Ranking.Of(groups).Places;
        foreach (var one in places)
        {
            one.Place.ShouldBe(1 + places.Count(other => Share(other) > Share(one)));
            places.Where(other => Share(other) == Share(one)).ShouldAllBe(other => other.Place == one.Place);
        }
    });

    [Fact]
    public void The_order_in_which_groups_stand_changes_no_place() => Groups.Comparable.Sample(groups =>
        Ranking.Of([.. groups.Reverse()]).Places.ShouldBe(Ranking.Of(groups).Places));

    [Fact]
    public void Who_sent_nothing_changes_no_place() => Groups.Comparable.Sample(groups =>
        Ranking.Of([.. groups, new("tdp-99", Goal: null, Households: null, new([]))]).Places.ShouldBe(Ranking.Of(groups).Places));

    [Fact]
    public void Thirds_are_equal_without_being_divided()
    {
        var ranking = Ranking.Of([Groups.Confirmed("a", 1, 3), Groups.Confirmed("b", 10, 30), Groups.Confirmed("c", 1, 4)]);
        ranking.Places.Select(place => place.Place).ShouldBe([1, 1, 3]);
    }

    [Fact]
    public void It_says_what_is_missing_of_whom()
    {
        var ranking = Ranking.Of(
        [
            Groups.Confirmed("a", 1, goal: 3), Groups.Confirmed("b", 2, goal: null, on: Groups.Day.AddDays(-1)),
            new("c", 5, Households: null, new([new(4, Groups.Day, EntryState.Sent)])), new("d", Goal: null, Households: null, new([])),
        ]);
        ranking.Basis.ShouldBeNull();
        ranking.Lacks[RankLack.Unconfirmed].ShouldBe(["c"]);
        ranking.Lacks[RankLack.OtherDay].ShouldBe(["b"]);
        ranking.Lacks[RankLack.NoGoal].ShouldBe(["b"]);
        ranking.Lacks[RankLack.NoHouseholds].ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Households_serve_where_no_goal_was_given_to_one()
    {
        var ranking = Ranking.Of([Groups.Confirmed("a", 10, goal: null, households: 100), Groups.Confirmed("b", 10, 5, households: 50)]);
        (ranking.Basis, ranking.Places[0].UnitId, ranking.Places[0].Against).ShouldBe((RankBasis.Households, "b", 50));
    }

    private static decimal Share(RankedPlace place) => decimal.Round(place.Amount / place.Against, 20);
}
