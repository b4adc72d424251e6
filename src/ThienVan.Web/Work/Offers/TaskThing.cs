using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Work.Offers;

/// <summary>The history, files and notes of a task, for whoever may see it.</summary>
internal static class TaskThing
{
    public static async Task<Thing?> FindAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!Guid.TryParse(subject[TaskSubject.Prefix.Length..], out var id)) return null;
        var seen = await services.GetRequiredService<TaskReach>()
            .SeenAsync(services.GetRequiredService<AppDb>().Set<TaskRow>().AsNoTracking(), ct);
        return await seen.Where(row => row.Id == id).Select(row => new { row.Number, row.Year, row.Title }).FirstOrDefaultAsync(ct)
            is { } task
            ? new()
            {
                Title = $"Việc {task.Number}/{task.Year}. {task.Title}",
                Address = WorkLinks.Task(id),
                MayAdd = true,
                ReadersAsync = token => services.GetRequiredService<TaskReaders>().OfAsync(id, token),
                Words = Said,
            }
            : null;
    }

    /// <summary>Null for a kind that is not a task's.</summary>
    public static string? Said(string kind, string? data) => kind switch
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
        _ when kind == WorkEvents.TaskChecked.Name => "Cập nhật việc nhỏ",
        _ when kind == WorkEvents.TaskFollowed.Name => "Theo dõi, bỏ theo dõi",
        _ when kind == WorkEvents.TaskReminded.Name => "Nhắc người làm",
        _ when kind == WorkEvents.TaskLinked.Name => "Nối với việc khác",
        _ when kind == WorkEvents.TaskUnlinked.Name => "Bỏ nối với việc khác",
        _ when kind == WorkEvents.TaskStepRefused.Name => "Không được phép thực hiện",
        _ when kind == WorkEvents.TaskClimbed.Name => "Nhắc việc quá hạn lên cấp trên",
        _ => null,
    };

    private static string Step(string? data)
    {
        using var read = JsonDocument.Parse(data ?? "{}");
        return read.RootElement.TryGetProperty("new", out var now) && now.TryGetProperty("step", out var step)
            && Enum.TryParse<TaskStep>(step.ToString(), ignoreCase: true, out var named)
                ? VietnameseText.Capital(named.Word()) : "Đổi trạng thái";
    }
}
