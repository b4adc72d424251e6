using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Work.Programmes;

/// <summary>What the plan's own time of a work comes to in a year's programme: no more than it says, and nothing where it says several
/// years or several days.</summary>
internal static class PlanSuggestion
{
    public static LineTime? Time(string? timing, string name, Schedule? schedule, int year) =>
        IsOnDirection(timing) ? new(TimeForm.OnDirection)
        : schedule is { Precision: DatePrecision.EveryYear } ? Yearly(timing, name, year)
        : schedule is null ? LineTimeReader.RecurrenceIn(timing, year) ?? LineTimeReader.RecurrenceIn(name, year)
        : InOneYear(schedule, year);

    /// <summary>A work whose time may touch the year, under any reading of its end.</summary>
    public static bool Touches(Schedule? schedule, int year) => schedule is null
        || ((schedule.From?.Year ?? year) <= year && (LastYear(schedule) ?? year) >= year);

    private static int? LastYear(Schedule schedule) =>
        schedule.Said is { IsOpen: true } said ? Math.Max(said.Days[^1].Year, schedule.To?.Year ?? 0) : schedule.To?.Year;

    private static bool IsOnDirection(string? timing) =>
        timing is not null && VietnameseText.Fold(timing).StartsWith("theo chi dao", StringComparison.Ordinal);

    private static LineTime Yearly(string? timing, string name, int year)
    {
        var said = LineTimeReader.RecurrenceIn(timing, year) ?? LineTimeReader.RecurrenceIn(name, year) ?? new(TimeForm.EveryYear);
        return said is { Form: TimeForm.EveryYear, When: null } ? said with { When = LineTimeReader.DayIn(name, year) } : said;
    }

    private static LineTime? InOneYear(Schedule schedule, int year) =>
        schedule is { Said: null or { IsOpen: false }, To: { } to } && to.Year == year && (schedule.From?.Year ?? year) == year
            ? LineTime.Once(schedule with { Said = null }) : null;
}
