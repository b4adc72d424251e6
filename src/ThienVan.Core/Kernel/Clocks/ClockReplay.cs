namespace ThienVan.Core.Kernel.Clocks;

/// <summary>Whether entries in the order of their moments follow the rule: started once and first, paused only while it runs and for a
/// ground the law knows, resumed only from a pause, extended no more often than allowed and with its decision, ended once and
/// last.</summary>
internal sealed class ClockReplay(IReadOnlyList<ClockEntry> standing, ClockBasis basis)
{
    /// <summary>Null for entries that are lawful.</summary>
    public static Refusal? Refuse(IReadOnlyList<ClockEntry> standing, ClockBasis basis)
    {
        var replay = new ClockReplay(standing, basis);
        return Enumerable.Range(0, standing.Count).Select(replay.Refuse).FirstOrDefault(refusal => refusal is not null);
    }

    private Refusal? Refuse(int place)
    {
        var (entry, before) = (standing[place], standing.Take(place).ToArray());
        if (place == 0 != (entry.Kind == ClockEntryKind.Started))
            return place > 0
                ? new("clock.started", $"Thời hạn đã tính từ {FigureText.Moment(standing[0].At)}.") { IsDone = true }
                : new("clock.before_start", $"Thời điểm {FigureText.Moment(entry.At)} trước khi thời hạn bắt đầu; đề nghị xem lại.");
        if (before.Any(earlier => earlier.Kind == ClockEntryKind.Ended))
            return new("clock.ended", $"Thời điểm {FigureText.Moment(entry.At)} sau khi thời hạn đã kết thúc; đề nghị xem lại.");
        var isPaused = before.LastOrDefault(earlier => earlier.Kind is ClockEntryKind.Paused or ClockEntryKind.Resumed)
            is { Kind: ClockEntryKind.Paused };
        return entry.Kind switch
        {
            ClockEntryKind.Paused when isPaused =>
                new("clock.paused", "Thời hạn đang tạm dừng; đề nghị ghi việc tiếp tục trước khi tạm dừng lần nữa."),
            ClockEntryKind.Paused when basis.Rule.Pauses.Count == 0 =>
                new("clock.no_pause", $"Thời hạn “{basis.Rule.Name}” không được tạm dừng; đề nghị giải quyết trong hạn."),
            ClockEntryKind.Paused when basis.Rule.Pause(entry.Code) is null =>
                new("clock.ground", "Đề nghị chọn lý do tạm dừng mà quy định cho phép."),
            ClockEntryKind.Resumed when !isPaused =>
                new("clock.not_paused", "Thời hạn không tạm dừng vào thời điểm này; đề nghị xem lại diễn biến."),
            ClockEntryKind.Extended => RefuseExtension(entry, before),
            _ => null,
        };
    }

    private Refusal? RefuseExtension(ClockEntry entry, ClockEntry[] before)
    {
        if (basis.Rule.Extension(entry.Code) is not { } extension)
            return new("clock.extension", "Đề nghị chọn hình thức gia hạn mà quy định cho phép.");
        var earlier = before.Where(one => one.Kind == ClockEntryKind.Extended).ToArray();
        return earlier.Count(one => one.Code == extension.Code) >= extension.AtMost || earlier.Length >= basis.Rule.MostExtensions
            ? new("clock.extensions", $"“{extension.Name}” đã dùng đủ số lần được phép; đề nghị giải quyết trong hạn.")
            : extension.NeedsDecision && VietnameseText.IsBlank(entry.Document)
            ? new("clock.decision", $"“{extension.Name}” phải có văn bản quyết định; đề nghị ghi số, ngày của văn bản.")
            : extension.Grounds.Count > 0 && extension.Grounds.All(ground => ground.Code != entry.Ground)
            ? new("clock.extension_ground", $"Đề nghị chọn căn cứ của “{extension.Name}” mà quy định nêu.")
            : extension.OnlyBeforeOver && ClockCount.Of(before, basis).IsOver(entry.At)
            ? new Refusal("clock.over", "Thời hạn đã hết nên không gia hạn được; đề nghị giải quyết ngay và báo cáo lý do quá hạn.")
            : null;
    }
}
