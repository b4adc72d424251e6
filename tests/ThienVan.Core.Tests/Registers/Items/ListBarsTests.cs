using CsCheck;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class ListBarsTests
{
    [Fact]
    public void Months_without_an_item_stand_between_those_with_one_and_the_old_are_one_bar()
    {
        var counts = new Dictionary<string, int> { ["2025-03"] = 4, ["2025-11"] = 1, ["2026-01"] = 2 };
        ListBars.ByMonth(counts, 24).Count.ShouldBe(11);
        var three = ListBars.ByMonth(counts, 3);
        three.Select(bar => $"{bar.Name} {bar.Count}").ShouldBe(["Trước 11/2025 4", "11/2025 1", "12/2025 0", "01/2026 2"]);
        three[0].Days.ShouldBe((new DateOnly(2025, 3, 1), new DateOnly(2025, 10, 31)));
        ListBars.ByMonth(new Dictionary<string, int>(), 3).ShouldBeEmpty();
    }

    [Fact]
    public void No_item_is_lost_whichever_months_are_drawn() =>
        Gen.Select(Gen.Int[2020, 2027], Gen.Int[1, 12], Gen.Int[1, 50]).Array[1, 20].Select(Gen.Int[1, 30]).Sample((months, most) =>
        {
            var counts = months.GroupBy(one => $"{one.Item1}-{one.Item2:00}")
                .ToDictionary(same => same.Key, same => same.Sum(one => one.Item3));
            var bars = ListBars.ByMonth(counts, most);
            bars.Sum(bar => bar.Count).ShouldBe(counts.Values.Sum());
            bars.Count.ShouldBeLessThanOrEqualTo(most + 1);
            bars.Zip(bars.Skip(1)).ShouldAllBe(pair => pair.First.Days!.Value.To.AddDays(1) == pair.Second.Days!.Value.From);
        });

    [Fact]
    public void Choices_keep_their_order_and_one_that_is_no_more_keeps_its_code() =>
        ListBars.ByChoice(
            [new("a", "Đầu"), new("b", "Giữa"), new("c", "Cuối")], new Dictionary<string, int> { ["c"] = 1, ["a"] = 2, ["x"] = 3 })
            .ShouldBe([new ListBar("Đầu", 2, "a"), new ListBar("Cuối", 1, "c"), new ListBar("x", 3, "x")]);
}
