using Microsoft.Net.Http.Headers;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Registers.Open;

/// <summary>What every request of the service says: how it wants to be answered, and nothing the service does not know.</summary>
/// <param name="ForPeople">As a page.</param>
/// <param name="Refusal">A parameter that is unknown or unreadable; null for none.</param>
internal sealed record OgcAsk(bool ForPeople, Refusal? Refusal)
{
    public const string JsonFormat = "json";
    public const string HtmlFormat = "html";
    private const string Format = "f";

    /// <param name="known">Parameters beside the format.</param>
    public static OgcAsk Read(HttpRequest request, params ReadOnlySpan<string> known)
    {
        var format = request.Query[Format].ToString();
        var unknown = "";
        foreach (var name in request.Query.Keys)
            if (name != Format && !known.Contains(name)) unknown = name;
        if (unknown.Length > 0)
            return new(ForPeople: false, new("open.unknown",
                $"Không có tham số “{unknown}” ở địa chỉ này; đề nghị xem {RegisterLinks.Ogc}/api."));
        return format switch
        {
            "" => new(PrefersPages(request), Refusal: null),
            JsonFormat => new(ForPeople: false, Refusal: null),
            HtmlFormat => new(ForPeople: true, Refusal: null),
            _ => new(ForPeople: false, new("open.format", $"f chỉ là {JsonFormat} hoặc {HtmlFormat}; đề nghị ghi lại.")),
        };
    }

    // The first of what is wanted most; a program that wants anything gets JSON.
    private static bool PrefersPages(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted)
        && wanted.OrderByDescending(one => one.Quality ?? 1).Select(one => one.MediaType.Value)
            .FirstOrDefault(type => type is OgcDocuments.Html or "*/*" || type?.EndsWith("json", StringComparison.Ordinal) == true)
            == OgcDocuments.Html;
}
