using ThienVan.Core.Plans;

namespace ThienVan.Core.Tests.Plans;

public sealed class IssuingPlaceTests
{
    [Theory]
    [InlineData("UBND PHƯỜNG BẾN GỖ", "phuong ben go")]
    [InlineData("Ủy ban nhân dân phường Bến Gỗ", "phuong ben go")]
    [InlineData("Phường Bến Gỗ, thành phố Hải Đăng", "phuong ben go")]
    [InlineData("Phường Bến Gỗ - TP Hải Đăng", "phuong ben go")]
    [InlineData("Xã Đồng Bãi tỉnh Hải Đăng", "xa dong bai")]
    [InlineData("Đặc khu Hòn Mun", "dac khu hon mun")]
    [InlineData("UBND phường 12", "phuong 12")]
    [InlineData("Ủy ban nhân dân phường", null)]
    [InlineData("Hội đồng nhân dân", null)]
    [InlineData(null, null)]
    public void The_commune_is_found_in_any_way_of_writing(string? name, string? place) => IssuingPlace.Of(name).ShouldBe(place);

    [Theory]
    [InlineData("UBND PHƯỜNG BẾN GỖ", "Phường Bến Gỗ", false)]
    [InlineData("UBND PHƯỜNG BẾN GỖ", "Phường Bến Gồ", false)]
    [InlineData("UBND PHƯỜNG LẠNG SEN", "Phường Bến Gỗ", true)]
    [InlineData("UBND XÃ BẾN GỖ", "Phường Bến Gỗ", true)]
    [InlineData("Ủy ban nhân dân phường", "Phường Bến Gỗ", false)]
    [InlineData("UBND PHƯỜNG BẾN GỖ", null, false)]
    public void Two_communes_are_told_apart_and_one_is_not(string one, string? other, bool two) =>
        IssuingPlace.AreTwo(one, other).ShouldBe(two);
}
