namespace ThienVan.Web.Plans.Versions.Pages;

/// <summary>A document to read.</summary>
public sealed class UploadForm
{
    public IFormFile? File { get; set; }

    /// <summary>Ticked where another draft of what waits already is asked for.</summary>
    public bool Again { get; set; }
}
