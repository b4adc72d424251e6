using ThienVan.Core.Kernel;
using ThienVan.Core.Kernel.Clocks;

namespace ThienVan.Core.Tests.Kernel.Clocks;

/// <summary>What happened, as a person would note it in a pocket diary.</summary>
internal sealed record Noted(ClockEntryKind Kind, DateTimeOffset At, int Adds = 0);

/// <summary>The same count done by hand: one day, or one minute, after the other, crossing out what was paused.</summary>
internal static class HandCount
{
    private const int Longest = 2000;

    /// <summary>The due day of a term in days; null while it is paused.</summary>
    public static DateOnly? Days(ClockRule rule, WorkingCalendar calendar, IEnumerable<Noted> noted)
    {
        var all = noted.OrderBy(one => one.At).ToArray();
        var pauses = Pauses(all).Select(pause => (From: Day(pause.From), To: pause.To is { } to ? Day(to) : (DateOnly?)null)).ToArray();
        var (start, term, used) = (Begin(rule, calendar, all[0].At), rule.Term + all.Sum(one => one.Adds), 0);
        for (var day = start; day < start.AddDays(Longest); day = day.AddDays(1))
        {
            var crossedOut = Array.Exists(pauses, pause => pause.From < day && (pause.To is null || day <= pause.To));
            var counts = rule.Unit == ClockUnit.CalendarDays || calendar.IsWorking(day);
            if (day > start && !crossedOut && counts) used++;
            var rests = Array.Exists(pauses, pause => pause.From <= day && (pause.To is null || day < pause.To));
            if (used >= term && !rests && calendar.IsWorking(day)) return day;
        }

        return null;
    }

    /// <summary>The due moment of a term in hours, to the minute; null while it is paused.</summary>
    public static DateTimeOffset? Hours(ClockRule rule, WorkingCalendar calendar, IEnumerable<Noted> noted)
    {
        var all = noted.OrderBy(one => one.At).ToArray();
        var pauses = Pauses(all).ToArray();
        var (term, used, ran) = ((rule.Term + all.Sum(one => one.Adds)) * 60, 0, false);
        for (var minute = all[0].At; minute < all[0].At.AddDays(120); minute = minute.AddMinutes(1))
        {
            var rests = Array.Exists(pauses, pause => pause.From <= minute && (pause.To is null || minute < pause.To));
            var open = rule.Unit == ClockUnit.Hours || IsOpen(calendar, minute);
            if (used >= term && !rests && (ran || open)) return minute;
            ran = !rests && open;
            if (ran) used++;
        }

        return null;
    }

    private static bool IsOpen(WorkingCalendar calendar, DateTimeOffset minute) => calendar.IsWorking(Day(minute))
        && (minute.Hour * 60) + minute.Minute is (>= 450 and < 690) or (>= 780 and < 1020);

    private static DateOnly Begin(ClockRule rule, WorkingCalendar calendar, DateTimeOffset received)
    {
        var day = Day(received);
        if (rule.CutOff is not { } cutOff || (calendar.IsWorking(day) && received.TimeOfDay <= cutOff.ToTimeSpan())) return day;
        do day = day.AddDays(1);
        while (!calendar.IsWorking(day));
        return day;
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset? To)> Pauses(Noted[] all) => all
        .Where(one => one.Kind == ClockEntryKind.Paused)
        .Select(pause => (pause.At, all.FirstOrDefault(one => one.Kind == ClockEntryKind.Resumed && one.At >= pause.At)?.At));

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);
}
