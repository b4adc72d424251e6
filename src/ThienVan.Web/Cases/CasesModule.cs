using ThienVan.Web.Cases.Book;
using ThienVan.Web.Cases.Categories;
using ThienVan.Web.Cases.Following;
using ThienVan.Web.Cases.Handling;
using ThienVan.Web.Cases.Mapping;
using ThienVan.Web.Cases.Offers;
using ThienVan.Web.Cases.Openly;
using ThienVan.Web.Cases.Reporting;
using ThienVan.Web.Cases.Sealing;
using ThienVan.Web.Cases.Tips;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Cases;

/// <summary>What people bring forward, who holds it and what becomes of it.</summary>
public static class CasesModule
{
    public static Room Room { get; } = new()
    {
        Name = "Cases",
        Tables = model =>
        {
            CaseTables.Map(model);
            SealTables.Map(model);
            TipTables.Map(model);
        },
        Told = [.. CaseTables.Told, .. SealTables.Told, .. TipTables.Told],
        Guides = ["phan-anh", "tin-bao"],
        Chapters =
        [
            new(CaseLinks.Home, "phan-anh"), new(CaseLinks.Public, "phan-anh"),
            new(TipLinks.Public, "tin-bao"), new(TipLinks.Home, "tin-bao"), new(SealLinks.Key, "tin-bao"),
        ],
        Services = (services, configuration) => services
            .AddPermissions(CasePermissions.All)
            .AddSingleton(CaseMenu.Pages)
            .AddSingleton(ShippedCategories.BesideTheProgram)
            .AddSingleton(ShippedCaseKinds.BesideTheProgram)
            .AddScoped<CaseRights>()
            .AddScoped<CaseRules>()
            .AddScoped<CaseClocks>()
            .AddScoped<CaseNames>()
            .AddScoped<CaseFace>()
            .AddScoped<CaseNotices>()
            .AddScoped<CaseBook>()
            .AddSingleton<ReportTickets>()
            .AddSingleton<ReceiptCookie>()
            .AddSingleton<ReportFlood>()
            .AddSingleton<ReceiptTries>()
            .AddScoped<ReportReader>()
            .AddScoped<ReportDesk>()
            .AddScoped<ReporterDesk>()
            .AddScoped<StrayPhotos>()
            .AddScoped<PublicCases>()
            .AddScoped<CaseHolders>()
            .AddScoped<CaseQueries>()
            .AddScoped<CaseHandling>()
            .AddScoped<IMapLayer, CaseMap>()
            .AddSingleton(new PublicDoor(5, "Phản ánh, kiến nghị", CaseLinks.Public, "Gửi phản ánh, xem ai đang xử lý"))
            .AddSingleton(new ReportDoor((register, subject) =>
                ShippedCategories.BesideTheProgram.Catalogue.Open.FirstOrDefault(one => one.Register == register) is { } category
                    ? CaseLinks.SendOn(category.Code, subject, spot: null) : null))
            .AddOffers()
            .AddSealing()
            .AddTips(configuration),
        Endpoints = routes =>
        {
            CasePhotos.Map(routes);
            routes.MapTips();
        },
        Web = builder =>
        {
            builder.AddClockWork(TipClock.Work);
            builder.AddClockWork(new()
            {
                Name = "StrayPhotos",
                Title = "xóa ảnh của phản ánh không gửi và liên hệ đã hết hạn lưu",
                Every = TimeSpan.FromHours(24),
                After = TimeSpan.FromMinutes(15),
                LookAsync = (services, ct) => services.GetRequiredService<StrayPhotos>().RunAsync(ct),
            });
        },
        RefuseSettings = configuration =>
        [
            ShippedCategories.BesideTheProgram.Refuse(), ShippedCaseKinds.BesideTheProgram.Refuse(),
            ReportFlood.Shown.Refuse(configuration), ReportFlood.Bare.Refuse(configuration),
            ShippedTipRules.BesideTheProgram.Refuse(), .. TipOptions.Refuse(configuration),
        ],
    };
}
