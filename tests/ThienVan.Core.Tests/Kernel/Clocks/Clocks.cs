using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Tests.Kernel.Clocks;

/// <summary>Rules, hours and days to count with: the year 2026 as published, 2025 and 2027 in part.</summary>
internal static class Clocks
{
    public static readonly Actor Officer = new(Guid.Parse("0198a000-0000-7000-8000-000000000001"), "Phạm Thị Hoa");

    public static readonly WorkingCalendar Calendar = new(
    [
        Off("Tết Dương lịch", 1, 1), Off("Nghỉ hoán đổi", 1, 2), Worked("Làm bù cho thứ Sáu 02/01", 1, 10),
        .. Enumerable.Range(16, 5).Select(day => Off("Tết Nguyên đán", 2, day)),
        Off("Giỗ Tổ Hùng Vương", 4, 27), Off("Ngày Chiến thắng", 4, 30), Off("Ngày Quốc tế Lao động", 5, 1),
        Worked("Làm bù cho thứ Hai 31/08", 8, 22), Off("Nghỉ hoán đổi", 8, 31), Off("Quốc khánh", 9, 1), Off("Quốc khánh", 9, 2),
    ]);

    public static readonly LegalRule Law = new()
    {
        Document = "Nghị định số 155/2026/NĐ-CP",
        Article = "Điều 10",
        Certainty = Certainty.Text,
        From = new(2026, 7, 1),
    };

    public static readonly LegalRule Habit = new() { Certainty = Certainty.Unseen, From = new(2026, 1, 1) };

    public static readonly OfficeHours Hours = OfficeHours.Of(
        [new() { Rule = Habit, Spans = [new(new(7, 30), new(11, 30)), new(new(13, 0), new(17, 0))] }]).Value;

    public static ClockRule Rule(ClockUnit unit, int term) => new()
    {
        Code = "giai-quyet",
        Name = "Giải quyết",
        Term = term,
        Unit = unit,
        Rule = Law,
        Pauses = [new() { Code = "om", Name = "ốm đau", Rule = Law }, new() { Code = "co-quan", Name = "chờ cơ quan khác", Rule = Law }],
        Extensions =
        [
            new() { Code = "phuc-tap", Name = "Vụ việc phức tạp", Adds = 15, AtMost = 2, Rule = Law },
            new()
            {
                Code = "can-cu", Name = "Có căn cứ", Adds = 4, NeedsDecision = false, OnlyBeforeOver = false, Rule = Habit,
                Grounds = [new() { Code = "nhieu-noi", Name = "phải xác minh ở nhiều nơi", Rule = Law }],
            },
        ],
    };

    public static ClockBasis Basis(ClockRule rule) => new(rule, Calendar, Hours);

    public static ClockEntry Entry(ClockEntryKind kind, DateTimeOffset at) => new()
    {
        Kind = kind,
        At = at,
        By = Officer,
        Code = kind switch { ClockEntryKind.Paused => "om", ClockEntryKind.Extended => "phuc-tap", _ => null },
        Document = kind == ClockEntryKind.Extended ? "Quyết định số 12/QĐ-UBND" : null,
    };

    /// <summary>A moment in Viet Nam.</summary>
    public static DateTimeOffset At(int month, int day, int hour = 9, int minute = 0, int year = 2026) =>
        new(year, month, day, hour, minute, 0, FigureText.Indochina);

    private static CalendarDay Off(string name, int month, int day) => new(new(2026, month, day), DayKind.Off, name);

    private static CalendarDay Worked(string name, int month, int day) => new(new(2026, month, day), DayKind.Working, name);
}
