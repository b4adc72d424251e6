namespace ThienVan.Web.Plans.History.Pages;

/// <summary>Past figures as pasted or sent.</summary>
public sealed class PastForm
{
    /// <summary>"luu" to keep what was previewed; anything else previews.</summary>
    public string? Step { get; set; }
    public string? Text { get; set; }
    public IFormFile? File { get; set; }
    public string? Source { get; set; }
    public string? DocumentNumber { get; set; }
    public string? DocumentDay { get; set; }
    public string? Reason { get; set; }

    public bool Keeps => Step == "luu";

    public PastEntry Entry(string text) => new()
    {
        Text = text,
        Source = Source,
        DocumentNumber = DocumentNumber,
        DocumentDay = DocumentDay,
        Reason = Reason,
    };
}
