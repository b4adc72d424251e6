namespace ThienVan.Web.Reports.Approval.Pages;

/// <summary>A new version asked for, as typed.</summary>
public sealed class ReviseForm
{
    public string? Seen { get; set; }
    public string? Reason { get; set; }
}
