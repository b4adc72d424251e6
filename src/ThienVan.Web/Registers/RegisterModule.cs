using ThienVan.Web.People;
using ThienVan.Web.Registers.Bulk;
using ThienVan.Web.Registers.Counting;
using ThienVan.Web.Registers.Defining;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Registers.Demonstration;
using ThienVan.Web.Registers.Exchange;
using ThienVan.Web.Registers.Fieldwork;
using ThienVan.Web.Registers.Items;
using ThienVan.Web.Registers.Layers;
using ThienVan.Web.Registers.Lists;
using ThienVan.Web.Registers.Mapping;
using ThienVan.Web.Registers.Offers;
using ThienVan.Web.Registers.Open;
using ThienVan.Web.Registers.Planning;
using ThienVan.Web.Registers.Tourism;
using ThienVan.Web.Shared.Clock;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Registers;

/// <summary>What the ward has and where it stands: registers as data, items with their history, figures counted out of them.</summary>
public static class RegisterModule
{
    public static Room Room { get; } = new()
    {
        Name = "Registers",
        Tables = model =>
        {
            DefinitionTables.Map(model);
            ItemTables.Map(model);
            ListViewTables.Map(model);
            ImportTables.Map(model);
            LayerTables.Map(model);
        },
        BeforeSave = CellEnds.KeepAsync,
        Told = [.. DefinitionTables.Told, .. ItemTables.Told, .. ListViewTables.Told, .. ImportTables.Told, .. LayerTables.Told],
        Guides = ["so-theo-doi", "du-lieu-mo", "tham-quan", "lop-ban-do"],
        Chapters =
        [
            new(RegisterLinks.Home, "so-theo-doi"), new(RegisterLinks.Home, "tham-quan") { Inside = "cong-khai" },
            new(RegisterLinks.OpenHome, "du-lieu-mo"), new(RegisterLinks.Ogc, "du-lieu-mo"), new(RegisterLinks.Visit, "tham-quan"),
            new(RegisterLinks.Layers, "lop-ban-do"), new(RegisterLinks.Planning, "lop-ban-do"),
        ],
        Services = (services, _) => services
            .AddPermissions(RegisterPermissions.All)
            .AddSingleton(RegisterMenu.Pages)
            .AddSingleton(ShippedRegisters.BesideTheProgram)
            .AddSingleton<ReadShelves>()
            .AddScoped<RegisterShelf>()
            .AddScoped<RegisterRights>()
            .AddScoped<RegisterUses>()
            .AddSingleton(new WardReach((at, day, ct) => at.GetRequiredService<LayerReader>().HomeAsync(day, ct)))
            .AddScoped<WardNames>()
            .AddScoped<KeptDefinitions>()
            .AddScoped<KeptKeys>()
            .AddScoped<ItemService>()
            .AddScoped<ItemFiles>()
            .AddScoped<PersonalErasure>()
            .AddScoped<ItemQueries>()
            .AddScoped<ItemPhotos>()
            .AddScoped<FieldDesk>()
            .AddScoped<RegisterLists>()
            .AddScoped<ListCharts>()
            .AddScoped<ListViews>()
            .AddScoped<PersonalExports>()
            .AddScoped<BulkService>()
            .AddScoped<PlacedItems>()
            .AddScoped<IMapLayer, RegisterMap>()
            .AddScoped<ImportReader>()
            .AddScoped<ImportService>()
            .AddScoped<ImportClaims>()
            .AddScoped<ImportWork>()
            .AddScoped<PhotoImport>()
            .AddScoped<RegisterCounting>()
            .AddScoped<RegisterDefining>()
            .AddScoped<DefinitionDrafts>()
            .AddScoped<IFactSource, RegisterFacts>()
            .AddSingleton<RegistersOfPart>()
            .AddSingleton(new TargetPanel(typeof(Counting.Parts.RegistersBehind), 40))
            .AddSingleton(new CockpitPanel(typeof(Counting.Parts.RegisterTile), 22))
            .AddScoped<LayerRights>()
            .AddScoped<LayerReader>()
            .AddScoped<LayerService>()
            .AddScoped<LayerEnding>()
            .AddScoped<LayerPictures>()
            .AddScoped<IMapLayer, LayerMap>()
            .AddScoped<PlanningReader>()
            .AddScoped<PlanningChanges>()
            .AddOpen()
            .AddScoped<Sights>()
            .AddSingleton(new PublicDoor(15, "Tra cứu quy hoạch", RegisterLinks.Planning, "Quy hoạch đã nạp ở một vị trí, một thửa đất"))
            .AddSingleton(new PublicDoor(20, "Tham quan", RegisterLinks.Visit, "Di tích, điểm du lịch, đường đi bộ, thuyết minh"))
            .AddOffers()
            .AddLayerOffers()
            .AddSingleton(services => DemoRegisterOptions.From(services.GetRequiredService<IConfiguration>()))
            .AddScoped<DemoRegisters>()
            .AddScoped<DemoLayers>(),
        Endpoints = routes =>
        {
            FieldEndpoints.Map(routes);
            RegisterFiles.Map(routes);
            ImportFiles.Map(routes);
            OpenServices.Map(routes);
            DefinitionFiles.Map(routes);
        },
        Web = builder =>
        {
            OpenCache.Add(builder);
            builder.AddClockWork(new()
            {
                Name = "Imports",
                Title = "ghi tệp nhập vào sổ",
                Every = TimeSpan.FromSeconds(2),
                LookAsync = (services, ct) => services.GetRequiredService<ImportWork>().RunAsync(ct),
            });
            builder.AddClockWork(new()
            {
                Name = "PersonalErasure",
                Title = "xóa dữ liệu cá nhân hết hạn lưu trong sổ theo dõi",
                Every = TimeSpan.FromHours(24),
                After = TimeSpan.FromMinutes(10),
                LookAsync = (services, ct) => services.GetRequiredService<PersonalErasure>().RunAsync(ct),
            });
        },
        RefuseSettings = configuration => [ShippedRegisters.BesideTheProgram.Refuse(), WardNames.Meridian.Refuse(configuration)],
        Start = async (services, ct) =>
        {
            if (await services.GetRequiredService<RegisterDefining>().StartAsync(ct) is { } refusal) return refusal;
            await services.GetRequiredService<KeptKeys>().StartAsync(ct);
            return null;
        },
        Demonstrate = async (services, _, ct) =>
        {
            await services.GetRequiredService<DemoRegisters>().RunAsync(ct);
            await services.GetRequiredService<DemoLayers>().RunAsync(ct);
        },
    };
}
