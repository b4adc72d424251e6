using System.Collections.Concurrent;
using System.Collections.Frozen;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Checking;
using ThienVan.Core.Plans.Judging;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>One plan version with its text and what the checker says of it. Never changes, so snapshots share it.</summary>
public sealed class PlanVersion(PlanHead head, PlanDocument document, SourceText? source, DateTimeOffset changedAt)
{
    private IReadOnlyList<Finding>? _findings;
    private bool _checked;
    private object? _checking;

    public PlanHead Head { get; } = head;

    /// <summary>With the document's own sentences at the places its contradictions name, where it has them.</summary>
    public PlanDocument Document { get; } = PlaceWords.Fill(document);

    /// <summary>Null when the plan came as data, without its text.</summary>
    public SourceText? Source { get; } = source;

    /// <summary>With the id, what tells this reading from an earlier or a restored one.</summary>
    public DateTimeOffset ChangedAt { get; } = changedAt;

    /// <summary>Checked on first use: only the checker's pages need it.</summary>
    public IReadOnlyList<Finding> Findings => LazyInitializer.EnsureInitialized(
        ref _findings, ref _checked, ref _checking, () => PlanChecker.Check(Document, Source))!;

    /// <summary>"2026-2030", or "2026-2030/2" for another plan of the same years: what figures and decisions belong to, through every
    /// correction of the text.</summary>
    public required string Period { get; init; }

    public static string PeriodOf(PlanDocument document) => $"{document.PeriodFrom}-{document.PeriodTo}";

    /// <summary>Who leads a target.</summary>
    public IReadOnlyList<LeadView> Leads(Target target) => LeadView.Of(target, Document);

    public UnitName? Unit(string? id) => UnitName.Of(id, Document);
}

/// <summary>A version and the first day it was in force.</summary>
public sealed record DatedVersion(PlanVersion Version, DateOnly From);

/// <summary>A moment from which a plan was in force, by what its figures belong to.</summary>
public sealed record PlanReign(DateTimeOffset At, string Period);

/// <summary>
/// Everything the Plans room knows of one ward at one point of its history: the plan in force, every figure, every decision.
/// Immutable; the end of the event chain it was read at names it.
/// </summary>
public sealed class PlanSnapshot
{
    private const int KeptViews = 32;
    private readonly ConcurrentDictionary<(Type Type, object Key), object> _views = new();

    public required PlanVersion Plan { get; init; }

    /// <summary>Every time a version of the period came into force, in order of time; <see cref="Plan"/> last.</summary>
    public required IReadOnlyList<DatedVersion> Versions { get; init; }

    /// <summary>Every time a version came into force, of whatever plan, in order of time.</summary>
    public IReadOnlyList<PlanReign> Reigns { get; init; } = [];

    /// <summary>Plans of another place or of other years that were in force, each as it stood last.</summary>
    public IReadOnlyList<PlanSnapshot> Others { get; init; } = [];

    /// <summary>The plan that was in force at a moment; the first there was before it, of which nothing else is known.</summary>
    public PlanSnapshot InForceAt(DateTimeOffset moment) =>
        Others.Count > 0 && (Reigns.LastOrDefault(reign => reign.At <= moment) ?? Reigns[0]) is var then
            ? Others.FirstOrDefault(other => other.Plan.Period == then.Period) ?? this
            : this;

    /// <summary>The plan in force as it is read: with the decided readings in it. What was written stands in <see cref="Plan"/>.</summary>
    public PlanDocument Document => field ??= WithSteps(Before.Start(Timeline.On(DateOnly.MaxValue).Plan));

    private PlanDocument WithSteps(PlanDocument plan) => Steps.Count == 0 ? plan : plan with
    {
        Projects =
        [
            .. plan.Projects.Select(project => Steps.TryGetValue(project.No, out var own) ? project with { Steps = own } : project),
        ],
    };

    private PlanTimeline Timeline => field ??= new(
        [.. Versions.Select(dated => new PlanEdition(WithDecided(dated.Version), dated.From))],
        [.. Decisions.OrderBy(line => line.DecidedAt).Select(line => new DecidedReading(line.ConflictId, line.ReadingId, line.From))],
        [.. Confirmed(Terms)],
        [.. AssignmentLine.Confirmed(Assignments).Select(line => line.Document)]);

    private PlanDocument WithDecided(PlanVersion version) =>
        Contradictions.WithDecided(version.Document, Decisions.Select(line => line.ConflictId), () => version.Findings);

    /// <summary>All versions, newest first within a period.</summary>
    public required IReadOnlyList<ObservationLine> Observations { get; init; }

    /// <summary>Figures of the years before the plan, all versions, newest first within a period.</summary>
    public required IReadOnlyList<PastLine> Past { get; init; }

    /// <summary>Those of them in force, ready for the judge.</summary>
    public PastFigures Before => field ??= PastFigures.Of(Past.Where(line => line.Counts).Select(line => line.Observation));

    public required IReadOnlyList<DecisionLine> Decisions { get; init; }

    /// <summary>Terms that people proposed or set over the plan, in the order they were asked for.</summary>
    public required IReadOnlyList<TermLine> Terms { get; init; }

    /// <summary>Documents that assign figures, in the order they were typed.</summary>
    public required IReadOnlyList<AssignmentLine> Assignments { get; init; }

    /// <summary>Verdicts that people proposed or put beside the computed ones, newest first.</summary>
    public required IReadOnlyList<OverrideLine> Overrides { get; init; }

    /// <summary>What was said of the last round's day, once for each indicator and reading.</summary>
    public required IReadOnlyList<SaidVerdict> LastSaid { get; init; }

    /// <summary>Every verdict that was said, by indicator and year.</summary>
    public required ILookup<(string Code, int Year), VerdictSaidRow> Said { get; init; }

    /// <summary>How often each indicator owes a figure, and the ward's working days.</summary>
    public required Duties Duties { get; init; }

    /// <summary>Steps of the plan's projects, by the number of the project, as the work tells.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StepDay>> Steps { get; init; } =
        FrozenDictionary<string, IReadOnlyList<StepDay>>.Empty;

    /// <summary>The same with figures that were sent and not yet approved; itself when there are none.</summary>
    public PlanSnapshot WithProvisional => field ??= Observations.Any(line => line.State == FigureState.Provisional)
        ? Like(Newest(Observations))
        : this;

    /// <summary>What citizens and most of the ward may see of the figures: nothing that nobody has approved.</summary>
    public PlanSnapshot ApprovedOnly => field ??= Observations.All(line => line.State == FigureState.Approved)
        ? this
        : Like([.. Observations.Where(line => line.State == FigureState.Approved)]);

    /// <summary>The plan as it was in force and read on a day; itself where nothing was another.</summary>
    public PlanSnapshot On(DateOnly day)
    {
        var index = Timeline.IndexOn(day);
        DecisionLine[] decided = [.. Decisions.Where(line => line.From is null || line.From <= day)];
        TermLine[] terms = [.. Terms.Where(line => line.Term.From <= day)];
        AssignmentLine[] assigned = [.. Assignments.Where(line => line.Document.From <= day)];
        if (index == Versions.Count - 1 && decided.Length == Decisions.Count && terms.Length == Terms.Count
            && assigned.Length == Assignments.Count) return this;
        return Once((index, decided.Length, terms.Length, assigned.Length), () => new PlanSnapshot
        {
            Plan = Versions[index].Version,
            Versions = [.. Versions.Take(index + 1)],
            Decisions = InForceOf(decided),
            Terms = terms,
            Assignments = assigned,
            Said = Said,
            LastSaid = LastSaid,
            Overrides = Overrides,
            Duties = Duties,
            Steps = Steps,
            Observations = Observations,
            Past = Past,
        });
    }

    /// <summary>The plan of a day, or the first after it that knows every one of the codes; the present one when none does.</summary>
    public PlanSnapshot On(DateOnly day, IReadOnlyCollection<string> codes)
    {
        var later = Versions.Select(dated => dated.From).Where(from => from > day);
        return later.Prepend(day).Select(On).FirstOrDefault(plan => codes.All(code => plan.Document.FindIndicator(code) is not null))
            ?? this;
    }

    /// <summary><see cref="Document"/> with the contradictions in it that nobody has decided.</summary>
    public PlanReadings AsRead => field ??= PlanReadings.Of(Document, Readings);

    /// <summary>How the years before the plan spread their amount over the year; null where none is known in parts.</summary>
    public Spread? PastSpread(Indicator indicator) => Before.Shares(Trajectory.Of(indicator, Document));

    /// <summary>As if nobody had decided a contradiction, so that its readings are judged beside each other; itself where nobody
    /// has.</summary>
    public PlanSnapshot Reopened(string conflictId) => Decisions.All(line => line.ConflictId != conflictId) ? this
        : Once(conflictId, () => Like(Observations, [.. Decisions.Where(line => line.ConflictId != conflictId)]));

    internal PlanSnapshot Like(IReadOnlyList<ObservationLine> observations, IReadOnlyList<DecisionLine>? decisions = null) => new()
    {
        Plan = Plan,
        Versions = Versions,
        Decisions = decisions ?? Decisions,
        Terms = Terms,
        Assignments = Assignments,
        Said = Said,
        LastSaid = LastSaid,
        Overrides = Overrides,
        Duties = Duties,
        Steps = Steps,
        Observations = observations,
        Past = Past,
    };

    /// <summary>What was known when a day ended: figures entered, readings decided, terms and assigned figures
    /// confirmed by then.</summary>
    public PlanSnapshot KnownBy(DateOnly day) => Once(("known", day), () => new PlanSnapshot
    {
        Plan = Plan,
        Versions = Versions,
        Decisions = InForceOf([.. Decisions.Where(line => VietnamDay.Of(line.DecidedAt) <= day)]),
        Terms = [.. Terms.Where(line => line.ConfirmedAt is not { } at || VietnamDay.Of(at) <= day)],
        Assignments = [.. Assignments.Where(line => line.ConfirmedAt is not { } at || VietnamDay.Of(at) <= day)],
        Said = Said,
        LastSaid = LastSaid,
        Overrides = Overrides,
        Duties = Duties,
        Steps = Steps,
        Observations = Newest([.. Observations.Where(line => VietnamDay.Of(line.EnteredAt) <= day)]),
        Past = Past,
    });

    private static IEnumerable<IndicatorTerm> Confirmed(IEnumerable<TermLine> terms) =>
        terms.Where(line => line.ConfirmedAt is not null).OrderBy(line => line.ConfirmedAt).Select(line => line.Term);

    private static DecisionLine[] InForceOf(DecisionLine[] decided)
    {
        var last = decided.GroupBy(line => line.ConflictId, StringComparer.Ordinal)
            .Select(group => group.MaxBy(line => line.DecidedAt)!).ToHashSet();
        return [.. decided.Select(line => line with { InForce = last.Contains(line) })];
    }

    /// <summary>The same without any figure that ends after a day: what a report up to that day may speak of. Itself when there is
    /// none.</summary>
    public PlanSnapshot EndedBy(DateOnly day) => Observations.All(line => line.Observation.Period.To <= day) ? this
        : Once(day, () => Like([.. Observations.Where(line => line.Observation.Period.To <= day)]));

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
    public ObservedSeries Book => field ??= ObservedSeries.Of([.. InForce.SelectMany(figures => figures)], Duties, Before);

    /// <summary>What the checker says of the plan as written, and what only the decided readings make of it; without the written times
    /// that a decision replaced.</summary>
    public IReadOnlyList<Finding> Findings => field ??= Decisions.Count == 0 ? Plan.Findings
        :
        [
            .. Plan.Findings.Concat(PlanChecker.Check(Document, Plan.Source)).DistinctBy(finding => finding.Id)
                .Where(finding => Readings.ContainsKey(finding.Id) || !SaidDays.IsSettled(finding, Plan.Document, Document)),
        ];

    private IReadOnlyList<VerdictOverride> Approved => field ??= [.. Overrides.Select(line => line.Approved).OfType<VerdictOverride>()];

    /// <summary>Verdicts of a day on a target, by the plan of that day, with what people say beside them.</summary>
    public TargetAssessment Verdict(Target target, int year, DateOnly today) => On(today).Judged(target, year, today);

    private TargetAssessment Judged(Target target, int year, DateOnly today) =>
        VerdictOverride.Beside(Judge.AssessTarget(target, AsRead, year, Book, today), Approved, today);

    /// <summary>Verdicts that somebody else asked the judge for, with what people say beside them on a day.</summary>
    public IReadOnlyList<Assessment> Beside(IReadOnlyList<Assessment> verdicts, DateOnly today) =>
        VerdictOverride.Beside(verdicts, Approved, today);

    private static ObservationLine[] Newest(IReadOnlyList<ObservationLine> lines)
    {
        var newest = lines
            .Where(line => line.State != FigureState.Withdrawn)
            .GroupBy(line => (line.Observation.Code, line.Observation.Period))
            .Select(group => group.MaxBy(line => line.Version)!.Id).ToHashSet();
        return [.. lines.Select(line => line with { InForce = newest.Contains(line.Id) })];
    }

    /// <summary>Verdicts of a year as of a day, by the plan of that day.</summary>
    public TargetCards Cards(int year, DateOnly today) => Once((year, today), () => new TargetCards(On(today), year, today));

    /// <summary>A view that <paramref name="key"/> says all about. A snapshot never changes, so it is made once however many
    /// look.</summary>
    public T Once<T>(object key, Func<T> make) where T : class
    {
        if (_views.Count > KeptViews) _views.Clear();
        return (T)_views.GetOrAdd((typeof(T), key), _ => make());
    }
}
