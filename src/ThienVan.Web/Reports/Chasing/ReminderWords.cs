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
    public static string Nudge(UnitProgress unit, string name) => $"{Stands(unit, name)} Đề nghị nhập và gửi ngay.";

    private static string Stands(UnitProgress unit, string name)
    {
        var returned = unit.Returned > 0 ? $", trong đó {unit.Returned} số liệu bị trả lại" : "";
        return $"{name} còn {unit.Owed - unit.Sent}/{unit.Owed} số liệu chưa gửi{returned}. Hạn gửi: {FigureText.Day(unit.By)}.";
    }

    private static string Ask(Reminder reminder, ReminderLevel reader) => (reminder, reader) switch
    {
        ({ Unit: { IsShut: true } unit }, ReminderLevel.Office) when !OnlyReturned(unit) =>
            "Kỳ đã khóa nhập; xin Văn phòng mở ngoại lệ nếu còn cần số liệu.",
        ({ Unit: { IsShut: true } unit }, _) when !OnlyReturned(unit) => "Kỳ đã khóa nhập; xin đề nghị Văn phòng mở ngoại lệ cho đơn vị.",
        (_, ReminderLevel.Head) => "Đề nghị đồng chí trưởng đơn vị đôn đốc.",
        (_, ReminderLevel.Office) => "Đề nghị Văn phòng đôn đốc đơn vị.",
        ({ Unit.IsLate: true }, _) => "Đề nghị nhập và gửi ngay.",
        _ => "Đề nghị nhập và gửi đúng hạn.",
    };

    // What was returned is mended whatever the lock says.
    private static bool OnlyReturned(UnitProgress unit) => unit.Returned == unit.Owed - unit.Sent;
}
