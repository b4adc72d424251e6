using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>
/// Whether two names are one name written twice: what differs are small words ("mới", "vừa", "cho") or the verb it begins with, said in
/// other words ("nâng cao", "tăng cường"). An exchanged noun makes another scheme.
/// </summary>
internal static partial class SchemeName
{
    private const int Shortest = 5;

    private static readonly HashSet<string> _small =
        [.. "mới vừa đã đang sắp sẽ cho của các những được về với đối tại ở trên trong và cùng một số".Split(' ')];

    private static readonly string[][] _verbs =
    [
        ["nâng cao", "tăng cường", "cải thiện"],
        ["bảo tồn", "gìn giữ", "giữ gìn", "bảo vệ"],
        ["hỗ trợ", "giúp đỡ", "trợ giúp"],
        ["phòng ngừa", "ngăn ngừa", "phòng tránh"],
        ["đẩy mạnh", "thúc đẩy", "tăng tốc"],
    ];

    public static bool AreOne(string one, string other) =>
        Heart(one) is { Count: >= Shortest } words && words.SequenceEqual(Heart(other), StringComparer.Ordinal);

    /// <summary>True where each sentence names a scheme, and not the same one.</summary>
    public static bool AreTwo(string one, string other) =>
        Named().Match(one) is { Success: true } a && Named().Match(other) is { Success: true } b
        && !AreOne(a.Value, b.Value) && OtherThing.AreTwo(a.Value, b.Value);

    private static List<string> Heart(string name)
    {
        var words = Syllables.Of(Class().Replace(name, "${class} ")).Where(word => !_small.Contains(word)).ToList();
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var pair = $"{words[at]} {words[at + 1]}";
            if (Array.Find(_verbs, verbs => verbs.Contains(pair, StringComparer.Ordinal)) is not { } same) continue;
            (words[at], words[at + 1]) = (same[0], string.Empty);
        }

        return words.FindAll(word => word.Length > 0);
    }

    [GeneratedRegex(
        @"\b(?:Đề án|Dự án|Chương trình|Chiến lược)\s(?:(?!,? (?:giai đoạn|đến năm) )[^,;.|()]){8,110}", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?<class>đề án|dự án|chương trình|chiến lược|quy hoạch)\s+(?:về\s+)?", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Class();
}
