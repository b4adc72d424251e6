using System.Security.Cryptography;
using CsCheck;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.Cases.Tips;

public sealed class TipTests
{
    private static readonly DateOnly _day = new(2026, 11, 30);

    private static readonly TipPerson _chair = Person(1, Role.Chair);
    private static readonly TipPerson _office = Person(2, Role.Office) with { Units = ["van-phong"] };
    private static readonly TipPerson _head = Person(3, Role.Head) with { Units = ["kinh-te"] };
    private static readonly TipPerson _deputy = Person(4, Role.Deputy) with { IsNamed = false };

    [Fact]
    public void A_receipt_is_read_back_as_it_was_written_however_it_is_spaced() => Gen.Byte.Array[32].Sample(secret =>
    {
        var receipt = TipReceipt.Of(secret);
        receipt.Length.ShouldBe(19);
        TipReceipt.Of(secret).ShouldBe(receipt);
        TipReceipt.Read(receipt.Replace(" ", "", StringComparison.Ordinal)).ShouldBe(receipt);
        TipReceipt.Read(receipt.Replace(' ', '-')).ShouldBe(receipt);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456789012345")]
    [InlineData("12345678901234567")]
    [InlineData("1234 5678 9012 345a")]
    [InlineData("１２３４ 5678 9012 3456")]
    public void What_is_no_receipt_is_none(string? typed) => TipReceipt.Read(typed).ShouldBeNull();

    [Fact]
    public void Keys_of_a_receipt_are_its_own_and_its_wards()
    {
        var (one, same, other, elsewhere) = (TipReceipt.Keys("1234 5678 9012 3456", "kien-an"),
            TipReceipt.Keys("1234 5678 9012 3456", "kien-an"),
            TipReceipt.Keys("1234 5678 9012 3457", "kien-an"), TipReceipt.Keys("1234 5678 9012 3456", "phu-lien"));
        same.Lookup.ShouldBe(one.Lookup);
        same.Key.ShouldBe(one.Key);
        new[] { other, elsewhere }.ShouldAllBe(keys => keys.Lookup != one.Lookup && !keys.Key.SequenceEqual(one.Key));
        Convert.ToHexStringLower(one.Key).ShouldNotBe(one.Lookup);
    }

    [Fact]
    public void Nobody_of_the_reported_unit_reads_and_two_always_do()
    {
        Chosen("kinh-te", _chair, _office, _head).ShouldBe([_chair.UserId, _office.UserId]);
        Chosen(null, _chair, _office, _head).ShouldBe([_chair.UserId, _office.UserId, _head.UserId]);
        Chosen("van-phong", _office, _head, _chair with { IsNamed = false }).ShouldBe([_head.UserId, _chair.UserId]);
        Chosen(TipReaders.Leaders, _chair, _office, _head, _deputy).ShouldBe([_office.UserId, _head.UserId]);
    }

    [Fact]
    public void The_chair_comes_in_before_a_deputy() =>
        Chosen("van-phong", _office, _head, _deputy, _chair with { IsNamed = false }).ShouldBe([_head.UserId, _chair.UserId]);

    [Fact]
    public void Where_two_are_not_left_it_is_refused_never_sent_to_one()
    {
        TipReaders.Of([_office, _head], "van-phong").Refusal!.Code.ShouldBe("tip.nobody");
        TipReaders.Of([_chair, _office, _deputy], TipReaders.Leaders).Refusal!.Code.ShouldBe("tip.nobody");
        TipReaders.Of([_office], about: null).Refusal!.Code.ShouldBe("tip.closed");
        TipReaders.Of([_office, _head with { HasKey = false }], about: null).Refusal!.Code.ShouldBe("tip.closed");
    }

    [Fact]
    public void Whoever_keeps_the_machine_never_reads()
    {
        var keeper = _head with { Roles = [Role.Head, Role.Admin] };
        TipReaders.RefuseNaming(keeper).ShouldNotBeNull();
        TipReaders.RefuseNaming(_head).ShouldBeNull();
        TipReaders.Of([_office, keeper], about: null).Refusal!.Code.ShouldBe("tip.closed");
        Chosen(null, _office, keeper, _chair).ShouldNotContain(keeper.UserId);
    }

    [Fact]
    public void Readers_are_two_or_nobody_whoever_there_is() => Gen
        .Select(Gen.Int[0, 3], Gen.Bool, Gen.Bool, Gen.Bool.Select(first => first ? "a" : "b")).Array[0, 7]
        .Sample(people =>
        {
            var all = people.Select((one, at) => Person(at, (Role)one.Item1) with
            {
                IsNamed = one.Item2,
                HasKey = one.Item3,
                Units = [one.Item4],
            }).ToArray();
            foreach (var about in new[] { null, "a", "b", TipReaders.Leaders })
            {
                var result = TipReaders.Of(all, about);
                if (result.IsRefused) continue;
                result.Value.Count.ShouldBeGreaterThanOrEqualTo(TipReaders.Least);
                result.Value.ShouldBeUnique();
                all.Where(one => result.Value.Contains(one.UserId)).ShouldAllBe(one => one.HasKey && !TipReaders.IsAbout(one, about));
            }
        });

    [Fact]
    public void A_days_commitment_holds_every_leaf_and_tells_no_number() => Gen.Byte.Array[40].List[0, 20].Sample(reports =>
    {
        var leaves = reports.ConvertAll(one => DayCommitment.LeafOf(one));
        var kept = DayCommitment.Of(_day, leaves, () => RandomNumberGenerator.GetBytes(32));
        leaves.ShouldBeSubsetOf(kept.Leaves);
        (kept.Leaves.Count % DayCommitment.Block).ShouldBe(0);
        kept.Leaves.Count.ShouldBeGreaterThanOrEqualTo(DayCommitment.Block);
        kept.Leaves.ShouldBe(kept.Leaves.Order(StringComparer.Ordinal));
        kept.Write().ShouldContain($"goc {DayCommitment.RootOf(kept.Leaves)}\n");
        DayCommitment.RootOf([.. kept.Leaves.Skip(1)]).ShouldNotBe(kept.Root);
    }, iter: 50);

    [Fact]
    public void The_root_is_the_one_of_rfc_6962()
    {
        // Known answer: root over the leaves "" and 00, written with another program.
        string[] leaves = [DayCommitment.LeafOf([]), DayCommitment.LeafOf([0])];
        leaves[0].ShouldBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        DayCommitment.RootOf(leaves).ShouldBe("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    }

    [Fact]
    public void A_report_says_enough_and_not_too_much()
    {
        var report = new TipReport { About = null, What = "Cán bộ nhận tiền để bỏ qua vi phạm xây dựng." };
        report.Refuse().ShouldBeNull();
        (report with { What = "ngắn" }).Refuse()!.Code.ShouldBe("tip.what");
        (report with { What = new('a', TipReport.Longest + 1) }).Refuse()!.Code.ShouldBe("tip.what_long");
        (report with { When = new('a', TipReport.LongestWhen + 1) }).Refuse()!.Code.ShouldBe("tip.when_long");
        TipWords.Refuse(" \u200b").ShouldNotBeNull();
    }

    [Fact]
    public void The_rule_of_a_day_is_the_one_that_holds()
    {
        var closed = new TipRule
        {
            Rule = new() { Certainty = ThienVan.Core.Kernel.Certainty.Unseen, From = new(2026, 7, 1), To = new(2026, 12, 31) },
            OnlineDenunciation = false,
            KeepMonths = 24,
        };
        var open = closed with { Rule = closed.Rule with { From = new(2027, 1, 1), To = null }, OnlineDenunciation = true };
        TipRule.On([closed, open], _day).OnlineDenunciation.ShouldBeFalse();
        TipRule.On([closed, open], new(2027, 1, 1)).OnlineDenunciation.ShouldBeTrue();
        (closed with { KeepMonths = 0 }).Faults().ShouldHaveSingleItem();
    }

    private static TipPerson Person(int id, Role role) => new()
    {
        UserId = new(id, 0, 0, new byte[8]),
        IsNamed = true,
        HasKey = true,
        Roles = [role],
        Units = [],
    };

    private static IReadOnlyList<Guid> Chosen(string? about, params TipPerson[] people) => TipReaders.Of(people, about).Value;
}
