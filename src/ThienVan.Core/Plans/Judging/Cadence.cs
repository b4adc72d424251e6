using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>How often an indicator owes a figure: what is due, late or missing follows from it.</summary>
/// <param name="Months">Length of a round: 1, 3, 6, 9 or 12.</param>
/// <param name="DueWorkingDays">Working days after a round's last day in which its figure is due.</param>
public readonly record struct Cadence(int Months, int DueWorkingDays)
{
    /// <summary>What a report asks where nobody says otherwise (NĐ 09/2019/NĐ-CP).</summary>
    public const int UsualDueWorkingDays = 3;

    // Shorter figures speak of a day, not of a round.
    private const int ShortestRoundDays = 20;

    public static Cadence Yearly { get; } = new(12, UsualDueWorkingDays);

    /// <summary>Days without figures that no round of its own could fill.</summary>
    public int Tolerance => Months * 15;

    public static Cadence Of(PeriodType type, int dueWorkingDays) => new(
        type switch
        {
            PeriodType.Month => 1,
            PeriodType.Quarter => 3,
            PeriodType.HalfYear => 6,
            PeriodType.NineMonths => 9,
            _ => 12,
        },
        dueWorkingDays);

    /// <summary>What most figures show, where no report says how often one is asked; yearly when they show nothing.</summary>
    public static Cadence Seen(ReadOnlySpan<Observation> observations)
    {
        Span<int> seen = stackalloc int[13];
        foreach (var observation in observations)
            if (observation.Period.Days >= ShortestRoundDays) seen[MonthsOf(observation.Period.Days)]++;
        var usual = 12;
        for (var months = 12; months > 0; months--)
            if (seen[months] > seen[usual]) usual = months;
        return new(usual, UsualDueWorkingDays);
    }

    /// <summary>The round after the one that ends on a day.</summary>
    public DateOnly NextEnd(DateOnly end) => end.AddDays(1).AddMonths(Months).AddDays(-1);

    /// <summary>Rounds whose figure was due before today and never came; counted to two, which is silence.</summary>
    public int Missed(DateOnly asOf, DateOnly today, WorkingCalendar calendar)
    {
        var missed = 0;
        for (var end = NextEnd(asOf); missed < 2 && end < today && calendar.AddWorkingDays(end, DueWorkingDays) < today; end = NextEnd(end))
            missed++;
        return missed;
    }

    private static int MonthsOf(int days) => days switch
    {
        <= 45 => 1,
        <= 120 => 3,
        <= 225 => 6,
        <= 300 => 9,
        _ => 12,
    };
}
