using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry.Past;

namespace ThienVan.Web.Plans.History;

/// <summary>A block of past figures as it came from a person.</summary>
public sealed record PastEntry
{
    /// <summary>Cells with tabs between them, as a spreadsheet puts them on the clipboard.</summary>
    public required string Text { get; init; }

    /// <summary>As typed, as are number and day.</summary>
    public string? Source { get; init; }
    public string? DocumentNumber { get; init; }
    public string? DocumentDay { get; init; }

    /// <summary>Why known figures are corrected; needed only where some are.</summary>
    public string? Reason { get; init; }
}

/// <summary>What would become of a cell.</summary>
/// <param name="Before">What is known of its days; null where nothing is.</param>
public sealed record PastChange(PastCell Cell, PastLine? Before)
{
    public bool IsBad => Cell.Refusal is not null;

    public bool IsUnchanged => !IsBad && (Before is { Counts: true } held
        ? !Cell.TakesBack && held.Observation.Observed == Cell.Seen!.Observed && Paper(held) == Cell.Paper
        : Cell.TakesBack);

    public bool IsCorrection => !IsBad && !IsUnchanged && Before is not null;

    private static PastPaper Paper(PastLine held) =>
        new() { Source = held.Source, DocumentNumber = held.PaperNumber, DocumentDate = held.PaperDate };
}

/// <summary>A block read and not kept yet.</summary>
public sealed record PastPreview(IReadOnlyList<PastChange> Changes)
{
    public IReadOnlyList<PastChange> Bad => [.. Changes.Where(change => change.IsBad)];

    public IReadOnlyList<PastChange> Kept => [.. Changes.Where(change => !change.IsBad && !change.IsUnchanged)];

    public int Corrections => Changes.Count(change => change.IsCorrection);

    public int Unchanged => Changes.Count(change => change.IsUnchanged);

    /// <summary>Null when it may be kept.</summary>
    public Refusal? Refuse(string? reason) =>
        Bad.Count > 0 ? new("past.bad", $"Còn {Bad.Count} ô chưa đọc được; đề nghị sửa các ô đó rồi xem lại, chưa có số nào được lưu.")
        : Kept.Count == 0 ? new("past.nothing", "Không có số nào mới so với số đã lưu.")
        : Corrections > 0 && VietnameseText.IsBlank(reason)
            ? new("past.reason", $"Có {Corrections} số đã lưu sẽ đổi; đề nghị ghi lý do sửa.")
        : null;
}

/// <summary>What is known of the years before the plan.</summary>
public sealed record PastView
{
    public required PlanHead Plan { get; init; }
    public required IReadOnlyList<int> Years { get; init; }
    public required IReadOnlyList<PastRow> Rows { get; init; }

    /// <summary>Indicators of which nothing is known.</summary>
    public required int Unknown { get; init; }
}

/// <param name="OfYears">One a year; null where the whole year is not known.</param>
/// <param name="Parts">Figures of parts of years.</param>
public sealed record PastRow(string TargetNo, Indicator Indicator, IReadOnlyList<PastLine?> OfYears, int Parts);
