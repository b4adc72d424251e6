using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>Cells that list several things: who takes part, where the money comes from.</summary>
internal static partial class ListCell
{
    /// <summary>Bodies named in a cell; "các phòng, ban, đơn vị liên quan" is one.</summary>
    public static IReadOnlyList<string> Bodies(string? cell)
    {
        var bodies = new List<string>();
        foreach (var part in Split(cell, [';', ',']))
        {
            var body = part.StartsWith("và ", StringComparison.Ordinal) ? part[3..] : part;
            var folded = VietnameseText.Fold(body);
            if (
                bodies.Count > 0
                && ((Plural().IsMatch(VietnameseText.Fold(bodies[^1])) && Generic().IsMatch(folded)) || PartOfName().IsMatch(body))
            )
                bodies[^1] = $"{bodies[^1]}, {body}";
            else
                bodies.AddRange(Pairs(body));
        }

        return bodies;
    }

    public static IReadOnlyList<string> Sources(string? cell) =>
        [
            .. Split(cell, [';', ',', '+'])
                .SelectMany(part => And().Split(part))
                .Select(part => part.Trim(' ', '.'))
                .Where(part => part.Length > 0),
        ];

    private static IEnumerable<string> Split(string? cell, char[] by) =>
        (cell ?? string.Empty)
            .Split(by, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.TrimEnd('.'));

    // "UB MTTQ VN và các tổ chức chính trị - xã hội" names two bodies; "Phòng Văn hóa và Xã hội" one.
    private static IEnumerable<string> Pairs(string body) => BodyAnd().Split(body).Where(part => part.Length > 0);

    [GeneratedRegex(@"^cac\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^(ban|nganh|don vi|phong|co quan|doan the|to chuc|chuyen mon|so)\b(?! \p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generic();

    [GeneratedRegex(
        @"^(Hạ tầng|Đô thị|Môi trường|Thể thao|Du lịch|Khoa học|Thông tin|Nông nghiệp|Xã hội|Xây dựng)\b", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PartOfName();

    [GeneratedRegex(@"\s+(và|VÀ)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex And();

    [GeneratedRegex(
        @"\s+và\s+(?=các |Ủy ban|UB|Hội |Công an|Ban |Trung tâm|Phòng |phòng |Sở |đơn vị|nhà |tổ )", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BodyAnd();
}
