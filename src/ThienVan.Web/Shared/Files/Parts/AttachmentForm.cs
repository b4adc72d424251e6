namespace ThienVan.Web.Shared.Files.Parts;

/// <summary>A file to add.</summary>
public sealed class AttachmentForm
{
    /// <summary>Name of the field, for pages that take several files at once.</summary>
    public const string Field = "Form.File";

    public IFormFile? File { get; set; }
}
