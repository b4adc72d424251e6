namespace ThienVan.Web.Registers.Open.Showing;

/// <summary>A file for a public page as it is sent.</summary>
public sealed class ShowForm
{
    public IFormFile? File { get; set; }
    public string? Kind { get; set; }
    public string? Caption { get; set; }
}
