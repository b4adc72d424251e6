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

    private static async Task<IResult> ReadyAsync(AppDb db, DiskRoom disk, CancellationToken ct)
    {
        try
        {
            await db.Marks.AnyAsync(ct);
            return disk.IsEnough ? TypedResults.Text("ok") : NotReady("disk");
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            return NotReady("database");
        }
    }

    private static IResult NotReady(string why) => TypedResults.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
