using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Layout;

namespace ThienVan.Web.Registers.Open;

/// <summary>Who gives the data away, on what terms, and whom to ask, as the settings say. What nobody said is left out.</summary>
public sealed class OpenSite(SiteOptions site, IConfiguration configuration, DemonstrationMode demonstration)
{
    /// <summary>"Ủy ban nhân dân phường Kiến An".</summary>
    public string Publisher => $"Ủy ban nhân dân {site.WardInSentence}";

    public string Place => site.WardName ?? "Phường";

    public string? Contact => Said("ThienVan:Contact:Email");

    /// <summary>Terms of use as an address (<c>ThienVan:OpenData:License</c>); null where the ward has said none of its own.</summary>
    public string? License => Said("ThienVan:OpenData:License");

    /// <summary>What every answer says of invented data; null in a real office.</summary>
    public string? Warning => demonstration.Warning;

    private string? Said(string setting) => VietnameseText.IsBlank(configuration[setting]) ? null : configuration[setting]!.Trim();

    /// <summary>"https://host", as who asks knows it: links of an answer lead back the way it came.</summary>
    public static string Base(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
