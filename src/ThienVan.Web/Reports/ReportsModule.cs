using Microsoft.EntityFrameworkCore;
using ThienVan.Web.People;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Chasing;
using ThienVan.Web.Reports.Demonstration;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.Grid;
using ThienVan.Web.Reports.HandIn;
using ThienVan.Web.Reports.HandIn.Phone;
using ThienVan.Web.Reports.Home;
using ThienVan.Web.Reports.Offers;
using ThienVan.Web.Reports.Papers;
using ThienVan.Web.Reports.Rounds;
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
        Told = [.. RoundTables.Told, .. ValueTables.Told, .. PhoneTables.Told, .. PaperTables.Told],
        Guides =
        [
            "ky-bao-cao", "nhap-so-lieu", "nhap-bang-excel", "to-dan-pho", "minh-chung", "don-doc", "tham-tra-phe-duyet",
            "bao-cao-chinh-thuc",
        ],
        Chapters = ReportChapters.All,
        RefuseSettings = ReminderOptions.Refuse,
        Services = (services, configuration) => services
            .AddPermissions(ReportPermissions.All)
            .AddSingleton(ReportMenu.Pages)
            .AddScoped<ReportRights>()
            .AddRounds()
            .AddValues()
            .AddEvidence(configuration)
            .AddGrid()
            .AddHandIn()
            .AddChasing(configuration)
            .AddApproval()
            .AddPapers(configuration)
            .AddOffers()
            .AddDeeds()
            .AddHome()
            .AddDemonstration(configuration),
        Web = AddWeb,
        Endpoints = MapEndpoints,
        Demonstrate = (services, _, ct) => services.GetRequiredService<DemoRounds>().RunAsync(ct),
    };

    private static void AddWeb(WebApplicationBuilder builder)
    {
        builder.AddRoundSchedule();
        builder.AddChasing();
        builder.AddSayings();
    }

    private static void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapEvidence();
        routes.MapEntry();
        routes.MapHandIn();
        routes.MapChasing();
        DebtFiles.Map(routes);
        ReviewFiles.Map(routes);
        routes.MapPapers();
        routes.MapHome();
    }

    private static void Map(ModelBuilder model)
    {
        RoundTables.Map(model);
        ValueTables.Map(model);
        PhoneTables.Map(model);
        PaperTables.Map(model);
    }
}
