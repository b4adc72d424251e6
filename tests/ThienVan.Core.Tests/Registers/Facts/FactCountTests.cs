using CsCheck;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Facts;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Tests.Registers.Facts;

public sealed class FactCountTests
{
    private static readonly Period _year = Period.CalendarYear(2026);
    private static readonly DateTimeOffset _now = new(2026, 12, 31, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly FieldCondition _phoenix = new("loai") { Values = ["phuong"] };

    private static readonly RegisterItem[] _wood =
    [
        Tree("song", "phuong", "to-1", 4, "2025-12-31"), Tree("song", "phuong", "to-2", 6, "2026-01-01"),
        Tree("yeu", "khac", "to-1", 10, "2026-12-31"), Tree("chet", "phuong", "to-2", 3, "2026-05-05"),
        Tree("song", "khac", group: null, 1, day: null),
    ];

    [Fact]
    public void What_stands_is_counted_and_told_from_how_many_rows_and_when() =>
        Count(new("a", "A")).ShouldBe(new Fact(4, null, 4, _now));

    [Fact]
    public void What_has_ended_counts_where_its_state_is_asked_for()
    {
        Count(new("a", "A") { Where = [In("chet")] })!.Numerator.ShouldBe(1);
        Count(new("a", "A") { Where = [In("song", "chet")] })!.Numerator.ShouldBe(4);
    }

    [Fact]
    public void A_sum_adds_a_field_up() => Count(new("a", "A") { Sum = "so" }).ShouldBe(new Fact(21, null, 4, _now));

    [Fact]
    public void A_sum_for_a_sum_keeps_both_over_the_same_items()
    {
        var fact = Count(new("a", "A") { Sum = "so", Per = "cao", Where = [_phoenix] });
        fact.ShouldBe(new Fact(10, 4, 2, _now));
    }

    [Fact]
    public void A_share_counts_what_it_is_a_share_of() =>
        Count(new("a", "A") { Where = [In("song")], Among = [] }).ShouldBe(new Fact(3, 4, 4, _now));

    [Fact]
    public void What_is_not_among_is_not_counted_above_either() => Count(new("a", "A")
    {
        Where = [In("song", "yeu", "chet")],
        Among = [_phoenix],
    }).ShouldBe(new Fact(2, 2, 2, _now));

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", 2)]
    [InlineData("2025-12-31", "2025-12-31", 1)]
    [InlineData("2026-01-02", "2026-12-30", 0)]
    public void A_day_must_fall_within_the_period_ends_included(string from, string to, int count) =>
        Count(new("a", "A") { During = "ngay" }, _wood, Days(from, to))!.Numerator.ShouldBe(count);

    [Fact]
    public void What_came_within_the_period_and_ended_since_counts_where_all_states_are_asked_for() =>
        Count(new("a", "A") { During = "ngay", Where = [In("song", "yeu", "chet")] })!.Numerator.ShouldBe(3);

    [Theory]
    [InlineData("loai", "phuong", 2)]
    [InlineData("to", "to-1", 2)]
    [InlineData("so", "10", 1)]
    public void A_value_is_asked_for(string field, string value, int count) =>
        Count(new("a", "A") { Where = [new(field) { Values = [value] }] })!.Numerator.ShouldBe(count);

    [Theory]
    [InlineData("so", "4", null, 3)]
    [InlineData("so", null, "4", 2)]
    [InlineData("so", "4", "6", 2)]
    [InlineData("so", "10.0", null, 1)]
    [InlineData("ngay", "2026-01-01", null, 2)]
    [InlineData("ngay", null, "2025-12-31", 1)]
    [InlineData("ngay", "ngay-dem", null, 1)]
    [InlineData("ngay", null, "ngay-dem", 3)]
    public void A_bound_takes_its_own_value_in_and_what_is_not_known_out(string field, string? least, string? most, int count) =>
        Count(new("a", "A") { Where = [new(field) { Least = least, Most = most }] })!.Numerator.ShouldBe(count);

    [Theory]
    [InlineData("2026-12-30", 0)]
    [InlineData("2026-12-31", 1)]
    [InlineData("2027-01-01", 1)]
    public void What_is_valid_to_a_day_is_valid_on_it(string until, int count) => Count(
        new("a", "A") { Where = [new("ngay") { Least = FieldCondition.OnTheDay }] }, [Tree("song", "khac", "to-1", 1, until)])!
        .Numerator.ShouldBe(count);

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    public void What_holds_something_or_nothing_is_told_apart(bool filled, int count) =>
        Count(new("a", "A") { Where = [new("to") { IsFilled = filled }] })!.Numerator.ShouldBe(count);

    [Fact]
    public void A_sum_without_one_of_its_figures_is_none() =>
        Count(new("a", "A") { Sum = "so" }, [.. _wood, Trees.Item("song", ("ma", "cũ"))]).ShouldBeNull();

    [Fact]
    public void All_that_is_said_must_be_so() =>
        Count(new("a", "A") { Where = [_phoenix, new("so") { Least = "5" }, In("song")] })!.Numerator.ShouldBe(1);

    [Fact]
    public void A_state_is_entered_within_the_period()
    {
        var entered = new RegisterFact("a", "A") { During = "trang-thai", Where = [In("yeu", "chet")] };
        int Of(params (string State, string From)[] life) =>
            (int)Count(entered, [Trees.Lived([.. life.Select(step => new LifeStep(step.State, FieldWords.DateOf(step.From)))])])!.Numerator;

        Of(("song", "2025-01-01"), ("yeu", "2026-03-01")).ShouldBe(1);
        Of(("song", "2025-01-01"), ("yeu", "2025-03-01")).ShouldBe(0);
        Of(("song", "2025-01-01"), ("yeu", "2025-03-01"), ("chet", "2026-03-01")).ShouldBe(0, "it was one of those before");
        Of(("song", "2025-01-01"), ("yeu", "2026-03-01"), ("chet", "2026-04-01")).ShouldBe(1, "once");
        Of(("song", "2025-01-01"), ("yeu", "2026-03-01"), ("song", "2026-04-01")).ShouldBe(0, "it left again");
        Of(("yeu", "2025-01-01"), ("song", "2026-02-01"), ("yeu", "2026-03-01")).ShouldBe(1, "it came anew");
        Of(("song", "2026-01-01"), ("yeu", "2027-01-01")).ShouldBe(0, "not yet");
        Of(("yeu", "2026-12-31")).ShouldBe(1);
        Of(("yeu", "2027-01-01")).ShouldBe(0, "not there yet");
    }

    [Fact]
    public void An_item_counts_from_its_first_day() =>
        Count(new("a", "A"), [Trees.Lived([new("song", new(2027, 1, 1))])])!.Numerator.ShouldBe(0);

    [Theory]
    [InlineData("to-1", 2)]
    [InlineData("to-2", 1)]
    [InlineData("to-3", 0)]
    public void A_neighbourhood_group_counts_its_own(string group, int count) =>
        FactCount.Of(Trees.Register, new("a", "A"), _wood, _year, new AreaId(group), _now)!.Numerator.ShouldBe(count);

    [Fact]
    public void A_register_without_groups_tells_nothing_of_one() => FactCount.Of(
        Trees.Register with { Fields = [.. Trees.Register.Fields.Where(field => field.Code != "to")] },
        new("a", "A"), _wood, _year, new AreaId("to-1"), _now).ShouldBeNull();

    [Fact]
    public void Nothing_written_down_is_unknown_and_nothing_found_is_none()
    {
        Count(new("a", "A"), []).ShouldBeNull();
        Count(new("a", "A") { Where = [new("so") { Least = "1000" }] }).ShouldBe(new Fact(0, null, 0, _now));
        Count(new("a", "A") { Among = [new("so") { Least = "1000" }] }).ShouldBeNull();
        Count(new("a", "A") { Sum = "so", Per = "cao", Where = [new("so") { Least = "1000" }] }).ShouldBeNull();
        Count(new("a", "A") { Where = [In("chet")], Among = [In("song")] }).ShouldBe(new Fact(0, 3, 3, _now));
    }

    [Fact]
    public void A_count_is_a_naive_recount() => Gen.Select(_any.Array[1, 30], _days, Gen.Bool, Gen.Bool).Sample((items, period, byDay, dead)
        =>
    {
        var fact = new RegisterFact("a", "A")
        {
            Sum = "so",
            During = byDay ? "ngay" : null,
            Where = [_phoenix, .. dead ? new[] { In("song", "chet") } : []],
        };
        var sum = 0;
        foreach (var item in items)
        {
            var state = item.Life.Where(step => step.From <= period.To).Select(step => step.State).LastOrDefault();
            if (state is null || (dead ? state == "yeu" : state == "chet") || item["loai"] != "phuong") continue;
            if (byDay && (item["ngay"] is not { } day || !period.Contains(FieldWords.DateOf(day)))) continue;
            sum += int.Parse(item["so"]!, System.Globalization.CultureInfo.InvariantCulture);
        }

        Count(fact, items, period)!.Numerator.ShouldBe(sum);
    });

    [Fact]
    public void What_entered_a_state_is_a_naive_recount() => Gen.Select(_any.Array[1, 20], _days).Sample((items, period) =>
    {
        var entered = 0;
        foreach (var item in items)
        {
            DateOnly? since = null;
            foreach (var step in item.Life.Where(step => step.From <= period.To))
                since = step.State == "song" ? null : since ?? step.From;
            if (since is { } day && period.Contains(day)) entered++;
        }

        Count(new("a", "A") { During = "trang-thai", Where = [In("yeu", "chet")] }, items, period)!.Numerator.ShouldBe(entered);
    });

    [Fact]
    public void The_groups_add_up_to_the_ward_where_every_item_has_one() => Gen.Select(_any.Array[1, 30], _days).Sample((items, period) =>
    {
        RegisterFact[] facts =
        [
            new("a", "A"), new("b", "B") { Sum = "so", Per = "cao" }, new("c", "C") { Where = [In("song")], Among = [] },
            new("d", "D") { During = "ngay", Where = [In("song", "yeu", "chet")] },
        ];
        foreach (var fact in facts)
        {
            var ward = Count(fact, items, period);
            var parts = new[] { "to-1", "to-2" }
                .Select(group => FactCount.Of(Trees.Register, fact, items, period, new AreaId(group), _now)).OfType<Fact>().ToArray();
            parts.Sum(part => part.Numerator).ShouldBe(ward?.Numerator ?? 0);
            parts.Sum(part => part.Denominator ?? 0).ShouldBe(ward?.Denominator ?? 0);
            parts.Sum(part => part.Rows).ShouldBe(ward?.Rows ?? 0);
        }
    });

    private static readonly Gen<DateOnly> _day = Gen.Int[0, 60].Select(days => new DateOnly(2026, 1, 1).AddDays(days));

    private static readonly Gen<Period> _days =
        Gen.Select(_day, Gen.Int[0, 40]).Select((from, days) => new Period(from, from.AddDays(days)));

    private static readonly Gen<RegisterItem> _any = Gen.Select(
        Gen.Select(Gen.OneOf("song", "yeu", "chet"), _day).Array[1, 5], Gen.OneOf("phuong", "khac"),
        Gen.OneOf("to-1", "to-2"), Gen.Int[0, 9], _day.Nullable()).Select((life, kind, group, figure, day) => Trees.Lived(
            [.. life.OrderBy(step => step.Item2).Select(step => new LifeStep(step.Item1, step.Item2))],
            Values(kind, group, figure, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    private static RegisterItem Tree(string state, string kind, string? group, int figure, string? day) =>
        Trees.Item(state, Values(kind, group, figure, day));

    private static (string Field, string Value)[] Values(string kind, string? group, int figure, string? day) =>
    [
        ("loai", kind), ("so", $"{figure}"), ("cao", "2"), .. group is null ? [] : new[] { ("to", group) },
        .. day is null ? [] : new[] { ("ngay", day) },
    ];

    private static FieldCondition In(params string[] states) => new(RegisterDefinition.StateField) { Values = states };

    private static Period Days(string from, string to) => new(FieldWords.DateOf(from), FieldWords.DateOf(to));

    private static Fact? Count(RegisterFact fact, IEnumerable<RegisterItem>? items = null, Period? period = null) =>
        FactCount.Of(Trees.Register, fact, items ?? _wood, period ?? _year, area: null, _now);
}
