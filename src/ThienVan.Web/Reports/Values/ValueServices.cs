namespace ThienVan.Web.Reports.Values;

internal static class ValueServices
{
    public static IServiceCollection AddValues(this IServiceCollection services) => services
        .AddScoped<EntryDesk>()
        .AddScoped<RefusedEntries>()
        .AddScoped<ValueEntry>()
        .AddScoped<UnitTexts>()
        .AddScoped<EntryFinder>()
        .AddScoped<Pages.Grid.GridQueries>()
        .AddSingleton(new Shared.Ports.EntryDoor(ReportLinks.EntryOf));
}
