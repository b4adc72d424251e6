using ThienVan.Web.Cases.Book;

namespace ThienVan.Web.Cases.Handling.Pages;

/// <summary>Words and who may read them.</summary>
public sealed class NoteForm
{
    public NoteAudience? Audience { get; set; }
    public string? Words { get; set; }
}

/// <summary>A step as its form sends it.</summary>
public sealed class StepForm
{
    public int Seen { get; set; }
    public string? Reason { get; set; }
    public string? Document { get; set; }
    public string? Ground { get; set; }
    public string? Holder { get; set; }
}
