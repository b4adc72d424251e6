using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

public sealed class LetterheadTests
{
    private static readonly DateOnly _day = new(2026, 3, 12);

    [Theory]
    [InlineData("Số: 47/KH-UBND Bến Gỗ, ngày 12 tháng 3 năm 2026")]
    [InlineData("Số: 47 /KH-UBND           Bến Gỗ, ngày 12 tháng 3 năm 2026")]
    [InlineData("     Số 47/KH-UBND\tBến Gỗ, ngày 12 tháng 3 năm 2026")]
    [InlineData("Số: 47/KH-UBND", "                                 Bến Gỗ, ngày 12 tháng 3 năm 2026")]
    public void Number_and_day_on_one_line_are_both_read(params string[] lines)
    {
        var plan = Read(["ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHƯỜNG BẾN GỖ", .. lines]);
        plan.Number.ShouldBe("47/KH-UBND");
        plan.Date.ShouldBe(_day);
    }

    [Theory]
    [InlineData("Số:       /KH-UBND Bến Gỗ, ngày 12 tháng 3 năm 2026")]
    [InlineData("Số: …/KH-UBND     Bến Gỗ, ngày 12 tháng 3 năm 2026")]
    public void The_day_of_a_draft_without_a_number_is_read(string line) => Read([line]).Date.ShouldBe(_day);

    [Theory]
    [InlineData("Căn cứ Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân phường, ngày 3 tháng 2 năm 2025")]
    [InlineData("Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân thành phố, ngày 3 tháng 2 năm 2025;")]
    public void The_day_of_another_document_is_none(string line) => Read(["KẾ HOẠCH", line]).Date.ShouldBeNull();

    [Fact]
    public void The_office_is_read_from_columns_that_blanks_set_in_the_middle()
    {
        string[] head =
        [
            "      ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "       PHƯỜNG BẾN GỖ                   Độc lập - Tự do - Hạnh phúc",
            "      Số: 47/KH-UBND           Bến Gỗ, ngày 12 tháng 3 năm 2026",
            "",
            "                                  KẾ HOẠCH",
            "      Phát triển kinh tế - xã hội 5 năm 2026 - 2030",
        ];
        var plan = Read(head);
        plan.Issuer.ShouldBe("Ủy ban nhân dân phường Bến Gỗ");
        plan.Title.ShouldBe("Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030");
        (plan.Date, plan.PeriodFrom, plan.PeriodTo).ShouldBe((_day, 2026, 2030));
    }

    private static PlanDocument Read(IReadOnlyList<string> head) =>
        PlanImporter.Import(new SourceText([.. head, "", "II. CÁC CHỈ TIÊU", "1. Thu ngân sách hằng năm đạt 52 tỷ đồng."]));
}
