namespace ThienVan.Web.Plans.Checker.Pages;

/// <summary>A person's choice of a reading, as typed.</summary>
public sealed class DecideForm
{
    public string? ReadingId { get; set; }
    public string? DocumentNumber { get; set; }
    public string? Reason { get; set; }

    public string? ReadingError => string.IsNullOrWhiteSpace(ReadingId) ? "Hãy chọn một cách hiểu." : null;

    public string? NumberError =>
        string.IsNullOrWhiteSpace(DocumentNumber) ? "Hãy ghi số văn bản quyết định cách hiểu này, ví dụ 12/TB-UBND." : null;

    public DecideReading Command(string conflictId) => new()
    {
        ConflictId = conflictId,
        ReadingId = ReadingId!,
        DocumentNumber = DocumentNumber!.Trim(),
        Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(),
    };
}
