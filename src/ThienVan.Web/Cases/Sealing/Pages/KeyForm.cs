namespace ThienVan.Web.Cases.Sealing.Pages;

/// <summary>What is typed about one's own key; never shown again.</summary>
public sealed class KeyForm
{
    public string? Old { get; set; }
    public string? Code { get; set; }
    public string? Passphrase { get; set; }
    public string? Again { get; set; }
    public bool Sure { get; set; }
}
