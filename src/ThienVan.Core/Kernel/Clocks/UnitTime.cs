namespace ThienVan.Core.Kernel.Clocks;

/// <summary>Counts time in the unit of a rule: whole days by their dates in Viet Nam, hours by the tick.</summary>
internal sealed class UnitTime(ClockBasis basis)
{
    private ClockUnit Unit => basis.Rule.Unit;

    private bool IsDays => Unit is ClockUnit.WorkingDays or ClockUnit.CalendarDays;

    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(FigureText.Indochina).DateTime);

    public long Amount(int units) => IsDays ? units : units * TimeSpan.TicksPerHour;

    public decimal Units(long amount) => IsDays ? amount : (decimal)amount / TimeSpan.TicksPerHour;

    public DateTimeOffset Begin(DateTimeOffset received)
    {
        var day = Day(received);
        if (basis.Rule.CutOff is not { } cutOff || (basis.Calendar.IsWorking(day) && TimeOf(received) <= cutOff)) return received;
        var next = basis.Calendar.AddWorkingDays(day, 1);
        return At(next, basis.Hours.On(next)[0].From);
    }

    /// <summary>The last moment of a term that has so much left: the end of a day, or the very moment.</summary>
    public DateTimeOffset Due(DateTimeOffset from, long amount) => Unit switch
    {
        ClockUnit.Hours => from.AddTicks(amount),
        ClockUnit.WorkingHours => AddWorkingTime(from, amount),
        ClockUnit.WorkingDays when amount > 0 => End(basis.Calendar.AddWorkingDays(Day(from), (int)amount)),
        _ => End(basis.Calendar.OnOrAfter(Day(from).AddDays((int)amount))),
    };

    /// <summary>How much goes by from one moment to a later one.</summary>
    public long Between(DateTimeOffset from, DateTimeOffset to) => Unit switch
    {
        ClockUnit.Hours => (to - from).Ticks,
        ClockUnit.WorkingHours => WorkingTime(from, to),
        ClockUnit.WorkingDays => basis.Calendar.WorkingDaysBetween(Day(from), Day(to)),
        _ => CalendarDays.Between(Day(from), Day(to)),
    };

    /// <summary>All of the due day is in time.</summary>
    public bool IsAfter(DateTimeOffset at, DateTimeOffset due) => IsDays ? Day(at) > Day(due) : at > due;

    public bool IsOver(DateTimeOffset due, DateTimeOffset at) =>
        IsAfter(at, basis.Rule.Tolerance == 0 ? due : Due(due, Amount(basis.Rule.Tolerance)));

    private static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.ToOffset(FigureText.Indochina).DateTime);

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), FigureText.Indochina);

    private static DateTimeOffset End(DateOnly day) => At(day, new(23, 59, 59));

    private DateTimeOffset AddWorkingTime(DateTimeOffset from, long ticks)
    {
        foreach (var (open, close) in Open(from))
        {
            if (ticks <= (close - open).Ticks) return open.AddTicks(ticks);
            ticks -= (close - open).Ticks;
        }

        throw new InvalidOperationException("The office never opens again.");
    }

    private long WorkingTime(DateTimeOffset from, DateTimeOffset to) => Open(from).TakeWhile(span => span.From < to)
        .Sum(span => ((span.To < to ? span.To : to) - span.From).Ticks);

    // What is left of the spans of this day, then those of every working day.
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Open(DateTimeOffset from)
    {
        for (var day = basis.Calendar.OnOrAfter(Day(from)); day < DateOnly.MaxValue; day = basis.Calendar.AddWorkingDays(day, 1))
        {
            foreach (var span in basis.Hours.On(day))
            {
                var (open, close) = (At(day, span.From), At(day, span.To));
                if (close > from) yield return (open > from ? open : from, close);
            }
        }
    }
}
