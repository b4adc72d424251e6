using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Serving;

internal static class Health
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").AllowAnonymous().DisableHttpMetrics();
        health.MapMethods("/live", Reading, () => TypedResults.Text("ok"));
        health.MapMethods("/ready", Reading, ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(AppDb db, CancellationToken ct)
    {
        try
        {
            await db.Marks.AnyAsync(ct);
            return TypedResults.Text("ok");
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            return TypedResults.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
