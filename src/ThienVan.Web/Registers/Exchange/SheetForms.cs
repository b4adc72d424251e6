namespace ThienVan.Web.Registers.Exchange;

/// <summary>A sheet as sent.</summary>
public sealed class SheetForm
{
    public IFormFile? File { get; set; }
}
