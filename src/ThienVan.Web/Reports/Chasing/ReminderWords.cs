using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>What a reminder says: short, polite, what to do. No names, no figures.</summary>
internal static class ReminderWords
{
    /// <summary>The days as they are at the moment, not those of the step, which a stop of the server may have made old.</summary>
    public static string Subject(Reminder reminder) => reminder.Occasion switch
    {
        ReminderOccasion.Opened => $"{reminder.Round.Name}: mời nhập số liệu",
        ReminderOccasion.DueToday when reminder.Unit.DaysLeft == 0 => $"{reminder.Round.Name}: hôm nay hết hạn gửi",
        _ => $"{reminder.Round.Name}: {FigureText.Left(reminder.Unit.DaysLeft)}",
    };

    /// <param name="reader">What the reader is to the unit.</param>
    public static string Text(Reminder reminder, string unit, ReminderLevel reader) =>
        $"{Stands(reminder.Unit, unit)} {Ask(reminder, reader)}";

    /// <summary>What a person says who reminds a unit between the days of the plan.</summary>
    /// <param name="reader">What the reader is to the unit.</param>
    public static string Nudge(UnitProgress unit, string name, ReminderLevel reader) =>
        $"{Stands(unit, name)} {Shut(unit, reader) ?? Now(unit)}";

    /// <summary>Whom a reminder by hand reached.</summary>
    /// <param name="reached">Units with people of their own.</param>
    /// <param name="standIn">Units without, for which the Văn phòng was told.</param>
    /// <param name="orphans">It was told of what no unit answers for too.</param>
    public static string Nudged(IReadOnlyList<string> reached, IReadOnlyList<string> standIn, bool orphans) => string.Join(' ', new[]
    {
        reached.Count > 0 ? $"Đã nhắc {string.Join(", ", reached)}: người nhập và trưởng đơn vị có tài khoản nhận thông báo ngay." : null,
        standIn.Count > 0 ? $"Chưa có ai giữ tài khoản ở {string.Join(", ", standIn)}: chỉ Văn phòng nhận thông báo thay." : null,
        orphans ? "Số liệu chưa giao đơn vị: Văn phòng nhận thông báo." : null,
    }.OfType<string>());

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
