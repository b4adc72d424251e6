using Microsoft.AspNetCore.Http.HttpResults;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Sheets;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;
using ThienVan.Web.Work.Programmes.Printing;

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
        .AddScoped<ProgrammeSheets>()
        .AddScoped<ProgrammeQueries>();

    public static void MapProgrammes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireAuthorization(WorkPermissions.View);
        group.MapGet(WorkLinks.Programmes + "/{year:int}/{unit}/tep/{name}", FileAsync);
        group.MapGet(WorkLinks.ProgrammesFile + ListFile.Ending,
            async (string format, HttpRequest request, ProgrammeQueries queries, CancellationToken ct) =>
            {
                var query = new QueryState(request);
                var list = await queries.ListAsync(ProgrammeFilter.From(query), ct);
                return ProgrammeFiles.Table.File(ProgrammeFiles.Table.Sort(list?.Lines ?? [], query), format);
            });
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(
        int year, string unit, string name, ProgrammeQueries queries, DownloadNames names, DemonstrationMode mode, CancellationToken ct)
    {
        if (await queries.FindAsync(year, unit, ct) is not { } view) return TypedResults.NotFound();
        return (name, view) switch
        {
            (ProgrammeFileNames.Workbook, { MayWrite: true } or { Row: not null }) => TypedResults.File(
                ProgrammeWorkbook.Write(view), WorkbookWriter.ContentType, names.Of(view.Unit, $"chuong-trinh-cong-tac-{year}", "xlsx")),
            (ProgrammeFileNames.Paper, { Row: { } row, Accepted: { } accepted }) => TypedResults.File(
                ProgrammePaper.Write(view, await queries.SentLinesAsync(row.Id, accepted.Number, ct), mode.Warning),
                OfficialDocument.ContentType,
                names.Of(view.Unit, $"ke-hoach-cong-tac-{year}", "docx", VietnamDay.Of(accepted.DecidedAt!.Value))),
            _ => TypedResults.NotFound(),
        };
    }
}

/// <summary>Files of a programme.</summary>
public static class ProgrammeFileNames
{
    public const string Paper = "ke-hoach.docx";
    public const string Workbook = "chuong-trinh.xlsx";
}
