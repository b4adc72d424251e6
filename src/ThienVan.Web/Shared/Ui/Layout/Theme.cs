using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Ui.Layout;

/// <summary>On a page: dark whatever its reader chose, for it hangs on a wall.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AlwaysDarkAttribute : Attribute;

/// <summary>Light or dark: the device decides until the reader does; the choice is kept in a cookie.</summary>
public static class Theme
{
    private const string Cookie = "giao-dien";
    private static readonly string[] Names = ["light", "dark"];

    /// <summary>Null leaves it to the device.</summary>
    public static string? Chosen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<AlwaysDarkAttribute>() is not null ? "dark" : Known(http.Request.Cookies[Cookie]);

    public static void MapTheme(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SiteLinks.Theme, ChooseAsync).DisableAntiforgery().AllowAnonymous();

    private static async Task<IResult> ChooseAsync(HttpContext http, CancellationToken ct)
    {
        if (await ReadAsync(http, ct) is not { } form) return Results.BadRequest();
        if (Known(form["theme"]) is { } theme)
            http.Response.Cookies.Append(
                Cookie,
                theme,
                new()
                {
                    MaxAge = TimeSpan.FromDays(365),
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                }
            );
        else
            http.Response.Cookies.Delete(Cookie);
        return Results.LocalRedirect(Back(form["back"]));
    }

    // No token guards this form, so nothing has read it before: what arrives may be anything.
    private static async Task<IFormCollection?> ReadAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) return null;
        try
        {
            return await http.Request.ReadFormAsync(ct);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static string? Known(string? name) => Names.FirstOrDefault(known => known == name);

    private static string Back(string? address) =>
        address is ['/', not ('/' or '\\'), ..] && address.All(letter => char.IsAscii(letter) && !char.IsControl(letter))
            ? address
            : SiteLinks.Home;
}
