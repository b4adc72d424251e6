using CsCheck;
using ThienVan.Core.Work.Movements;

namespace ThienVan.Core.Tests.Work.Movements;

/// <summary>What a movement counts, the days of its years, its goals, the way of a commendation.</summary>
public sealed class MovementRuleTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("Cây", "cây", null)]
    [InlineData("Cây", null, "movement.measure")]
    [InlineData(null, "cây", "movement.measure")]
    [InlineData("Tỷ lệ hộ", "%", "movement.percent")]
    public void Amounts_that_add_up_are_counted_never_percentages(string? counted, string? unit, string? code) =>
        (new MovementMeasure(counted, unit, IsWhole: true).Refuse()?.Code).ShouldBe(code);

    [Fact]
    public void An_amount_reads_as_its_measure_says()
    {
        var metres = new MovementMeasure("Đường hoa", "m", IsWhole: false);
        metres.Read("12,5").Value.ShouldBe(12.5m);
        metres.Read(" ").Value.ShouldBeNull();
        metres.Read("1,23456").Refusal!.Code.ShouldBe("movement.decimals");
        Groups.Trees.Read("12,5").Refusal!.Code.ShouldBe("figure.whole");
        Groups.Trees.Read("1.234").Refusal!.Code.ShouldBe("figure.ambiguous");
        Groups.Trees.Read("1.234", "1.234|1234").Value.ShouldBe(1234);
    }

    [Theory]
    [InlineData("2026-01-05", "2026-12-20", null)]
    [InlineData("2025-12-20", "2026-12-20", null)]
    [InlineData("2025-12-19", "2026-12-20", "movement.long")]
    [InlineData("2026-05-02", "2026-05-01", "movement.days")]
    [InlineData("2026-05-02", "2027-01-01", "movement.year")]
    public void A_year_ends_in_its_year(string from, string to, string? code) =>
        (new MovementDays(DateOnly.Parse(from, null), DateOnly.Parse(to, null)).Refuse(2026)?.Code).ShouldBe(code);

    [Fact]
    public void Goals_are_held_against_the_wards_own_and_a_group_without_one_is_not_nought() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 9], Gen.Int[0, 40]).Sample((goals, ward) =>
        {
            decimal?[] given = [.. goals.Select(goal => goal == 0 ? (decimal?)null : goal)];
            var total = GoalTotal.Of(given, ward == 0 ? null : ward);
            (total.Groups, total.Given, total.Sum).ShouldBe((goals.Length, goals.Count(goal => goal > 0), goals.Sum()));
            total.Difference.ShouldBe(ward == 0 || total.Given == 0 ? null : goals.Sum() - ward);
        });

    [Fact]
    public void A_commendation_is_proposed_decided_and_ended_and_never_comes_back()
    {
        var today = new DateOnly(2026, 7, 1);
        var proposed = CommendationFlow.Propose(today);
        proposed.Decide(" ", today, today).Refusal!.Code.ShouldBe("commendation.document");
        proposed.Decide("4/QĐ-UBND", today.AddDays(1), today).Refusal!.Code.ShouldBe("commendation.day");
        proposed.End(" ").Refusal!.Code.ShouldBe("commendation.reason");
        var decided = proposed.Decide(" 4/QĐ-UBND ", today, today).Value;
        (decided.State, decided.Number).ShouldBe((CommendationState.Decided, "4/QĐ-UBND"));
        decided.Decide("5/QĐ-UBND", today, today).Refusal!.IsDone.ShouldBeTrue();
        var ended = decided.End("trùng").Value;
        (ended.State, ended.Number, ended.EndReason).ShouldBe((CommendationState.Ended, "4/QĐ-UBND", "trùng"));
        ended.End("lại").Refusal!.IsDone.ShouldBeTrue();
        ended.Decide("6/QĐ-UBND", today, today).Refusal!.IsDone.ShouldBeTrue();
    }
}
