using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Work.Movements;

/// <summary>A neighbourhood group in a year, with every entry it sent.</summary>
/// <param name="Row">Its goal.</param>
/// <param name="Sent">Its entries in the order they were sent.</param>
public sealed record GroupLine(MovementGroupRow Row, IReadOnlyList<MovementEntryRow> Sent)
{
    public GroupResult Result { get; } = new([.. Sent.Select(entry => entry.Entry)]);

    /// <summary>The entry that stands; null where none does.</summary>
    public MovementEntryRow? Standing => Sent.LastOrDefault(entry => entry.State is EntryState.Sent or EntryState.Confirmed);

    public MovementGroup Group => new(Row.UnitId, Row.Goal, Row.Households, Result);
}

/// <summary>A year of a movement with its groups.</summary>
public sealed record YearBook(MovementYearRow Row, IReadOnlyList<GroupLine> Groups)
{
    public MovementTally Tally { get; } = MovementTally.Of([.. Groups.Select(line => line.Group)]);

    public bool IsClosed => Row.ClosedOn is not null;

    /// <summary>Groups whose last entry was given back, and that sent nothing since.</summary>
    public IReadOnlyList<GroupLine> Returned => [.. Groups.Where(line => line.Result.IsReturned)];

    /// <summary>Groups that sent nothing at all.</summary>
    public IReadOnlyList<GroupLine> Silent => [.. Groups.Where(line => line.Sent.Count == 0)];

    /// <summary>What is lost to the groups when the year is settled today; empty for nothing.</summary>
    public IReadOnlyList<string> ClosingWarnings(DateOnly today) =>
    [
        .. today < Row.To ? [$"Đợt còn đến hết ngày {FigureText.Day(Row.To)}; chốt rồi thì các tổ không gửi thêm được."] : (string[])[],
        .. Returned.Count > 0 ? [$"Bị trả lại, chưa gửi lại: {Names(Returned)}."] : (string[])[],
        .. Silent.Count > 0 ? [$"Chưa gửi kết quả: {Names(Silent)}."] : (string[])[],
    ];

    public static string Names(IEnumerable<GroupLine> lines) => string.Join(", ", lines.Select(line => line.Row.Name));

    /// <summary>Null for a group that takes no part.</summary>
    public GroupLine? Find(string unit) => Groups.FirstOrDefault(line => line.Row.UnitId == unit);
}

/// <summary>A movement in a list.</summary>
/// <param name="Lead">Name of the unit that leads it.</param>
/// <param name="Book">Its year; null where none was opened.</param>
public sealed record MovementLine(MovementRow Row, string Lead, YearBook? Book);

/// <summary>The movements of a year.</summary>
public sealed record MovementListView
{
    public required int Year { get; init; }
    public required (int From, int To) Years { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<MovementLine> Lines { get; init; }

    /// <summary>What the plan names and is no movement yet, of what the person may take over.</summary>
    public required IReadOnlyList<MovementOffer> Offers { get; init; }
    public required ProjectPlan Plan { get; init; }
}

/// <summary>A movement with everything on its page.</summary>
public sealed record MovementView
{
    public required MovementRow Row { get; init; }
    public required IReadOnlyList<string> Serves { get; init; }

    /// <summary>The last year first.</summary>
    public required IReadOnlyList<YearBook> Years { get; init; }

    /// <summary>The project of the plan it is; null where it is none.</summary>
    public required Guid? Project { get; init; }
    public required ProjectPlan Plan { get; init; }
    public required DateOnly Today { get; init; }
}

/// <summary>A year of a movement with everything on its pages.</summary>
public sealed record YearView
{
    public required MovementRow Movement { get; init; }
    public required YearBook Book { get; init; }
    public required ProjectPlan Plan { get; init; }
    public required DateOnly Today { get; init; }

    public GoalTotal Goals => GoalTotal.Of([.. Book.Groups.Select(line => line.Row.Goal)], Book.Row.Goal);

    public Ranking Ranking => Ranking.Of([.. Book.Groups.Select(line => line.Group)]);

    public GroupSaid Said(GroupLine line) => new(line, Book.Row, Movement.Measure, Today);

    public string Title => $"{Movement.Name} {Book.Row.Year}";

    public string Name(string unit) => Book.Find(unit)?.Row.Name ?? unit;
}

/// <summary>The commendations of a year.</summary>
public sealed record CommendationView
{
    public required YearView Year { get; init; }

    /// <summary>In the order they were proposed.</summary>
    public required IReadOnlyList<CommendationLine> Lines { get; init; }
    public required IReadOnlyList<WardUnitLine> Units { get; init; }
}

/// <summary>A line of the list as the person who asks may see it.</summary>
public sealed record CommendationLine
{
    public required Guid Id { get; init; }
    public required CommendedKind Kind { get; init; }

    /// <summary>Whom it is about; a person's name only for who may see it.</summary>
    public required string Who { get; init; }

    /// <summary>Who proposes a person; null for a group or unit.</summary>
    public string? Unit { get; init; }
    public required string Form { get; init; }

    /// <summary>What for; null where nothing was said, or may not be seen.</summary>
    public string? Merit { get; init; }
    public required CommendationFlow Flow { get; init; }
}
