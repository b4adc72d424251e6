using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Gaps;

/// <summary>Targets that ask for something to be built, bought or planted, with no scheme, project or money behind them.</summary>
internal static partial class NoProject
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        if (plan.Plan.Projects.Count == 0) yield break;
        var projects = plan.Plan.Projects.SelectMany(project => ClaimReader.Subject(project.Name)).ToHashSet();
        var served = plan.Plan.Projects.SelectMany(project => project.Serves).ToHashSet();
        var bare = plan
            .Clauses.Where(clause =>
                clause.Place.Kind == PlaceKind.Target
                && Build().IsMatch(clause.Text)
                && !IsServed(plan.Plan, clause, served)
                && !IsCovered(clause, projects)
            )
            .ToArray();
        if (bare.Length == 0) yield break;
        var codes = bare.Select(clause => clause.Place.Code);
        yield return FindingDraft.Of("no_project_behind_target", FindingWeight.Gap,
            $"Chỉ tiêu {Wording.List(codes)} yêu cầu đầu tư, lắp đặt, trang bị nhưng danh mục đề án, dự án không có mục nào phục vụ: "
                + "chưa có nguồn vốn và người làm.",
            bare);
    }

    private static bool IsServed(PlanDocument plan, Clause clause, HashSet<string> served) =>
        plan.FindTarget(clause.Place.Code) is { } target && target.Indicators.Any(indicator => served.Contains(indicator.Code));

    // The thing to be built must be named by a project: the words right after the verb.
    private static bool IsCovered(Clause clause, HashSet<string> projects)
    {
        var thing = Build().Match(clause.Text).Groups["thing"].Value;
        return Syllables.Pairs(thing).Take(4).Any(projects.Contains);
    }

    [GeneratedRegex(
        @"\b(?:lắp đặt|(?<!nuôi )trồng(?: bổ sung| mới)?|trang bị(?: thêm)?|xây mới|nâng cấp|thu gom|có ít nhất \S+|"
            + @"(?:xây dựng|xây|đầu tư|mua sắm)(?= (?:(?:mới |ít nhất |thêm )?\d|nhà |trạm |đường |công trình )))\s+(?:ít nhất |tối thiểu "
            + @"|từ "
            + @")?(?:[\d.]+ |một )?(?<thing>[^,;.]+)",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Build();
}
