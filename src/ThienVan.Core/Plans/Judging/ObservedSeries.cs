using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Judging;

/// <summary>Latest observations by indicator, each list in order of time, so that a verdict never depends on the order they came
/// in.</summary>
public sealed class ObservedSeries
{
    private readonly Dictionary<string, Observation[]> _byCode;
    private readonly Duties _duties;
    private readonly DateOnly _last;
    private Cut? _cut;

    private ObservedSeries(Dictionary<string, Observation[]> byCode, Duties duties, PastFigures past) => (_byCode, _duties, Past, _last) = (
        byCode, duties, past, byCode.Values.SelectMany(list => list).Select(seen => seen.Period.To).DefaultIfEmpty().Max());

    /// <summary>What is known of the years before the plan.</summary>
    public PastFigures Past { get; }

    /// <summary>Days on which a ward works.</summary>
    public WorkingCalendar Calendar => _duties.Calendar;

    /// <param name="latest">The latest version of each indicator and period; other indicators may be among them.</param>
    /// <param name="duties">How often a figure is owed; null to take it from the figures themselves.</param>
    /// <param name="past">What is known of the years before the plan; null for nothing.</param>
    public static ObservedSeries Of(IEnumerable<Observation> latest, Duties? duties = null, PastFigures? past = null)
    {
        var byCode = latest.GroupBy(o => o.Code).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var list in byCode.Values) Array.Sort(list, ByTime);
        return new(byCode, duties ?? Duties.None, past ?? PastFigures.None);
    }

    /// <summary>What could be known by the end of <paramref name="day"/>: what ends later is left out, but for an outcome whose own day
    /// is over.</summary>
    public ObservedSeries Until(DateOnly day)
    {
        if (_last <= day) return this;
        if (_cut is { } made && made.Day == day) return made.Series;
        var series = Of(_byCode.Values.SelectMany(list => list).Select(seen => seen.Until(day)).OfType<Observation>(), _duties, Past);
        _cut = new(day, series);
        return series;
    }

    /// <summary>How often the indicator owes a figure.</summary>
    public Cadence Cadence(string code) => _duties.ByCode.TryGetValue(code, out var owed) ? owed : Judging.Cadence.Seen(For(code));

    public Observation[] For(string code) => _byCode.TryGetValue(code, out var list) ? list : [];

    /// <summary>By start; of those that start together the longer first, so that a whole comes before its parts. Contents break the last
    /// ties.</summary>
    internal static int ByTime(Observation a, Observation b)
    {
        var order = a.Period.From.CompareTo(b.Period.From);
        if (order == 0) order = b.Period.To.CompareTo(a.Period.To);
        if (order == 0) order = Nullable.Compare(a.Value, b.Value);
        if (order == 0) order = Nullable.Compare(a.Numerator, b.Numerator);
        if (order == 0) order = Nullable.Compare(a.Denominator, b.Denominator);
        return order == 0 ? string.CompareOrdinal(a.DocumentNumber, b.DocumentNumber) : order;
    }

    private sealed record Cut(DateOnly Day, ObservedSeries Series);
}

/// <summary>Which rounds ask which indicator, and the calendar their due days are reckoned by.</summary>
/// <param name="ByCode">The shortest round that asks it, by code.</param>
/// <param name="Calendar">Working days.</param>
public sealed record Duties(IReadOnlyDictionary<string, Cadence> ByCode, WorkingCalendar Calendar)
{
    public static Duties None { get; } = new(new Dictionary<string, Cadence>(), WorkingCalendar.WeekdaysOnly);
}
