using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>"giảm xuống còn X", "nâng lên X" promise the level X; "giảm X điểm %", "giảm X % so với" promise how far.</summary>
public sealed class LevelOrMoveTests
{
    [Theory]
    [InlineData("Giảm tỷ lệ hộ nghèo xuống còn 1,2% vào năm 2030.", "Tỷ lệ hộ nghèo", "Ratio Exactly % 2030=1.2")]
    [InlineData("Tỷ lệ hộ cận nghèo giảm còn 2,5% vào năm 2030.", "Tỷ lệ hộ cận nghèo", "Ratio Exactly % 2030=2.5")]
    [InlineData("Hạ tỷ lệ trẻ suy dinh dưỡng xuống dưới 12% vào năm 2030.", "Tỷ lệ trẻ suy dinh dưỡng", "Ratio AtMost % 2030=..12")]
    [InlineData("Kéo giảm tỷ lệ sinh con thứ ba xuống dưới 5% vào năm 2030.", "Tỷ lệ sinh con thứ ba", "Ratio AtMost % 2030=..5")]
    [InlineData("Đưa tỷ lệ hộ nghèo đa chiều về dưới 1% vào năm 2030.", "Đưa tỷ lệ hộ nghèo đa chiều", "Ratio AtMost % 2030=..1")]
    [InlineData("Giảm số hộ ở nhà tạm từ 45 hộ xuống còn 5 hộ vào năm 2028.", "Số hộ ở nhà tạm", "Stock Exactly hộ 2028=5")]
    [InlineData("Số hộ nghèo giảm xuống còn 120 hộ vào năm 2030.", "Số hộ nghèo", "Stock Exactly hộ 2030=120")]
    [InlineData("Tỷ lệ lao động nông nghiệp giảm từ 45% xuống 30% năm 2030.", "Tỷ lệ lao động nông nghiệp giảm", "Ratio Exactly % 2030=30")]
    public void What_it_falls_to_is_the_level_and_less_is_better(string text, string name, string expected)
    {
        var one = Read(text).ShouldHaveSingleItem();
        (one.Name, PlanTexts.Say(one), one.Direction).ShouldBe((name, expected, Direction.Down));
    }

    [Theory]
    [InlineData("Tăng tỷ lệ lao động qua đào tạo lên 74% vào năm 2030.", "Ratio Exactly % 2030=74")]
    [InlineData("Tỷ lệ lao động qua đào tạo tăng lên 74% vào năm 2030.", "Ratio Exactly % 2030=74")]
    [InlineData("Nâng tỷ lệ đô thị hóa từ 25% năm 2025 lên 35% năm 2030.", "Ratio Exactly % 2030=35")]
    [InlineData("Tăng số hợp tác xã hoạt động hiệu quả lên 18 hợp tác xã vào năm 2030.", "Stock Exactly hợp tác xã 2030=18")]
    [InlineData("Nâng số trường được xây dựng đạt chuẩn lên 5 trường vào năm 2030.", "Stock Exactly trường 2030=5")]
    public void What_it_rises_to_is_the_level(string text, string expected)
    {
        var one = Read(text).ShouldHaveSingleItem();
        (PlanTexts.Say(one), one.Direction).ShouldBe((expected, Direction.Up));
    }

    [Theory]
    [InlineData("Tỷ lệ hộ không có nước sạch giảm 3 điểm % so với năm 2025.", "Flow Exactly điểm % total 3")]
    [InlineData("Tỷ lệ che phủ rừng tăng 2 điểm phần trăm so với năm 2025.", "Flow Exactly điểm phần trăm total 2")]
    public void Points_are_how_far_it_moves(string text, string expected) => Read(text).Select(PlanTexts.Say).ShouldBe([expected]);

    [Theory]
    [InlineData(
        "Số hộ nghèo giảm 40 hộ mỗi năm, đến năm 2030 còn 60 hộ.",
        "Số hộ nghèo giảm: Flow Exactly hộ 2026-2030=40", "Số hộ nghèo: Stock Exactly hộ 2030=60")]
    [InlineData(
        "Giảm 10% lượng rác chôn lấp mỗi năm, xuống còn 20% vào năm 2030.",
        "Giảm lượng rác chôn lấp: Ratio Exactly % 2026-2030=10", "Giảm lượng rác chôn lấp: Ratio Exactly % 2030=20")]
    [InlineData(
        "Giảm tỷ lệ thất thoát nước sạch 4% xuống còn 15% vào năm 2030.",
        "Giảm tỷ lệ thất thoát nước sạch: Ratio Exactly % 2030=4", "Giảm tỷ lệ thất thoát nước sạch: Ratio Exactly % 2030=15")]
    public void A_move_and_the_level_it_leads_to_stand_apart(string text, string move, string level) =>
        Read(text).Select(one => $"{one.Name}: {PlanTexts.Say(one)}").ShouldBe([move, level]);

    private static IEnumerable<Indicator> Read(string text) => PlanImporter.Import(new SourceText(
        ["KẾ HOẠCH", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", "", "II. CÁC CHỈ TIÊU CHỦ YẾU", "", $"1. {text}"])).Indicators;
}
