using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>A heading or a page that a scan or a copy put into the text twice.</summary>
public sealed class CopiedPageTests
{
    private static readonly string[] _text = """
        KẾ HOẠCH
        Phát triển kinh tế - xã hội 5 năm 2026 - 2030

        II. CÁC CHỈ TIÊU

        1. Các chỉ tiêu về kinh tế

        (1) Năm 2026, thành lập mới ít nhất 40 hợp tác xã.

        (2) Đến năm 2030, có 25 km đường ngõ được chiếu sáng.

        2. Các chỉ tiêu về xã hội

        (3) Hằng năm, tỷ lệ hộ dùng nước sạch đạt từ 97% trở lên.

        III. NHIỆM VỤ, GIẢI PHÁP

        1. Phát triển kinh tế.

        - Vận động hộ kinh doanh vào hợp tác xã.

        - Lắp đèn chiếu sáng đường ngõ.
        """.ReplaceLineEndings("\n").Split('\n');

    private static readonly PlanDocument _clean = PlanImporter.Import(new SourceText(_text));

    [Theory]
    [InlineData("II. CÁC CHỈ TIÊU", "(2) ")]
    [InlineData("1. Các chỉ tiêu về kinh tế", "(2) ")]
    [InlineData("III. NHIỆM VỤ, GIẢI PHÁP", "- Lắp đèn")]
    [InlineData("1. Phát triển kinh tế.", "- Lắp đèn")]
    public void A_heading_printed_again_opens_nothing_new(string heading, string before)
    {
        var at = Array.FindIndex(_text, line => line.StartsWith(before, StringComparison.Ordinal));
        var read = PlanImporter.Import(new SourceText([.. _text[..at], heading, "", .. _text[at..]]));
        read.Groups.ShouldBe(_clean.Groups);
        read.Targets.Select(target => (target.No, target.Group, target.Name))
            .ShouldBe(_clean.Targets.Select(target => (target.No, target.Group, target.Name)));
        read.Tasks.Select(task => (task.No, task.Name)).ShouldBe(_clean.Tasks.Select(task => (task.No, task.Name)));
        read.Unread.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_copied_again_is_handed_to_the_reader_with_its_lines()
    {
        var (from, to) = (Array.IndexOf(_text, "II. CÁC CHỈ TIÊU"), Array.IndexOf(_text, "III. NHIỆM VỤ, GIẢI PHÁP"));
        var read = PlanImporter.Import(new SourceText([.. _text[..to], .. _text[from..to], .. _text[to..]]));
        read.Targets.Select(target => target.No).ShouldBe(["1", "2", "3"]);
        read.Groups.ShouldBe(_clean.Groups);
        read.Unread.Select(text => text.Lines.From).ShouldBe([8 + to - from, 10 + to - from, 14 + to - from]);
        read.Unread.ShouldAllBe(text => text.Why.StartsWith("Lặp lại chỉ tiêu", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_target_under_a_number_used_before_is_read_and_pointed_at()
    {
        var at = Array.FindIndex(_text, line => line.StartsWith("2. Các", StringComparison.Ordinal));
        var read = PlanImporter.Import(new SourceText([.. _text[..at], "(2) Năm 2027, trồng 500 cây phượng.", "", .. _text[at..]]));
        read.Targets.Select(target => target.No).ShouldBeUnique();
        read.Targets.Count.ShouldBe(4);
        read.Unread.ShouldHaveSingleItem().Lines.From.ShouldBe(at + 1);
    }
}
