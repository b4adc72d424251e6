namespace ThienVan.Web.Shared.Serving;

/// <summary>
/// Whoever is led on stays where they are: an address of this site goes out without scheme and host. What the server thinks of itself
/// behind a proxy (http, another name) would lead away from TLS, and a browser would stop the form that led there (form-action).
/// </summary>
internal static class RelativeRedirects
{
    public static void UseRelativeRedirects(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(Shorten, http);
        return next(http);
    });

    private static Task Shorten(object state)
    {
        var http = (HttpContext)state;
        if (http.Response.Headers.Location.ToString() is { Length: > 0 } location && Within(http.Request, location) is { } path)
            http.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    // A path that begins with two slashes would name another site.
    private static string? Within(HttpRequest request, string location) =>
        location.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(location, UriKind.Absolute, out var to)
        && IsHere(request, to)
        && to.PathAndQuery is ['/', not ('/' or '\\'), ..] or "/"
            ? to.PathAndQuery + to.Fragment
            : null;

    // Both read as an address: a host that a visitor made up may be written in more than one way.
    private static bool IsHere(HttpRequest request, Uri to) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var here)
        && Uri.Compare(to, here, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
