using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>Debts and days in the office's words.</summary>
public static class ChasingWords
{
    public static string What(Debt debt) => debt.Kind switch
    {
        DebtKind.Correct => $"Gửi phiên bản mới của {debt.Count} số liệu đã duyệt",
        DebtKind.Send => $"Gửi {debt.Count} số liệu",
        DebtKind.Fix => $"Sửa {debt.Count} số liệu bị trả lại",
        DebtKind.Verify => $"Thẩm tra {debt.Count} số liệu",
        DebtKind.Approve => $"Phê duyệt {debt.Count} số liệu",
        DebtKind.Publish => $"Công bố báo cáo ({debt.Count} số liệu đã duyệt)",
        _ => throw new ArgumentOutOfRangeException(nameof(debt), debt.Kind, message: null),
    };

    /// <summary>The task as a unit sees it whose figures wait for another.</summary>
    public static string Awaited(Debt debt) => $"{debt.Count} số liệu chờ {(debt.Kind == DebtKind.Approve ? "phê duyệt" : "thẩm tra")}";

    /// <summary>What stands in the way, as it is put behind the task; empty when nothing does.</summary>
    public static string Obstacle(Debt debt) => Obstacle(debt.NeedsException);

    public static string Obstacle(bool needsException) => needsException ? "; kỳ đã khóa nhập, cần Văn phòng mở ngoại lệ" : "";

    /// <summary>How a unit stands to its last day, and what stands in its way.</summary>
    public static string Standing(UnitProgress unit) => unit.Standing + Obstacle(unit.NeedsException);

    /// <summary>Who owes it: the unit itself, or the office and the leaders for what was sent.</summary>
    public static string Who(Debt debt, ProgressView view) => debt.Kind switch
    {
        DebtKind.Send or DebtKind.Fix or DebtKind.Correct => view.Name(debt.UnitId),
        DebtKind.Approve => "Lãnh đạo phường",
        _ => "Văn phòng",
    };

    /// <summary>Of a round that nothing is owed in by its day, no day presses.</summary>
    public static StatusTone Tone(RoundBoard round) =>
        round.OwesByDay ? LeftTone(round.DaysLeft) : StatusTone.OnTrack;

    public static StatusTone LeftTone(int workingDays) => workingDays switch
    {
        < 0 => StatusTone.OffTrack,
        <= 3 => StatusTone.AtRisk,
        _ => StatusTone.OnTrack,
    };
}
