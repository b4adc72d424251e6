namespace ThienVan.Core.Reports.Papers;

/// <summary>One part of the report that people edit.</summary>
/// <param name="Key">Stable slug, also the name of the template's placeholder after folding.</param>
/// <param name="Title">As people know it.</param>
/// <param name="Placeholder">Name between the template's braces.</param>
public sealed record PaperSection(string Key, string Title, string Placeholder)
{
    /// <summary>"Kinh tế" of "II.1. Kinh tế".</summary>
    public string Subject => Title[(Title.LastIndexOf(". ", StringComparison.Ordinal) + 1)..].Trim();
}

/// <summary>Outline of the report on the plan (practice under NĐ 09/2019/NĐ-CP); which section tells of what is
/// <see cref="PaperRules"/>.</summary>
public static class PaperOutline
{
    public const string Grounds = "can-cu";
    public const string Opening = "mo-dau";
    public const string Direction = "chi-dao";
    public const string Economy = "kinh-te";
    public const string Budget = "ngan-sach";
    public const string Urban = "do-thi";
    public const string Society = "van-hoa";
    public const string Reform = "cai-cach";
    public const string Internal = "noi-chinh";
    public const string Defence = "quoc-phong";
    public const string Strengths = "uu-diem";
    public const string Weaknesses = "ton-tai";
    public const string Causes = "nguyen-nhan";
    public const string Tasks = "nhiem-vu";
    public const string Proposals = "kien-nghi";
    public const string Recipients = "noi-nhan";

    public static IReadOnlyList<PaperSection> Sections { get; } =
    [
        new(Grounds, "Căn cứ", "căn cứ"),
        new(Opening, "Lời mở đầu", "lời mở đầu"),
        new(Direction, "I. Công tác chỉ đạo, điều hành", "chỉ đạo điều hành"),
        new(Economy, "II.1. Kinh tế", "kết quả kinh tế"),
        new(Budget, "II.2. Ngân sách", "kết quả ngân sách"),
        new(Urban, "II.3. Quy hoạch, đất đai, đô thị, môi trường, giải phóng mặt bằng, đầu tư", "kết quả đô thị"),
        new(Society, "II.4. Văn hóa - xã hội", "kết quả văn hóa xã hội"),
        new(Reform, "II.5. Cải cách hành chính, chuyển đổi số", "kết quả cải cách hành chính"),
        new(Internal, "II.6. Nội chính, tiếp công dân", "kết quả nội chính"),
        new(Defence, "II.7. Quốc phòng - an ninh", "kết quả quốc phòng an ninh"),
        new(Strengths, "III.1. Ưu điểm", "ưu điểm"),
        new(Weaknesses, "III.2. Tồn tại, hạn chế", "tồn tại hạn chế"),
        new(Causes, "III.3. Nguyên nhân", "nguyên nhân"),
        new(Tasks, "Phần thứ hai, I. Nhiệm vụ, giải pháp", "nhiệm vụ giải pháp"),
        new(Proposals, "Phần thứ hai, II. Kiến nghị, đề xuất", "kiến nghị đề xuất"),
        new(Recipients, "Nơi nhận", "nơi nhận"),
    ];

    /// <summary>Parts under a heading of their own: a report is not issued while one of them says nothing.</summary>
    public static IReadOnlyList<PaperSection> Headed { get; } =
        [.. Sections.Where(section => section.Key is not (Grounds or Opening or Recipients))];

    /// <summary>Null when there is no such part.</summary>
    public static PaperSection? Find(string? key) => Sections.FirstOrDefault(section => section.Key == key);
}
