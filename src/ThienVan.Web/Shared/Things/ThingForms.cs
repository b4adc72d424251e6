namespace ThienVan.Web.Shared.Things;

/// <summary>A note to add.</summary>
public sealed class NoteForm
{
    public string? Text { get; set; }

    /// <summary>Who was chosen to be told, beside those named in the text.</summary>
    public string? Mention { get; set; }
}
