namespace ThienVan.Core.Work.Programmes;

/// <summary>Somebody named on a line.</summary>
/// <param name="UserId">Null where only a name was written, as in a sheet.</param>
/// <param name="Name">As shown.</param>
public sealed record LinePerson(Guid? UserId, string Name);

/// <summary>Money for a line out of one source in one year.</summary>
/// <param name="Source">As the plan or the unit calls it: "Ngân sách phường", "Xã hội hóa".</param>
/// <param name="Amount">In million dong; null where the source is known and the amount is not.</param>
public sealed record LineMoney(string Source, int Year, decimal? Amount);

/// <summary>What of the plan a line grew out of.</summary>
public enum SourceKind { Task, Project, Target }

/// <summary>A place of the plan.</summary>
/// <param name="No">Of the task ("III.1.3"), project ("7") or target ("15", "H3").</param>
/// <param name="Name">As the plan calls it.</param>
/// <param name="Reference">Place in the document: "Phụ lục 3, dự án 7".</param>
public sealed record PlanSource(SourceKind Kind, string No, string Name, string Reference)
{
    /// <summary>One for a place of the plan, whatever it is called there.</summary>
    public string Key => KeyOf(Kind, No);

    public static string KeyOf(SourceKind kind, string no) => $"{kind}:{no}";
}

/// <summary>One piece of work in a unit's programme of a year: who does what, by when, what comes of it, and who decides.</summary>
public sealed record ProgrammeLine
{
    /// <summary>Stays the same through every version of the programme.</summary>
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Who does it; null while nobody is named.</summary>
    public LinePerson? Person { get; init; }

    /// <summary>Which leader answers for the result; null while nobody is named.</summary>
    public LinePerson? Answers { get; init; }

    /// <summary>What is there when it is done; null while not said.</summary>
    public string? Output { get; init; }

    /// <summary>Null while not said.</summary>
    public LineTime? Time { get; init; }

    public IReadOnlyList<LineMoney> Money { get; init; } = [];

    /// <summary>People it takes, in words; null while not said.</summary>
    public string? People { get; init; }

    /// <summary>Material it takes, in words; null while not said.</summary>
    public string? Material { get; init; }

    /// <summary>Ids of units of the plan, else names as written.</summary>
    public IReadOnlyList<string> Cooperating { get; init; } = [];

    /// <summary>Codes of the indicators it serves.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>Who decides on its output ("Chủ tịch UBND phường phê duyệt"); null while not said.</summary>
    public string? Authority { get; init; }

    /// <summary>Null for work the plan does not name.</summary>
    public PlanSource? From { get; init; }
}
