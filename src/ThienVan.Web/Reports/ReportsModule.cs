using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.HandIn;
using ThienVan.Web.Reports.Leaving;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Rounds.Demonstration;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports;

/// <summary>The reporting rounds: who sends which figures by when, their approval, the official report that comes out.</summary>
public static class ReportsModule
{
    public static Room Room { get; } = new()
    {
        Name = "Reports",
        Tables = Map,
        Services = (services, configuration) => services
            .AddSingleton(ReportMenu.Pages)
            .AddSingleton(OpenValues.Source)
            .AddScoped<ReportRights>()
            .AddRounds(configuration)
            .AddScoped<ValueLedger>()
            .AddValues()
            .AddEvidence(configuration)
            .AddHandIn()
            .AddApproval()
            .AddChasing()
            .AddPapers(configuration),
        Web = AddWeb,
        Endpoints = MapEndpoints,
        Demonstrate = (services, _, ct) => services.GetRequiredService<DemoRounds>().RunAsync(ct),
    };

    private static void AddWeb(WebApplicationBuilder builder)
    {
        builder.AddRoundSchedule();
        builder.AddChasing();
    }

    private static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapEntry();
        routes.MapEvidence();
        routes.MapHandIn();
        routes.MapFeed();
        routes.MapPapers();
    }

    private static void Map(ModelBuilder model)
    {
        RoundTables.Map(model);
        ValueTables.Map(model);
        ChasingTables.Map(model);
        PaperTables.Map(model);
    }
}
