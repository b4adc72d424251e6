using ThienVan.Core.Plans.Entry;

namespace ThienVan.Core.Tests.Plans.Entry;

/// <summary>A row finds its line by the code or the name a sheet gives it.</summary>
public sealed class NamedLinesTests
{
    private static readonly NamedLine _trees = new("14a", "Cây trồng trong năm", "Trồng cây xanh đặc trưng");
    private static readonly NamedLine _firms = new("3a", "Doanh nghiệp mới", "Phát triển doanh nghiệp");
    private static readonly NamedLine _ground = new("11", "Dự án đúng tiến độ", "Giải phóng mặt bằng");
    private static readonly NamedLine _works = new("11b", "Dự án đúng tiến độ", "Đầu tư công");
    private static readonly NamedLine _tax = new("6", "Thuế", "Thu ngân sách");

    private static readonly NamedLines<NamedLine> _lines = new([_trees, _firms, _ground, _works, _tax]);

    [Theory]
    [InlineData("14a", "14a")]
    [InlineData(" 14A. ", "14a")]
    [InlineData("11", "11")]
    [InlineData("14", null)]
    [InlineData("", null)]
    public void A_code_is_found_whole_whatever_its_case_and_the_point_behind_it(string cell, string? code) =>
        (_lines.ByCode(cell)?.Code).ShouldBe(code);

    [Theory]
    [InlineData("cay trong trong nam", "14a")]
    [InlineData("Cây trồng", null)]
    [InlineData("Trồng cây xanh đặc trưng", null)]
    [InlineData("Dự án đúng tiến độ", null)]
    public void A_name_is_found_whole_and_only_where_one_line_has_it(string cell, string? code) =>
        (_lines.ByName(cell)?.Code).ShouldBe(code);

    [Theory]
    [InlineData("Cây trồng", "14a")]
    [InlineData("Cây trồng trong năm 2026 của phường", "14a")]
    [InlineData("Trồng cây xanh", "14a")]
    [InlineData("Đầu tư công trung hạn", "11b")]
    [InlineData("thuế", "6")]
    [InlineData("thu", null)]
    [InlineData("Doanh nghiệp", "3a")]
    [InlineData("Dự án đúng tiến độ", null)]
    [InlineData("Dự án đúng", null)]
    [InlineData("Rác thải", null)]
    public void Words_are_near_the_one_line_that_holds_them_or_that_they_hold(string cell, string? code) =>
        (_lines.Near(cell)?.Code).ShouldBe(code);

    // The words of a name that two lines share are near neither, though a third holds them too.
    [Fact]
    public void What_two_lines_are_called_is_near_no_third()
    {
        var third = new NamedLine("12", "Dự án đúng tiến độ và chất lượng", "Xây dựng");
        new NamedLines<NamedLine>([_ground, _works, third]).Near("Dự án đúng tiến độ").ShouldBeNull();
        new NamedLines<NamedLine>([_ground with { Name = "Mặt bằng" }, third]).Near("Dự án đúng tiến độ").ShouldBe(third);
    }

    [Theory]
    [InlineData("3a", "Cây trồng trong năm", "14a")]
    [InlineData("3a", "Cây trồng", "14a")]
    [InlineData("3a", "Doanh nghiệp mới", null)]
    [InlineData("3a", "Doanh nghiệp mới thành lập", null)]
    [InlineData("3a", "Phát triển doanh nghiệp", null)]
    [InlineData("3a", "Rác thải", null)]
    [InlineData("11", "Dự án đúng tiến độ", null)]
    [InlineData("11", "Đầu tư công", "11b")]
    public void A_name_beside_a_code_says_another_line_only_where_it_cannot_be_the_codes_own(string code, string name, string? other) =>
        (_lines.NamedElse(_lines.ByCode(code)!, name)?.Code).ShouldBe(other);

    // A line's own name may hold that of another; then the whole name rules, save where it is the line's own target's.
    [Fact]
    public void The_whole_name_of_another_line_rules_over_words_near_the_codes_own()
    {
        var total = new NamedLine("5", "Tổng thu ngân sách", "Ngân sách");
        var part = new NamedLine("5a", "Thu ngân sách", "Thu nội địa");
        new NamedLines<NamedLine>([total, part]).NamedElse(total, "Thu ngân sách").ShouldBe(part);
        var own = total with { TargetName = "Thu ngân sách" };
        new NamedLines<NamedLine>([own, part]).NamedElse(own, "Thu ngân sách").ShouldBeNull();
    }
}
