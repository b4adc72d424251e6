using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class LendingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Lender = Guid.Parse("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Borrower = Guid.Parse("00000000-0000-0000-0000-000000000002");

    // Whoever is all of this may be lent anything that is lent at all.
    private static readonly Grant[] Peers =
    [
        new(Role.Deputy, "khac", Today.AddDays(-99), To: null), new(Role.Officer, "khac", Today.AddDays(-99), To: null),
    ];

    private static readonly Gen<DateOnly> Day = Gen.Int[-40, 40].Select(Today.AddDays);
    private static readonly Gen<Grant> Any = Gen.Select(
        Gen.Enum<Role>(),
        Gen.Int[0, 2].Select(pick => new[] { null, "y-te", "van-hoa" }[pick]),
        Day,
        Gen.OneOf(Day.Select(day => (DateOnly?)day), Gen.Const((DateOnly?)null)),
        Gen.Bool,
        (role, unit, from, to, lent) => new Grant(role, unit, from, to) { LentBy = lent ? Borrower : null });

    [Fact]
    public void Nothing_lent_outlasts_the_lenders_own_or_starts_in_the_past() =>
        Gen.Select(Any, Day, Day, Any.Array[0, 4]).Sample((own, from, to, held) =>
        {
            var lent = Lend(from, to).Of(own, held, Today);
            if (lent.IsRefused) return true;
            var grant = lent.Value;
            return grant.From >= Today
                && grant.From >= own.From
                && grant.To is { } last
                && last >= grant.From
                && (own.To is null || last <= own.To)
                && (grant.Role, grant.UnitId, grant.LentBy) == (own.Role, own.UnitId, Lender);
        });

    [Fact]
    public void What_is_lent_is_never_lent_on_and_an_administrators_role_never_at_all() =>
        Gen.Select(Any, Day, Day).Sample((own, from, to) =>
        {
            var lent = Lend(from, to).Of(own, Peers, Today);
            var again = lent.IsRefused ? lent : (Lend(from, to) with { Lender = Borrower, Borrower = Lender }).Of(lent.Value, Peers, Today);
            return again.IsRefused && (own.Role != Role.Admin || lent.IsRefused) && (own.LentBy is null || lent.IsRefused);
        });

    [Fact]
    public void The_borrower_may_what_the_lender_may_on_each_day_of_the_loan_and_nothing_before_or_after() =>
        Gen.Select(Any, Day, Day, Day, Gen.Bool).Sample((own, from, to, day, byUnit) =>
        {
            var table = new PermissionTable(
                [new Permission { Key = "any", Title = "Bất kỳ", Roles = [Role.Chair, Role.Head, Role.Officer], ByUnit = byUnit }],
                new Dictionary<string, IReadOnlyList<Role>>());
            var lent = Lend(from, to).Of(own, Peers, Today);
            return lent.IsRefused
                || table.Allows([lent.Value], "any", own.UnitId, day)
                    == (from <= day && day <= to && table.Allows([own], "any", own.UnitId, day));
        });

    [Theory]
    [InlineData("self", "people.lend_self")]
    [InlineData("reason", "people.lend_reason")]
    [InlineData("past", "people.day_past")]
    [InlineData("reversed", "people.days_reversed")]
    [InlineData("beyond", "people.lend_beyond")]
    [InlineData("held", "people.lend_held")]
    [InlineData("", null)]
    public void Each_refusal_has_its_reason(string fault, string? code)
    {
        var own = new Grant(Role.Head, "y-te", Today.AddDays(-9), Today.AddDays(9));
        var lending = fault switch
        {
            "self" => Lend(Today, Today) with { Borrower = Lender },
            "reason" => Lend(Today, Today) with { Reason = " " },
            "past" => Lend(Today.AddDays(-1), Today),
            "reversed" => Lend(Today.AddDays(2), Today.AddDays(1)),
            "beyond" => Lend(Today, Today.AddDays(10)),
            _ => Lend(Today, Today.AddDays(9)),
        };
        (lending.Of(own, fault == "held" ? [own] : Peers, Today).Refusal?.Code).ShouldBe(code);
    }

    // Lent for ten days from today, as head of the health unit.
    [Theory]
    [InlineData(Role.Head, "y-te", 0, 10, true)]
    [InlineData(Role.Head, "y-te", 0, null, true)]
    [InlineData(Role.Head, "y-te", 0, 9, false)]
    [InlineData(Role.Head, "y-te", 1, null, false)]
    [InlineData(Role.Head, null, 0, null, true)]
    [InlineData(Role.Head, "van-hoa", 0, null, false)]
    [InlineData(Role.Officer, "y-te", 0, null, false)]
    public void What_the_borrower_holds_for_all_those_days_needs_no_loan(Role role, string? unit, int from, int? to, bool held)
    {
        var own = new Grant(Role.Head, "y-te", Today, To: null);
        var theirs = new Grant(role, unit, Today.AddDays(from), to is { } days ? Today.AddDays(days) : null);
        (Lend(Today, Today.AddDays(10)).Of(own, [theirs, .. Peers], Today).Refusal?.Code).ShouldBe(held ? "people.lend_held" : null);
    }

    [Fact]
    public void A_loan_may_begin_and_end_with_the_lenders_own_role()
    {
        var own = new Grant(Role.Head, "y-te", Today.AddDays(2), Today.AddDays(9));
        Lend(Today.AddDays(2), Today.AddDays(9)).Of(own, Peers, Today).IsRefused.ShouldBeFalse();
        Lend(Today.AddDays(1), Today.AddDays(9)).Of(own, Peers, Today).Refusal!.Code.ShouldBe("people.lend_beyond");
        var lending = Lend(Today.AddDays(2), Today.AddDays(9));
        lending.Of(own with { LentBy = Borrower }, Peers, Today).Refusal!.Code.ShouldBe("people.lend_again");
        lending.Of(own with { Role = Role.Admin }, Peers, Today).Refusal!.Code.ShouldBe("people.lend_admin");
    }

    [Theory]
    [InlineData(Role.Chair, Role.Deputy)]
    [InlineData(Role.Deputy, Role.Chair, Role.Deputy)]
    [InlineData(Role.Office, Role.Office, Role.Head, Role.Officer)]
    [InlineData(Role.Head, Role.Head, Role.Officer)]
    [InlineData(Role.Officer, Role.Office, Role.Head, Role.Officer)]
    [InlineData(Role.NeighbourhoodHead, Role.Officer, Role.NeighbourhoodHead, Role.Viewer)]
    [InlineData(Role.Viewer, Role.Head, Role.Officer, Role.NeighbourhoodHead, Role.Viewer)]
    [InlineData(Role.Admin)]
    public void A_role_is_lent_to_these_alone_and_the_refusal_says_to_whom(Role lent, params Role[] to)
    {
        Enum.GetValues<Role>().Where(own => LendingLimits.Allows(lent, [own])).ShouldBe(to);
        foreach (var own in Enum.GetValues<Role>().Except(to))
        {
            var refusal = Lend(Today, Today).Of(new(lent, null, Today, To: null), [new(own, "to-1", Today, To: null)], Today).Refusal!;
            refusal.Code.ShouldBe(lent == Role.Admin ? "people.lend_admin" : "people.lend_whom");
            if (lent != Role.Admin) refusal.Message.ShouldStartWith(LendingLimits.Said(lent)!);
        }
    }

    [Theory]
    [InlineData(0, null, false, null)]
    [InlineData(1, null, false, "people.lend_whom")]
    [InlineData(0, 4, false, "people.lend_whom")]
    [InlineData(0, null, true, "people.lend_whom")]
    public void The_borrower_answers_for_such_work_on_all_those_days_in_their_own_right(int from, int? to, bool lent, string? code)
    {
        var own = new Grant(Role.Chair, null, Today, To: null);
        var deputy = new Grant(Role.Deputy, "y-te", Today.AddDays(from), to is { } days ? Today.AddDays(days) : null)
        {
            LentBy = lent ? Lender : null,
        };
        (Lend(Today, Today.AddDays(5)).Of(own, [deputy], Today).Refusal?.Code).ShouldBe(code);
    }

    private static Lending Lend(DateOnly from, DateOnly to) =>
        new()
        {
            Lender = Lender,
            Borrower = Borrower,
            From = from,
            To = to,
            Reason = "Đi công tác",
        };
}
