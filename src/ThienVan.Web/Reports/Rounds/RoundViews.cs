using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Core.Reports.Rounds;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>What one unit the reader may enter for still owes.</summary>
public sealed record OwnPart(string Name, UnitProgress Progress);

/// <summary>A round that is not published yet, with what the reader has to do in it.</summary>
public sealed record RoundCard
{
    /// <summary>Of the whole ward; parts of neighbourhood groups are not counted.</summary>
    public required RoundBoard Board { get; init; }

    /// <summary>Empty for those who enter nothing and for those who look after the whole ward.</summary>
    public IReadOnlyList<OwnPart> Mine { get; init; } = [];
}

/// <summary>A round in the list of all.</summary>
public sealed record RoundListLine(Guid Id, string Name, PeriodType Type, Period Window, DateOnly DueOn, RoundState State, DateTimeOffset? PublishedAt, bool Demonstration);

/// <summary>Filter of the list, all of it in the address. Null is no wish.</summary>
public sealed record RoundFilter
{
    public int? Year { get; init; }
    public PeriodType? Type { get; init; }
    public RoundState? State { get; init; }
}

/// <summary>The room's home.</summary>
public sealed record RoundsHome
{
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<RoundCard> Open { get; init; }
    public required IReadOnlyList<ComingRound> Coming { get; init; }
    public required IReadOnlyList<RoundListLine> Listed { get; init; }

    /// <summary>Years that have rounds, newest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Years whose holidays nobody has loaded.</summary>
    public required IReadOnlyList<string> Cautions { get; init; }
    public required bool HasPlan { get; init; }
}

/// <summary>One line of a round, named as the plan names it.</summary>
/// <param name="UnitName">"Chưa giao đơn vị" for an orphan.</param>
public sealed record NamedLine(RoundLine Line, string IndicatorName, string UnitName);

/// <summary>One round for its page.</summary>
public sealed record RoundView
{
    public required DateOnly Today { get; init; }
    public required RoundCard Card { get; init; }
    public required IReadOnlyList<NamedLine> Lines { get; init; }
    public required DatedRound Dated { get; init; }
    public required IReadOnlyList<ExceptionLine> Exceptions { get; init; }
    public required string OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public string? Addressee { get; init; }
    public bool Demonstration { get; init; }

    public Round Round => Card.Board.Round;
}

public sealed record ExceptionLine(string UnitId, string UnitName, DateOnly Until, string Reason, string GrantedBy, DateTimeOffset GrantedAt);

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

    /// <summary>True when nobody could enter any more on the day it opens.</summary>
    public bool Late => Coming.Dated.Dates.GraceUntil < Today;
}
