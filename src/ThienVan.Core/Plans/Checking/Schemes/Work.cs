using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>A scheme, project or building that the document calls by its name.</summary>
/// <param name="Keys">Its name in plain words, with and without what follows a comma; two of one key are one.</param>
/// <param name="Lead">Id of the unit in charge; null when the place names none.</param>
/// <param name="When">Null when the place names no one time for it.</param>
internal sealed record Work(IReadOnlyList<string> Keys, string Written, Clause Clause, string? Lead, Window? When)
{
    public bool IsSameAs(Work other) => Keys.Any(other.Keys.Contains);
}

internal static partial class WorkReader
{
    private const int ShortestName = 4;

    /// <summary>Works named in targets and tasks, in document order; those of the list of projects are not among them.</summary>
    public static IReadOnlyList<Work> Read(CheckedPlan plan)
    {
        var leads = plan.Plan.Tasks.Where(task => task.Lead is not null).GroupBy(task => task.No)
            .ToDictionary(task => task.Key, task => task.First().Lead);
        return
        [
            .. plan.Clauses.Where(clause => clause.Place.Kind is PlaceKind.Target or PlaceKind.Task).SelectMany(clause =>
                Mentions(clause.Text).Select(name =>
                    new Work(Keys(name), name, clause, leads.GetValueOrDefault(clause.Place.Code), Windows.In(clause.Text)))),
        ];
    }

    public static Work Of(PlanProject project, Clause clause) => new(
        [.. Keys(project.Name).Concat(Inner().Matches(Tag().Replace(project.Name, "")).SelectMany(match => Keys(match.Value))).Distinct()],
        project.Name, clause, project.Lead, project.Timing is null ? null : Windows.In(project.Timing));

    /// <summary>Plain names that two places may share; empty when the name is too short to tell one work from another.</summary>
    public static IReadOnlyList<string> Keys(string name)
    {
        var plain = End().Replace(Tag().Replace(name, ""), "");
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        return [.. (comma < 0 ? [plain] : new[] { plain, plain[..comma] }).Select(Plain).Where(IsName).Distinct()];
    }

    // A number is part of the name: "cơ sở 1", "cơ sở 2".
    private static string Plain(string name) => string.Join(
        ' ', Word().Matches(Commune().Replace(Class().Replace(name.Trim(), ""), "").ToLowerInvariant()).Select(word => word.Value));

    private static bool IsName(string plain) => plain.Count(c => c == ' ') + 1 >= ShortestName;

    private static IEnumerable<string> Mentions(string text) =>
        Scheme().Matches(text).Select(match => match.Value).Concat(
            Built().Matches(text).Select(match => match.Groups["name"].Value).Where(name => Proper().IsMatch(End().Replace(name, ""))));

    [GeneratedRegex(@"\b(?:Đề án|Dự án|Chương trình|Đồ án)\s+(?!thuộc)[^;.|()]{8,160}", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Scheme();

    [GeneratedRegex(
        @"\b(?:xây dựng|khởi công|khánh thành|làm mới|xây mới|hoàn thành)\s+(?!đề án|dự án)(?<name>[^;.|()]{8,120})", Pattern.AnyCase,
        Pattern.Timeout)]
    private static partial Regex Built();

    // A scheme named inside another line; clearing the ground for a project or planning it is work of its own.
    [GeneratedRegex(
        @"(?<=\p{Ll}\s)(?<!(?i:giải phóng mặt bằng|tái định cư|quy hoạch|khảo sát) )(?:Đề án|Dự án|Chương trình)\s+[^;|()]{8,160}",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Inner();

    [GeneratedRegex(@"[\p{L}\d]+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}\p{L}+ \p{Lu}\p{L}+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Proper();

    [GeneratedRegex(@"</?\w+>|[*_“”""]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Tag();

    // The name ends where time, place, purpose or the next deed begins.
    [GeneratedRegex(
        @"\s*[;.|(].*$|,?\s(?:trên địa bàn|giai đoạn 20|(?:đến|trước|trong|vào|từ|hết|cuối) (?:hết |cuối )?(?:năm|quý|tháng|giai đoạn|"
            + @"nhiệm "
            + @"kỳ|\d)|năm 20|trình (?:hội đồng|hđnd|ủy ban|ubnd|cấp|tỉnh|thành phố)|để |nhằm |theo |báo cáo|và ban hành|và nhân rộng|"
            + @"hoàn thành).*$",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex End();

    [GeneratedRegex(
        @"^(?:(?:xây dựng|đầu tư|thực hiện|triển khai|tổ chức|ban hành|lập|làm mới|xây mới|dự án|đề án|đồ án|kế hoạch|chương trình|"
            + @"công trình|h[ằà]ng năm|khởi công|khánh thành|và|về)\b[\s,]*)+",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Class();

    [GeneratedRegex(
        @"\s+(?:(?:của|ở|tại) )?(?:toàn )?(?:phường|xã|đặc khu)(?: \p{Lu}\p{L}+)*\s*$", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Commune();
}
