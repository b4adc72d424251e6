using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>Events of a task in the office's words, with what changed from what to what.</summary>
/// <param name="units">Those of today, by their ids.</param>
/// <param name="seen">Numbers of the linked tasks the reader may see: no other is named.</param>
internal sealed class TaskHistory(IReadOnlyList<WardUnitLine> units, IReadOnlySet<string> seen)
{
    private static readonly string[] _links = [WorkEvents.TaskLinked.Name, WorkEvents.TaskUnlinked.Name];

    /// <param name="tasks">Those the reader may see.</param>
    public static async Task<Func<string, string?, string?>> ReadAsync(
        IServiceProvider services, string subject, IQueryable<TaskRow> tasks, CancellationToken ct)
    {
        var links = await services.GetRequiredService<AppDb>().Events.AsNoTracking()
            .Where(row => row.Subject == subject && _links.Contains(row.Kind)).Select(row => row.Data).ToArrayAsync(ct);
        var others = links.Select(Other).OfType<string>().ToHashSet();
        return new TaskHistory(
            await services.GetRequiredService<PeopleDirectory>().UnitsAsync(ct), await SeenAsync(tasks, others, ct)).Said;
    }

    /// <summary>What a step is called where nobody asks what it changed; null for a kind that is not a task's.</summary>
    public static string? Called(string kind, string? data) => kind switch
    {
        _ when kind == WorkEvents.TaskGiven.Name => "Giao việc",
        _ when kind == WorkEvents.TaskMoved.Name => Step(data),
        _ when kind == WorkEvents.TaskHandedOn.Name => "Chuyển việc",
        _ when kind == WorkEvents.TaskReported.Name => "Báo tiến độ",
        _ when kind == WorkEvents.TaskPartAnswered.Name => "Đơn vị phối hợp trả lời",
        _ when kind == WorkEvents.ExtensionAsked.Name => "Đề nghị gia hạn",
        _ when kind == WorkEvents.ExtensionGranted.Name => "Đồng ý gia hạn",
        _ when kind == WorkEvents.ExtensionDenied.Name => "Không đồng ý gia hạn",
        _ when kind == WorkEvents.TaskDayMoved.Name => "Đổi hạn",
        _ when kind == WorkEvents.TaskRevised.Name => "Đổi theo chương trình công tác",
        _ when kind == WorkEvents.TaskChecked.Name => "Cập nhật việc nhỏ",
        _ when kind == WorkEvents.TaskFollowed.Name => "Theo dõi, bỏ theo dõi",
        _ when kind == WorkEvents.TaskReminded.Name => "Nhắc người làm",
        _ when kind == WorkEvents.TaskLinked.Name => "Nối với việc khác",
        _ when kind == WorkEvents.TaskUnlinked.Name => "Bỏ nối với việc khác",
        _ when kind == WorkEvents.TaskStepRefused.Name => "Thao tác bị từ chối",
        _ when kind == WorkEvents.TaskClimbed.Name => "Nhắc việc quá hạn lên cấp trên",
        _ => null,
    };

    private static async Task<IReadOnlySet<string>> SeenAsync(IQueryable<TaskRow> tasks, HashSet<string> others, CancellationToken ct)
    {
        if (others.Count == 0) return others;
        var numbers = others.Select(other => int.Parse(other.Split('/')[0], CultureInfo.InvariantCulture)).ToArray();
        var found = await tasks.Where(row => numbers.Contains(row.Number)).Select(row => new { row.Number, row.Year }).ToArrayAsync(ct);
        return found.Select(row => $"{row.Number}/{row.Year}").Where(others.Contains).ToHashSet();
    }

    private string? Said(string kind, string? data)
    {
        if (Called(kind, data) is not { } called) return null;
        using var read = JsonDocument.Parse(data ?? "{}");
        return Changed(kind, Part(read, "old"), Part(read, "new")) is { } changed ? $"{called}: {changed}" : called;
    }

    private string? Changed(string kind, JsonElement old, JsonElement now) => kind switch
    {
        _ when kind == WorkEvents.TaskMoved.Name => Move(State(old), State(now)),
        _ when kind == WorkEvents.TaskHandedOn.Name => Move(Holder(old), Holder(now)),
        _ when kind == WorkEvents.TaskReported.Name => Text(now, "percent") is { } share ? $"{share}%" : null,
        _ when kind == WorkEvents.TaskPartAnswered.Name => Unit(now, "unit"),
        _ when kind == WorkEvents.ExtensionAsked.Name => Move(Day(old, "due"), Day(now, "asked")),
        _ when kind == WorkEvents.ExtensionDenied.Name => Day(old, "asked") is { } asked ? $"{asked}, vẫn là {Day(now, "due")}" : null,
        _ when kind == WorkEvents.ExtensionGranted.Name || kind == WorkEvents.TaskDayMoved.Name => Move(Day(old, "due"), Day(now, "due")),
        _ when kind == WorkEvents.TaskRevised.Name => Revised(old, now),
        _ when kind == WorkEvents.TaskChecked.Name => Check(now),
        _ when _links.Contains(kind) => Text(kind == _links[0] ? now : old, "other") is { } other && seen.Contains(other)
            ? other + (Text(kind == _links[0] ? now : old, "kind") == "waitsFor" ? ", phải xong trước" : "") : null,
        _ => null,
    };

    private static string Step(string? data)
    {
        using var read = JsonDocument.Parse(data ?? "{}");
        return Text(Part(read, "new"), "step") is { } step && Enum.TryParse<TaskStep>(step, ignoreCase: true, out var named)
            ? VietnameseText.Capital(named.Word()) : "Đổi trạng thái";
    }

    private static string? Revised(JsonElement old, JsonElement now) => string.Join("; ", new[]
    {
        Move(Text(old, "title"), Text(now, "title")) is { } title ? $"tên việc {title}" : null,
        Move(Text(old, "output"), Text(now, "output")) is { } output ? $"sản phẩm {output}" : null,
        Move(Text(old, "person"), Text(now, "person")) is { } person ? $"người làm {person}" : null,
        Move(Day(old, "due"), Day(now, "due")) is { } due ? $"hạn {due}" : null,
    }.OfType<string>()) is { Length: > 0 } said ? said : null;

    private static string? Check(JsonElement now) => Text(now, "line") is not { } line ? null
        : $"“{line}”" + (Text(now, "done") switch { null => ", thêm", "True" => ", xong", _ => ", chưa xong" });

    private string? Holder(JsonElement task)
    {
        var (unit, person) = (Unit(task, "unitId"), Text(task, "personName"));
        return unit is null ? person : person is null ? unit : $"{unit}, {person}";
    }

    private string? Unit(JsonElement part, string field) => Text(part, field) is { } id ? TaskQueries.Name(units, id) : null;

    private static string? State(JsonElement part) =>
        Enum.TryParse<TaskState>(Text(part, "state"), ignoreCase: true, out var state) ? state.Word() : null;

    private static string? Move(string? from, string? to) =>
        from == to ? null : $"{from ?? FigureText.Missing} → {to ?? FigureText.Missing}";

    private static string? Day(JsonElement part, string field) =>
        DateOnly.TryParse(Text(part, field), CultureInfo.InvariantCulture, out var day) ? FigureText.Day(day) : null;

    private static string? Other(string? data)
    {
        using var read = JsonDocument.Parse(data ?? "{}");
        return Text(Part(read, "new"), "other") ?? Text(Part(read, "old"), "other");
    }

    private static JsonElement Part(JsonDocument read, string name) =>
        read.RootElement.TryGetProperty(name, out var part) ? part : default;

    private static string? Text(JsonElement part, string field) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString() : null;
}
