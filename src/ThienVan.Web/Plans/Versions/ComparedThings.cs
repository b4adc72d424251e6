using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Versions;

/// <summary>A thing of a plan with what can be said of it.</summary>
/// <param name="Key">The same in every version: unit id, code of the first indicator, number of a project.</param>
internal sealed record ComparedThing(string Key, string Title, string Name, IReadOnlyList<(string What, string? Words)> Facts);

/// <summary>The things of a plan, in words that can be held against those of another version.</summary>
internal static class ComparedThings
{
    public static IReadOnlyList<ComparedThing> Of(PlanDocument plan) =>
    [
        .. plan.Units.Select(Unit),
        .. plan.Groups.Select(group => new ComparedThing($"g:{group.Id}", $"Nhóm “{group.Name}”", group.Name, [("Tên", group.Name)])),
        .. plan.AllTargets().Select(target => Target(target, plan)),
        .. plan.Owned().Select(owned => Indicator(owned, plan)),
        .. plan.Projects.Select(project => Project(project, plan)),
        .. plan.Tasks.Select(task => Task(task, plan)),
        .. plan.Conflicts.Select(conflict => new ComparedThing($"c:{conflict.Id}", "Mâu thuẫn đã ghi nhận", conflict.Message, [])),
    ];

    private static ComparedThing Unit(PlanUnit unit) => new(
        $"u:{unit.Id}", $"Đơn vị {unit.Name}", unit.Internal ? "đơn vị của phường" : "đơn vị phối hợp",
        [("Tên", unit.Name), ("Tên ngắn", unit.ShortName), ("Vai trò", unit.Internal ? "đơn vị của phường" : "đơn vị phối hợp")]);

    // A target renumbered is the same target; its indicators tell.
    private static ComparedThing Target(Target target, PlanDocument plan) => new(
        $"t:{(target.Indicators.Count > 0 ? target.Indicators.Min(one => one.Code) : target.No)}",
        $"Chỉ tiêu {target.No}",
        target.Name,
        [
            ("Số", target.No),
            ("Tên", target.Name),
            ("Tên ngắn", target.ShortName),
            ("Nhóm", plan.Groups.FirstOrDefault(group => group.Id == target.Group)?.Name),
            ("Chủ trì", Lead(target.Lead, plan)),
        ]);

    private static ComparedThing Indicator(OwnedIndicator owned, PlanDocument plan)
    {
        var indicator = owned.Indicator;
        return new(
            $"i:{indicator.Code}",
            $"Chỉ số {indicator.Code}",
            indicator.Name,
            [
                ("Tên", indicator.Name),
                ("Loại", PlanText.Word(indicator.Kind)),
                ("Đơn vị tính", indicator.Unit),
                ("Chủ trì", Lead(owned.Lead, plan)),
                ("Cả giai đoạn", indicator.Total is { } total ? PlanWords.Amount(total.Low, total.High, indicator.Comparator) : null),
                ("Phấn đấu", indicator.Strictness == Strictness.Aspirational ? "có" : null),
                ("Chỉ giữ tỷ lệ, không giữ số vụ", indicator.Restricted ? "có" : null),
                ("Hệ thống tự đo", indicator.Fact),
                .. indicator.Points.Select(point => (
                    $"Năm {point.Year.ToString(CultureInfo.InvariantCulture)}", (string?)PlanWords.Point(indicator, point))),
            ]);
    }

    private static ComparedThing Project(PlanProject project, PlanDocument plan) => new(
        $"p:{project.No}", $"Dự án {project.No}", project.Name,
        [("Tên", project.Name), ("Chủ trì", Lead(project.Lead, plan)), ("Thời gian", project.Timing)]);

    private static ComparedThing Task(PlanTask task, PlanDocument plan) => new(
        $"n:{task.No}", $"Nhiệm vụ {task.No}", task.Name,
        [("Tên", task.Name), ("Chủ trì", Lead(task.Lead, plan)), ("Thời gian", task.Timing)]);

    private static string? Lead(string? id, PlanDocument plan) => id is null ? null : plan.FindUnit(id)?.Name ?? id;
}
