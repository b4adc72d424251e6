using System.Globalization;

namespace ThienVan.Core.Kernel.Clocks;

/// <summary>A clock in a few words.</summary>
public static class ClockWords
{
    private const int MinutesOfHour = 60;

    /// <summary>"còn 3 ngày làm việc", "hết hạn hôm nay", "quá hạn 2 ngày làm việc", "đang tạm dừng từ 10/03/2026 vì ...", "xong trong
    /// hạn".</summary>
    public static string Of(Reckoning reckoning) => reckoning.State switch
    {
        ClockState.Paused => Paused(reckoning.Rule, reckoning.Pause!) + (reckoning.DaysLate > 0 ? $", {Late(reckoning)}" : ""),
        ClockState.EndedInTime => "xong trong hạn",
        ClockState.EndedLate => $"xong, {Late(reckoning)}",
        ClockState.Over => Late(reckoning),
        _ => reckoning.Left switch
        {
            < 0 => "đã đến hạn, còn trong thời gian cho phép",
            0 when !IsHours(reckoning.Rule.Unit) => "hết hạn hôm nay",
            var left => $"còn {Amount(left, reckoning.Rule.Unit)}",
        },
    };

    /// <summary>"3 ngày làm việc", "30 ngày", "4 giờ làm việc", "1 giờ 30 phút".</summary>
    public static string Amount(decimal units, ClockUnit unit) => unit switch
    {
        ClockUnit.WorkingDays => $"{FigureText.Number(units)} ngày làm việc",
        ClockUnit.CalendarDays => $"{FigureText.Number(units)} ngày",
        ClockUnit.WorkingHours => $"{Hours(units)} làm việc",
        _ => Hours(units),
    };

    /// <summary>"đang tạm dừng từ 10/03/2026 vì ốm đau".</summary>
    private static string Paused(ClockRule rule, ClockEntry pause) =>
        $"đang tạm dừng từ {FigureText.Day(UnitTime.Day(pause.At))} vì {Ground(rule, pause)}";

    /// <summary>The reason the law knows, else the actor's own.</summary>
    internal static string Ground(ClockRule rule, ClockEntry pause) => rule.Pause(pause.Code)?.Name ?? pause.Reason ?? pause.Code ?? "";

    /// <summary>"10:30 thứ Ba 10/03/2026".</summary>
    internal static string Moment(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture,
        $"{moment.ToOffset(FigureText.Indochina):HH':'mm} {Day(UnitTime.Day(moment))}");

    /// <summary>"thứ Ba 10/03/2026".</summary>
    internal static string Day(DateOnly day) => $"{OfficialWords.Weekday(day)} {FigureText.Day(day)}";

    // Hours are told by the hour on the day itself; from the next day on lateness is counted as everywhere.
    private static string Late(Reckoning reckoning) =>
        IsHours(reckoning.Rule.Unit) && -reckoning.Left < OneDay(reckoning.Rule.Unit)
            ? $"quá hạn {Amount(-reckoning.Left, reckoning.Rule.Unit)}" : FigureText.Late(reckoning.DaysLate);

    private static int OneDay(ClockUnit unit) => unit == ClockUnit.Hours ? 24 : 8;

    private static bool IsHours(ClockUnit unit) => unit is ClockUnit.Hours or ClockUnit.WorkingHours;

    private static string Hours(decimal units)
    {
        var minutes = (int)decimal.Floor(units * MinutesOfHour);
        var (hours, rest) = Math.DivRem(minutes, MinutesOfHour);
        return hours == 0 ? $"{rest} phút" : rest == 0 ? $"{FigureText.Number(hours)} giờ" : $"{FigureText.Number(hours)} giờ {rest} phút";
    }
}
