using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Scan;

/// <summary>
/// Words that lost a mark. A proper name is held against its own majority spelling in the document, a word of the genre
/// against the list of words that have no twin under other marks.
/// </summary>
internal static partial class RareSpelling
{
    private const int Majority = 4;

    private static readonly Dictionary<string, string> _words = new[]
    {
        "tiểu đội", "trung đội", "tiến bộ", "vãng lai", "tham quan", "ngân sách", "giải ngân", "doanh nghiệp", "bảo hiểm", "thu gom",
        "chất thải", "hương ước", "khiếu nại", "nhập ngũ", "nghĩa vụ", "phổ cập", "quy hoạch", "đô thị", "kế hoạch", "nghị quyết",
        "nghị định", "tăng trưởng", "trật tự", "nông thôn", "giảm nghèo", "cận nghèo", "hồ sơ", "trực tuyến", "cải cách",
        "tuyên truyền", "giải phóng", "mặt bằng", "tiết kiệm", "tham nhũng", "sạt lở", "chiếu sáng", "phát triển", "hành chính",
        "tổ dân phố", "chuyển đổi số", "đổi mới sáng tạo", "kinh tế", "xã hội", "quốc phòng",
    }.ToDictionary(VietnameseText.Fold);

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) => [.. Names(plan), .. Words(plan), .. Slips(plan)];

    private static IEnumerable<FindingDraft> Names(CheckedPlan plan)
    {
        var counts = plan
            .Clauses.SelectMany(clause => NamePair().Matches(clause.Text))
            .CountBy(match => match.Groups["name"].Value)
            .ToDictionary();
        foreach (var spellings in counts.GroupBy(pair => VietnameseText.Fold(pair.Key)))
        {
            var usual = spellings.Where(pair => IsTitled(pair.Key)).DefaultIfEmpty().MaxBy(pair => pair.Value);
            if (usual.Value < Majority) continue;
            foreach (var (rare, _) in spellings.Where(pair => pair.Key != usual.Key && pair.Value * Majority <= usual.Value))
                yield return Of(
                    "name_variant",
                    plan,
                    rare,
                    usual.Key,
                    $"Tên riêng “{usual.Key}” bị viết thành “{rare}” (nơi khác trong văn bản viết “{usual.Key}” "
                        + $"{Wording.Digits(usual.Value)} lần); tìm theo tên sẽ bỏ sót mục này."
                );
        }
    }

    private static IEnumerable<FindingDraft> Words(CheckedPlan plan)
    {
        var lone = plan.Clauses.SelectMany(clause => Syllables.Pairs(clause.Text)).Distinct()
            .Select(pair => (Written: pair, Meant: _words.GetValueOrDefault(VietnameseText.Fold(pair))))
            .Where(pair => pair.Meant is not null && !SameWord(pair.Meant, pair.Written));
        foreach (var (written, meant) in lone)
            yield return Of("misspelling", plan, written, meant!,
                $"“{written}” có lẽ là “{meant}” bị mất dấu khi quét; tìm và đối chiếu theo từ này sẽ sót. Đề nghị sửa theo bản gốc.");
    }

    private static IEnumerable<FindingDraft> Slips(CheckedPlan plan) =>
        Slip.All.SelectMany(slip =>
            plan.Clauses.Where(clause => slip.Wrong.IsMatch(clause.Text))
                .GroupBy(clause => slip.Wrong.Match(clause.Text).Value.ToLowerInvariant())
            .Select(found =>
                FindingDraft.Of(
                    "misspelling",
                    FindingWeight.ScanFault,
                    $"“{found.Key}” có lẽ là “{slip.Meant}” bị chép sót; đọc nguyên chữ sẽ sai nghĩa. Đề nghị sửa theo bản gốc.",
                    found
                ) with
                {
                    Key = found.Key,
                }
            )
    );

    private static FindingDraft Of(string kind, CheckedPlan plan, string written, string meant, string message)
    {
        var whole = new Regex($@"(?<!\p{{L}}){Regex.Escape(written)}(?!\p{{L}})", kind == "name_variant" ? Pattern.Exact : Pattern.AnyCase,
            TimeSpan.FromMilliseconds(Pattern.Timeout));
        var draft = FindingDraft.Of(kind, FindingWeight.ScanFault, message, plan.Clauses.Where(clause => whole.IsMatch(clause.Text)));
        return draft with { Key = written, Readings = [new Reading { Id = "a", Text = $"Đọc là “{meant}”" }] };
    }

    private static bool IsTitled(string pair) => pair.Split(' ').All(word => char.IsUpper(word[0]));

    // "hoà" and "hòa" are one word; so are "kỳ" and "kì".
    private static bool SameWord(string meant, string written) =>
        meant.Equals(written, StringComparison.OrdinalIgnoreCase) || Marks(meant) == Marks(written);

    private static string Marks(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).Where(c => !char.IsLetter(c)).Order());

    [GeneratedRegex(
        @"(?<!\p{L})(?<!\b(?:Đài|Trạm|Viện|Khoa|Hội|Ngành) )(?=(?<name>\p{Lu}\p{Ll}+ \p{L}\p{Ll}+)(?!\p{L}))", Pattern.Exact,
        Pattern.Timeout)]
    private static partial Regex NamePair();
}

/// <summary>A word of the genre with a syllable missing or swapped.</summary>
internal sealed partial record Slip(Regex Wrong, string Meant)
{
    public static readonly IReadOnlyList<Slip> All =
    [
        new(Socialise(), "xã hội hóa"),
        new(Towards(), "đối với các"),
        new(HighTech(), "công nghệ cao"),
        new(Visit(), "tham quan"),
    ];

    [GeneratedRegex(@"\bxã hóa\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Socialise();

    [GeneratedRegex(@"(?<!\b(?:phản|chống|tương|tuyệt|cân)\s)\bđối các\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Towards();

    [GeneratedRegex(@"\bcông nghiệp cao\b(?!\s+(?:su|cấp|hơn|nhất|tốc))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex HighTech();

    [GeneratedRegex(@"\bthăm quan\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Visit();
}
