using ThienVan.Core.Kernel;

namespace ThienVan.Core.Work.Movements;

/// <summary>What became of an entry. A new one takes the place of one that nobody had looked at.</summary>
public enum EntryState { Sent, Confirmed, Returned, Replaced }

/// <summary>What a neighbourhood group said it had reached by a day.</summary>
/// <param name="Amount">In all since the first day, not since the last entry.</param>
/// <param name="On">Last day it counts.</param>
public sealed record ResultEntry(decimal Amount, DateOnly On, EntryState State);

/// <summary>An amount as a group is about to send it.</summary>
/// <param name="Reason">Why it is less than what stands, or of an earlier day; null for none.</param>
public sealed record NewEntry(decimal Amount, DateOnly On, string? Reason);

/// <summary>The entries of one group in one year, in the order they were sent: a later one stands in the place of an earlier one, and one
/// that was returned or replaced stands for nothing.</summary>
public sealed record GroupResult(IReadOnlyList<ResultEntry> Entries)
{
    /// <summary>Null for a group that sent nothing, or got everything back.</summary>
    public ResultEntry? Standing => Entries.LastOrDefault(entry => entry.State is EntryState.Sent or EntryState.Confirmed);

    public ResultEntry? Confirmed => Entries.LastOrDefault(entry => entry.State == EntryState.Confirmed);

    /// <summary>What stands was confirmed.</summary>
    public bool IsConfirmed => Standing is { State: EntryState.Confirmed };

    /// <summary>The last entry, where it waits for a word or was given back; null where what was sent last was confirmed.</summary>
    public ResultEntry? Unconfirmed => Entries is [.., { State: EntryState.Sent or EntryState.Returned } last] ? last : null;

    /// <summary>The last word was given back, and nothing was sent since.</summary>
    public bool IsReturned => Entries is [.., { State: EntryState.Returned }];

    /// <summary>Only what was confirmed reaches a goal, and not while the group itself says less.</summary>
    public bool Reaches(decimal? goal) => goal is > 0 && Confirmed?.Amount >= goal && Standing?.Amount >= goal;

    /// <summary>Null for an entry that may be sent.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="days">Of the year.</param>
    /// <param name="isClosed">Results of the year are settled.</param>
    public Refusal? Refuse(NewEntry entry, MovementMeasure measure, MovementDays days, bool isClosed, DateOnly today) =>
        isClosed ? new("movement.closed", "Kết quả đợt này đã chốt nên không nhận thêm; cần sửa, đề nghị báo đơn vị chủ trì mở lại.")
        : entry.On < days.From
            ? new("movement.before", $"Đợt bắt đầu ngày {FigureText.Day(days.From)}; đề nghị ghi kết quả từ ngày đó trở đi.")
        : entry.On > today ? new("movement.future", $"Ngày {FigureText.Day(entry.On)} chưa đến; đề nghị ghi kết quả đến "
            + "hôm nay hoặc trước đó.")
        : entry.On > days.To
            ? new("movement.after", $"Đợt kết thúc ngày {FigureText.Day(days.To)}; đề nghị ghi kết quả đến hết ngày đó.")
        : measure.Refuse(entry.Amount) is { } refusal ? refusal
        : Standing is { } standing && IsCorrection(entry, standing) && VietnameseText.IsBlank(entry.Reason)
            ? new Refusal("movement.reason",
                $"Lần trước đã gửi {FigureText.WithUnit(standing.Amount, measure.Unit, MovementMeasure.MostDecimals)} "
                + $"tính đến ngày {FigureText.Day(standing.On)}; số ít hơn hoặc ngày sớm hơn thì phải ghi lý do.")
        : null;

    private static bool IsCorrection(NewEntry entry, ResultEntry standing) => entry.Amount < standing.Amount || entry.On < standing.On;
}

/// <summary>The lead unit's word on an entry.</summary>
public static class EntryWord
{
    /// <summary>Null for an entry that still waits.</summary>
    public static Refusal? RefuseDecided(EntryState state) => state == EntryState.Sent ? null
        : new("movement.decided", "Kết quả này đã được xem, hoặc đã có số mới thay; dưới đây là trang hiện nay.") { IsDone = true };

    public static Refusal? RefuseReturn(EntryState state, string? reason) => RefuseDecided(state)
        ?? (VietnameseText.IsBlank(reason)
            ? new("movement.return_reason", "Đề nghị ghi lý do trả lại để tổ dân phố biết phải sửa gì.")
            : reason.Length > CommendationFlow.LongestReason
                ? new Refusal("movement.return_long", $"Lý do không quá {CommendationFlow.LongestReason} ký tự; đề nghị viết gọn lại.")
            : null);
}
