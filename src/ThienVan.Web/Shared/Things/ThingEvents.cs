using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Things;

/// <summary>What is written down about notes and files on things; the subject is that of the thing.</summary>
internal static class ThingEvents
{
    public static readonly EventKind NoteAdded = new(
        "thing.note_added", "{thing}",
        "somebody left a note on a thing",
        "id, whom it mentions; never its words");
    public static readonly EventKind NoteRemoved = new("thing.note_removed", "{thing}", "its author took a note back", "id");
    public static readonly EventKind FileAdded = new(
        "thing.file_added", "{thing}",
        "a file was hung on a thing, cleaned of places, devices and authors",
        "id, SHA-256, size, type; never its name");
    public static readonly EventKind FileRemoved = new(
        "thing.file_removed", "{thing}", "a file was taken away; its row stays", "id, SHA-256, size");
}
