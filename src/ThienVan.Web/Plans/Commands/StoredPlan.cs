using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Commands;

/// <summary>Finds the plan a command speaks of: the named file's, else the one in force.</summary>
internal static class StoredPlan
{
    public static async Task<int> WithAsync(CommandHost host, string? file, Func<PlanDocument, int> use, CancellationToken ct)
    {
        if (file is null) return await host.RunOnExistingAsync((services, token) => InForceAsync(services, use, token), ct);
        var read = await PlanFile.ReadAsync(file, ct);
        return read.Refusal is { } refusal ? CommandHost.Refuse(refusal) : use(read.Value.Document);
    }

    private static async Task<int> InForceAsync(IServiceProvider services, Func<PlanDocument, int> use, CancellationToken ct)
    {
        var snapshot = await services.GetRequiredService<PlanSnapshots>().CurrentAsync(services.GetRequiredService<AppDb>(), ct);
        return snapshot is null
            ? CommandHost.Refuse(
                new("plan.none", "Chưa có kế hoạch nào được áp dụng. Đề nghị nạp kế hoạch trên trình duyệt, hoặc nêu tên tệp."))
            : use(snapshot.Document);
    }
}
