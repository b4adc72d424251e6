using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports;

public enum RoundState
{
    /// <summary>Units enter, the office returns and verifies, the chair approves.</summary>
    Open,

    /// <summary>Nobody enters any more without an exception; verifying and approving go on.</summary>
    Locked,

    /// <summary>The report is out. Figures change only as new versions with a reason.</summary>
    Published,
}

/// <summary>The days of a round. Every day is included.</summary>
public sealed record RoundDates
{
    /// <summary>First day of entry.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day the figures speak of.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Units have sent by the end of this day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Late figures still enter to the end of this day; equal to <see cref="DueOn"/> without grace.</summary>
    public required DateOnly GraceUntil { get; init; }

    /// <summary>The ward's own report is due upward.</summary>
    public required DateOnly UpwardDueOn { get; init; }
}

/// <summary>Who reports what in one round, frozen when it opened.</summary>
/// <param name="UnitId">Unit that answers for the whole; null for an orphan indicator, which the Văn phòng enters.</param>
public sealed record RoundLine(string Code, string? UnitId, bool ByNeighbourhood = false)
{
    /// <summary>First day its figure speaks of, where its year begins after the round does; null for the round's own.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>One round of a report: a window of days, its dates, its lines.</summary>
public sealed record Round
{
    private const int MostCodes = 8;

    public required Guid Id { get; init; }

    public required string DefinitionId { get; init; }

    /// <summary>"Báo cáo kinh tế - xã hội quý III/2026".</summary>
    public required string Name { get; init; }

    /// <summary>Key of the window: "2026-q3"; for an ad hoc round its own.</summary>
    public required string Key { get; init; }

    public required PeriodType Type { get; init; }

    public required Period Window { get; init; }

    public required RoundDates Dates { get; init; }

    public required RoundState State { get; init; }

    public required IReadOnlyList<RoundLine> Lines { get; init; }

    /// <summary>When it opened: its lines are of the plan that was in force then.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>
    /// Days the figure of an indicator speaks of: the round's, but where the indicator's year begins after the round does.
    /// </summary>
    public Period DaysOf(string code) => Line(code)?.From is { } from ? new(from, Window.To) : Window;

    /// <summary>"1a, 2b, 10a và 3 mã khác": codes as a message names them, in the order of the plan.</summary>
    public string CodesShown(IEnumerable<string> codes)
    {
        var places = Lines.Index().ToDictionary(line => line.Item.Code, line => line.Index, StringComparer.Ordinal);
        string[] ordered = [.. codes.OrderBy(code => places.GetValueOrDefault(code, int.MaxValue))];
        return string.Join(", ", ordered.Take(MostCodes)) + (ordered.Length > MostCodes ? $" và {ordered.Length - MostCodes} mã khác" : "");
    }

    /// <summary>Null when the round does not ask for it.</summary>
    public RoundLine? Line(string code) => Lines.FirstOrDefault(line => line.Code == code);
}

/// <summary>One unit may enter after the lock, for a while and for a reason.</summary>
/// <param name="Until">Last day, included.</param>
public sealed record LockException(string UnitId, DateOnly Until, string Reason);
