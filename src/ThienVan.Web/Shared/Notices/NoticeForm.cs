namespace ThienVan.Web.Shared.Notices;

/// <summary>Which button was pressed: one notice's, or the one for all.</summary>
public sealed class NoticeForm
{
    /// <summary>What the inbox says of a notice that was ticked off in it.</summary>
    public const string SeenHere = "thong-bao-da-doc";

    /// <summary>The one to open, read with it.</summary>
    public string? Id { get; set; }

    /// <summary>The one that is read and needs no opening.</summary>
    public string? Seen { get; set; }
    public bool All { get; set; }
}
