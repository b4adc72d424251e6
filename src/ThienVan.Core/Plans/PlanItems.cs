using System.Text.Json.Serialization;

namespace ThienVan.Core.Plans;

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

    /// <summary>Codes of the indicators that this row restates, or that were made of it. Empty when it measures nothing.</summary>
    public IReadOnlyList<string> Twins { get; init; } = [];

    public Comparator? Comparator { get; init; }

    /// <summary>What the cells say, where they can be read as figures.</summary>
    public IReadOnlyList<TargetPoint> Points { get; init; } = [];

    /// <summary>What a column of a year before the plan says ("TH 2025"); null where none does.</summary>
    public Baseline? Baseline { get; init; }

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

    /// <summary>What whoever leads it divided it into since; none while nobody has. Never stored with the plan.</summary>
    [JsonIgnore]
    public IReadOnlyList<StepDay> Steps { get; init; } = [];
}

/// <summary>A step of a project as its work tells.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Due">Day it was promised for.</param>
/// <param name="DoneOn">Null while it is not done.</param>
/// <param name="Serves">Codes of the indicators it serves, as the work links them.</param>
public sealed record StepDay(string Name, DateOnly Due, DateOnly? DoneOn, IReadOnlyList<string> Serves);

public enum DatePrecision { Day, Month, Quarter, Year, EveryYear }

/// <summary>A time as precise as it was written, no more.</summary>
/// <param name="From">First possible day; null when only an end is stated.</param>
/// <param name="To">Last possible day; null when open ("và duy trì").</param>
public sealed record Schedule(DateOnly? From, DateOnly? To, DatePrecision Precision)
{
    /// <summary>What a contradiction makes of the end; null where the plan says one. Never stored with the plan.</summary>
    [JsonIgnore]
    public SaidDay? Said { get; init; }
}

/// <summary>The last day of a promise that a contradiction of the plan is about.</summary>
/// <param name="Days">Every day it may be, in order of time; the one that holds once somebody decided.</param>
public sealed record SaidDay(string ConflictId, IReadOnlyList<DateOnly> Days)
{
    /// <summary>While nobody decided it is neither late nor passed.</summary>
    public bool IsOpen => Days.Count > 1;
}
