using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>One scheme on two lines of the project appendix, or one inside another; then also its leads and funding side by side.</summary>
internal static partial class ListedTwice
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var lines = plan.Plan.Projects.Select(Line.Of).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = i + 1; j < lines.Length; j++)
            {
                if (lines[i].IsSameAs(lines[j])) foreach (var draft in Same(lines[i].Project, lines[j].Project)) yield return draft;
                else if (lines[i].IsInside(lines[j]))
                    yield return Make("scheme_inside_another", lines[i].Project, lines[j].Project,
                        "một việc nằm trong việc kia; kinh phí và kết quả dễ bị tính hai lần.");
            }
        }
    }

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

    /// <summary>A line of the list as it is compared: its name read once.</summary>
    /// <param name="Plain">The name without marks of the page.</param>
    /// <param name="Quoted">What stands in quotes is the scheme's name.</param>
    /// <param name="Proper">Four syllables in a row with an acronym among them name one thing.</param>
    /// <param name="Deed">What is done, in two syllables; null where the words say too little.</param>
    /// <param name="IsParticular">A named place makes a project particular; the ward's own name does not.</param>
    private sealed record Line(
        PlanProject Project, string Plain, Work Named, string[] Quoted, string[] Proper, string? Deed, bool IsParticular)
    {
        public static Line Of(PlanProject project)
        {
            var plain = Tag().Replace(project.Name, "");
            return new(project, plain, WorkReader.Of(project, RowOf(project)), [.. Names(plain)], [.. Runs(project.Name)],
                DeedOf(project.Name), Particular().IsMatch(Ward().Replace(project.Name, "")));
        }

        public bool IsSameAs(Line other) =>
            Named.IsSameAs(other.Named) || Quoted.Any(other.Contains) || other.Quoted.Any(Contains);

        public bool IsInside(Line other) =>
            Proper.Any(run => other.Project.Name.Contains(run, StringComparison.OrdinalIgnoreCase))
            || (Deed is not null && Deed == other.Deed && IsParticular != other.IsParticular);

        private bool Contains(string name) => Plain.Contains(name, StringComparison.OrdinalIgnoreCase);

        private static Clause RowOf(PlanProject project) =>
            new(project.Name, project.Provision.Lines ?? default, Place.Elsewhere with { Code = Place.Project(project) }, 0);

        private static IEnumerable<string> Names(string plain) => Quotes().Matches(plain)
            .Select(match => match.Groups["name"].Value.Trim()).Where(name => Syllables.Of(name).Count is >= 3 and <= 8);

        private static IEnumerable<string> Runs(string name)
        {
            string[] words = [.. Word().Matches(name).Select(match => match.Value)];
            return Enumerable.Range(0, Math.Max(0, words.Length - 3)).Select(i => words[i..(i + 4)])
                .Where(run => run.Any(word => word.Length > 2 && word.All(char.IsUpper))).Select(run => string.Join(' ', run));
        }

        private static string? DeedOf(string name) =>
            Syllables.Of(Class().Replace(name, "")) is [var first, var second, ..] && !General().IsMatch($"{first} {second}")
                ? $"{first} {second}"
                : null;
    }

    [GeneratedRegex(@"[“""](?<name>[^”""]+)[”""]", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex Quotes();

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
