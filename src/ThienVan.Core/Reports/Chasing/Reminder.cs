using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Chasing;

/// <summary>How far up a reminder goes; each level includes the ones below.</summary>
public enum ReminderLevel { Officer, Head, Office }

public enum ReminderOccasion { Opened, Before, DueToday, After }

/// <summary>One unit is to be reminded today.</summary>
public sealed record Reminder
{
    public required Round Round { get; init; }
    public required UnitProgress Unit { get; init; }
    public required ReminderOccasion Occasion { get; init; }

    /// <summary>Working days before or after the due date; 0 on the day and at the opening.</summary>
    public required int Days { get; init; }
    public required ReminderLevel Level { get; init; }

    /// <summary>The same whoever plans it and however often; another due date makes it another reminder.</summary>
    public required string Key { get; init; }
}

/// <summary>On which days the ward reminds, in working days.</summary>
public sealed record ReminderDays
{
    /// <summary>Before the due date, those who enter.</summary>
    public IReadOnlyList<int> Before { get; init; } = [3, 1];

    /// <summary>After it: those who enter, then the unit's head too, then the Văn phòng too.</summary>
    public int Late { get; init; } = 1;
    public int Head { get; init; } = 2;
    public int Office { get; init; } = 3;
}

/// <summary>
/// When a unit is reminded: at the opening, some working days before the due date, on it, and after it ever further up.
/// After a stop of the server only the latest occasion counts, so nobody finds a week of reminders at once.
/// </summary>
public static class ReminderPlan
{
    /// <summary>Working days after which a missed occasion is let go.</summary>
    private const int Stale = 5;

    /// <summary>What begins every key of a unit's reminders in a round.</summary>
    public static string Prefix(Guid round, string unit) => $"{PrefixOf(round)}{unit}/";

    /// <summary>What begins every key of reminders in a round.</summary>
    public static string PrefixOf(Guid round) => $"nhac/{round:N}/";

    /// <summary>Today's reminders; none on a day off, for a unit that has sent everything or owes only what came back after its day, or in
    /// a round that is out.</summary>
    public static IReadOnlyList<Reminder> Of(RoundBoard progress, WorkingCalendar calendar, DateOnly today, ReminderDays days) =>
        progress.Round.State == RoundState.Published || today < progress.Round.Dates.OpensOn || !calendar.IsWorking(today)
            ? []
            :
            [
                .. progress
                    .Units.Where(unit => unit.OwesByDay)
                    .Select(unit => Current(progress.Round, unit, calendar, today, days))
                    .OfType<Reminder>(),
            ];

    private static Reminder? Current(Round round, UnitProgress unit, WorkingCalendar calendar, DateOnly today, ReminderDays days)
    {
        var (day, reminder) = Occasions(round, unit, calendar, days).Where(occasion => occasion.Day <= today).LastOrDefault();
        return reminder is not null && calendar.WorkingDaysBetween(day, today) <= Stale ? reminder : null;
    }

    // In order of time; where two fall on one day the later, more urgent one counts.
    private static IEnumerable<(DateOnly Day, Reminder Reminder)> Occasions(
        Round round, UnitProgress unit, WorkingCalendar calendar, ReminderDays days)
    {
        var opened = (calendar.OnOrAfter(round.Dates.OpensOn), Make(round, unit, ReminderOccasion.Opened, 0, ReminderLevel.Officer));
        var before = days.Before.Select(left =>
            (calendar.AddWorkingDays(unit.By, -left), Make(round, unit, ReminderOccasion.Before, left, ReminderLevel.Officer)));
        (int Late, ReminderLevel Level)[] levels =
            [(days.Late, ReminderLevel.Officer), (days.Head, ReminderLevel.Head), (days.Office, ReminderLevel.Office)];
        var after = levels.Select(step =>
            (calendar.AddWorkingDays(unit.By, step.Late), Make(round, unit, ReminderOccasion.After, step.Late, step.Level)));
        return before
            .Prepend(opened)
            .Append((unit.By, Make(round, unit, ReminderOccasion.DueToday, 0, ReminderLevel.Officer)))
            .Concat(after)
            .OrderBy(occasion => occasion.Item1);
    }

    private static Reminder Make(Round round, UnitProgress unit, ReminderOccasion occasion, int days, ReminderLevel level) => new()
    {
        Round = round,
        Unit = unit,
        Occasion = occasion,
        Days = days,
        Level = level,
        Key = Prefix(round.Id, unit.UnitId) + (occasion switch
        {
            ReminderOccasion.Opened => "mo",
            ReminderOccasion.Before => $"truoc-{days}-{Day(unit.By)}",
            ReminderOccasion.DueToday => $"han-{Day(unit.By)}",
            _ => $"qua-{days}-{Day(unit.By)}",
        }),
    };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
