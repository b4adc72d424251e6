namespace ThienVan.Core.Kernel.Clocks;

/// <summary>
/// All that was ever written down about one clock; immutable, nothing is taken away. What stands is read in the order of its moments, not
/// of its writing, so a decision written down late counts from its own day.
/// </summary>
public sealed record ClockRun
{
    public static ClockRun Empty { get; } = new();

    /// <summary>As written, the first first.</summary>
    public IReadOnlyList<ClockEntry> Entries { get; init; } = [];

    /// <summary>What stands after all corrections, by moment; those of one moment in the order of their writing.</summary>
    public IReadOnlyList<ClockEntry> Standing =>
    [
        .. Entries.Select((entry, at) => (entry, at)).Where(one => one.entry.Kind != ClockEntryKind.Struck && !IsReplaced(one.at))
            .OrderBy(one => one.entry.At).ThenBy(one => Origin(one.at)).Select(one => one.entry),
    ];

    /// <summary>Null before it started.</summary>
    public ClockEntry? Started => Last(ClockEntryKind.Started);

    /// <summary>Null while it goes on.</summary>
    public ClockEntry? Ended => Last(ClockEntryKind.Ended);

    public bool IsOpen => Started is not null && Ended is null;

    /// <summary>The pause that nobody has ended; null while it runs.</summary>
    public ClockEntry? Pause =>
        Standing.LastOrDefault(entry => entry.Kind is ClockEntryKind.Paused or ClockEntryKind.Resumed or ClockEntryKind.Ended)
            is { Kind: ClockEntryKind.Paused } pause ? pause : null;

    /// <summary>The run with one more entry, a correction among them. Refused where the whole would not be lawful: see
    /// <see cref="ClockReplay"/>.</summary>
    /// <param name="now">Moment of the writing; nothing may lie after it.</param>
    public Result<ClockRun> Add(ClockEntry entry, ClockBasis basis, DateTimeOffset now)
    {
        if (entry.At > now)
            return new Refusal("clock.future", $"Thời điểm {FigureText.Moment(entry.At)} chưa đến; đề nghị ghi thời điểm đã diễn ra.");
        if ((entry.Corrects is { } place ? RefuseCorrection(entry, place) : RefuseAnother(entry)) is { } refusal) return refusal;
        var run = new ClockRun { Entries = [.. Entries, entry with { Recorded = now }] };
        return ClockReplay.Refuse(run.Standing, basis) is { } unlawful ? unlawful : run;
    }

    // What is over is put right, never added to: else a pause written down afterwards would hide that it was late.
    private Refusal? RefuseAnother(ClockEntry entry) =>
        entry.Kind == ClockEntryKind.Struck
            ? new("clock.struck", "Đề nghị chọn nội dung cần đính chính.")
        : Ended is { } ended
            ? new Refusal("clock.ended", $"Thời hạn đã kết thúc {FigureText.Moment(ended.At)}; đề nghị đính chính nếu đã ghi sai.")
            { IsDone = entry.Kind == ClockEntryKind.Ended }
        : null;

    private Refusal? RefuseCorrection(ClockEntry entry, int place) =>
        place < 0 || place >= Entries.Count || Entries[place].Kind == ClockEntryKind.Struck
            ? new("clock.no_entry", "Không có nội dung cần đính chính; đề nghị xem lại diễn biến thời hạn.")
        : IsReplaced(place)
            ? new("clock.corrected", "Nội dung này đã được đính chính; đề nghị đính chính bản mới nhất.") { IsDone = true }
        : entry.Kind != Entries[place].Kind && (entry.Kind != ClockEntryKind.Struck || Entries[place].Kind == ClockEntryKind.Started)
            ? new("clock.other_kind", "Chỉ đính chính được cùng loại nội dung; đề nghị ghi lại.")
        : VietnameseText.IsBlank(entry.Reason)
            ? new Refusal("clock.reason", "Đề nghị ghi lý do đính chính.")
        : null;

    private bool IsReplaced(int place) => Entries.Any(entry => entry.Corrects == place);

    private int Origin(int place) => Entries[place].Corrects is { } earlier ? Origin(earlier) : place;

    private ClockEntry? Last(ClockEntryKind kind) => Standing.LastOrDefault(entry => entry.Kind == kind);
}
