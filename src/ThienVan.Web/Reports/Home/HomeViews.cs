using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Core.Reports.Rounds;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Home;

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
public sealed record RoundListLine(
    Guid Id,
    string Name,
    PeriodType Type,
    Period Window,
    DateOnly DueOn,
    RoundState State,
    DateTimeOffset? PublishedAt,
    bool Demonstration
);

/// <summary>Filter of the list, all of it in the address. Null is no wish.</summary>
public sealed record RoundFilter
{
    public int? Year { get; init; }
    public PeriodType? Type { get; init; }
    public RoundState? State { get; init; }

    /// <summary>What the address says; a word it does not know is no wish.</summary>
    public static RoundFilter From(QueryState query) => new()
    {
        Year = query.Number("nam") is > 2000 and < 2200 and var asked ? asked : null,
        Type = Enum.GetValues<PeriodType>().Cast<PeriodType?>().FirstOrDefault(known => Slug(known!.Value) == query.Text("loai")),
        State = Enum.GetValues<RoundState>().Cast<RoundState?>().FirstOrDefault(known => Slug(known!.Value) == query.Text("tt")),
    };

    internal static string Slug(PeriodType type) => type switch
    {
        PeriodType.Month => "thang",
        PeriodType.Quarter => "quy",
        PeriodType.HalfYear => "6-thang",
        PeriodType.NineMonths => "9-thang",
        PeriodType.Year => "nam",
        PeriodType.BudgetYear => "ngan-sach",
        PeriodType.DisbursementYear => "giai-ngan",
        PeriodType.SchoolYear => "nam-hoc",
        _ => "dot-xuat",
    };

    internal static string Slug(RoundState state) => state switch
    {
        RoundState.Open => "dang-mo",
        RoundState.Locked => "da-khoa",
        _ => "da-cong-bo",
    };
}

/// <summary>The room's home.</summary>
public sealed record RoundsHome
{
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<RoundCard> Open { get; init; }

    /// <summary>Rounds that take figures of the reader's unit by an exception alone, and still miss some.</summary>
    public required int ByException { get; init; }
    public required IReadOnlyList<ComingRound> Coming { get; init; }

    /// <summary>Rounds the schedule never opened and whose due day is over.</summary>
    public required IReadOnlyList<ComingRound> Missed { get; init; }
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
    public bool Demonstration { get; init; }

    public Round Round => Card.Board.Round;
}
