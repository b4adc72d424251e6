namespace ThienVan.Web.Plans.Versions.Pages;

/// <summary>A document to read.</summary>
public sealed class UploadForm
{
    public IFormFile? File { get; set; }
}
