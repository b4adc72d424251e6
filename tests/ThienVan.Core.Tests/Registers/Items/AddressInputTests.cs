using CsCheck;
using ThienVan.Core.Registers.Definitions;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Open;

namespace ThienVan.Core.Tests.Registers.Items;

public sealed class AddressInputTests
{
    private static readonly RegisterField _place = Trees.Field("vi-tri") with { TakesAddress = true };

    [Theory]
    [InlineData("20.8067, 106.6272", "20.8067000 106.6272000", "20.8067000, 106.6272000", "20.8067000, 106.6272000")]
    [InlineData("12 Trần Thành Ngọ", "|12 Trần Thành Ngọ", "12 Trần Thành Ngọ", "12 Trần Thành Ngọ (chưa có vị trí)")]
    [InlineData("gần chợ (cổng sau)", "|gần chợ (cổng sau)", "gần chợ (cổng sau)", "gần chợ (cổng sau) (chưa có vị trí)")]
    [InlineData("106.6272 20.8067 (12 Trần Thành Ngọ)", "20.8067000 106.6272000|12 Trần Thành Ngọ",
        "20.8067000, 106.6272000 (12 Trần Thành Ngọ)", "20.8067000, 106.6272000 (12 Trần Thành Ngọ)")]
    [InlineData("ngõ 3|5 Lê Duẩn", "|ngõ 3/5 Lê Duẩn", "ngõ 3/5 Lê Duẩn", "ngõ 3/5 Lê Duẩn (chưa có vị trí)")]
    public void A_place_may_be_an_address(string typed, string kept, string shown, string said)
    {
        FieldReader.Read(_place, typed, Trees.Ward).Value.ShouldBe(kept);
        FieldWords.Typed(_place, kept).ShouldBe(shown);
        FieldReader.Read(_place, shown, Trees.Ward).Value.ShouldBe(kept);
        FieldWords.Say(_place, kept, Trees.Ward).ShouldBe(said);
    }

    /// <summary>What was meant as coordinates is no address, or a slip of the pen would go unseen.</summary>
    [Theory]
    [InlineData("20.8067 N")]
    [InlineData("20.8067 vĩ độ bắc")]
    [InlineData("X 2301234 Y 59345")]
    [InlineData("20° 48' độ vĩ")]
    [InlineData("12")]
    [InlineData("20.8067, 120.6272")]
    public void Coordinates_written_wrong_are_refused(string typed) => FieldReader.Read(_place, typed, Trees.Ward).IsRefused.ShouldBeTrue();

    [Fact]
    public void An_address_has_an_end_and_is_taken_where_the_register_says_so()
    {
        FieldReader.Read(_place, new('a', 201), Trees.Ward).Refusal!.Message.ShouldContain("dài quá 200");
        FieldReader.Read(_place, $"20.8, 106.6 ({new string('a', 201)})", Trees.Ward).Refusal!.Message.ShouldContain("dài quá 200");
        FieldReader.Read(_place, new('a', 200), Trees.Ward).IsRefused.ShouldBeFalse();
        FieldReader.Read(Trees.Field("vi-tri"), "12 Trần Thành Ngọ", Trees.Ward).IsRefused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("|12 Lê Duẩn", "20.8, 106.6", "20.8000000 106.6000000|12 Lê Duẩn")]
    [InlineData("20.9000000 106.6000000|12 Lê Duẩn", "20.8, 106.6", "20.8000000 106.6000000")]
    [InlineData("|12 Lê Duẩn", "14 Lê Duẩn", "|14 Lê Duẩn")]
    [InlineData("|12 Lê Duẩn", "20.8, 106.6 (14 Lê Duẩn)", "20.8000000 106.6000000|14 Lê Duẩn")]
    [InlineData(null, "20.8, 106.6", "20.8000000 106.6000000")]
    public void A_place_found_for_an_address_stands_beside_it(string? before, string typed, string kept)
    {
        var register = Trees.Register with
        {
            Fields = [.. Trees.Register.Fields.Select(field => field.Code == "vi-tri" ? _place : field)],
        };
        var held = new Dictionary<string, string> { ["ma"] = "C-1", ["so"] = "1", ["cao"] = "1" };
        if (before is not null) held["vi-tri"] = before;
        ReadItem.Of(register, new Dictionary<string, string?> { ["vi-tri"] = typed }, held, Trees.Ward).Values["vi-tri"].ShouldBe(kept);
    }

    [Fact]
    public void Whatever_was_kept_comes_back() => Gen.Select(Gen.String[Gen.Char["abÂ1/, ()"], 0, 30], Gen.Bool).Sample((words, placed) =>
    {
        var read = FieldReader.Read(_place, placed ? $"20.8, 106.6 ({words})" : words, Trees.Ward);
        if (read is { IsRefused: false, Value: { } kept })
            FieldReader.Read(_place, FieldWords.Typed(_place, kept), Trees.Ward).Value.ShouldBe(kept);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nobody_outside_is_told_an_address(bool rounded)
    {
        var register = Trees.Register with
        {
            Fields = [.. Trees.Register.Fields.Select(field => field.Code == "vi-tri"
                ? _place with { IsPublic = true, IsRounded = rounded } : field)],
        };
        PublicFace.Of(register, Trees.Item("song", ("vi-tri", "|12 Lê Duẩn")))!["vi-tri"].ShouldBeNull();
        PublicFace.Of(register, Trees.Item("song", ("vi-tri", "20.8000000 106.6000000|12 Lê Duẩn")))!["vi-tri"]
            .ShouldBe("20.8000000 106.6000000");
        ItemPlace.Of(register, Trees.Item("song", ("vi-tri", "|12 Lê Duẩn"))).ShouldBeNull();
    }
}
