using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;

namespace ThienVan.Core.Tests.Registers.Open;

public sealed class PublicFaceTests
{
    private static readonly PersonalUse _use = new("Liên hệ", "Kế hoạch 1", 12);

    private static readonly RegisterItem _tree = Trees.Item(
        "song", ("ma", "C-1"), ("loai", "phuong"), ("gia", "120000"), ("vi-tri", "20.8067312 106.6271841"));

    // Every mix of marks: only what is public, of a public register, and no person's.
    [Theory]
    [InlineData(true, false, true, false, true)]
    [InlineData(true, false, false, false, false)]
    [InlineData(true, false, true, true, false)]
    [InlineData(true, true, true, false, false)]
    [InlineData(false, false, true, false, false)]
    public void A_field_is_shown_where_nothing_speaks_against_it(bool isPublic, bool restricted, bool open, bool personal, bool shown)
    {
        var register = Open("gia") with { IsPublic = isPublic, IsRestricted = restricted };
        register = register with
        {
            Fields = [.. register.Fields.Select(field => field.Code == "gia"
                ? field with { IsPublic = open, Personal = personal ? _use : null } : field)],
        };
        PublicFace.Fields(register).Any(field => field.Code == "gia").ShouldBe(shown);
        (PublicFace.Of(register, _tree)?["gia"] is not null).ShouldBe(shown);
    }

    [Fact]
    public void What_ended_leaves_unless_its_state_says_otherwise()
    {
        var dead = Trees.Item("chet", ("ma", "C-1"));
        PublicFace.Of(Open("ma"), dead).ShouldBeNull();
        var register = Open("ma");
        register = register with
        {
            States = [.. register.States.Select(state => state.Ends ? state with { IsPublic = true } : state)],
        };
        PublicFace.Of(register, dead).ShouldNotBeNull();
    }

    [Fact]
    public void Steps_of_the_past_are_not_told()
    {
        var item = Trees.Lived([new("song", new(2020, 1, 1)), new("yeu", new(2026, 1, 1))], ("ma", "C-1"));
        PublicFace.Of(Open("ma"), item)!.Life.ShouldBe([new("yeu", new(2026, 1, 1))]);
    }

    private const string Kept = "100|20.8067312 106.6271841,20.8067312 106.6281841,20.8077312 106.6271841";

    [Fact]
    public void An_area_is_told_as_it_is_and_that_of_a_home_as_a_rounded_place_alone()
    {
        var item = Trees.Item("song", ("ma", "C-1"), ("ranh", Kept));
        RegisterDefinition Register(bool isRounded) => Open("ma") with
        {
            Fields =
            [
                Trees.Field("ma") with { IsPublic = true },
                new() { Code = "ranh", Name = "Ranh", Kind = FieldKind.Area, IsPublic = true, IsRounded = isRounded },
            ],
        };
        var (open, home) = (Register(isRounded: false), Register(isRounded: true));
        var spot = Shape.Parse(FieldKind.Area, Kept)!.Spot;
        PublicFace.ShapeOf(open, PublicFace.Of(open, item)!)!.Measure.ShouldBe(100);
        PublicFace.PlaceOf(open, PublicFace.Of(open, item)!).ShouldBe(spot);

        var shown = PublicFace.Of(home, item)!;
        PublicFace.Fields(home).ShouldNotContain(field => field.Code == "ranh");
        PublicFace.ShapeField(home).ShouldBeNull();
        PublicFace.ShapeOf(home, shown).ShouldBeNull();
        PublicFace.PlaceOf(home, shown).ShouldBe(RoundedPlace.Of(spot));
        shown.Values.Values.ShouldAllBe(value => !value.Contains("6271", StringComparison.Ordinal));
        PublicFace.Of(open with { IsPublic = false }, item).ShouldBeNull();
    }

    [Fact]
    public void Where_a_register_has_a_place_and_a_shape_the_place_goes_first()
    {
        var register = Open("vi-tri");
        register = register with
        {
            Fields = [.. register.Fields, new() { Code = "ranh", Name = "Ranh", Kind = FieldKind.Area, IsPublic = true }],
        };
        var item = Trees.Item("song", ("ma", "C-1"), ("ranh", Kept), ("vi-tri", "20.9000000 106.6000000"));
        PublicFace.PlaceOf(register, PublicFace.Of(register, item)!).ShouldBe(new Place(20.9, 106.6));
        ItemPlace.Of(register, item).ShouldBe(new Place(20.9, 106.6));
        ItemPlace.Of(register, Trees.Item("song", ("ranh", Kept))).ShouldBe(Shape.Parse(FieldKind.Area, Kept)!.Spot);
        ItemPlace.Of(register, Trees.Item()).ShouldBeNull();
    }

    [Fact]
    public void A_home_is_told_to_a_hundred_metres()
    {
        var register = Open("vi-tri");
        PublicFace.PlaceOf(register, PublicFace.Of(register, _tree)!).ShouldBe(new Place(20.8067312, 106.6271841));
        register = register with
        {
            Fields = [.. register.Fields.Select(field => field.Code == "vi-tri" ? field with { IsRounded = true } : field)],
        };
        PublicFace.PlaceOf(register, PublicFace.Of(register, _tree)!).ShouldBe(new Place(20.807, 106.627));
    }

    [Fact]
    public void A_name_that_is_not_public_is_not_said()
    {
        var register = Open("gia");
        PublicFace.NameOf(register, PublicFace.Of(register, _tree)!).ShouldBe("Cây");
        PublicFace.ShowsTitles(register).ShouldBeFalse();
        register = Open("ma");
        PublicFace.NameOf(register, PublicFace.Of(register, _tree)!).ShouldBe("C-1");
    }

    private static RegisterDefinition Open(params string[] fields) => Trees.Register with
    {
        Fields = [.. Trees.Register.Fields.Select(field => field with { IsPublic = fields.Contains(field.Code) })],
    };
}
