namespace ThienVan.Web.Plans.Pages.Upload;

/// <summary>A document to read.</summary>
public sealed class UploadForm
{
    public IFormFile? File { get; set; }
}
