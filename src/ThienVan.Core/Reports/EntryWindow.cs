using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports;

/// <summary>When a unit may write in a round.</summary>
public static class EntryWindow
{
    /// <summary>Of figures that came back after the last day: nobody set them another.</summary>
    public const string CameBackLate = "trả lại sau hạn";

    /// <summary>Of what came up, or came back, after the round went out.</summary>
    public const string AfterItIsOut = "sau công bố, không đặt hạn";

    /// <summary>Of a unit that owes nothing.</summary>
    public const string AllSent = "đã gửi đủ";

    /// <summary>Said in place of the days left once nobody waits for the rest.</summary>
    public const string IsOut = "kỳ đã công bố";

    /// <summary>The one word on a last day, wherever it is said: on the board, in the grid, in reminders and on lists of what is
    /// owed.</summary>
    /// <param name="isOut">The round went out.</param>
    /// <param name="isOver">It went out, and nobody waits for what was not sent.</param>
    /// <param name="daysLeft">To the day by which something is owed; null where nothing is owed by a day.</param>
    public static string Standing(bool complete, bool isOut, bool isOver, int? daysLeft) =>
        complete ? AllSent
        : isOver ? IsOut
        : daysLeft is { } left ? FigureText.Left(left)
        : isOut ? AfterItIsOut : CameBackLate;

    /// <summary>True on the days on which any unit may write.</summary>
    public static bool IsReceiving(Round round, DateOnly today) =>
        round.State == RoundState.Open && round.Dates.OpensOn <= today && today <= round.Dates.GraceUntil;

    /// <summary>Day by which a unit sends: the round's, or the end of the longest exception granted to it.</summary>
    public static DateOnly DueOn(Round round, string? unitId, IEnumerable<LockException> exceptions) =>
        Granted(unitId, exceptions).Append(round.Dates.DueOn).Max();

    /// <param name="round">The round.</param>
    /// <param name="unitId">Unit or neighbourhood group; null for orphan lines.</param>
    /// <param name="exceptions">All exceptions granted in the round.</param>
    /// <param name="today">Day in Viet Nam.</param>
    /// <returns>Null when the unit may write today in any of its cells that nobody has approved.</returns>
    public static Refusal? Refuse(Round round, string? unitId, IEnumerable<LockException> exceptions, DateOnly today)
    {
        if (today < round.Dates.OpensOn) return new("round.not_open", $"Kỳ báo cáo mở nhập từ ngày {FigureText.Day(round.Dates.OpensOn)}.");
        if (IsReceiving(round, today) || Granted(unitId, exceptions).Any(until => today <= until)) return null;
        return round.State == RoundState.Published
            ? new(
                "round.published",
                "Kỳ báo cáo đã công bố; muốn sửa số đã duyệt đề nghị lập phiên bản mới, có lý do; muốn bổ sung số còn thiếu đề nghị Văn "
                    + "phòng mở ngoại lệ."
            )
            : new("round.locked", "Kỳ báo cáo đã khóa nhập; đề nghị Văn phòng mở ngoại lệ cho đơn vị.");
    }

    /// <param name="cell">Newest version of the cell; null while it was never written.</param>
    /// <returns>
    /// Null when the unit may write today in this cell: its window is open, or somebody entitled to it reopened this very cell with a
    /// reason, by returning it or by a new version of what was approved.
    /// </returns>
    public static Refusal? Refuse(Round round, string? unitId, IEnumerable<LockException> exceptions, DateOnly today, ValueFlow? cell) =>
        today >= round.Dates.OpensOn && cell is { IsReopened: true } ? null : Refuse(round, unitId, exceptions, today);

    private static IEnumerable<DateOnly> Granted(string? unitId, IEnumerable<LockException> exceptions) =>
        exceptions.Where(exception => exception.UnitId == (unitId ?? PlanUnit.None)).Select(exception => exception.Until);
}
