namespace ThienVan.Web.Shared.Files.Parts;

/// <summary>A file to add.</summary>
public sealed class AttachmentForm
{
    public IFormFile? File { get; set; }
}
