namespace ThienVan.Web.Plans.Versions.Pages.Titles;

/// <summary>A short title as typed.</summary>
public sealed class TitleForm
{
    public string? Title { get; set; }
}
