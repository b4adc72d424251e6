using ThienVan.Core.Work.Scheduling;

namespace ThienVan.Web.Work.Demonstration;

/// <summary>A step as invented for a kind of project.</summary>
/// <param name="Name">What is done.</param>
/// <param name="State">State of the kind while it is the next to be done.</param>
/// <param name="Days">How many it usually takes.</param>
/// <param name="Count">Which days those are.</param>
/// <param name="Output">What comes out; null for nothing on paper.</param>
internal sealed record DemoStep(string Name, string State, int Days, DayCount Count = DayCount.Calendar, string? Output = null)
{
    /// <summary>Begins so many days after the one before it began; null: once that is done.</summary>
    public int? Beside { get; init; }
}

/// <summary>What the demonstration's projects go through, by kind; invented, with the terms of the law where it sets any.</summary>
internal static class DemoSteps
{
    private const DayCount Working = DayCount.Working;

    private static readonly Dictionary<string, DemoStep[]> _kinds = new(StringComparer.Ordinal)
    {
        ["de-an"] =
        [
            new("Xây dựng dự thảo đề án", "xay-dung", 40, Working, "Dự thảo đề án"),
            new("Lấy ý kiến các đơn vị", "lay-y-kien", 15, Working, "Bản tổng hợp ý kiến"),
            new("Hoàn thiện, trình", "phe-duyet", 10, Working, "Tờ trình"),
            new("Phê duyệt đề án", "phe-duyet", 7, Working, "Quyết định phê duyệt"),
            new("Tổ chức thực hiện", "thuc-hien", 120),
            new("Sơ kết, đánh giá", "thuc-hien", 10, Working, "Báo cáo sơ kết"),
        ],
        ["dau-tu"] =
        [
            new("Chủ trương đầu tư", "de-xuat", 30, Working, "Quyết định chủ trương"),
            new("Khảo sát, lập dự án", "chu-truong", 45, DayCount.Calendar, "Hồ sơ dự án"),
            new("Phê duyệt dự án, bố trí vốn", "phe-duyet", 15, Working, "Quyết định phê duyệt"),
            new("Lựa chọn nhà thầu", "nha-thau", 35, DayCount.Calendar, "Hợp đồng"),
            new("Thi công, lắp đặt", "thi-cong", 120),
            new("Giám sát đầu tư của cộng đồng", "thi-cong", 100) { Beside = 10 },
            new("Nghiệm thu, bàn giao", "ban-giao", 15, Working, "Biên bản bàn giao"),
        ],
        ["ke-hoach"] =
        [
            new("Xây dựng kế hoạch", "xay-dung", 15, Working, "Dự thảo kế hoạch"),
            new("Ban hành kế hoạch", "ban-hanh", 5, Working, "Kế hoạch của UBND phường"),
            new("Triển khai đợt 1", "thuc-hien", 75),
            new("Kiểm tra, rút kinh nghiệm", "thuc-hien", 10, Working, "Thông báo kết quả kiểm tra"),
            new("Triển khai đợt 2", "thuc-hien", 90),
            new("Tổng kết", "thuc-hien", 10, Working, "Báo cáo tổng kết"),
        ],
        ["mat-bang"] =
        [
            new("Thông báo thu hồi đất", "thong-bao", 60, DayCount.Calendar, "Thông báo thu hồi"),
            new("Kiểm đếm", "kiem-dem", 30, Working, "Biên bản kiểm đếm"),
            new("Niêm yết phương án", "niem-yet", 10, DayCount.Calendar, "Biên bản niêm yết"),
            new("Đối thoại với các hộ", "niem-yet", 20) { Beside = 3 },
            new("Phê duyệt phương án", "phe-duyet", 10, Working, "Quyết định phê duyệt phương án"),
            new("Chi trả, bố trí tái định cư", "chi-tra", 45),
            new("Bàn giao mặt bằng", "thu-hoi", 30, DayCount.Calendar, "Biên bản bàn giao"),
        ],
        ["dau-gia"] =
        [
            new("Phê duyệt phương án đấu giá", "phuong-an", 20, Working, "Quyết định phê duyệt"),
            new("Xác định giá khởi điểm", "gia-khoi-diem", 30, Working, "Quyết định giá khởi điểm"),
            new("Niêm yết, nhận hồ sơ", "niem-yet", 15, DayCount.Calendar, "Thông báo đấu giá"),
            new("Tổ chức đấu giá", "to-chuc", 1, Working, "Biên bản đấu giá"),
            new("Công nhận kết quả", "cong-nhan", 7, Working, "Quyết định công nhận"),
            new("Nộp tiền, bàn giao đất", "nop-tien", 60, DayCount.Calendar, "Biên bản bàn giao"),
        ],
        ["phong-trao"] =
        [
            new("Kế hoạch, phát động", "phat-dong", 10, Working, "Kế hoạch phát động"),
            new("Triển khai ở các tổ dân phố", "trien-khai", 90),
            new("Kiểm tra, chấm kết quả", "trien-khai", 7, Working, "Bảng kết quả"),
            new("Tổng kết, khen thưởng", "trien-khai", 5, Working, "Quyết định khen thưởng"),
        ],
    };

    // What a name that tells no kind is taken for; others stay as the plan leaves them.
    private static readonly (string Begins, string Kind)[] _words =
    [
        ("Tuyến đường", "dau-tu"), ("Nâng chất lượng", "dau-tu"), ("Nhà ", "dau-tu"), ("Phòng ", "dau-tu"), ("Trung tâm", "dau-tu"),
        ("Huy động", "ke-hoach"), ("Tổ ", "ke-hoach"), ("Hỗ trợ", "ke-hoach"), ("Kịch bản", "ke-hoach"),
    ];

    public static IReadOnlyList<DemoStep> Of(string? kind) => _kinds.GetValueOrDefault(kind ?? "") ?? [];

    public static string? Kind(string name) =>
        _words.FirstOrDefault(word => name.StartsWith(word.Begins, StringComparison.OrdinalIgnoreCase)).Kind;

    public static IReadOnlyList<string> Obstacles(string kind) => kind switch
    {
        "mat-bang" => ["Một số hộ chưa đồng ý đơn giá bồi thường", "Chưa có quỹ đất tái định cư"],
        "dau-gia" => ["Chưa có chứng thư định giá đất", "Vướng ranh quy hoạch phân khu"],
        "dau-tu" => ["Chậm giao vốn năm", "Nhà thầu thiếu nhân lực"],
        "de-an" => ["Chờ ý kiến của sở chuyên ngành", "Thiếu số liệu đầu vào của các đơn vị"],
        _ => ["Chưa bố trí được kinh phí xã hội hóa", "Trùng thời gian với đợt kiểm tra của thành phố"],
    };
}
