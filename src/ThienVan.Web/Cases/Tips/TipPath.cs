using System.Net;

namespace ThienVan.Web.Cases.Tips;

/// <summary>
/// Before anything else sees a request to the pages of tips, all that tells of its sender is gone from it: address, browser, cookies, the
/// page they came from. So nothing behind can log, count or keep it, a signed-in officer is nobody there, and no cookie is set.
/// </summary>
public sealed class TipPath : IStartupFilter
{
    private static readonly string[] _kept =
    [
        "Host", "Content-Type", "Content-Length", "Transfer-Encoding", "Accept", "Accept-Encoding", "X-Forwarded-Proto", "X-Forwarded-Host",
        "Origin", "Connection",
    ];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, then) =>
        {
            if (http.Request.Path.StartsWithSegments(TipLinks.Public, StringComparison.OrdinalIgnoreCase)) Forget(http);
            return then(http);
        });
        next(app);
    };

    private static void Forget(HttpContext http)
    {
        foreach (var header in http.Request.Headers.Keys.Except(_kept, StringComparer.OrdinalIgnoreCase).ToArray())
            http.Request.Headers.Remove(header);
        (http.Connection.RemoteIpAddress, http.Connection.RemotePort) = (IPAddress.Loopback, 0);
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.Remove("Set-Cookie");
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            return Task.CompletedTask;
        });
    }
}
