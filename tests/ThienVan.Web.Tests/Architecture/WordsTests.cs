using System.Text.RegularExpressions;

namespace ThienVan.Web.Tests.Architecture;

/// <summary>The words of the office: one thing, one word, official and short. What an administrative clerk would not write stands nowhere
/// on a page, in a message, on a paper or in the guide.</summary>
public sealed partial class WordsTests
{
    // Each with the word that is written instead.
    private static readonly (string Wrong, string Right)[] _forbidden =
    [
        ("vui lòng", "đề nghị"), ("hãy ", "đề nghị"), ("xin nhập", "đề nghị"), ("xin xem", "đề nghị"), ("bịa ra", "giả định"),
        ("ai nợ gì", "việc chưa hoàn thành theo hạn"), ("còn nợ số liệu", "đã gửi đủ số liệu"), ("số đều ổn", "số liệu không có cảnh báo"),
        ("số nào cần tôi", "số liệu chờ xử lý"), ("công bố được chưa", "công bố kỳ báo cáo"), ("sẵn sàng ký chưa", "dự thảo báo cáo"),
        ("việc phía sau", "nhiệm vụ, đề án liên quan"), ("nhịp cần từ nay", "tốc độ cần đạt"), ("tuổi số liệu", "thời điểm cập nhật"),
        ("không chấm được", "không đánh giá được"), ("số tồn", "số hiện có"), ("phường hứa", "phường cam kết"),
        ("chụp hình vuông", "quét mã QR"), ("đời cũ", "phiên bản cũ"), ("mã băm", "giá trị băm"),
        ("máy chủ trung gian", "máy chủ proxy ngược"),
        ("báo người phát triển", "báo người quản trị"), ("đòi đầu tư", "yêu cầu đầu tư"), ("gtsp", "tổng giá trị sản phẩm"),
        ("bản thảo", "dự thảo"), ("cộng dồn", "lũy kế"), ("tình trạng", "trạng thái"), ("trong phần mềm", "trong hệ thống"),
        ("nđ 09/2019", "Nghị định số 09/2019/NĐ-CP"), ("nđ 30/2020", "Nghị định số 30/2020/NĐ-CP"), ("tt 06/2025", "Thông tư số 06/2025"),
    ];

    // They read what others wrote, in whatever words.
    private static readonly string[] _readers = ["Plans/Import/", "Plans/Checking/", "Kernel/VietnameseText"];

    [Fact]
    public void Nothing_is_said_in_words_a_clerk_would_not_write() => Said()
        .SelectMany(line => _forbidden.Where(pair => line.Text.Contains(pair.Wrong, StringComparison.OrdinalIgnoreCase))
            .Select(pair => $"{line.Place}: “{pair.Wrong}”, viết “{pair.Right}”"))
        .ShouldBeEmpty();

    private static IEnumerable<(string Place, string Text)> Said() =>
        Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs", "vi"), "*.md", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".js" or ".csv" or ".md" && !IsBuilt().IsMatch(file)
                && !Array.Exists(_readers, reader => file.Contains(reader, StringComparison.Ordinal)))
            .SelectMany(file => File.ReadLines(file)
                .Select((text, at) => (Place: $"{Path.GetRelativePath(Sources.Root, file)}:{at + 1}", Text: text)))
            .Where(line => !IsRemark().IsMatch(line.Text));

    [GeneratedRegex("/(obj|bin|node_modules|wwwroot|Migrations)/", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsBuilt();

    [GeneratedRegex(@"^\s*(//|\*|/\*|@\*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsRemark();
}
