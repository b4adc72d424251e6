using CsCheck;
using ThienVan.Core.People;

namespace ThienVan.Core.Tests.People;

public sealed class UnitTreeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Whatever_moves_are_tried_no_unit_ever_lies_under_itself() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[-1, 7]).Array[1, 40].Sample(moves =>
        {
            var units = Enumerable.Range(0, 8).Select(number => Named($"u{number}")).ToArray();
            foreach (var (child, parent) in moves)
            {
                var parentId = parent < 0 ? null : $"u{parent}";
                if (UnitTree.RefuseParent(units, $"u{child}", parentId, Today) is null)
                    units[child] = units[child] with { ParentId = parentId };
            }

            // Every unit is reached from the top exactly once, below its parent.
            var placed = UnitTree.InOrder(units);
            var depth = placed.ToDictionary(place => place.Unit.Id, place => place.Depth);
            return placed.Count == 8 && placed.All(place => place.Depth == (place.Unit.ParentId is { } parent ? depth[parent] + 1 : 0));
        });

    [Theory]
    [InlineData("Phòng Y tế", "people.unit_name_taken")]
    [InlineData("phong  y te", "people.unit_name_taken")]
    [InlineData("Phòng YT", "people.unit_name_taken")]
    [InlineData("", "people.unit_name_missing")]
    [InlineData("Phòng Y", null)]
    public void A_name_or_alias_means_one_unit(string name, string? code) =>
        (UnitTree.RefuseNames([Named("Phòng Y tế") with { Aliases = ["Phòng YT"] }], Named(name) with { Id = "moi" }, Today)?.Code)
            .ShouldBe(code);

    [Fact]
    public void A_name_is_free_again_once_its_unit_has_ended() =>
        UnitTree
            .RefuseNames([Named("Phòng Y tế") with { To = Today.AddDays(-1) }], Named("Phòng Y tế") with { Id = "moi" }, Today)
            .ShouldBeNull();

    [Theory]
    [InlineData(-1, 0, null, null)]
    [InlineData(-2, 0, null, "people.unit_day_past")]
    [InlineData(5, 1, null, "people.unit_has_holders")]
    [InlineData(5, 0, 9, "people.unit_has_children")]
    [InlineData(5, 0, 5, null)]
    public void A_unit_ends_after_the_units_and_roles_in_it(int lastDay, int holders, int? childEnds, string? code)
    {
        var closing = Named("a");
        var child = Named("b") with { ParentId = childEnds is null ? null : "a", To = childEnds is { } days ? Today.AddDays(days) : null };
        (UnitTree.RefuseClose([closing, child], closing, Today.AddDays(lastDay), holders, Today)?.Code).ShouldBe(code);
    }

    [Fact]
    public void Units_stand_under_their_parents_by_kind_then_by_name_and_strays_at_the_top()
    {
        Unit[] units =
        [
            Named("Tổ 2") with { Kind = UnitKind.Neighbourhood }, Named("Đội")
                with { ParentId = "Phòng B" }, Named("Phòng B"), Named("Phòng A"),
            Named("Ban") with { ParentId = "Phòng B" }, Named("Trạm") with { Kind = UnitKind.Centre, ParentId = "khong-co" },
        ];
        UnitTree.InOrder(units).Select(place => (place.Unit.Id, place.Depth))
            .ShouldBe([("Phòng A", 0), ("Phòng B", 0), ("Ban", 1), ("Đội", 1), ("Trạm", 0), ("Tổ 2", 0)]);
    }

    [Fact]
    public void A_unit_lies_under_one_that_is_there_and_open()
    {
        Unit[] units = [Named("a"), Named("b") with { To = Today }, Named("c") with { To = Today.AddDays(-1) }, Named("d")
            with { From = Today.AddDays(1) }];
        UnitTree.RefuseParent(units, "moi", parentId: null, Today).ShouldBeNull();
        UnitTree.RefuseParent(units, "moi", "a", Today).ShouldBeNull();
        UnitTree.RefuseParent(units, "moi", "b", Today).ShouldBeNull();
        foreach (var parent in new[] { "c", "d", "khong-co" }) UnitTree.RefuseParent(units, "moi", parent, Today)!
            .Code.ShouldBe("people.parent_unknown");
    }

    [Fact]
    public void A_unit_ends_after_it_began()
    {
        var young = Named("a") with { From = Today.AddDays(3) };
        UnitTree.RefuseClose([young], young, Today.AddDays(2), holders: 0, Today)!.Code.ShouldBe("people.unit_day_past");
        UnitTree.RefuseClose([young], young, Today.AddDays(3), holders: 0, Today).ShouldBeNull();
        UnitTree.RefuseClose([young, Named("b") with { ParentId = "a" }], young, Today.AddDays(3), holders: 0, Today)!
            .Code.ShouldBe("people.unit_has_children");
    }

    [Fact]
    public void A_unit_keeps_its_own_name_and_its_alias_is_nobody_elses()
    {
        UnitTree.RefuseNames([Named("a")], Named("a"), Today).ShouldBeNull();
        UnitTree.RefuseNames([Named("a")], Named("b") with { Aliases = ["A"] }, Today)!.Code.ShouldBe("people.unit_name_taken");
    }

    [Theory]
    [InlineData("Văn phòng HĐND và UBND", true, UnitKind.Department)]
    [InlineData("Trung tâm Phục vụ Hành chính công", true, UnitKind.Centre)]
    [InlineData("Phòng Y tế", true, UnitKind.Department)]
    [InlineData("Phòng Y tế", false, UnitKind.Organisation)]
    [InlineData("Công an phường", true, UnitKind.Other)]
    [InlineData("Hội Doanh nghiệp", false, UnitKind.Organisation)]
    [InlineData("Tổ dân phố số 3", false, UnitKind.Neighbourhood)]
    public void The_kind_is_guessed_from_the_name(string name, bool isInternal, UnitKind kind) =>
        UnitTree.Guess(name, isInternal).ShouldBe(kind);

    private static Unit Named(string name) => new() { Id = name, Name = name, From = Today.AddDays(-100) };
}
