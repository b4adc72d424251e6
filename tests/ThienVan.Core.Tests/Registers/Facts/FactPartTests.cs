using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Facts;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Facts;

/// <summary>What a measure is made of, and the least of its parts.</summary>
public sealed class FactPartTests
{
    private static readonly Period _year = Period.CalendarYear(2026);
    private static readonly DateTimeOffset _now = new(2026, 12, 31, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly RegisterDefinition _told = Trees.Register with { Parts = "loai" };

    private static readonly Gen<RegisterItem[]> _any =
        Gen.Select(Gen.OneOf("song", "yeu", "chet"), Gen.OneOf("phuong", "khac", ""), Gen.Int[0, 9], Gen.Int[0, 700])
            .Select((state, kind, figure, day) => Tree(kind, figure, new DateOnly(2025, 6, 1).AddDays(day), state)).Array[1, 20];

    [Fact]
    public void Parts_make_up_the_whole() => _any.Sample(items =>
    {
        foreach (var fact in new RegisterFact[] { RegisterFact.Standing, new("a", "A") { During = "ngay" }, new("b", "B") { Sum = "so" } })
        {
            var whole = FactCount.Of(_told, fact, items, _year, area: null, _now)!;
            var parts = FactCount.PartsOf(_told, fact, items, _year, _now);
            parts.Sum(part => part.Counted!.Numerator).ShouldBe(whole.Numerator);
            parts.Sum(part => part.Counted!.Rows).ShouldBe(whole.Rows);
        }
    });

    [Fact]
    public void What_holds_no_answer_is_said_last() =>
        Parts(RegisterFact.Standing, Tree("", 1), Tree("khac", 1), Tree("phuong", 1), Tree("khac", 1))
            .ShouldBe([("phuong", 1), ("khac", 2), (null, 1)]);

    [Fact]
    public void A_share_and_what_asks_for_an_answer_have_no_parts()
    {
        Parts(new("a", "A") { Among = [] }, Tree("khac", 1)).ShouldBeEmpty();
        Parts(new("a", "A") { Where = [new("loai") { Values = ["khac"] }] }, Tree("khac", 1)).ShouldBeEmpty();
        FactCount.PartsOf(Trees.Register, RegisterFact.Standing, [Tree("khac", 1)], _year, _now).ShouldBeEmpty();
    }

    [Fact]
    public void The_least_of_the_answers_is_told_from_its_own_rows()
    {
        Least(Tree("khac", 2), Tree("khac", 3), Tree("phuong", 4)).ShouldBe(new Fact(4, null, 1, _now));
        Least(Tree("khac", 2), Tree("phuong", 0)).ShouldBe(new Fact(0, null, 1, _now));
    }

    /// <summary>What is shown behind a figure adds up to it.</summary>
    [Fact]
    public void The_items_behind_the_least_add_up_to_it_and_are_as_many_as_told() => _any.Sample(items =>
    {
        if (Of(items) is not { } least) return;
        var counts = FactCount.Behind(Trees.Register, _least, items, _year);
        RegisterItem[] behind = [.. items.Where(counts)];
        behind.Length.ShouldBe(least.Rows);
        behind.Sum(item => FieldWords.FigureOf(item["so"]!)).ShouldBe(least.Numerator);
    });

    private static readonly RegisterFact _least =
        new("a", "A") { Sum = "so", Least = "loai", Where = [new("loai") { Values = ["khac", "phuong"] }] };

    [Fact]
    public void An_answer_of_which_nothing_stands_is_not_known()
    {
        Least(Tree("khac", 2)).ShouldBeNull();
        Least(Tree("khac", 2), Tree("phuong", 3, state: "chet")).ShouldBeNull();
        Least().ShouldBeNull();
    }

    [Fact]
    public void An_answer_that_stands_and_came_in_no_day_of_the_period_comes_to_nought() => FactCount.Of(
        Trees.Register, new("a", "A") { Sum = "so", Least = "loai", During = "ngay" },
        [Tree("khac", 2, new(2026, 2, 2)), Tree("phuong", 3, new(2025, 2, 2))], _year, area: null, _now)!.Numerator.ShouldBe(0);

    [Fact]
    public void The_least_is_no_more_than_any_and_counts_as_sums_do() => _any.Sample(items =>
    {
        var least = Of(items);
        if (least is null) return;
        foreach (var answer in new[] { "khac", "phuong" })
        {
            var sum = new RegisterFact("a", "A") { Sum = "so", Where = [new("loai") { Values = [answer] }] };
            least.Numerator.ShouldBeLessThanOrEqualTo(FactCount.Of(Trees.Register, sum, items, _year, area: null, _now)!.Numerator);
        }
    });

    private static Fact? Of(IEnumerable<RegisterItem> items) => FactCount.Of(
        Trees.Register, _least, items, _year, area: null, _now);

    private static Fact? Least(params RegisterItem[] items) => Of(items);

    private static (string?, decimal)[] Parts(RegisterFact fact, params RegisterItem[] items) =>
        [.. FactCount.PartsOf(_told, fact, items, _year, _now).Select(part => (part.Choice?.Code, part.Counted!.Numerator))];

    private static RegisterItem Tree(string kind, int figure, DateOnly? day = null, string state = "song") => Trees.Item(state,
    [
        ("so", $"{figure}"), .. kind.Length == 0 ? [] : new[] { ("loai", kind) },
        .. day is { } on ? new[] { ("ngay", on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) } : [],
    ]);
}
