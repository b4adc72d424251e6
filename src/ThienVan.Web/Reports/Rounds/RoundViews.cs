using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Rounds;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>One round as it is set up: its days, who may enter after the lock, what was done to the round itself.</summary>
public sealed record RoundSetup
{
    public required Round Round { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>As <see cref="WorkingCalendar.DaysLeft"/> counts.</summary>
    public required int DaysLeft { get; init; }
    public required DatedRound Dated { get; init; }
    public required IReadOnlyList<ExceptionLine> Exceptions { get; init; }

    /// <summary>Units and neighbourhood groups that may be given an exception.</summary>
    public required IReadOnlyList<(string Id, string Name)> Units { get; init; }

    /// <summary>What was done to its values is each value's own history.</summary>
    public required IReadOnlyList<RoundHistoryLine> History { get; init; }
}

public sealed record ExceptionLine(string UnitName, DateOnly Until, string Reason, string GrantedBy, DateTimeOffset GrantedAt);

/// <summary>What happened to a round, newest first.</summary>
public sealed record RoundHistoryLine(DateTimeOffset At, string By, string What, string? Reason);

/// <summary>Indicators of one unit that a report may ask for.</summary>
public sealed record LineChoices(string UnitName, IReadOnlyList<LineChoice> Lines);

public sealed record LineChoice(string Code, string Name, string Kind);

/// <summary>A round before somebody opens it by hand.</summary>
public sealed record OpeningPreview
{
    public required ComingRound Coming { get; init; }
    public required int Lines { get; init; }
    public required int Units { get; init; }

    /// <summary>Lines without a unit: the office enters them.</summary>
    public required int Orphans { get; init; }
    public required bool Opened { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The definition's last day, where it is over: another one is proposed, and a person says that it is meant.</summary>
    public DateOnly? DueOver { get; init; }
}
