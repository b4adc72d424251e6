using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Plans that come back with a backup hold what every plan holds.</summary>
internal static class RestoredPlans
{
    /// <summary>Null when every plan that is or was in force may be; a draft is judged when somebody proposes it.</summary>
    public static async Task<Refusal?> RefuseAsync(AppDb db, CancellationToken ct)
    {
        var plans = db.Set<PlanVersionRow>().AsNoTracking()
            .Where(row => row.State == VersionState.InForce || row.State == VersionState.Superseded)
            .Select(row => new { row.Document, row.FileName });
        await foreach (var plan in plans.AsAsyncEnumerable().WithCancellation(ct))
            if (Refuse(plan.Document) is { } broken)
                return broken with { Message = $"Bản kế hoạch {plan.FileName} trong bản sao lưu không dùng được. {broken.Message}" };
        return null;
    }

    private static Refusal? Refuse(string document)
    {
        try
        {
            return PlanInvariants.Refuse(PlanStorage.Read(document));
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            return new("plan.unreadable", "Nội dung đã hỏng; đề nghị chọn bản sao lưu khác.");
        }
    }
}
