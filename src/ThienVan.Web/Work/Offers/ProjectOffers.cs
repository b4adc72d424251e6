using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Offers;

/// <summary>Projects as search and the page of a thing ask for them.</summary>
internal static class ProjectOffers
{
    private static readonly IReadOnlyDictionary<string, string> _words = new Dictionary<string, string>
    {
        [ProjectEvents.Added.Name] = "Thêm dự án",
        [ProjectEvents.Changed.Name] = "Đổi loại, chủ trì hoặc chỉ số phục vụ",
        [ProjectEvents.Moved.Name] = "Chuyển trạng thái",
        [ProjectEvents.StepSaved.Name] = "Thêm, sửa bước",
        [ProjectEvents.StepDone.Name] = "Ghi ngày xong của bước",
        [ProjectEvents.StepRemoved.Name] = "Bỏ bước",
        [ProjectEvents.LinkAdded.Name] = "Nối hai bước",
        [ProjectEvents.LinkRemoved.Name] = "Bỏ liên kết giữa hai bước",
        [ProjectEvents.BaselineSet.Name] = "Chốt kế hoạch gốc",
        [ProjectEvents.ObstacleSaved.Name] = "Ghi vướng mắc",
        [ProjectEvents.MoneyPlanned.Name] = "Ghi vốn dự kiến",
        [ProjectEvents.ClearanceCounted.Name] = "Đếm số hộ giải phóng mặt bằng",
        [ProjectEvents.Refused.Name] = "Thao tác bị từ chối",
    };

    public static async Task<Thing?> ThingAsync(IServiceProvider services, string subject, CancellationToken ct)
    {
        if (!services.GetRequiredService<CurrentActor>().May(ProjectPermissions.View)) return null;
        if (!Guid.TryParse(subject[ProjectLinks.SubjectPrefix.Length..], out var id)) return null;
        var found = await services.GetRequiredService<AppDb>().Set<ProjectRow>().AsNoTracking().Where(row => row.Id == id)
            .Select(row => new { row.Name, row.LeadId }).FirstOrDefaultAsync(ct);
        return found is null
            ? null
            : new()
            {
                Title = found.Name,
                Address = ProjectLinks.Project(id),
                MayAdd = services.GetRequiredService<ProjectRights>().MayReport(found.LeadId),
                Words = (kind, _) => _words.GetValueOrDefault(kind),
            };
    }

    public static async Task<IReadOnlyList<SearchLine>> FindAsync(IServiceProvider services, SearchWords words, CancellationToken ct)
    {
        if (words.IsEmpty || !services.GetRequiredService<CurrentActor>().May(ProjectPermissions.View)) return [];
        var rows = await services.GetRequiredService<AppDb>().Set<ProjectRow>().AsNoTracking()
            .Select(row => new { row.Id, row.Name, row.PlanPlace }).ToArrayAsync(ct);
        return
        [
            .. rows.Where(row => words.Meet(row.Name))
                .Select(row => new SearchLine(row.Name, ProjectLinks.Project(row.Id), row.PlanPlace)),
        ];
    }
}
