using ThienVan.Core.Kernel;

namespace ThienVan.Web.Plans.Checker.Pages;

/// <summary>A person's choice of a reading, as typed.</summary>
public sealed class DecideForm
{
    public string? ReadingId { get; set; }
    public string? DocumentNumber { get; set; }
    public string? DocumentDate { get; set; }

    /// <summary>Left empty for how the words were meant from the first.</summary>
    public string? From { get; set; }
    public string? Reason { get; set; }

    /// <summary>How many decisions the page had.</summary>
    public int Seen { get; set; }

    public string? ReadingError => VietnameseText.IsBlank(ReadingId) ? "Đề nghị chọn một cách hiểu." : null;

    public string? NumberError =>
        VietnameseText.IsBlank(DocumentNumber) ? "Đề nghị ghi số văn bản quyết định cách hiểu này, ví dụ 12/TB-UBND." : null;

    public string? DateError => DayInput.Read(DocumentDate) is { Day: null, Unreadable: false }
        ? "Đề nghị ghi ngày của văn bản, ví dụ 23/12/2025."
        : null;

    public bool IsWhole => ReadingError is null && NumberError is null && DayInput.Read(DocumentDate).Day is not null
        && !DayInput.Read(From).Unreadable;

    public DecideReading Command(string conflictId) => new()
    {
        ConflictId = conflictId,
        ReadingId = ReadingId!,
        DocumentNumber = DocumentNumber!.Trim(),
        DocumentDate = DayInput.Read(DocumentDate).Day,
        From = DayInput.Read(From).Day,
        Reason = VietnameseText.IsBlank(Reason) ? null : Reason.Trim(),
        Seen = Seen,
    };
}
