using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Rounds;

/// <summary>A round that could be opened.</summary>
public sealed record ComingRound(ReportDefinition Definition, NamedPeriod Window, DatedRound Dated)
{
    public string Name => RoundNames.Of(Definition, Window);

    /// <summary>True on the days on which the schedule opens it: from its opening to its due date, never long after.</summary>
    public bool OpensByItself(DateOnly today) =>
        Definition.OpensBySchedule && Definition.InUseOn(today) && Dated.Dates.OpensOn <= today && today <= Dated.Dates.DueOn;
}

/// <summary>Which rounds come next.</summary>
public static class RoundsAhead
{
    /// <summary>Rounds not opened yet whose entry starts by <paramref name="until"/> and which are not over, by opening day.</summary>
    /// <param name="definitions">Broken ones give no round.</param>
    /// <param name="opened">Definition and window of every round there is.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">Day in Viet Nam.</param>
    /// <param name="until">Last day of opening looked at, included.</param>
    public static IReadOnlyList<ComingRound> Of(
        IEnumerable<ReportDefinition> definitions,
        IReadOnlySet<(string Definition, string Key)> opened,
        WorkingCalendar calendar,
        DateOnly today,
        DateOnly until
    ) =>
        [.. from definition in definitions
            from window in Windows(definition.Type, today.Year - 1, until.Year + 1)
            where !opened.Contains((definition.Id, window.Key))
            let dated = RoundDating.Of(definition, window.Period, calendar)
            where !dated.IsRefused
            let dates = dated.Value.Dates
            where dates.OpensOn <= until && today <= dates.DueOn && definition.InUseOn(dates.OpensOn < today ? today : dates.OpensOn)
            orderby dates.OpensOn, dates.DueOn, definition.Id
            select new ComingRound(definition, window, dated.Value)];

    /// <summary>Rounds the schedule should have opened and whose due day went by unopened, as while the server was off. Looked for from
    /// the first round of the same definition on, oldest first.</summary>
    public static IReadOnlyList<ComingRound> Missed(
        IEnumerable<ReportDefinition> definitions,
        IReadOnlySet<(string Definition, string Key)> opened,
        WorkingCalendar calendar,
        DateOnly today
    ) =>
        [.. from definition in definitions
            where definition.OpensBySchedule
            from window in Windows(definition.Type, today.Year - 1, today.Year)
                .SkipWhile(window => !opened.Contains((definition.Id, window.Key)))
            where !opened.Contains((definition.Id, window.Key))
            let dated = RoundDating.Of(definition, window.Period, calendar)
            where !dated.IsRefused
            let dates = dated.Value.Dates
            where dates.DueOn < today && definition.InUseOn(dates.OpensOn)
            orderby dates.OpensOn, definition.Id
            select new ComingRound(definition, window, dated.Value)];

    /// <summary>Windows of a type in these years, in order of time.</summary>
    public static IEnumerable<NamedPeriod> Windows(PeriodType type, int from, int to) =>
        Enumerable.Range(from, to - from + 1).SelectMany(year => ReportingPeriods.Of(type, year));
}
