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
    private const int HeadLines = 12;

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) => [.. Names(plan), .. OwnName(plan), .. Words(plan), .. Slips(plan)];

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

    // The commune's own name needs no majority: the head of the document says it.
    private static IEnumerable<FindingDraft> OwnName(CheckedPlan plan)
    {
        if (Own(plan) is not { } own) yield break;
        var pattern = new Regex(
            $@"(?<!\p{{L}}){string.Join(@"\s+", own.Split(' ').Select(word => $@"\p{{Lu}}\p{{Ll}}{{{word.Length - 1}}}"))}(?!\p{{L}})",
            Pattern.Exact, TimeSpan.FromMilliseconds(Pattern.Timeout));
        var variants = plan.Clauses.SelectMany(clause => pattern.Matches(clause.Text)).Select(match => match.Value).Distinct()
            .Where(name => VietnameseText.Fold(name) == VietnameseText.Fold(own) && OneMark(name, own));
        foreach (var variant in variants)
            yield return Of("name_variant", plan, variant, own,
                $"Tên “{own}” của nơi ban hành bị viết thành “{variant}”; tìm theo tên sẽ bỏ sót mục này.");
    }

    private static bool OneMark(string name, string own) =>
        name.Split(' ').Zip(own.Split(' ')).Count(pair => !GenreWords.AreOne(pair.First, pair.Second)) == 1;

    // In the title, else at the head of the document in capitals.
    private static string? Own(CheckedPlan plan)
    {
        if (Commune().Match(plan.Plan.Title ?? "") is { Success: true } titled) return titled.Groups["name"].Value;
        var head = plan.Paragraphs.Take(HeadLines).Select(line => Headed().Match(line.Text)).FirstOrDefault(match => match.Success);
        return head is null
            ? null
            : string.Join(' ', head.Groups["name"].Value.ToLowerInvariant().Split(' ').Select(VietnameseText.Capital));
    }

    [GeneratedRegex(@"^(?:UBND )?(?:PHƯỜNG|XÃ|ĐẶC KHU|THỊ TRẤN) (?<name>\p{Lu}+(?: \p{Lu}+)*)$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Headed();

    [GeneratedRegex(
        @"\b(?:[Pp]hường|[Xx]ã|[Đđ]ặc khu|[Tt]hị trấn) (?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Commune();

    // A word that stands here again and again is what it says.
    private static IEnumerable<FindingDraft> Words(CheckedPlan plan)
    {
        var found = plan.Clauses.SelectMany(clause => Phrase().Split(clause.Text.ToLowerInvariant())).SelectMany(Misspelt)
            .CountBy(word => word).Where(word => word.Value < Majority);
        foreach (var ((written, meant), _) in found)
            yield return Of("misspelling", plan, written, meant,
                $"“{written}” có lẽ là “{meant}” bị mất dấu khi quét; tìm và đối chiếu theo từ này sẽ sót. Đề nghị sửa theo bản gốc.");
    }

    private static IEnumerable<(string Written, string Meant)> Misspelt(string phrase)
    {
        var words = Syllables.Of(phrase);
        for (var length = 2; length <= 3; length++)
        {
            for (var i = 0; i + length <= words.Count; i++)
            {
                var written = string.Join(' ', words.Skip(i).Take(length));
                if (GenreWords.Meant(written) is { } meant && !IsPartOfOthers(words, i, i + length - 1)) yield return (written, meant);
            }
        }
    }

    // "ưu tiên | bố trí": the first syllable ends one word and the last begins another.
    private static bool IsPartOfOthers(IReadOnlyList<string> words, int first, int last) =>
        (first > 0 && GenreWords.Has($"{words[first - 1]} {words[first]}"))
        || (last + 1 < words.Count && GenreWords.Has($"{words[last]} {words[last + 1]}"));

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

    [GeneratedRegex(@"[^\p{L}\s]+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Phrase();

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
