namespace ThienVan.Core.Kernel.Clocks;

/// <summary>How far a clock has run, and when its term is used up. Amounts are days, or ticks of hours, as <see cref="UnitTime"/>
/// counts.</summary>
internal sealed record ClockCount
{
    private readonly UnitTime _time;

    private ClockCount(UnitTime time) => _time = time;

    /// <summary>When it begins to count: the receipt, or the next working day after the cut-off.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The whole term with its extensions.</summary>
    public required long Term { get; init; }

    /// <summary>Used up to the last pause or its end; what runs since then is not among it.</summary>
    public required long Used { get; init; }

    /// <summary>What the last pause left of the term; all of it where there was none.</summary>
    public long Rested => Math.Max(0, Term - Used);

    /// <summary>Null while it is paused and was not over before.</summary>
    public required DateTimeOffset? Due { get; init; }

    /// <summary>Pauses with their ends; null for the one that lasts.</summary>
    public required IReadOnlyList<(DateTimeOffset From, DateTimeOffset? To)> Pauses { get; init; }

    /// <param name="standing">By moment, the start first.</param>
    public static ClockCount Of(IReadOnlyList<ClockEntry> standing, ClockBasis basis)
    {
        var time = new UnitTime(basis);
        var from = time.Begin(standing[0].At);
        var term = time.Amount(basis.Rule.Term + standing.Sum(entry =>
            entry.Kind == ClockEntryKind.Extended ? basis.Rule.Extension(entry.Code)?.Adds ?? 0 : 0));
        var pauses = PausesOf(standing);
        var (used, since) = (0L, from);
        foreach (var pause in pauses)
        {
            var left = time.Due(since, Math.Max(0, term - used));
            if (time.IsOver(left, pause.From)) return Counted(left);
            used += time.Between(since, Later(since, pause.From));
            if (pause.To is not { } to) return Counted(due: null);
            since = Later(from, to);
        }

        return Counted(time.Due(since, Math.Max(0, term - used)));

        ClockCount Counted(DateTimeOffset? due) => new(time) { From = from, Term = term, Used = used, Due = due, Pauses = pauses };
    }

    /// <summary>Never while it is paused in time.</summary>
    public bool IsOver(DateTimeOffset at) => Due is { } due && _time.IsOver(due, at);

    /// <summary>What is left of the term, below nought when it was used up before; a pause makes nothing later.</summary>
    public long Left(DateTimeOffset at) =>
        Due is not { } due ? Rested
        : _time.IsAfter(at, due) ? Rest(due, at).Sum(rest => _time.Between(rest.From, rest.To)) - _time.Between(due, at)
        : _time.Between(Later(From, at), due);

    /// <summary>Parts of the time after <paramref name="due"/> in which it was paused.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Rest(DateTimeOffset due, DateTimeOffset at) =>
        from pause in Pauses
        let to = pause.To is { } end && end < at ? end : at
        where to > due
        select (Later(pause.From, due), to);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one >= other ? one : other;

    private static List<(DateTimeOffset From, DateTimeOffset? To)> PausesOf(IEnumerable<ClockEntry> standing)
    {
        var pauses = new List<(DateTimeOffset From, DateTimeOffset? To)>();
        foreach (var entry in standing)
        {
            if (entry.Kind == ClockEntryKind.Paused) pauses.Add((entry.At, To: null));
            if (entry.Kind == ClockEntryKind.Resumed) pauses[^1] = (pauses[^1].From, entry.At);
        }

        return pauses;
    }
}
