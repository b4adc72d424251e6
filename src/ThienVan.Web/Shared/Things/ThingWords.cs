namespace ThienVan.Web.Shared.Things;

/// <summary>Events of notes and files in the office's words.</summary>
internal static class ThingWords
{
    /// <summary>Null for a kind of another room.</summary>
    public static string? Said(string kind) =>
        kind == ThingEvents.NoteAdded.Name ? "Thêm ghi chú"
        : kind == ThingEvents.NoteRemoved.Name ? "Bỏ ghi chú"
        : kind == ThingEvents.FileAdded.Name ? "Thêm tệp"
        : kind == ThingEvents.FileRemoved.Name ? "Bỏ tệp"
        : null;
}
