using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>What a reminder says: short, polite, what to do. No names, no figures.</summary>
internal static class ReminderWords
{
    public static string Subject(Reminder reminder) => reminder.Occasion switch
    {
        ReminderOccasion.Opened => $"{reminder.Round.Name}: mời nhập số liệu",
        ReminderOccasion.Before => $"{reminder.Round.Name}: {FigureText.Left(reminder.Days)}",
        ReminderOccasion.DueToday => $"{reminder.Round.Name}: hôm nay hết hạn gửi",
        _ => $"{reminder.Round.Name}: {FigureText.Left(-reminder.Days)}",
    };

    /// <param name="reader">What the reader is to the unit.</param>
    public static string Text(Reminder reminder, string unit, ReminderLevel reader) =>
        $"{Stands(reminder.Unit, unit)} {Ask(reminder, reader)}";

    /// <summary>What a person says who reminds a unit between the days of the plan.</summary>
    /// <param name="reader">What the reader is to the unit.</param>
    public static string Nudge(UnitProgress unit, string name, ReminderLevel reader) =>
        $"{Stands(unit, name)} {Shut(unit, reader) ?? Now(unit)}";

    private static string Stands(UnitProgress unit, string name)
    {
        var returned = unit.Returned == 0 ? ""
            : $", trong đó {unit.Returned} số liệu bị {(unit.FixBy is null && !unit.IsOut ? EntryWindow.CameBackLate : "trả lại")}";
        var day = unit.OwesByDay ? $". Hạn gửi: {FigureText.Day(unit.By)}." : ", chưa đặt hạn mới.";
        return $"{name} còn {unit.Fresh + unit.Returned}/{unit.Owed} số liệu chưa gửi{returned}{day}";
    }

    private static string Ask(Reminder reminder, ReminderLevel reader) => Shut(reminder.Unit, reader) ?? (reminder, reader) switch
    {
        (_, ReminderLevel.Head) => "Đề nghị đồng chí trưởng đơn vị đôn đốc.",
        (_, ReminderLevel.Office) => "Đề nghị Văn phòng đôn đốc đơn vị.",
        ({ Unit.IsLate: true }, _) => Now(reminder.Unit),
        _ => "Đề nghị nhập và gửi đúng hạn.",
    };

    private static string Now(UnitProgress unit) =>
        unit.OwesReturnedOnly ? "Đề nghị sửa và gửi lại ngay." : "Đề nghị nhập và gửi ngay.";

    /// <summary>Null while the unit can write what it owes.</summary>
    private static string? Shut(UnitProgress unit, ReminderLevel reader) =>
        !unit.NeedsException ? null
        : reader == ReminderLevel.Office ? "Kỳ đã khóa nhập; đề nghị Văn phòng mở ngoại lệ nếu còn cần số liệu."
        : "Kỳ đã khóa nhập; đề nghị đơn vị đề xuất Văn phòng mở ngoại lệ.";
}
