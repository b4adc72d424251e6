namespace ThienVan.Core.Tests.Plans.Checking;

/// <summary>Each kind: an invented plan it is found in, and a near miss it is silent on.</summary>
public sealed class ContradictionTests
{
    public static readonly TheoryData<string, string, string> Cases = new()
    {
        {
            "period_mismatch",
            "T1 Lập kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2031.",
            "T1 Lập kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030 của Hội đồng nhân dân nhiệm kỳ 2026 - 2031."
        },
        {
            "period_mismatch",
            "V1 Phát triển chợ đêm ven sông giai đoạn 2025 - 2030.",
            "V1 Phát triển chợ đêm ven sông giai đoạn 2026 - 2028.\nV2 Triển khai Đề án chợ đêm của tỉnh giai đoạn 2025 - 2030."
        },
        { "period_mismatch", "Danh mục đề án giai đoạn 2025 - 2030", "V1 Triển khai Chương trình du lịch của tỉnh giai đoạn 2025 - 2030." },
        {
            "period_mismatch",
            "P1 Rà soát chỉ tiêu thu cả nhiệm kỳ 2025-2030|A|2026|Ngân sách",
            "Căn cứ Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025-2030 về mục tiêu phát triển"
        },
        {
            "year_outside_period",
            "T1 Các chợ còn lại đạt chuẩn đến năm 2035.",
            "T1 Ban hành Đề án chợ đến năm 2030, tầm nhìn đến năm 2045."
        },
        { "year_outside_period", "P1 Nạo vét kênh|A|2025 - 2030|Ngân sách", "P1 Nạo vét kênh|A|2026 - 2030|Ngân sách" },
        { "deadline_passed", "P1 Khảo sát nhà ở|A|Năm 2025|Ngân sách", "P1 Khảo sát nhà ở|A|Năm 2026|Ngân sách" },
        {
            "recurring_vs_single_year",
            "K1 Rà soát cán bộ|Kế hoạch hằng năm|Năm 2026",
            "K1 Rà soát cán bộ|Kế hoạch hằng năm|Năm 2026 và duy trì các năm tiếp theo"
        },
        {
            "two_figures",
            "T1 Hằng năm, khởi công từ 40 nhà tình nghĩa trở lên. Năm 2026, khởi công ít nhất 12 nhà tình nghĩa.",
            "T1 Hằng năm, khởi công từ 40 nhà tình nghĩa trở lên. Năm 2026, sửa chữa ít nhất 12 nhà văn hóa."
        },
        {
            "two_figures",
            "T1 Năm 2026, tỷ lệ hộ dùng nước sạch đạt 90%.\nR1 Kế hoạch hằng năm tỷ lệ hộ dùng nước sạch|%|95",
            "T1 Năm 2026, tỷ lệ hộ dùng nước sạch đạt 90%.\nR1 Kế hoạch 05 năm tỷ lệ hộ dùng nước sạch|%|95"
        },
        {
            "two_figures",
            "T1 Hằng năm mở mới 60 tổ hợp tác. Năm 2026, mở mới 40 tổ hợp tác.",
            "T1 Hằng năm mở mới 60 tổ hợp tác, riêng năm 2026 mở mới 40 tổ hợp tác."
        },
        {
            "two_figures",
            "T1 Tỷ lệ hộ cận nghèo: không quá 0,3% đến năm 2030.\nR1 Tỷ lệ hộ cận nghèo|%|0,5",
            "T1 Tỷ lệ hộ cận nghèo: không quá 0,3% đến năm 2030.\nR1 Tỷ lệ hộ khá giả|%|0,5"
        },
        {
            "two_frequencies",
            "T1 Hằng năm đào tạo nghề cho từ 60 lao động nông thôn trở lên.\nR1 Kế hoạch 05 năm đào tạo nghề lao động nông thôn|lao "
                + "động|≥ 60",
            "T1 Hằng năm đào tạo nghề cho từ 60 lao động nông thôn trở lên.\nR1 Kế hoạch hằng năm đào tạo nghề lao động nông thôn|lao "
                + "động||≥ 60"
        },
        {
            "two_frequencies",
            "T1 Đến năm 2029, không còn hộ nghèo.\nR1 Kế hoạch hằng năm không còn hộ nghèo|Hộ|0",
            "T1 Đến năm 2029, không còn hộ nghèo.\nR1 Kế hoạch 05 năm không còn nhà tạm|Nhà|0"
        },
        {
            "shares_not_whole",
            "T1 Cơ cấu kinh tế năm 2030: công nghiệp 45%, dịch vụ 40%, nông nghiệp 17%.",
            "T1 Cơ cấu kinh tế năm 2030: công nghiệp 45%, dịch vụ 40%, nông nghiệp 15%."
        },
        {
            "shares_not_whole",
            "T1 Tỷ trọng trong giá trị sản xuất đến năm 2030: công nghiệp 45,5%, dịch vụ 40%, nông nghiệp 11,5%.",
            "T1 Tỷ trọng dịch vụ tăng từ 35% lên 45%, tỷ trọng nông nghiệp giảm từ 30% xuống 22%."
        },
        {
            "shares_not_whole",
            "R1 Cơ cấu kinh tế|%|100\nR2 - Công nghiệp|%|45\nR3 - Dịch vụ|%|40\nR4 - Nông nghiệp|%|17",
            "R1 Cơ cấu kinh tế|%|100\nR2 - Công nghiệp|%|45\nR3 - Dịch vụ|%|40\nR4 - Nông nghiệp|%|15"
        },
        {
            "shares_not_whole",
            "T1 Cơ cấu lao động đến năm 2030:\n+ Nông nghiệp 45%\n+ Công nghiệp 30%\n+ Dịch vụ 28%",
            "T1 Cơ cấu lao động đến năm 2030:\n+ Nông nghiệp 45%\n+ Công nghiệp 30%\n+ Dịch vụ 25%"
        },
        {
            "two_figures",
            "T1 Đến năm 2030 mở rộng diện tích trồng cây vải 50 ha.\nV1 Mở rộng diện tích trồng cây vải 70 ha vào năm 2030.",
            "T1 Đến năm 2030 mở rộng diện tích trồng cây vải 50 ha.\nV1 Mở rộng diện tích trồng cây nhãn 70 ha vào năm 2030."
        },
        {
            "scheme_two_deadlines",
            "T1 Năm 2027, khánh thành chợ nông sản Gò Sỏi.\nV1 Xây dựng chợ nông sản Gò Sỏi trong năm 2028.",
            "T1 Khánh thành chợ nông sản Gò Sỏi trước năm 2029.\nV1 Hoàn thành chợ nông sản Gò Sỏi trong năm 2028."
        },
        {
            "stock_as_flow",
            "T1 Số hợp tác xã đang hoạt động đến năm 2030: từ 15 hợp tác xã trở lên (2026: thêm 1 hợp tác xã, 2027: thêm 2 hợp tác xã, "
                + "2028: thêm 3 hợp tác xã, 2029: thêm 4 hợp tác xã, 2030: thêm 5 hợp tác xã).",
            "T1 Số hợp tác xã đang hoạt động đến năm 2030: từ 40 hợp tác xã trở lên (2026: thêm 1 hợp tác xã, 2027: thêm 2 hợp tác xã, "
                + "2028: thêm 3 hợp tác xã, 2029: thêm 4 hợp tác xã, 2030: thêm 5 hợp tác xã)."
        },
        {
            "steps_vs_total",
            "T1 Mỗi năm lắp 20 camera an ninh. Đến năm 2030, lắp 120 camera an ninh.",
            "T1 Mỗi năm lắp 20 camera an ninh. Đến năm 2030, lắp 100 camera an ninh."
        },
        {
            "two_comparators",
            "T1 Hằng năm, chi hội họp tăng không quá 4%.\nR1 Kế hoạch hằng năm chi hội họp tăng|%||≥ 4",
            "T1 Hằng năm, chi hội họp tăng không thấp hơn 4%.\nR1 Kế hoạch hằng năm chi hội họp tăng|%||≥ 4"
        },
        { "bad_comparator", "T1 Hằng năm, năng suất lúa tăng từ 5% - 3%.", "T1 Hằng năm, năng suất lúa tăng từ 3% - 5%." },
        {
            "same_law_two_numbers",
            "V1 Áp dụng cơ chế đặc thù theo Nghị quyết số 131/2025/QH15.\nV2 Thực hiện Nghị quyết số 137/2025/QH15 về cơ chế đặc thù phát "
                + "triển thành phố.",
            "V1 Thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 về cơ chế đặc thù trong giáo dục.\nV2 Thực hiện Nghị quyết số 72-NQ/TW "
                + "ngày 09/9/2025 về cơ chế đặc thù trong y tế."
        },
        {
            "same_document_two_dates",
            "Căn cứ Nghị định số 15/2024/NĐ-CP ngày 01/02/2024;\nV1 Thực hiện Nghị định số 15/2024/NĐ-CP ngày 02/01/2024.",
            "Căn cứ Nghị định số 15/2024/NĐ-CP ngày 01/02/2024;\nV1 Thực hiện Nghị định số 15/2024/NĐ-CP ngày 01/02/2024."
        },
        {
            "scheme_two_horizons",
            "T1 Ban hành Đề án phát triển làng nghề gốm đến năm 2030, tầm nhìn đến năm 2045.\nV1 Xây dựng Đề án phát triển làng nghề gốm "
                + "đến năm 2030, định hướng đến năm 2035.",
            "T1 Ban hành Đề án phát triển làng nghề gốm đến năm 2030, tầm nhìn đến năm 2045.\nV1 Xây dựng Đề án chuyển đổi số hợp tác xã "
                + "đến năm 2030, định hướng đến năm 2035."
        },
        {
            "scheme_two_deadlines",
            "T1 Năm 2026, ban hành đề án sắp xếp lại chợ truyền thống trên địa bàn.\nP1 Đề án sắp xếp lại chợ truyền thống trên địa "
                + "bàn|A|tháng 3/2026|Ngân sách",
            "T1 Năm 2026, ban hành đề án sắp xếp lại chợ truyền thống trên địa bàn.\nP1 Đề án sắp xếp lại chợ truyền thống trên địa "
                + "bàn|A|Năm 2026|Ngân sách"
        },
        {
            "scheme_two_leads",
            "P1 Đề án “Bến xe xanh thông minh”|A|2026|Ngân sách\nP2 Mô hình bến đỗ - Đề án Bến xe xanh thông minh|B|2026|Ngân sách",
            "P1 Đề án “Bến xe xanh thông minh”|A|2026|Ngân sách\nP2 Mô hình bến đỗ - Đề án Bến xe xanh thông minh|A|2026|Ngân sách"
        },
        {
            "two_leads",
            "T1 Đến năm 2030, tỷ lệ hộ dùng nước sạch đạt 90% (Công an phường chủ trì).\nR1 Tỷ lệ hộ dùng nước sạch|%|90||kinh-te",
            "T1 Đến năm 2030, tỷ lệ hộ dùng nước sạch đạt 90% (Phòng Kinh tế chủ trì).\nR1 Tỷ lệ hộ dùng nước sạch|%|90||kinh-te"
        },
        {
            "two_leads",
            "II. CÁC CHỈ TIÊU\nT1 Có 27 thợ điện (đơn vị chủ trì: Phòng Kinh tế).\nIII. TỔ CHỨC THỰC HIỆN\n"
                + "Giao Công an phường chủ trì chỉ tiêu 1.",
            "II. CÁC CHỈ TIÊU\nT1 Có 27 thợ điện (đơn vị chủ trì: Phòng Kinh tế).\nIII. TỔ CHỨC THỰC HIỆN\n"
                + "Giao Công an phường chủ trì chỉ tiêu 2."
        },
        {
            "scheme_two_fundings",
            "P1 Đề án “Bến xe xanh thông minh”|A|2026|Ngân sách\nP2 Mô hình bến đỗ - Đề án Bến xe xanh thông minh|A|2026|Xã hội hóa",
            "P1 Đề án “Bến xe xanh thông minh”|A|2026|Ngân sách\nP2 Đề án “Chợ đêm ven sông mới”|A|2026|Xã hội hóa"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_contradiction_is_found_and_its_near_miss_is_not(string kind, string faulty, string sound)
    {
        TinyPlan.Check(faulty).Select(finding => finding.Kind).ShouldContain(kind);
        TinyPlan.Check(sound).Select(finding => finding.Kind).ShouldNotContain(kind);
    }

    [Fact]
    public void Each_year_and_in_all_gives_two_readings_with_their_cost()
    {
        var finding = TinyPlan
            .Check(
                "T1 Hằng năm đào tạo nghề cho từ 60 lao động nông thôn trở lên.\nR1 Kế hoạch 05 năm đào tạo nghề lao động nông thôn|lao "
                    + "động|≥ 60")
            .Single(found => found.Kind == "two_frequencies");

        finding.Message.ShouldContain("60 hoặc 300");
        finding.Readings.Count.ShouldBe(2);
        finding.Concerns.ShouldBe(["1", "A1"]);
        finding.Provisions.Select(provision => provision.Lines!.Value.From).ShouldBe([1, 2]);
    }
}
