using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Programmes;

/// <summary>Which of the units' programmes are asked for; the address of the list carries it.</summary>
public sealed record ProgrammeFilter(int? Year)
{
    public static ProgrammeFilter From(QueryState query) => new(query.Number("nam"));
}

/// <summary>One unit's programme in the list of a year.</summary>
public sealed record ProgrammeListLine
{
    public required string UnitId { get; init; }
    public required string Unit { get; init; }

    /// <summary>Null while the unit has none.</summary>
    public ProgrammeState? State { get; init; }
    public required ClarityTally Tally { get; init; }

    /// <summary>Who has the next word; null where nobody owes anything.</summary>
    public string? Owes { get; init; }
    public int Version { get; init; }

    /// <summary>An accepted one holds, while the next is written too.</summary>
    public bool IsInForce => State == ProgrammeState.Accepted || Version > 1;
    public DateTimeOffset? ChangedAt { get; init; }
    public bool Demonstration { get; init; }
}

/// <summary>Every unit's programme of a year.</summary>
public sealed record ProgrammeList
{
    public required int Year { get; init; }
    public required int From { get; init; }
    public required int To { get; init; }
    public required IReadOnlyList<ProgrammeListLine> Lines { get; init; }
}

/// <summary>The task that a line became.</summary>
public sealed record LineTask(Guid Id, string Called, TaskState State);

/// <summary>A line with its six marks and what became of it.</summary>
/// <param name="Revision">What a form about it is opened on.</param>
/// <param name="Task">Null before its programme was accepted.</param>
public sealed record ShownLine(ProgrammeLine Line, IReadOnlyList<ClarityMark> Marks, int Revision, LineTask? Task);

/// <summary>A programme as it was sent, without its lines.</summary>
public sealed record SendingLine
{
    public required int Number { get; init; }
    public required int Version { get; init; }
    public required string SentBy { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required ProgrammeState Fate { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Reason { get; init; }
}

/// <summary>All that the page of one programme says.</summary>
public sealed record ProgrammeView
{
    public required ProgrammeFrame Frame { get; init; }
    public required int Year { get; init; }
    public required string UnitId { get; init; }

    /// <summary>Null while the unit has none.</summary>
    public ProgrammeRow? Row { get; init; }
    public required IReadOnlyList<ShownLine> Lines { get; init; }
    public required ClarityTally Tally { get; init; }

    /// <summary>Empty for whoever may not write, and while it is not open.</summary>
    public required IReadOnlyList<ProgrammeOffer> Offers { get; init; }
    public required IReadOnlyList<ProgrammeLine> Recurring { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<SendingLine> Sendings { get; init; }
    public required bool MayWrite { get; init; }
    public required bool MayDecide { get; init; }

    public ProgrammeState? State => Row?.State;

    public string Unit => Frame.NameOf(UnitId);

    public bool IsOpen => Row?.Flow.IsOpen ?? true;

    /// <summary>The last one accepted stands until another is; null while none was.</summary>
    public SendingLine? Accepted => Sendings.FirstOrDefault(sent => sent.Fate == ProgrammeState.Accepted);
}

/// <summary>Two sendings line by line.</summary>
public sealed record ProgrammeCompared
{
    public required ProgrammeView View { get; init; }
    public required SendingLine Before { get; init; }

    /// <summary>Null for the programme as it is being written.</summary>
    public SendingLine? After { get; init; }
    public required IReadOnlyList<LineChange> Changes { get; init; }
}
