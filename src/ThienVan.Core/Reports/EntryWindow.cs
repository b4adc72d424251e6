using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports;

/// <summary>When a unit may write in a round.</summary>
public static class EntryWindow
{
    /// <param name="round">The round.</param>
    /// <param name="unitId">Unit or neighbourhood group; null for orphan lines.</param>
    /// <param name="exceptions">All exceptions granted in the round.</param>
    /// <param name="today">Day in Viet Nam.</param>
    /// <returns>Null when the unit may write today.</returns>
    public static Refusal? Refuse(Round round, string? unitId, IEnumerable<LockException> exceptions, DateOnly today)
    {
        if (today < round.Dates.OpensOn) return new("round.not_open", $"Kỳ báo cáo mở nhập từ ngày {round.Dates.OpensOn:dd/MM/yyyy}.");
        if (round.State == RoundState.Open && today <= round.Dates.GraceUntil) return null;
        if (round.State != RoundState.Published && exceptions.Any(exception => exception.UnitId == (unitId ?? RoundLine.Orphans) && today <= exception.Until)) return null;
        return round.State == RoundState.Published
            ? new("round.published", "Kỳ báo cáo đã công bố; muốn sửa hãy đề nghị lập phiên bản mới của số liệu, có lý do.")
            : new("round.locked", "Kỳ báo cáo đã khóa nhập; hãy đề nghị Văn phòng mở ngoại lệ cho đơn vị.");
    }
}
