namespace ThienVan.Core.Tests.Plans.Import.Written;

/// <summary>A habit of building a plan.</summary>
/// <param name="Before">Lines up to the title of the targets, that title included; "#" before a line makes it a title.</param>
/// <param name="Between">Lines from there to the title of the tasks, that title included.</param>
/// <param name="After">Lines behind the tasks.</param>
/// <param name="Over">Number of the item the targets stand under, for lists that go on with it ("2.1."); empty when none.</param>
/// <param name="Marks">Marks that groups may bear under that title.</param>
internal sealed record Skeleton(string Before, string Between, string After, string Over, params string[] Marks)
{
    private const string Plan = """
        ỦY BAN NHÂN DÂN
        XÃ AN LÂM

        Số: 21/KH-UBND

        An Lâm, ngày 18 tháng 12 năm 2025

        KẾ HOẠCH
        Phát triển kinh tế - xã hội 5 năm 2026 - 2030

        Căn cứ Luật Tổ chức chính quyền địa phương;

        """;

    private const string Resolution = """
        HỘI ĐỒNG NHÂN DÂN
        XÃ AN LÂM

        Số: 21/NQ-HĐND

        An Lâm, ngày 18 tháng 12 năm 2025

        NGHỊ QUYẾT
        Về kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030

        """;

    private const string Decision = """
        ỦY BAN NHÂN DÂN
        XÃ AN LÂM

        Số: 21/QĐ-UBND

        An Lâm, ngày 18 tháng 12 năm 2025

        QUYẾT ĐỊNH
        Ban hành Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030

        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế - xã hội 5 năm 2026 - 2030.

        Điều 2. Quyết định này có hiệu lực từ ngày ký.

        Nơi nhận:
        - Như Điều 2;
        - Lưu: VT.

        KẾ HOẠCH
        Phát triển kinh tế - xã hội 5 năm 2026 - 2030

        """;

    private const string Carrying = "#IV. TỔ CHỨC THỰC HIỆN\n\nVăn phòng HĐND và UBND theo dõi, đôn đốc.\n";

    private static readonly string[] _deep = ["a)", "1.1.", "*", "-", "title"];
    private static readonly string[] _all = ["1.", "a)", "*", "-", "title", "none"];

    /// <summary>Every skeleton.</summary>
    public static readonly Skeleton[] All =
    [
        new($"{Plan}\n#I. QUAN ĐIỂM\n\nPhát triển bền vững.\n\n#II. CÁC CHỈ TIÊU CHỦ YẾU\n", "\n#III. NHIỆM VỤ, GIẢI PHÁP\n",
            Carrying, "", _all),
        new($"{Plan}\n#A. QUAN ĐIỂM\n\nPhát triển bền vững.\n\n#B. CÁC CHỈ TIÊU CHỦ YẾU\n", "\n#C. NHIỆM VỤ, GIẢI PHÁP\n",
            "#D. TỔ CHỨC THỰC HIỆN\n\nVăn phòng HĐND và UBND theo dõi, đôn đốc.\n", "", _all),
        new($"{Plan}\n#Phần thứ nhất\n#ĐÁNH GIÁ TÌNH HÌNH\n\nKinh tế ổn định.\n\n#Phần thứ hai\n#MỤC TIÊU, CHỈ TIÊU CHỦ YẾU\n",
            "\n#Phần thứ ba\n#NHIỆM VỤ, GIẢI PHÁP\n", "", "", _all),
        new($"{Plan}\n#Chương I\n#ĐÁNH GIÁ TÌNH HÌNH\n\nKinh tế ổn định.\n\n#Chương II\n#CÁC CHỈ TIÊU CHỦ YẾU\n",
            "\n#Chương III\n#NHIỆM VỤ, GIẢI PHÁP\n", "", "", _all),
        new($"{Plan}\n#CÁC CHỈ TIÊU CHỦ YẾU\n", "\n#NHIỆM VỤ, GIẢI PHÁP\n", "", "", "1.", "a)", "-", "none"),
        new($"{Plan}\n#I. MỤC TIÊU\n\n#1. Mục tiêu tổng quát\n\nXây dựng xã phát triển nhanh, bền vững.\n\n#2. Mục tiêu cụ thể\n",
            "\n#II. NHIỆM VỤ, GIẢI PHÁP\n", Carrying.Replace("IV", "III", StringComparison.Ordinal), "2", [.. _deep, "none"]),
        new($"{Plan}\n#I. NỘI DUNG\n\n* Mục tiêu chung: phát triển bền vững.\n\n#* Các chỉ tiêu cụ thể:\n",
            "\n#II. NHIỆM VỤ, GIẢI PHÁP\n", "", "", "none"),
        new($"{Plan}\n#I. NỘI DUNG KẾ HOẠCH\n\nGiai đoạn 2026 - 2030, xã phấn đấu đạt các chỉ tiêu sau:\n",
            "\n#II. NHIỆM VỤ, GIẢI PHÁP\n", "", "", "1.", "a)", "-", "none"),
        new($"{Plan}\n#B. NỘI DUNG KẾ HOẠCH\n\n#I. ĐỊNH HƯỚNG\n\n#1.1. Mục tiêu chung\n\nPhát triển nhanh.\n\n"
            + "#1.2. Mục tiêu cụ thể đến năm 2030\n", "\n#II. NHIỆM VỤ, GIẢI PHÁP\n", "", "1.2", "a)", "*", "-", "none"),
        new($"{Resolution}\nĐiều 1. Thông qua Kế hoạch với các nội dung chủ yếu sau:\n\n#1. Mục tiêu tổng quát\n\nPhát triển nhanh.\n\n"
            + "#2. Các chỉ tiêu chủ yếu\n", "\n#3. Nhiệm vụ, giải pháp\n", "Điều 2. Tổ chức thực hiện\n\nGiao Ủy ban nhân dân xã "
            + "triển khai.\n", "2", [.. _deep, "none"]),
        new($"{Resolution}\nĐiều 1. Mục tiêu tổng quát\n\nPhát triển nhanh, bền vững.\n\nĐiều 2. Các chỉ tiêu chủ yếu\n",
            "\nĐiều 3. Nhiệm vụ, giải pháp\n", "Điều 4. Tổ chức thực hiện\n\nGiao Ủy ban nhân dân xã triển khai.\n", "", _all),
        new($"{Decision}\n#I. MỤC TIÊU\n\n#1. Mục tiêu chung\n\nPhát triển bền vững.\n\n#2. Mục tiêu cụ thể\n",
            "\n#II. NHIỆM VỤ, GIẢI PHÁP\n", "#III. TỔ CHỨC THỰC HIỆN\n\nVăn phòng HĐND và UBND theo dõi, đôn đốc.\n", "2",
            [.. _deep, "none"]),
    ];
}
