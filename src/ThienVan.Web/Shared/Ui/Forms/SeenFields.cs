using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Ui.Forms;

/// <summary>A field of a form that holds nothing one can see was left empty, whichever page asked for it.</summary>
internal static class SeenFields
{
    /// <summary>After the forgery check, which has read the form within its limits.</summary>
    public static void UseSeenFields(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } && http.Request.HasFormContentType)
            http.Request.Form = Seen(http.Request.Form);
        return next(http);
    });

    private static FormCollection Seen(IFormCollection form) =>
        new(form.ToDictionary(field => field.Key, field => Seen(field.Value)), form.Files);

    private static StringValues Seen(StringValues typed) => new([.. typed.Select(text => VietnameseText.IsBlank(text) ? "" : text)]);
}
