using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Plans.Assignments;
using ThienVan.Web.Plans.Checker;
using ThienVan.Web.Plans.Checker.Pages;
using ThienVan.Web.Plans.Cockpit;
using ThienVan.Web.Plans.Commands;
using ThienVan.Web.Plans.Demonstration;
using ThienVan.Web.Plans.Files;
using ThienVan.Web.Plans.History;
using ThienVan.Web.Plans.Offers;
using ThienVan.Web.Plans.Overrides;
using ThienVan.Web.Plans.Snapshots;
using ThienVan.Web.Plans.Targets;
using ThienVan.Web.Plans.Terms;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Plans;

/// <summary>The plan: documents, targets, figures, verdicts, contradictions.</summary>
public static class PlansModule
{
    public static Room Room { get; } = new()
    {
        Name = "Plans",
        Tables = PlanTables.Map,
        Told = PlanTables.Told,
        Guides = ["ban-dieu-hanh", "chi-tieu", "giao-chi-tieu", "so-lieu-truoc-ke-hoach", "ra-soat", "nap-ke-hoach"],
        Chapters =
        [
            new(PlanLinks.Cockpit, "ban-dieu-hanh"), new(PlanLinks.Targets, "chi-tieu"), new("/chi-tieu/giao", "giao-chi-tieu"),
            new("/chi-tieu/lich-su", "so-lieu-truoc-ke-hoach"), new("/ra-soat", "ra-soat"), new(PlanLinks.Plans, "nap-ke-hoach"),
        ],
        BeforeSave = PlanStamp.MoveAsync,
        RefuseRestored = RestoredPlans.RefuseAsync,
        Services = (services, _) => services
            .AddPermissions(PlanPermissions.All)
            .AddSingleton(PlanMenu.Start).AddSingleton(PlanMenu.Pages).AddSingleton(PlanMenu.Public)
            .AddSingleton<PlanSnapshots>()
            .AddScoped<PlanRights>()
            .AddScoped<SeenPlan>()
            .AddScoped<PastService>()
            .AddScoped<TargetQueries>()
            .AddScoped<CockpitQueries>()
            .AddScoped<CheckerQueries>()
            .AddScoped<DecisionService>()
            .AddScoped<VersionQueries>()
            .AddScoped<OverrideService>()
            .AddScoped<TermService>()
            .AddScoped<AssignmentService>()
            .AddScoped<PlanSuccessors>()
            .AddSingleton<PlanPlaces>()
            .AddScoped<ReviewSteps>()
            .AddSingleton<DraftReadings>()
            .AddScoped<PlanDrafts>()
            .AddScoped<PlanAcceptance>()
            .AddScoped<ShortTitles>()
            .AddScoped<PlanReader>()
            .AddScoped<PlanFigures>()
            .AddScoped<PlanSayings>()
            .AddSingleton(new UnitSource(UnitsAsync))
            .AddSingleton(new FactUse(FactsAsync))
            .AddOffers()
            .AddDeeds(),
        Endpoints = routes =>
        {
            PastBook.Map(routes);
            TargetFiles.Map(routes);
            FindingFiles.Map(routes);
            AssignmentFiles.Map(routes);
            VersionFiles.Map(routes);
        },
        Commands = host => [PlanCommand.Create(host)],
        Start = LoadFirstPlanAsync,
        Demonstrate = async (services, output, ct) =>
        {
            await DemoPast.SeedAsync(services, output, ct);
            await DemoAssignments.SeedAsync(services, ct);
        },
    };

    private static async Task<IReadOnlyList<WardUnit>> UnitsAsync(IServiceProvider services, CancellationToken ct)
    {
        var snapshot = await services.GetRequiredService<PlanSnapshots>().CurrentAsync(services.GetRequiredService<AppDb>(), ct);
        return snapshot is null
            ? []
            :
            [
                .. snapshot.Document.Units.Select(unit => new WardUnit(unit.Id, unit.Name, unit.ShortName, unit.Internal)
                {
                    Aliases = unit.Aliases,
                }),
            ];
    }

    private static async Task<IReadOnlyList<NamedFact>> FactsAsync(IServiceProvider services, CancellationToken ct)
    {
        var snapshot = await services.GetRequiredService<PlanSnapshots>().CurrentAsync(services.GetRequiredService<AppDb>(), ct);
        return snapshot is null ? [] :
        [
            .. PlanSuccessors.FactsOf(snapshot.Document).Select(named => named with
            {
                Measured = named.Measured! with { Reported = Reported(snapshot, named.Measured.Code) },
            }),
        ];
    }

    private static ReportedFigure? Reported(PlanSnapshot snapshot, string code) =>
        snapshot.Observations.Where(line => line.Stands && line.Observation.Code == code).MaxBy(line => line.Observation.Period.To)
            is { Observation: var seen } said && (seen.Observed.Numerator ?? seen.Observed.Value) is { } figure
            ? new(seen.Period, figure, seen.Observed.Denominator, said.EnteredAt) : null;

    /// <summary>Setting <c>ThienVan:PlanFile</c> names the plan data that an empty database starts with.</summary>
    private static async Task<Refusal?> LoadFirstPlanAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<IConfiguration>()["ThienVan:PlanFile"] is not { Length: > 0 } file) return null;
        if (await services.GetRequiredService<AppDb>().Set<PlanVersionRow>().AnyAsync(row => row.State == VersionState.InForce, ct))
            return null;
        var read = await PlanFile.ReadAsync(file, ct);
        return read.Refusal ?? await services.GetRequiredService<PlanDrafts>().LoadFirstAsync(read.Value.Document, file, ct);
    }
}
