using ThienVan.Core.Kernel;
using ThienVan.Web.Plans.Commands;
using ThienVan.Web.Plans.Demonstration;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans;

/// <summary>The plan: documents, targets, figures, verdicts, contradictions.</summary>
public static class PlansModule
{
    public static Room Room { get; } = new()
    {
        Name = "Plans",
        Tables = PlanTables.Map,
        Services = (services, _) => services
            .AddSingleton<PlanSnapshots>()
            .AddScoped<PlanRights>()
            .AddScoped<PlanQueries>()
            .AddScoped<PlanService>()
            .AddScoped<PlanDrafts>()
            .AddScoped<PlanReader>()
            .AddScoped<DemoSeed>(),
        Commands = host => [PlanCommand.Create(host)],
        Start = LoadFirstPlanAsync,
        Demonstrate = (services, _, ct) => services.GetRequiredService<DemoSeed>().RunAsync(ct),
    };

    /// <summary>Setting <c>ThienVan:PlanFile</c> names the plan data that an empty database starts with.</summary>
    private static async Task LoadFirstPlanAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<IConfiguration>()["ThienVan:PlanFile"] is not { Length: > 0 } file) return;
        var read = await PlanFile.ReadAsync(file, ct);
        var refusal = read.Refusal ?? await services.GetRequiredService<PlanDrafts>().LoadFirstAsync(read.Value.Document, file, ct);
        if (refusal is not null) throw new InvalidOperationException($"ThienVan:PlanFile: {refusal.Message}");
    }
}
