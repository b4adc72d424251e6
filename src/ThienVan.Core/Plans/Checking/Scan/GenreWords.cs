using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Scan;

/// <summary>Words that plans are made of, none of which is another word under other marks.</summary>
internal static class GenreWords
{
    private static readonly string[] _words = Split(
        "tiểu đội, trung đội, tiến bộ, vãng lai, tham quan, ngân sách, giải ngân, doanh nghiệp, bảo hiểm, thu gom, chất thải, "
            + "hương ước, khiếu nại, nhập ngũ, nghĩa vụ, phổ cập, quy hoạch, đô thị, kế hoạch, nghị quyết, nghị định, tăng trưởng, "
            + "trật tự, nông thôn, giảm nghèo, cận nghèo, hồ sơ, trực tuyến, cải cách, tuyên truyền, giải phóng, mặt bằng, tiết kiệm, "
            + "tham nhũng, sạt lở, chiếu sáng, phát triển, hành chính, kinh tế, xã hội, quốc phòng, an ninh, môi trường, giáo dục, "
            + "hợp tác, bảo vệ, tổ chức, quản lý, thực hiện, nhân dân, cán bộ, công chức, chính quyền, sản xuất, nông nghiệp, công "
            + "nghiệp, thương mại, dịch vụ, du lịch, văn hóa, thể thao, lao động, việc làm, đào tạo, công nghệ, thông tin, dữ liệu, "
            + "hạ tầng, giao thông, thủy lợi, địa phương, tài nguyên, đất đai, khoáng sản, biến đổi, khí hậu, thiên tai, cứu hộ, chữa "
            + "cháy, ma túy, tội phạm, tố cáo, dân quân, tự vệ, biên giới, tín dụng, ngân hàng, chuyển đổi, trách nhiệm, nhiệm vụ, "
            + "giải pháp, mục tiêu, kiểm tra, giám sát, thanh tra, vận động, phong trào, gia đình, phụ nữ, thanh niên, trẻ em, học "
            + "sinh, giáo viên, trường học, mầm non, tiểu học, bệnh viện, di tích, lễ hội, du khách, sản phẩm, hàng hóa, thị trường, "
            + "doanh thu, thu nhập, giá trị, năng suất, sản lượng, diện tích, trồng trọt, chăn nuôi, gia súc, gia cầm, thủy sản, lâm "
            + "nghiệp, hợp tác xã, tổ dân phố, chuyển đổi số");

    // Two words that meet by chance and read like one: "mỗi | trường", "các trục | tuyến đường".
    private static readonly HashSet<string> _met =
    [
        .. Split("mỗi trường, mọi trường, mới trường, tăng trường, trục tuyến, tuyến truyền, thu gồm, mức tiêu, hàng hoa, thị trưởng, "
            + "dân quận"),
    ];

    private static readonly HashSet<string> _known = [.. _words];
    private static readonly Dictionary<string, string> _byLetters = _words.ToDictionary(VietnameseText.Fold);

    public static bool Has(string word) => _known.Contains(word);

    /// <summary>The word of the genre that has these letters, of which one syllable alone has other marks; null when none is.</summary>
    public static string? Meant(string written)
    {
        if (_known.Contains(written) || _met.Contains(written)) return null;
        if (!_byLetters.TryGetValue(VietnameseText.Fold(written), out var meant)) return null;
        var different = written.Split(' ').Zip(meant.Split(' ')).Count(pair => !AreOne(pair.First, pair.Second));
        return different == 1 ? meant : null;
    }

    /// <summary>"hoà" and "hòa" are one word; so are "kỳ" and "kì".</summary>
    public static bool AreOne(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) || Marks(one) == Marks(other);

    private static string Marks(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Where(c => !char.IsLetter(c)).Order());

    private static string[] Split(string list) => list.Split(", ");
}
