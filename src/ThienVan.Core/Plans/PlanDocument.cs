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

    /// <summary>Measurable promises found among the tasks, outside the numbered targets. Their <see cref="Target.No"/> starts with
    /// "H".</summary>
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

    /// <summary>The numbered targets, then the promises hidden among the tasks. A method, since a stored plan holds every list it
    /// has.</summary>
    public IEnumerable<Target> AllTargets() => Targets.Concat(HiddenTargets);

    public IEnumerable<OwnedIndicator> Owned() => AllTargets().SelectMany(target => target.Owned());

    public IEnumerable<Indicator> Indicators => AllTargets().SelectMany(target => target.Indicators);

    public Indicator? FindIndicator(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);

    public Target? FindTarget(string no) => AllTargets().FirstOrDefault(target => target.No == no);

    public PlanDocument WithTargets(Func<Target, Target> change) =>
        this with
        {
            Targets = [.. Targets.Select(change)],
            HiddenTargets = [.. HiddenTargets.Select(change)],
        };

    public PlanUnit? FindUnit(string? id) => id is null ? null : Units.FirstOrDefault(unit => unit.Id == id);
}

/// <summary>A group of targets ("Các chỉ tiêu phát triển kinh tế").</summary>
public sealed record TargetGroup(string Id, string Name);

/// <summary>A unit that leads or takes part.</summary>
public sealed record PlanUnit
{
    /// <summary>Stands for "no unit" in addresses, forms and exceptions.</summary>
    public const string None = "chua-giao";

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

/// <summary>Text the importer saw and could not read.</summary>
public sealed record UnreadText(LineRange Lines, string Text, string Why);
