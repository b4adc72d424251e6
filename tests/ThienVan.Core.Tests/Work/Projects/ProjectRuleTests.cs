using CsCheck;
using ThienVan.Core.Work.Projects;

namespace ThienVan.Core.Tests.Work.Projects;

public sealed class ProjectRuleTests
{
    private static readonly DateOnly _today = new(2026, 6, 15);

    private static readonly ClearanceCount _count = new()
    {
        On = _today,
        Households = 20,
        States = new Dictionary<ClearanceState, int> { [ClearanceState.Paid] = 12, [ClearanceState.Stuck] = 3 },
        StuckBy = "chờ tái định cư",
    };

    private static readonly Obstacle _obstacle = new()
    {
        What = "Chưa có giá đất",
        Clearer = "Sở Nông nghiệp và Môi trường",
        Since = new(2026, 5, 1),
    };

    [Fact]
    public void Households_in_no_state_have_not_been_told()
    {
        _count.Refuse(_today).ShouldBeNull();
        _count[ClearanceState.Untold].ShouldBe(5);
        _count.IsDone.ShouldBeFalse();
        Count((ClearanceState.HandedOver, 20)).IsDone.ShouldBeTrue();
        ClearanceCount.Counted.ShouldNotContain(ClearanceState.Untold);
    }

    [Fact]
    public void A_count_that_cannot_be_is_refused()
    {
        Count((ClearanceState.Paid, 21)).Refuse(_today)?.Code.ShouldBe("clearance.more");
        Count((ClearanceState.Paid, -1)).Refuse(_today)?.Code.ShouldBe("clearance.negative");
        (_count with { StuckBy = " " }).Refuse(_today)?.Code.ShouldBe("clearance.stuck");
        (_count with { Households = 0 }).Refuse(_today)?.Code.ShouldBe("clearance.none");
        (_count with { On = _today.AddDays(1) }).Refuse(_today)?.Code.ShouldBe("clearance.day");
    }

    [Fact]
    public void Every_household_stands_in_one_state() => Gen.Int[0, 6].Array[7].Sample(counts =>
    {
        var states = ClearanceCount.Counted.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second);
        var count = _count with { Households = Math.Max(1, counts.Sum()), States = states };
        Enum.GetValues<ClearanceState>().Sum(state => count[state]).ShouldBe(count.Households);
    });

    [Fact]
    public void An_obstacle_ages_until_it_is_cleared()
    {
        _obstacle.Age(_today).ShouldBe(45);
        (_obstacle with { ClearedOn = new(2026, 5, 11), Outcome = "có giá" }).Age(_today).ShouldBe(10);
    }

    [Fact]
    public void An_obstacle_that_cannot_be_is_refused()
    {
        _obstacle.Refuse(_today).ShouldBeNull();
        (_obstacle with { What = "" }).Refuse(_today)?.Code.ShouldBe("obstacle.what");
        (_obstacle with { Clearer = " " }).Refuse(_today)?.Code.ShouldBe("obstacle.who");
        (_obstacle with { Since = _today.AddDays(1) }).Refuse(_today)?.Code.ShouldBe("obstacle.since");
        (_obstacle with { RaisedTo = "UBND thành phố" }).Refuse(_today)?.Code.ShouldBe("obstacle.raised");
        Raised(new(2026, 4, 30)).Refuse(_today)?.Code.ShouldBe("obstacle.raised_on");
        Raised(_today).Refuse(_today).ShouldBeNull();
        (_obstacle with { ClearedOn = new(2026, 4, 30), Outcome = "x" }).Refuse(_today)?.Code.ShouldBe("obstacle.cleared_on");
        (_obstacle with { ClearedOn = _today }).Refuse(_today)?.Code.ShouldBe("obstacle.outcome");
    }

    [Fact]
    public void Planned_money_adds_up_by_source_and_year_and_never_beyond_the_ceiling() => Gen.Select(
        Gen.Select(Gen.Int[0, 2], Gen.Int[2026, 2028], Gen.Int[0, 50]).Array[1, 12], Gen.Int[0, 200]).Sample((lines, ceiling) =>
    {
        var money = new PlannedMoney { Ceiling = ceiling, Lines = [] };
        foreach (var (source, year, amount) in lines)
        {
            var answer = money.With(new($"Nguồn {source}", year, amount));
            var others = money.Total - (money.Of($"Nguồn {source}", year) ?? 0);
            (answer.Refusal?.Code).ShouldBe(others + amount > ceiling ? "money.beyond" : null);
            if (!answer.IsRefused) money = answer.Value;
        }

        money.Total.ShouldBeLessThanOrEqualTo(ceiling);
        money.Years.Sum(year => money.Of(source: null, year)).ShouldBe(money.Total);
        money.Sources.Sum(source => money.Of(source, year: null)).ShouldBe(money.Total);
        (money.Of("Nguồn 9", year: null)).ShouldBeNull();
    });

    [Fact]
    public void A_ceiling_below_what_is_planned_is_refused()
    {
        var money = new PlannedMoney { Lines = [new("Ngân sách", 2026, 10)] };
        money.Under(9).Refusal?.Code.ShouldBe("money.beyond");
        money.Under(10).Value.Ceiling.ShouldBe(10);
        money.Under(-1).Refusal?.Code.ShouldBe("money.ceiling");
        money.Under(ceiling: null).Value.Ceiling.ShouldBeNull();
        money.With(new("", 2026, 1)).Refusal?.Code.ShouldBe("money.source");
        money.With(new("Ngân sách", 2026, -1)).Refusal?.Code.ShouldBe("money.amount");
    }

    private static ClearanceCount Count(params (ClearanceState State, int Count)[] states) =>
        _count with { States = states.ToDictionary(pair => pair.State, pair => pair.Count) };

    private static Obstacle Raised(DateOnly on) => _obstacle with { RaisedTo = "UBND thành phố", RaisedOn = on };
}
