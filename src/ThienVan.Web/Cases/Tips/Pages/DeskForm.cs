namespace ThienVan.Web.Cases.Tips.Pages;

/// <summary>What a reader types on the page of a tip.</summary>
public sealed class DeskForm
{
    public string? Passphrase { get; set; }
    public string? Said { get; set; }
    public string? Outcome { get; set; }
    public string? File { get; set; }
}

/// <summary>What is typed on the page of the readers.</summary>
public sealed class ReaderForm
{
    public string? User { get; set; }
    public string? Passphrase { get; set; }
}
