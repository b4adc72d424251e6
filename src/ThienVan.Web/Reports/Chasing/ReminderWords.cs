using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Shared.Ui;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>What a reminder says: short, polite, what to do. No names, no figures.</summary>
internal static class ReminderWords
{
    public static string Subject(Reminder reminder) => reminder.Occasion switch
    {
        ReminderOccasion.Opened => $"{reminder.Round.Name}: mời nhập số liệu",
        ReminderOccasion.Before => $"{reminder.Round.Name}: còn {reminder.Days} ngày làm việc",
        ReminderOccasion.DueToday => $"{reminder.Round.Name}: hôm nay hết hạn gửi",
        _ => $"{reminder.Round.Name}: quá hạn {reminder.Days} ngày làm việc",
    };

    public static string Text(Reminder reminder, string unit)
    {
        var missing = reminder.Unit.Owed - reminder.Unit.Sent;
        var stands = reminder.Unit.Returned > 0
            ? $"{unit} còn {missing}/{reminder.Unit.Owed} số liệu chưa gửi, trong đó {reminder.Unit.Returned} số liệu bị trả lại."
            : $"{unit} còn {missing}/{reminder.Unit.Owed} số liệu chưa gửi.";
        return $"{stands} Hạn gửi: {FigureText.Day(reminder.Unit.By)}. {Ask(reminder)}";
    }

    private static string Ask(Reminder reminder) => reminder switch
    {
        { Round.State: RoundState.Locked, Unit.DaysLate: > 0 } => "Kỳ đã khóa nhập; xin đề nghị Văn phòng mở ngoại lệ cho đơn vị.",
        { Level: ReminderLevel.Head } => "Xin đồng chí trưởng đơn vị đôn đốc.",
        { Level: ReminderLevel.Office } => "Xin Văn phòng đôn đốc đơn vị.",
        _ => "Xin nhập và gửi đúng hạn.",
    };
}
