using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Hosting;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").AllowAnonymous().DisableHttpMetrics();
        health.MapGet("/live", () => TypedResults.Text("ok"));
        health.MapGet("/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(AppDb db, CancellationToken ct)
    {
        try
        {
            await db.Marks.AnyAsync(ct);
            return TypedResults.Text("ok");
        }
        catch (System.Data.Common.DbException)
        {
            return TypedResults.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
