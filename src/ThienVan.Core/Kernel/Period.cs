namespace ThienVan.Core.Kernel;

/// <summary>A closed range of days, both ends included.</summary>
public readonly record struct Period
{
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException($"A period cannot end ({to:O}) before it starts ({from:O}).", nameof(to));
        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The reporting year: 15/12 of the year before to 14/12 (NĐ 09/2019/NĐ-CP, Điều 12).</summary>
    public static Period ReportingYear(int year) => new(new DateOnly(year - 1, 12, 15), new DateOnly(year, 12, 14));

    /// <summary>Calendar and budget year, 1/1 to 31/12.</summary>
    public static Period CalendarYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public bool Contains(DateOnly day) => From <= day && day <= To;

    public bool Contains(Period other) => From <= other.From && other.To <= To;

    /// <summary>Share of the period that has passed at the end of <paramref name="day"/>: 0 before it starts, 1 from its last day
    /// on.</summary>
    public decimal Elapsed(DateOnly day) => day < From ? 0 : day >= To ? 1 : (decimal)(day.DayNumber - From.DayNumber + 1) / Days;
}
