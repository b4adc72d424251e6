using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Versions;

/// <summary>A thing of a plan with what can be said of it.</summary>
/// <param name="Key">The same in every version: unit id, code of the first indicator, number of a project.</param>
internal sealed record ComparedThing(string Key, string Title, string Name, IReadOnlyList<(string What, string? Words)> Facts)
{
    /// <summary>One fact for each thing of a list, so that none can go unseen; a capital letter makes no other thing.</summary>
    public static IEnumerable<(string What, string? Words)> Each(string what, IEnumerable<string> names) =>
        names.Select(VietnameseText.Capital).Distinct(StringComparer.Ordinal).Select(name => ($"{what} {name}", (string?)"có"));
}

/// <summary>The things of a plan, in words that can be held against those of another version.</summary>
internal static class ComparedThings
{
    /// <param name="numbers">Under which number each row, task and project stood before.</param>
    public static IReadOnlyList<ComparedThing> Of(PlanDocument plan, WorkNumbers numbers) =>
    [
        Head(plan),
        .. plan.Units.Select(Unit),
        .. plan.Groups.Select(group => new ComparedThing($"g:{group.Id}", $"Nhóm “{group.Name}”", group.Name, [("Tên", group.Name)])),
        .. ComparedTargets.Of(plan),
        .. ComparedWorks.Of(plan, numbers),
        .. plan.Conflicts.Select(Conflict),
    ];

    private static ComparedThing Head(PlanDocument plan) => new("plan", "Kế hoạch", plan.Title ?? plan.Number ?? "",
    [
        ("Số", plan.Number),
        ("Ngày", plan.Date is { } day ? FigureText.Day(day) : null),
        ("Cơ quan ban hành", plan.Issuer),
        ("Tên", plan.Title),
        ("Giai đoạn", plan.PeriodTo == 0 ? null : FigureText.Years(plan.PeriodFrom, plan.PeriodTo)),
    ]);

    private static ComparedThing Unit(PlanUnit unit) => new(
        $"u:{unit.Id}", $"Đơn vị {unit.Name}", unit.Internal ? "đơn vị của phường" : "đơn vị phối hợp",
        [
            ("Tên", unit.Name),
            ("Tên ngắn", unit.ShortName),
            ("Vai trò", unit.Internal ? "đơn vị của phường" : "đơn vị phối hợp"),
            .. ComparedThing.Each("Tên gọi khác:", unit.Aliases),
        ]);

    private static ComparedThing Conflict(Conflict conflict) => new(
        $"c:{conflict.Id}", "Mâu thuẫn đã ghi nhận", conflict.Message,
        [
            ("Nội dung", conflict.Message),
            .. ComparedThing.Each("Cách hiểu:", conflict.Readings.Select(reading => reading.Text)),
            .. ComparedThing.Each("Nói về chỉ số", conflict.Concerns),
        ]);
}
