using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Tests.Plans.Import;

/// <summary>Leads that no line beside a target names, because the last article or part shares them out.</summary>
public sealed class SharingTests
{
    [Fact]
    public void The_last_article_shares_out_points_of_other_articles() => Leads("""
        HỘI ĐỒNG NHÂN DÂN XÃ PHÚ LƯƠNG
        NGHỊ QUYẾT
        Về kế hoạch phát triển kinh tế - xã hội giai đoạn 2026 - 2030

        Điều 1. Thông qua các chỉ tiêu chủ yếu
        1. Các chỉ tiêu về kinh tế
        a) Thu nhập bình quân đầu người đến năm 2030 đạt 84 triệu đồng.
        b) Thu ngân sách hằng năm tăng 10%.
        2. Các chỉ tiêu về văn hóa, xã hội
        a) Tỷ lệ hộ nghèo đến năm 2030 còn 1,2%.
        b) Tỷ lệ bao phủ bảo hiểm y tế đến năm 2030 đạt 98%.

        Điều 2. Nhiệm vụ, giải pháp
        1. Phát triển du lịch
        a) Nâng cấp bến thuyền.
        b) Mở lớp tập huấn.
        c) Quảng bá lễ hội.

        Điều 3. Phân công thực hiện
        a) Phòng Kinh tế chủ trì thực hiện các chỉ tiêu tại điểm a, b khoản 1 Điều 1 và điểm a khoản 1 Điều 2;
        b) Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế thực hiện điểm a, b khoản 2 Điều 1; điểm b, c khoản 1 Điều 2;
        c) Công an xã phối hợp thực hiện điểm a khoản 2 Điều 1.
        """).ShouldBe(["1a kinh-te", "1b kinh-te", "2a van-hoa-xa-hoi", "2b van-hoa-xa-hoi",
            "2.1.a kinh-te", "2.1.b van-hoa-xa-hoi", "2.1.c van-hoa-xa-hoi"]);

    [Fact]
    public void A_part_shares_out_numbers_spans_and_groups() => Leads("""
        UBND XÃ PHÚ LƯƠNG
        KẾ HOẠCH
        Phát triển kinh tế - xã hội 5 năm 2026 - 2030

        II. CÁC CHỈ TIÊU CHỦ YẾU
        1. Chỉ tiêu kinh tế
        (1) Thu nhập bình quân đầu người đến năm 2030 đạt 84 triệu đồng.
        (2) Thu ngân sách hằng năm tăng 10%.
        2. Chỉ tiêu văn hóa - xã hội
        (3) Tỷ lệ hộ nghèo đến năm 2030 còn 1,2%.
        3. Chỉ tiêu môi trường
        (4) Tỷ lệ thu gom rác đến năm 2030 đạt 95%.
        (5) Tỷ lệ che phủ rừng đạt 42%.
        (6) Tỷ lệ hộ dùng nước sạch đến năm 2030 đạt 99%.

        V. TỔ CHỨC THỰC HIỆN
        1. Phòng Kinh tế
        - Chủ trì, phối hợp với các đơn vị theo dõi các chỉ tiêu 1 và từ 4 đến 6.
        2. Phòng Văn hóa - Xã hội: Theo dõi, đánh giá các chỉ tiêu văn hóa - xã hội.
        3. Công an xã: Chủ trì chỉ tiêu số 5.
        4. Trạm Y tế: Phối hợp thực hiện chỉ tiêu số 2.
        """).ShouldBe(["1 kinh-te", "2 ", "3 van-hoa-xa-hoi", "4 kinh-te", "5 ", "6 kinh-te"]);

    private static IEnumerable<string> Leads(string text)
    {
        var plan = PlanImporter.Import(SourceText.FromText(text));
        return [.. plan.Targets.Select(target => $"{target.No} {target.Lead}"), .. plan.Tasks.Select(task => $"{task.No} {task.Lead}")];
    }
}
