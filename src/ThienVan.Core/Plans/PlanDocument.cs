using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>
/// A five-year plan as data: what a document says, who leads it, where it contradicts itself.
/// Immutable; a plan version is stored whole and hashed. Corrections make a new version.
/// </summary>
public sealed record PlanDocument
{
    /// <summary>Number and symbol, e.g. "135/KH-UBND". Null when the document has none.</summary>
    public string? Number { get; init; }

    /// <summary>Date of signing; null when not found.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Issuing body, e.g. "Ủy ban nhân dân phường Kiến An"; null when not found.</summary>
    public string? Issuer { get; init; }

    public string? Title { get; init; }

    /// <summary>First year of the plan; 0 when the document does not say.</summary>
    public int PeriodFrom { get; init; }

    /// <summary>Last year of the plan, included; 0 when the document does not say.</summary>
    public int PeriodTo { get; init; }

    public IReadOnlyList<PlanUnit> Units { get; init; } = [];

    /// <summary>Groups of targets in document order; <see cref="Target.Group"/> holds the <see cref="TargetGroup.Id"/>.</summary>
    public IReadOnlyList<TargetGroup> Groups { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Measurable promises found among the tasks, outside the numbered targets. Their <see cref="Target.No"/> starts with "H".</summary>
    public IReadOnlyList<Target> HiddenTargets { get; init; } = [];

    /// <summary>Rows of the indicator appendix (Phụ lục 1). Each keeps its own provision, apart from its twin target.</summary>
    public IReadOnlyList<IndicatorRow> Rows { get; init; } = [];

    /// <summary>Tasks and solutions: part III bullets and the task appendix (Phụ lục 2).</summary>
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    /// <summary>Schemes and projects (Phụ lục 3).</summary>
    public IReadOnlyList<PlanProject> Projects { get; init; } = [];

    /// <summary>Contradictions a reviewer recorded, with their readings. Findings of the checker are computed, not stored here.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>What the importer could not read. Never guessed.</summary>
    public IReadOnlyList<UnreadText> Unread { get; init; } = [];

    public IEnumerable<Indicator> Indicators => Targets.Concat(HiddenTargets).SelectMany(target => target.Indicators);

    public Target? FindTarget(string no) => Targets.Concat(HiddenTargets).FirstOrDefault(target => target.No == no);

    public PlanUnit? FindUnit(string? id) => id is null ? null : Units.FirstOrDefault(unit => unit.Id == id);
}

/// <summary>A group of targets ("Các chỉ tiêu phát triển kinh tế").</summary>
public sealed record TargetGroup(string Id, string Name);

/// <summary>Lines of the source text, counted from 1, both included.</summary>
public readonly record struct LineRange(int From, int To);

/// <summary>Where something is said.</summary>
public sealed record Provision
{
    /// <summary>Place in the document in the office's words: "Phần II, mục 3, chỉ tiêu 15", "Phụ lục 1, dòng 5".</summary>
    public required string Reference { get; init; }

    /// <summary>Null when the plan was typed in, not read from a text.</summary>
    public LineRange? Lines { get; init; }

    /// <summary>The document's own words; null when the plan data ships without its text.</summary>
    public string? Quote { get; init; }
}

/// <summary>A unit that leads or takes part.</summary>
public sealed record PlanUnit
{
    /// <summary>Stable slug within the ward: "kinh-te-ha-tang-do-thi".</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Short name for tables and tiles; null to use <see cref="Name"/>.</summary>
    public string? ShortName { get; init; }

    /// <summary>Other spellings met in documents.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>True for the ward's own units, which may lead; false for bodies that only cooperate.</summary>
    public bool Internal { get; init; } = true;
}

/// <summary>A row of the indicator appendix, as written.</summary>
public sealed record IndicatorRow
{
    public required string No { get; init; }

    public required string Name { get; init; }

    /// <summary>Unit of measure as written; null when the cell is empty.</summary>
    public string? Unit { get; init; }

    /// <summary>Cell "Đến năm 20xx" as written; null when empty.</summary>
    public string? By2030 { get; init; }

    /// <summary>Cell "Bình quân năm" as written; null when empty.</summary>
    public string? PerYear { get; init; }

    /// <summary>Id of the lead unit; null when the row names none.</summary>
    public string? Lead { get; init; }

    /// <summary>Codes of the indicators in part II that this row restates. Empty when none was recognised.</summary>
    public IReadOnlyList<string> Twins { get; init; } = [];

    /// <summary>What the cells say, where they can be read as figures.</summary>
    public IReadOnlyList<TargetPoint> Points { get; init; } = [];

    public Comparator? Comparator { get; init; }

    public required Provision Provision { get; init; }
}

/// <summary>A task or solution.</summary>
public sealed record PlanTask
{
    /// <summary>"III.1.3" for the third bullet of section 1, "PL2.I.1" for the task appendix.</summary>
    public required string No { get; init; }

    public required string Name { get; init; }

    /// <summary>Heading the task stands under; null when none.</summary>
    public string? Section { get; init; }

    /// <summary>Expected output as written; null when not stated.</summary>
    public string? Output { get; init; }

    public string? Lead { get; init; }

    public IReadOnlyList<string> Cooperating { get; init; } = [];

    /// <summary>When, as written; null when not stated.</summary>
    public string? Timing { get; init; }

    public Schedule? Schedule { get; init; }

    /// <summary>Codes of the indicators this task serves, when a reviewer linked them.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    public required Provision Provision { get; init; }
}

/// <summary>A scheme or project of the project appendix.</summary>
public sealed record PlanProject
{
    public required string No { get; init; }

    public required string Name { get; init; }

    public string? Lead { get; init; }

    /// <summary>Cooperating bodies: unit ids where known, else the name as written.</summary>
    public IReadOnlyList<string> Cooperating { get; init; } = [];

    /// <summary>When, as written.</summary>
    public string? Timing { get; init; }

    public Schedule? Schedule { get; init; }

    /// <summary>Sources of money as written, split where the text lists several ("Ngân sách nhà nước", "xã hội hóa").</summary>
    public IReadOnlyList<string> Funding { get; init; } = [];

    /// <summary>Codes of the indicators this project serves, when a reviewer linked them.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    public required Provision Provision { get; init; }
}

public enum DatePrecision { Day, Month, Quarter, Year, EveryYear }

/// <summary>A time as precise as it was written, no more.</summary>
/// <param name="From">First possible day; null when only an end is stated.</param>
/// <param name="To">Last possible day; null when open ("và duy trì").</param>
public sealed record Schedule(DateOnly? From, DateOnly? To, DatePrecision Precision);

/// <summary>Text the importer saw and could not read.</summary>
public sealed record UnreadText(LineRange Lines, string Text, string Why);

/// <summary>Two or more provisions that cannot all hold, with the ways to read them.</summary>
public sealed record Conflict
{
    public required string Id { get; init; }

    /// <summary>What the contradiction is and what it costs, in Vietnamese.</summary>
    public required string Message { get; init; }

    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    public IReadOnlyList<Reading> Readings { get; init; } = [];
}

/// <summary>One way to read a conflict. Evaluation runs under each reading until one is decided.</summary>
public sealed record Reading
{
    public required string Id { get; init; }

    /// <summary>"Mỗi năm 250 hộ" in Vietnamese.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<IndicatorChange> Changes { get; init; } = [];
}

/// <summary>What a reading makes of an indicator; null fields keep the indicator's own.</summary>
public sealed record IndicatorChange
{
    public required string Code { get; init; }

    public IReadOnlyList<TargetPoint>? Points { get; init; }

    public Amount? Total { get; init; }

    public Comparator? Comparator { get; init; }

    public Indicator Apply(Indicator indicator) => indicator with
    {
        Points = Points ?? indicator.Points,
        Total = Total ?? indicator.Total,
        Comparator = Comparator ?? indicator.Comparator,
    };
}
