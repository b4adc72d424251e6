using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Programmes;

internal static class ProgrammeServices
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddScoped<ProgrammeFrames>()
        .AddScoped<ProgrammeOffering>()
        .AddScoped<ProgrammeBook>()
        .AddScoped<ProgrammeTasks>()
        .AddScoped<ProgrammeNotices>()
        .AddScoped<ProgrammeService>()
        .AddScoped<ProgrammeSteps>()
        .AddScoped<ProgrammeQueries>();

    public static void MapProgrammes(this IEndpointRouteBuilder routes) => routes
        .MapGet(WorkLinks.ProgrammesFile + ListFile.Ending,
            async (string format, HttpRequest request, ProgrammeQueries queries, CancellationToken ct) =>
            {
                var query = new QueryState(request);
                var list = await queries.ListAsync(ProgrammeFilter.From(query), ct);
                return ProgrammeFiles.Table.File(ProgrammeFiles.Table.Sort(list?.Lines ?? [], query), format);
            })
        .RequireAuthorization(WorkPermissions.View);
}
