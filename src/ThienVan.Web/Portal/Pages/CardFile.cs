using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Portal.Pages;

/// <summary>The day's card as a picture that needs nothing else, for the page that shows it and for whoever opens it alone.</summary>
internal static class CardFile
{
    // Its own style and typeface stand inside it; nothing else may load, and no script may run.
    private const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(PortalLinks.CardPicture, DrawAsync).AllowAnonymous().CacheOutput(PortalModule.CachePolicy);

    private static async Task<IResult> DrawAsync(HttpContext http, PlanReader plans, CancellationToken ct)
    {
        if (await plans.PortalAsync(ct) is not { } view) return TypedResults.NotFound();
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        return TypedResults.Text(await DrawnAsync(view, http.RequestServices), "image/svg+xml", Encoding.UTF8);
    }

    private static async Task<string> DrawnAsync(PortalView view, IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(DayCard.View)] = view,
            [nameof(DayCard.Ward)] = services.GetRequiredService<SiteOptions>().WardName,
            [nameof(DayCard.Demonstration)] = services.GetRequiredService<DemonstrationMode>().On,
            [nameof(DayCard.Address)] = services.GetRequiredService<PortalOptions>().PublicUrl,
            [nameof(DayCard.Faces)] = services.GetRequiredService<CardFont>().Faces,
        });
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<DayCard>(parameters)).ToHtmlString());
    }
}
