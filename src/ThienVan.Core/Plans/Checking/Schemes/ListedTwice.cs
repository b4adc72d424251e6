using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>One scheme on two lines of the project appendix, or one inside another; then also its leads and funding side by side.</summary>
internal static partial class ListedTwice
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var projects = plan.Plan.Projects;
        var named = projects.Select(project => WorkReader.Of(project, RowOf(project))).ToArray();
        for (var i = 0; i < projects.Count; i++)
        {
            for (var j = i + 1; j < projects.Count; j++)
            {
                if (named[i].IsSameAs(named[j]) || SameDesignation(projects[i], projects[j]))
                    foreach (var draft in Same(projects[i], projects[j])) yield return draft;
                else if (Inside(projects[i], projects[j]))
                    yield return Make("scheme_inside_another", projects[i], projects[j],
                        "một việc nằm trong việc kia; kinh phí và kết quả dễ bị tính hai lần.");
            }
        }
    }

    private static Clause RowOf(PlanProject project) =>
        new(project.Name, project.Provision.Lines ?? default, Place.Elsewhere with { Code = Place.Project(project) }, 0);

    private static IEnumerable<FindingDraft> Same(PlanProject a, PlanProject b)
    {
        yield return Make("scheme_listed_twice", a, b, "cùng một đề án ghi thành hai mục; tiến độ và kinh phí bị tính hai lần.");
        if (a.Lead is not null && b.Lead is not null && a.Lead != b.Lead)
            yield return Choose(
                Make("scheme_two_leads", a, b, "cùng một đề án nhưng hai đơn vị chủ trì; không rõ ai chịu trách nhiệm.") with
                {
                    Weight = FindingWeight.Contradiction,
                },
                "Chủ trì",
                a,
                b
            );
        if (
            a.Funding.Count > 0
            && b.Funding.Count > 0
            && !a.Funding.Order(StringComparer.Ordinal).SequenceEqual(b.Funding.Order(StringComparer.Ordinal))
        )
            yield return Make("scheme_two_fundings", a, b,
                $"cùng một đề án nhưng hai nguồn vốn: “{string.Join(", ", a.Funding)}” và “{string.Join(", ", b.Funding)}”.") with
            {
                Weight = FindingWeight.Contradiction,
            };
        if (
            a.Timing is not null
            && b.Timing is not null
            && Windows.In(a.Timing) is { } one
            && Windows.In(b.Timing) is { } two
            && !one.SameAs(two)
        )
            yield return Make("scheme_two_deadlines", a, b, $"cùng một đề án nhưng hai thời hạn: “{a.Timing}” và “{b.Timing}”.") with
            {
                Weight = FindingWeight.Contradiction,
            };
    }

    private static FindingDraft Choose(FindingDraft draft, string what, PlanProject a, PlanProject b) => draft with
    {
        Readings = [new Reading { Id = "a", Text = $"{what} theo mục {a.No}" }, new Reading { Id = "b", Text = $"{what} theo mục {b.No}" }],
    };

    // What stands in quotes is the scheme's name.
    private static bool SameDesignation(PlanProject a, PlanProject b) =>
        Names(a.Name).Any(name => Has(b, name)) || Names(b.Name).Any(name => Has(a, name));

    private static IEnumerable<string> Names(string text) =>
        Quoted()
            .Matches(Tag().Replace(text, ""))
            .Select(match => match.Groups["name"].Value.Trim())
            .Where(name => Syllables.Of(name).Count is >= 3 and <= 8);

    private static bool Has(PlanProject project, string name) =>
        Tag().Replace(project.Name, "").Contains(name, StringComparison.OrdinalIgnoreCase);

    private static bool Inside(PlanProject a, PlanProject b) =>
        SharesProperName(a.Name, b.Name) || (SameWork(a.Name, b.Name) && IsPlace(a.Name) != IsPlace(b.Name));

    // Four syllables in a row with an acronym among them name one thing.
    private static bool SharesProperName(string a, string b)
    {
        var words = Word().Matches(a).Select(match => match.Value).ToArray();
        for (var i = 0; i + 4 <= words.Length; i++)
        {
            var run = words[i..(i + 4)];
            if (
                run.Any(word => word.Length > 2 && word.All(char.IsUpper))
                && b.Contains(string.Join(' ', run), StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    private static bool SameWork(string a, string b) => Work(a) is { } work && work == Work(b) && !General().IsMatch(work);

    private static string? Work(string name) =>
        Syllables.Of(Class().Replace(name, "")) is [var first, var second, ..] ? $"{first} {second}" : null;

    // A named place makes a project particular; the ward's own name does not.
    private static bool IsPlace(string name) => Particular().IsMatch(Ward().Replace(name, ""));

    private static FindingDraft Make(string kind, PlanProject a, PlanProject b, string message) => new()
    {
        Kind = kind,
        Weight = FindingWeight.Duplicate,
        Message = $"Mục {a.No} và mục {b.No}: {message}",
        Provisions = [Quote(a), Quote(b)],
        Concerns = [Place.Project(a), Place.Project(b)],
    };

    private static Provision Quote(PlanProject project) =>
        project.Provision.Quote is null
            ? project.Provision
            : project.Provision with
            {
                Quote = $"{Wording.Clip(project.Name, 160)} | {project.Timing}",
            };

    [GeneratedRegex(@"[“""](?<name>[^”""]+)[”""]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"</?\w+>|\*", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}+", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^\s*(?:(?:Dự án|Đề án|Kế hoạch|Chương trình|Công trình|h[ằà]ng năm|về|thực hiện)\s+)+", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Class();

    [GeneratedRegex(
        @"^(?:xây dựng|phát động|thực hiện|tổ chức|thu hút|nâng cao|nâng cấp|phát triển|huy động|đầu tư|cải tạo|thành lập|tăng cường|đẩy "
            + @"mạnh|triển khai)$",
        Pattern.Exact, Pattern.Timeout)]
    private static partial Regex General();

    [GeneratedRegex(
        @"\p{Ll}\s+(?:\p{Lu}\p{Ll}+\s+){1,3}\p{Lu}\p{Ll}+|\b(?:Quốc lộ|Tỉnh lộ|ngõ|tổ dân phố) (?:số )?\d+",
        Pattern.Exact,
        Pattern.Timeout
    )]
    private static partial Regex Particular();

    [GeneratedRegex(@"\b(?:phường|xã|thị trấn|địa bàn)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)*", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Ward();
}
