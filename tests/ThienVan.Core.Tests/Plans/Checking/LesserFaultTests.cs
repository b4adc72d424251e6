namespace ThienVan.Core.Tests.Plans.Checking;

/// <summary>Duplicates, gaps, loose words and scan faults: found in one invented plan, silent on its near miss.</summary>
public sealed class LesserFaultTests
{
    public static readonly TheoryData<string, string, string> Cases = new()
    {
        {
            "duplicate_target",
            "T1 Hằng năm tỷ lệ giải ngân vốn đầu tư công đạt 95%.\nT2 Tỷ lệ giải ngân vốn đầu tư công hằng năm đạt tối thiểu 95%.",
            "T1 Hằng năm tỷ lệ giải ngân vốn đầu tư công đạt 95%.\nT2 Tỷ lệ hồ sơ số hóa hằng năm đạt tối thiểu 95%."
        },
        {
            "hidden_target_duplicate",
            "T1 Đến năm 2030 có 30% doanh nghiệp có sàn bán hàng trực tuyến.\nV1 Phấn đấu đến năm 2030 có 30% doanh nghiệp có sàn bán "
                + "hàng trực tuyến.",
            "T1 Đến năm 2030 có 30% doanh nghiệp có sàn bán hàng trực tuyến.\nV1 Vận động doanh nghiệp mở sàn bán hàng."
        },
        {
            "duplicate_task",
            "V1 Tập trung xây dựng trung tâm giám sát giúp theo dõi an toàn giao thông, an ninh trật tự, chiếu sáng đô thị, phòng chống "
                + "ngập.\nV2 Hoàn thiện trung tâm giám sát giúp theo dõi an toàn giao thông, an ninh trật tự, chiếu sáng đô thị, phòng "
                + "chống ngập.",
            "V1 Tập trung xây dựng trung tâm giám sát giúp theo dõi an toàn giao thông, an ninh trật tự.\nV2 Nâng cấp các tuyến đường nội "
                + "bộ, chỉnh trang vỉa hè và trồng thêm cây bóng mát."
        },
        {
            "scheme_listed_twice",
            "P1 Đề án “Bến xe xanh thông minh”|A|2026|Ngân sách\nP2 Mô hình bến đỗ - Đề án Bến xe xanh thông minh|A|2026|Ngân sách",
            "P1 Giải phóng mặt bằng Dự án đường nối Quốc lộ 1|A|2026|Ngân sách\nP2 Giải phóng mặt bằng Dự án kè Đồi Thông "
                + "Xanh|A|2026|Ngân sách"
        },
        {
            "scheme_inside_another",
            "P1 Dự án đấu giá đất phục vụ tái định cư|A|2026|Ngân sách\nP2 Dự án đấu giá đất tại khu Đồng Bãi Lớn|A|2026|Ngân sách",
            "P1 Dự án đấu giá đất tại khu Đồng Bãi Bé|A|2026|Ngân sách\nP2 Dự án đấu giá đất tại khu Đồng Bãi Lớn|A|2026|Ngân sách"
        },
        {
            "scheme_two_names",
            "T1 Ban hành Đề án phát triển y tế và chăm sóc người cao tuổi đến năm 2030, tầm nhìn đến năm 2045.\nV1 Thực hiện Đề án phát "
                + "triển y tế và chăm sóc người già đến năm 2030, tầm nhìn đến năm 2045.",
            "T1 Ban hành Đề án phát triển y tế và chăm sóc người cao tuổi đến năm 2030, tầm nhìn đến năm 2045.\nV1 Thực hiện Đề án phát "
                + "triển y tế và chăm sóc người cao tuổi đến năm 2030, tầm nhìn năm 2045."
        },
        {
            "two_names",
            "V1 Kè chống sạt lở Núi Ba Vành.\nV2 Trồng rừng ở Đồi Ba Vành.",
            "V1 Kè chống sạt lở Núi Ba Vành.\nV2 Trồng rừng ở Đồi Con Voi."
        },
        {
            "hidden_target",
            "V1 Cắt giảm tối thiểu 12% chi tiếp khách.",
            "V1 Thực hiện Quy hoạch phân khu đến năm 2040 và Quyết định số 12/QĐ-UBND ngày 01/02/2025."
        },
        { "no_deadline", "V1 100% cán bộ được bồi dưỡng kỹ năng số.", "V1 Đến năm 2027, 100% cán bộ được bồi dưỡng kỹ năng số." },
        { "no_amount", "P1 Xây cầu|A|2026|Ngân sách tỉnh", "P1 Xây cầu|A|2026|Ngân sách tỉnh 12 tỷ đồng" },
        { "no_denominator", "T1 Hằng năm, tỷ lệ thu gom rác đạt 95%.", "T1 Hằng năm, 95% số hộ phân loại rác." },
        {
            "no_project_behind_target",
            "T1 Mỗi năm lắp đặt 50 trạm sạc điện.\nP1 Xây bến thuyền|A|2026|Ngân sách",
            "T1 Mỗi năm lắp đặt 50 trạm sạc điện.\nP1 Xây dựng trạm sạc điện|A|2026|Ngân sách"
        },
        {
            "unit_without_row",
            "Giao các đơn vị: Phòng Kinh tế; Công an phường\nR1 Thu ngân sách|%|10||kinh-te",
            "Giao các đơn vị: Phòng Kinh tế\nR1 Thu ngân sách|%|10||kinh-te"
        },
        {
            "unit_without_task",
            "Giao các đơn vị: Phòng Kinh tế\nR1 Thu ngân sách|%|10||van-phong",
            "Giao các đơn vị: Phòng Kinh tế\nR1 Thu ngân sách|%|10||kinh-te"
        },
        { "text_for_number", "R1 Tỷ lệ trẻ đến trường|%|≥ 98|Kế hoạch hằng năm", "R1 Tỷ lệ trẻ đến trường|%|≥ 98|97" },
        {
            "unit_mismatch",
            "R1 Xếp hạng chuyển đổi số trong nhóm 10 xã dẫn đầu|Đơn vị|Đạt",
            "R1 Xếp hạng chuyển đổi số trong nhóm 10 xã dẫn đầu|Thứ hạng|10"
        },
        {
            "placeholder_for_number",
            "P1 Hỗ trợ hộ kinh doanh (số lượng cụ thể từng năm)|A|2026|Ngân sách",
            "P1 Hỗ trợ 20 hộ kinh doanh|A|2026|Ngân sách"
        },
        { "bad_comparator", "R1 Tăng giá trị sản xuất|%||≥ 8-9", "R1 Tăng giá trị sản xuất|%||8-9" },
        {
            "two_comparators",
            "T1 Đến năm 2030, tỷ lệ dân số tham gia bảo hiểm đạt 96%.\nR1 Tỷ lệ dân số tham gia bảo hiểm|%|≥ 96",
            "T1 Đến năm 2030, tỷ lệ dân số tham gia bảo hiểm đạt từ 96%.\nR1 Tỷ lệ dân số tham gia bảo hiểm|%|≥ 96"
        },
        {
            "yearly_or_average",
            "T1 Hằng năm, thu ngân sách tăng bình quân 9%/năm.",
            "T1 Giai đoạn 2026 - 2030, thu ngân sách tăng bình quân 9%/năm."
        },
        { "undefined_term", "T1 Chỉ số minh bạch đứng top đầu của tỉnh.", "T1 Chỉ số minh bạch đứng top đầu 10 xã của tỉnh." },
        { "undefined_period", "R1 Giữ danh hiệu|Lần|Duy trì suốt nhiệm kỳ", "T1 Giữ danh hiệu trong nhiệm kỳ 2026 - 2031." },
        { "ambiguous_base", "T1 Hộ cận nghèo giảm 5% trên tổng số hộ.", "T1 Hộ cận nghèo giảm 5% mỗi năm." },
        { "ambiguous_funding", "P1 Xây cầu|A|2026|Ngân sách xã hội hóa", "P1 Xây cầu|A|2026|Ngân sách và xã hội hóa" },
        { "misread_aspiration", "T1 Đến năm 2030, phần đầu đạt chuẩn.", "T1 Nêu ở phần đầu của báo cáo, phấn đấu đạt chuẩn." },
        {
            "name_variant",
            "V1 Xã An Lão rộng; An Lão đẹp; An Lão xanh; An Lão sạch; chợ An Lảo đông.",
            "V1 Xã An Lão rộng; An Lão đẹp; An Lão xanh; An Lão sạch; chợ An Lạc đông."
        },
        { "misspelling", "V1 Thu phí phương tiện vắng lai.", "V1 Thu phí phương tiện vãng lai." },
        { "misspelling", "V1 Sửa cầu bằng vốn xã hóa.", "V1 Phát triển văn hoá, hài hoà; xã hội hóa." },
        { "latex_remnant", "R1 Trồng rừng|ha|$\\geq 40$", "R1 Trồng rừng|ha|≥ 40" },
        { "html_remnant", "P1 Mô hình “<i>Ngõ sáng</i>”|A|2026|Ngân sách", "P1 Mô hình “Ngõ sáng” <20 hộ|A|2026|Ngân sách" },
        { "glued_heading", "PHỤ LỤC 2**Một số nhiệm vụ", "PHỤ LỤC 2" },
        {
            "stray_stop",
            "V1 Thực hiện Nghị quyết số 48-NQ/TW. Ngày 12/03/2025 về thủy lợi.",
            "V1 Thực hiện Nghị quyết số 48-NQ/TW. Ngày hội tổ chức hằng năm."
        },
        { "repeated_words", "V1 Diễn tập ứng phó bão lũ, bão lũ, cứu hộ.", "V1 Hỗ trợ khởi nghiệp, khởi nghiệp sáng tạo." },
        { "sentence_split", "Thu hút đầu tư vào du\n\nlịch và dịch vụ.", "Thu hút đầu tư vào du lịch.\n\nPhát triển dịch vụ." },
        { "row_split", "1.\tSố hộ chuyển đổi\tHộ\n\n\ttừ 20 hộ\t", "STT\tTên\tĐơn vị\n\tnăm\t\n1.\tSố hộ\tHộ" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_is_found_and_its_near_miss_is_not(string kind, string faulty, string sound)
    {
        TinyPlan.Check(faulty).Select(finding => finding.Kind).ShouldContain(kind);
        TinyPlan.Check(sound).Select(finding => finding.Kind).ShouldNotContain(kind);
    }
}
