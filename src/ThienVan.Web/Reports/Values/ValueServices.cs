namespace ThienVan.Web.Reports.Values;

internal static class ValueServices
{
    public static IServiceCollection AddValues(this IServiceCollection services) => services
        .AddScoped<EntryDesk>()
        .AddScoped<RefusedEntries>()
        .AddScoped<ValueEntry>();
}
