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
                if (UnitTree.RefuseParent(units, $"u{child}", parentId, Today) is null) units[child] = units[child] with { ParentId = parentId };
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
        UnitTree.RefuseNames([Named("Phòng Y tế") with { Aliases = ["Phòng YT"] }], Named(name) with { Id = "moi" }, Today)?.Code.ShouldBe(code);

    [Fact]
    public void A_name_is_free_again_once_its_unit_has_ended() =>
        UnitTree.RefuseNames([Named("Phòng Y tế") with { To = Today.AddDays(-1) }], Named("Phòng Y tế") with { Id = "moi" }, Today).ShouldBeNull();

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
        UnitTree.RefuseClose([closing, child], closing, Today.AddDays(lastDay), holders, Today)?.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("Văn phòng HĐND và UBND", true, UnitKind.Department)]
    [InlineData("Trung tâm Phục vụ Hành chính công", true, UnitKind.Centre)]
    [InlineData("Công an phường", true, UnitKind.Other)]
    [InlineData("Hội Doanh nghiệp", false, UnitKind.Organisation)]
    [InlineData("Tổ dân phố số 3", false, UnitKind.Neighbourhood)]
    public void The_kind_is_guessed_from_the_name(string name, bool isInternal, UnitKind kind) => UnitTree.Guess(name, isInternal).ShouldBe(kind);

    private static Unit Named(string name) => new() { Id = name, Name = name, From = Today.AddDays(-100) };
}
