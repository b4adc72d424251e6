namespace ThienVan.Web.Reports.Evidence.Pages;

/// <summary>A file to add.</summary>
public sealed class EvidenceForm
{
    public IFormFile? File { get; set; }
}
