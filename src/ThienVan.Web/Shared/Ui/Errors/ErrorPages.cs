using Microsoft.AspNetCore.Diagnostics;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Ui.Errors;

/// <summary>A page that says what to do for every answer that would otherwise be empty.</summary>
public static class ErrorPages
{
    public const string Address = "/trang-thai";

    /// <summary>Before a program asks anew for what the database could not give.</summary>
    private const string SecondsToWait = "30";

    /// <summary>First in the pipeline: whatever fails below ends here. Requests that do not ask for a page keep their bare
    /// status.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = $"{Address}/500",
                StatusCodeSelector = StatusOf,
                CreateScopeForErrors = true,
            }
        );

        // A page that answers 404 has used the request's scope already.
        app.UseStatusCodePagesWithReExecute(Address + "/{0}", createScopeForStatusCodePages: true);
        app.Use(async (http, next) =>
        {
            // What failed on its way to a form is answered by a page, which is read.
            if (HasFailed(http)) http.Request.Method = HttpMethods.Get;
            if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = SecondsToWait;
            if (!AsksForPage(http) && http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            await next(http);

            // A page that refuses a form before rendering has named a content type for a body it never wrote.
            if (http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentLength: null or 0 } refused)
                refused.ContentType = null;

            // The page that says so is read, not posted to: a refused form must not be read again.
            if (http.Response.StatusCode >= StatusCodes.Status400BadRequest && HttpMethods.IsPost(http.Request.Method))
                (http.Request.Method, http.Request.ContentLength) = (HttpMethods.Get, null);
        });
    }

    /// <summary>Nobody needs an account to hear that an address does not exist.</summary>
    public static void MapNotFound(this IEndpointRouteBuilder routes) => routes.MapFallback(() => Results.NotFound()).AllowAnonymous();

    /// <summary>Answers with a status that the page itself explains, better than the general words for that status.</summary>
    public static void Tell(HttpContext http, int status)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        if (status != StatusCodes.Status404NotFound) http.Response.StatusCode = status;

        // A component that answers so at once is not written out at all.
        else
            http.Response.OnStarting(() =>
            {
                http.Response.StatusCode = status;
                return Task.CompletedTask;
            });
    }

    /// <summary>The address in the reader's browser while an error page answers for it; null on any other page.</summary>
    public static string? AskedAddress(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } status
            ? status.OriginalPathBase + status.OriginalPath + status.OriginalQueryString
        : http.Features.Get<IExceptionHandlerPathFeature>()?.Path;

    /// <summary>True on the page that answers for a failure of ours.</summary>
    public static bool HasFailed(HttpContext http) => http.Response.StatusCode >= StatusCodes.Status500InternalServerError;

    /// <summary>True while a page says that the database cannot be asked: it must not ask either.</summary>
    public static bool IsWithoutDatabase(HttpContext http) => DatabaseAway.Is(http.Features.Get<IExceptionHandlerFeature>()?.Error);

    private static int StatusOf(Exception failure) =>
        failure is BadHttpRequestException bad ? bad.StatusCode
        : DatabaseAway.Is(failure) ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;

    private static bool AsksForPage(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
