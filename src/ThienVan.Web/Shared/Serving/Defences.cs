using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using ThienVan.Web.Shared.Config;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Serving;

/// <summary>What every answer and every request is held to.</summary>
public static class Defences
{
    /// <summary>Name of the rate limit for pages that try passwords.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>A minute, from one address.</summary>
    /// <summary>Posts to the door that one address may make in a minute.</summary>
    public static readonly NumberSetting Posts = new("ThienVan:SignIn:PostsPerMinute", 1, 1_000_000);

    private const int UsualPosts = 60;

    // The largest file, and room for the fields around it.
    private static readonly long _largestRequest = DocumentLimits.Default.PackageBytes + (2L << 20);

    // No inline script or style anywhere: data for scripts travels in attributes and JSON elements.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string Permissions = "Permissions-Policy";

    /// <summary>For a page that asks where its reader stands: the browser may ask them.</summary>
    public static void LetPlaceBeAsked(HttpContext http) =>
        http.Response.Headers[Permissions] = "camera=(), geolocation=(self), microphone=()";

    public static void AddDefences(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = _largestRequest;
        });
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        var posts = Posts.Read(builder.Configuration, UsualPosts);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignInLimit, http => PerAddress(http, posts));
        });
    }

    public static void UseDefences(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers[Permissions] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });

        // Refused by its announced length, before anything reads it: the sender gets a page, not a broken form.
        app.Use((context, next) =>
        {
            if (context.Request.ContentLength is not { } length || length <= _largestRequest) return next(context);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseRateLimiter();
    }

    // Only posts try a password; an office behind one address still signs in without waiting, a large one by a higher setting.
    private static RateLimitPartition<string> PerAddress(HttpContext context, int posts) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(
            ClientAddress.Of(context),
            _ => new() { PermitLimit = posts, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
        : RateLimitPartition.GetNoLimiter("");
}
