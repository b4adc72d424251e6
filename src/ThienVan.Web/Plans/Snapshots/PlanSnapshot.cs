using System.Collections.Concurrent;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>One plan version with its text and what the checker says of it. Never changes, so snapshots share it.</summary>
public sealed class PlanVersion(PlanHead head, PlanDocument document, SourceText? source, DateTimeOffset changedAt)
{
    private readonly Lazy<IReadOnlyList<Finding>> _findings = new(() => PlanChecker.Check(document, source));

    public PlanHead Head { get; } = head;

    public PlanDocument Document { get; } = document;

    /// <summary>Null when the plan came as data, without its text.</summary>
    public SourceText? Source { get; } = source;

    /// <summary>With the id, what tells this reading from an earlier or a restored one.</summary>
    public DateTimeOffset ChangedAt { get; } = changedAt;

    /// <summary>Checked on first use: only the checker's pages need it.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>"2026-2030": what figures and decisions belong to, through every correction of the text.</summary>
    public string Period => PeriodOf(Document);

    public static string PeriodOf(PlanDocument document) => $"{document.PeriodFrom}-{document.PeriodTo}";

    public UnitName? Unit(string? id) =>
        id is null ? null : Document.FindUnit(id) is { } unit ? new(unit.Id, unit.Name, unit.ShortName ?? unit.Name) : new(id, id, id);
}

/// <summary>
/// Everything the Plans room knows of one ward at one point of its history: the plan in force, every figure, every decision.
/// Immutable; the end of the event chain it was read at names it.
/// </summary>
public sealed class PlanSnapshot
{
    private const int KeptViews = 32;
    private readonly ConcurrentDictionary<(Type Type, object Key), object> _views = new();

    public required PlanVersion Plan { get; init; }

    public PlanDocument Document => Plan.Document;

    /// <summary>All versions, newest first within a period.</summary>
    public required IReadOnlyList<ObservationLine> Observations { get; init; }

    public required IReadOnlyList<DecisionLine> Decisions { get; init; }

    /// <summary>Verdicts that people proposed or put beside the computed ones, newest first.</summary>
    public required IReadOnlyList<OverrideLine> Overrides { get; init; }

    /// <summary>How often each indicator owes a figure, and the ward's working days.</summary>
    public required Duties Duties { get; init; }

    /// <summary>The same with figures that were sent and not yet approved; itself when there are none.</summary>
    public PlanSnapshot WithProvisional => field ??= Observations.Any(line => line.State == FigureState.Provisional)
        ? new() { Plan = Plan, Decisions = Decisions, Overrides = Overrides, Duties = Duties, Observations = Newest(Observations) }
        : this;

    /// <summary>What citizens and most of the ward may see of the figures: nothing that nobody has approved.</summary>
    public PlanSnapshot ApprovedOnly => field ??= Observations.All(line => line.State == FigureState.Approved)
        ? this
        : new()
        {
            Plan = Plan,
            Decisions = Decisions,
            Overrides = Overrides,
            Duties = Duties,
            Observations = [.. Observations.Where(line => line.State == FigureState.Approved)]
        };

    /// <summary>The same without any figure that ends after a day: what a report up to that day may speak of. Itself when there is
    /// none.</summary>
    public PlanSnapshot EndedBy(DateOnly day) => Observations.All(line => line.Observation.Period.To <= day) ? this : Once(day, () => new PlanSnapshot
    {
        Plan = Plan,
        Decisions = Decisions,
        Overrides = Overrides,
        Duties = Duties,
        Observations = [.. Observations.Where(line => line.Observation.Period.To <= day)],
    });

    /// <summary>Figures in force by indicator code.</summary>
    public ILookup<string, Observation> InForce =>
        field ??= Observations
            .Where(line => line.InForce)
            .ToLookup(line => line.Observation.Code, line => line.Observation, StringComparer.Ordinal);

    /// <summary>Reading in force by conflict id.</summary>
    public IReadOnlyDictionary<string, string> Readings =>
        field ??= Decisions
            .Where(line => line.InForce)
            .ToDictionary(line => line.ConflictId, line => line.ReadingId, StringComparer.Ordinal);

    /// <summary>Figures in force, ready for the judge.</summary>
    public ObservedSeries Book => field ??= ObservedSeries.Of([.. InForce.SelectMany(figures => figures)], Duties);

    private IReadOnlyList<VerdictOverride> Approved => field ??= [.. Overrides.Select(line => line.Approved).OfType<VerdictOverride>()];

    /// <summary>Verdicts on a target, with what people say beside them.</summary>
    public TargetAssessment Verdict(Target target, int year, DateOnly today) =>
        VerdictOverride.Beside(Judge.AssessTarget(target, Document, year, Book, today, Readings), Approved, today);

    private static ObservationLine[] Newest(IReadOnlyList<ObservationLine> lines)
    {
        var newest = lines
            .Where(line => line.State != FigureState.Withdrawn)
            .GroupBy(line => (line.Observation.Code, line.Observation.Period))
            .Select(group => group.MaxBy(line => line.Version)!.Id).ToHashSet();
        return [.. lines.Select(line => line with { InForce = newest.Contains(line.Id) })];
    }

    /// <summary>Verdicts of a year as of a day.</summary>
    public TargetCards Cards(int year, DateOnly today) => Once((year, today), () => new TargetCards(this, year, today));

    /// <summary>A view that <paramref name="key"/> says all about. A snapshot never changes, so it is made once however many
    /// look.</summary>
    public T Once<T>(object key, Func<T> make) where T : class
    {
        if (_views.Count > KeptViews) _views.Clear();
        return (T)_views.GetOrAdd((typeof(T), key), _ => make());
    }
}
