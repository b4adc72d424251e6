namespace ThienVan.Web.Reports.Values;

internal static class ValuesServices
{
    public static IServiceCollection AddValues(this IServiceCollection services) => services
        .AddScoped<ValueLedger>()
        .AddScoped<FactProposals>()
        .AddScoped<EntrySessions>()
        .AddScoped<RefusedEntries>()
        .AddScoped<HeadSigning>()
        .AddScoped<UnitNotices>()
        .AddScoped<StepNotices>()
        .AddScoped<ValueEntry>()
        .AddScoped<UnitTexts>();
}
