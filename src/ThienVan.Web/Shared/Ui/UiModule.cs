using System.Text.Encodings.Web;
using System.Text.Unicode;
using ThienVan.Web.Shared.Ui.Forms;
using ThienVan.Web.Shared.Ui.Layout;
using ThienVan.Web.Shared.Ui.Lists;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Ui;

/// <summary>Pages, static files and the choice of light or dark.</summary>
public static class UiModule
{
    public static IServiceCollection AddUi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();

        // Vietnamese goes out as it is written; what has a meaning in HTML stays encoded.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddSingleton<KeptMarkup>();
        return services.AddTransient<FormPost>().AddSingleton<SiteMenu>().AddSingleton<WaitingWork>()
            .AddSingleton(new MenuGroup(MenuPart.Start, 20, [new("Việc của tôi", SiteLinks.Inbox, MenuIcon.Inbox) { Short = "Việc tôi" }]))
            .AddSingleton(SiteOptions.From(configuration)).AddSingleton<DownloadNames>();
    }

    /// <summary>The typeface's file names carry a hash, so a browser may keep them.</summary>
    public static void UseUi(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/dist/fonts", StringComparison.Ordinal))
            context.Response.OnStarting(Keep, context.Response);
        return next(context);
    });

    public static void MapUi(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().AllowAnonymous();
        routes.MapRazorComponents<App>().Add(AnswerHead);
        routes.MapTheme();
    }

    /// <summary>Monitors and link checkers ask for the head alone; the server sends no body for it.</summary>
    private static void AnswerHead(EndpointBuilder page)
    {
        for (var place = 0; place < page.Metadata.Count; place++)
        {
            if (page.Metadata[place] is HttpMethodMetadata methods && methods.HttpMethods.Contains(HttpMethods.Get))
                page.Metadata[place] = new HttpMethodMetadata([.. methods.HttpMethods, HttpMethods.Head]);
        }
    }

    private static Task Keep(object response)
    {
        if (response is HttpResponse { StatusCode: StatusCodes.Status200OK } found)
            found.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.CompletedTask;
    }
}
