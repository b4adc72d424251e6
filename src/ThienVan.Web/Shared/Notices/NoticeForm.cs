namespace ThienVan.Web.Shared.Notices;

/// <summary>Which button was pressed: one notice's, or the one for all.</summary>
public sealed class NoticeForm
{
    public string? Id { get; set; }
    public bool All { get; set; }
}
