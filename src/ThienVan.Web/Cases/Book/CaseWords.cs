using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Cases.Book;

/// <summary>Words and looks of cases wherever they stand; the words of their states are the kind's own.</summary>
public static class CaseWords
{
    private const string RefusedState = "tu-choi";

    public static StatusTone Tone(bool isOpen, string state) => isOpen ? StatusTone.AtRisk
        : state == RefusedState ? StatusTone.NoData : StatusTone.OnTrack;

    public static string Channel(CaseChannel channel) => channel switch
    {
        CaseChannel.Page => "qua trang phản ánh",
        CaseChannel.Open311 => "qua ứng dụng khác (Open311)",
        CaseChannel.Desk => "do cán bộ ghi",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, message: null),
    };

    /// <summary>Who may read a note.</summary>
    public static string Readers(NoteAudience audience) => audience switch
    {
        NoteAudience.Internal => "Nội bộ",
        NoteAudience.Reporter => "Người gửi",
        NoteAudience.Public => "Mọi người",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, message: null),
    };

    public static StatusTone Tone(NoteAudience audience) => audience switch
    {
        NoteAudience.Internal => StatusTone.NoData,
        NoteAudience.Reporter => StatusTone.Decision,
        _ => StatusTone.AtRisk,
    };

    /// <summary>How to reach who reported, as far as they said.</summary>
    public static string Contact(CaseReporterRow reporter) =>
        string.Join(", ", new[] { reporter.Name, reporter.Phone, reporter.Email }.OfType<string>()) is { Length: > 0 } said
            ? said : "không để lại liên hệ";
}
