using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Cases.Tips;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Cases;

/// <summary>What citizens say to the ward, and what becomes of it.</summary>
public static class CasesModule
{
    public static Room Room { get; } = new()
    {
        Name = "Cases",
        Tables = Map,
        Told = [.. SealTables.Told, .. TipTables.Told],
        Guides = ["tin-bao"],
        Chapters =
        [
            new(TipLinks.Public, "tin-bao"), new(TipLinks.Home, "tin-bao"), new(SealLinks.Key, "tin-bao"),
        ],
        Services = (services, configuration) => services
            .AddPermissions(CasePermissions.All)
            .AddScoped<CaseRights>()
            .AddSingleton(CaseMenu.Pages)
            .AddSealing()
            .AddTips(configuration),
        Web = builder => builder.AddClockWork(TipClock.Work),
        Endpoints = routes => routes.MapTips(),
        RefuseSettings = configuration => [ShippedTipRules.BesideTheProgram.Refuse(), .. TipOptions.Refuse(configuration)],
    };

    private static void Map(ModelBuilder model)
    {
        SealTables.Map(model);
        TipTables.Map(model);
    }
}
