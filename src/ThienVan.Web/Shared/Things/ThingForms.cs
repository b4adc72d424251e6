namespace ThienVan.Web.Shared.Things;

/// <summary>A note to add.</summary>
public sealed class NoteForm
{
    public string? Text { get; set; }
}
