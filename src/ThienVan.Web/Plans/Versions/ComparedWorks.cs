using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Appendix rows, tasks and projects with what they say, and the indicators they serve.</summary>
internal static class ComparedWorks
{
    public const string Serving = "Phục vụ chỉ số";

    public static IEnumerable<ComparedThing> Of(PlanDocument plan, WorkNumbers numbers) =>
    [
        .. plan.Rows.Select(row => Row(row, plan, numbers.Rows)),
        .. plan.Projects.Select(project => Project(project, plan, numbers.Projects)),
        .. plan.Tasks.Select(task => Task(task, plan, numbers.Tasks)),
    ];

    /// <summary>Name of the unit with this id; null for none.</summary>
    public static string? Lead(this PlanDocument plan, string? id) => id is null ? null : plan.FindUnit(id)?.Name ?? id;

    private static ComparedThing Row(IndicatorRow row, PlanDocument plan, IReadOnlyDictionary<string, string> before) => new(
        Key("r", row.No, before), $"Dòng {row.No} của Phụ lục chỉ tiêu", row.Name,
        [
            ("Số", row.No),
            ("Tên", row.Name),
            ("Đơn vị tính", row.Unit),
            ("Đến năm cuối", row.By2030),
            ("Bình quân năm", row.PerYear),
            ("Số đầu kỳ", PlanText.Start(row.Baseline)),
            ("Cách so sánh", row.Comparator is { } comparator ? PlanText.Word(comparator) : null),
            ("Chủ trì", plan.Lead(row.Lead)),
            .. row.Points.Select(point => ($"Năm {point.Year}", (string?)PlanWords.Amount(
                point.Low, point.High, row.Comparator ?? Comparator.Exactly))),
            .. ComparedThing.Each("Cùng nội dung với chỉ số", row.Twins),
        ]);

    private static ComparedThing Project(PlanProject project, PlanDocument plan, IReadOnlyDictionary<string, string> before) => new(
        Key("p", project.No, before), $"Dự án {project.No}", project.Name,
        [
            ("Số", project.No),
            ("Tên", project.Name),
            ("Chủ trì", plan.Lead(project.Lead)),
            ("Thời gian", project.Timing),
            ("Thời hạn", PlanText.Word(project.Schedule)),
            .. ComparedThing.Each("Phối hợp:", project.Cooperating.Select(body => plan.Lead(body)!)),
            .. ComparedThing.Each("Nguồn vốn:", project.Funding),
            .. ComparedThing.Each(Serving, project.Serves),
        ]);

    private static ComparedThing Task(PlanTask task, PlanDocument plan, IReadOnlyDictionary<string, string> before) => new(
        Key("n", task.No, before), $"Nhiệm vụ {task.No}", task.Name,
        [
            ("Số", task.No),
            ("Tên", task.Name),
            ("Mục", task.Section),
            ("Kết quả", task.Output),
            ("Chủ trì", plan.Lead(task.Lead)),
            ("Thời gian", task.Timing),
            ("Thời hạn", PlanText.Word(task.Schedule)),
            .. ComparedThing.Each("Phối hợp:", task.Cooperating.Select(body => plan.Lead(body)!)),
            .. ComparedThing.Each(Serving, task.Serves),
        ]);

    private static string Key(string kind, string no, IReadOnlyDictionary<string, string> before) =>
        $"{kind}:{before.GetValueOrDefault(no, no)}";
}

/// <summary>A document may number its rows, tasks and projects anew: under which number each stood in the version before.</summary>
internal sealed record WorkNumbers(
    IReadOnlyDictionary<string, string> Rows, IReadOnlyDictionary<string, string> Projects, IReadOnlyDictionary<string, string> Tasks)
{
    public static WorkNumbers Own { get; } = new(
        new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>());

    public static WorkNumbers Of(PlanDocument before, PlanDocument after) => new(
        Of([.. before.Rows.Select(one => (one.No, one.Name))], [.. after.Rows.Select(one => (one.No, one.Name))]),
        Of([.. before.Projects.Select(one => (one.No, one.Name))], [.. after.Projects.Select(one => (one.No, one.Name))]),
        Of([.. before.Tasks.Select(one => (one.No, one.Name))], [.. after.Tasks.Select(one => (one.No, one.Name))]));

    // The same number and name first, then the name alone, then the number alone; what is left is new.
    private static Dictionary<string, string> Of((string No, string Name)[] before, (string No, string Name)[] after)
    {
        var open = before.ToList();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in new Func<(string No, string Name), (string No, string Name), bool>[]
            { (one, other) => one == other, (one, other) => one.Name == other.Name, (one, other) => one.No == other.No })
        {
            foreach (var item in after.Where(item => !numbers.ContainsKey(item.No)))
            {
                var at = open.FindIndex(one => same(one, item));
                if (at < 0) continue;
                numbers[item.No] = open[at].No;
                open.RemoveAt(at);
            }
        }

        foreach (var item in after) numbers.TryAdd(item.No, $"{item.No} (mới)");
        return numbers;
    }
}
