using ThienVan.Core.Plans;

namespace ThienVan.Core.Work.Programmes;

/// <summary>Why the plan's work is offered to this unit.</summary>
public enum OfferLead
{
    /// <summary>The plan names the unit as its lead.</summary>
    Own,

    /// <summary>The plan names no lead, and the unit leads a target that it serves.</summary>
    ServesOwn,

    /// <summary>The plan names no lead at all.</summary>
    Nobody,
}

/// <summary>Work of the plan that a unit may take up into its programme.</summary>
public sealed record ProgrammeOffer
{
    public required PlanSource Source { get; init; }
    public required OfferLead Lead { get; init; }

    /// <summary>Section of the plan it stands in; null where none is said.</summary>
    public string? Section { get; init; }

    /// <summary>When, in the plan's words; null where it says nothing.</summary>
    public string? Timing { get; init; }

    /// <summary>What its time comes to in the year; null where the plan does not say one day of it.</summary>
    public LineTime? Time { get; init; }
    public string? Output { get; init; }
    public IReadOnlyList<string> Cooperating { get; init; } = [];
    public IReadOnlyList<string> Serves { get; init; } = [];
    public IReadOnlyList<string> Funding { get; init; } = [];

    /// <summary>Promises hidden in the same sentence of the plan.</summary>
    public IReadOnlyList<Target> Hidden { get; init; } = [];

    /// <summary>Ids of the other units whose programme has it.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    /// <summary>The line it becomes: as the plan says it, all else still to be filled in.</summary>
    public ProgrammeLine Line(Guid id, string unit, int year) => new()
    {
        Id = id,
        Name = Source.Name,
        Output = Output,
        Time = Time,
        Money = [.. Funding.Select(source => new LineMoney(source, year, Amount: null))],
        Cooperating = [.. Cooperating.Where(other => other != unit)],
        Serves = Serves,
        From = Source,
    };
}

/// <summary>A line of another unit's programme of the same year.</summary>
public readonly record struct OthersLine(string Unit, ProgrammeLine Line);

/// <summary>What the plan offers to a unit for a year: tasks, projects, promises hidden in sentences, and targets without work behind them,
/// led by the unit or by nobody; less what its programme has.</summary>
public sealed class ProgrammeOffers
{
    private readonly PlanDocument _plan;
    private readonly string _unit;
    private readonly int _year;
    private readonly ILookup<string, Target> _hidden;
    private readonly HashSet<string> _served;

    private ProgrammeOffers(PlanDocument plan, string unit, int year)
    {
        (_plan, _unit, _year) = (plan, unit, year);
        _hidden = plan.HiddenTargets.Where(IsAsked).ToLookup(target => target.Provision.Reference, StringComparer.Ordinal);
        _served = [.. plan.Tasks.SelectMany(task => task.Serves).Concat(plan.Projects.SelectMany(project => project.Serves))];
    }

    /// <param name="plan">As it is read on the day.</param>
    /// <param name="unit">Id of the unit.</param>
    /// <param name="own">Lines its programme has.</param>
    /// <param name="others">Lines of the other units' programmes.</param>
    /// <returns>What the unit leads first, then what serves its targets, then what nobody leads; each in the order of the plan.</returns>
    public static IReadOnlyList<ProgrammeOffer> Of(
        PlanDocument plan, string unit, int year, IReadOnlyCollection<ProgrammeLine> own, IReadOnlyCollection<OthersLine> others)
    {
        var offers = new ProgrammeOffers(plan, unit, year);
        var all = offers.Projects().Concat(offers.Tasks()).Concat(offers.HiddenAlone()).Concat(offers.Bare());
        return
        [
            .. all.Where(offer => !own.Any(line => Covers(line, offer)))
                .Select(offer => offer with
                {
                    Elsewhere = [.. others.Where(other => Covers(other.Line, offer)).Select(other => other.Unit).Distinct()],
                })
                .OrderBy(offer => offer.Lead),
        ];
    }

    private static bool Covers(ProgrammeLine line, ProgrammeOffer offer) => line.From?.Key == offer.Source.Key
        || (offer.Source.Kind == SourceKind.Target && line.Serves.Intersect(offer.Serves, StringComparer.Ordinal).Any());

    private IEnumerable<ProgrammeOffer> Projects() =>
        from project in _plan.Projects
        where PlanSuggestion.Touches(project.Schedule, _year)
        let lead = LeadOf(project.Lead, project.Serves)
        where lead is not null
        select new ProgrammeOffer
        {
            Source = new(SourceKind.Project, project.No, project.Name, project.Provision.Reference),
            Lead = lead.Value,
            Timing = project.Timing,
            Time = PlanSuggestion.Time(project.Timing, project.Name, project.Schedule, _year),
            Cooperating = project.Cooperating,
            Serves = project.Serves,
            Funding = project.Funding,
        };

    private IEnumerable<ProgrammeOffer> Tasks() =>
        from task in _plan.Tasks
        where PlanSuggestion.Touches(task.Schedule, _year)
        let hidden = _hidden[task.Provision.Reference].ToArray()
        let serves = task.Serves.Union(hidden.SelectMany(Codes), StringComparer.Ordinal).ToArray()
        let lead = LeadOf(task.Lead, serves)
        where lead is not null
        select new ProgrammeOffer
        {
            Source = new(SourceKind.Task, task.No, task.Name, task.Provision.Reference),
            Lead = lead.Value,
            Section = task.Section,
            Timing = task.Timing,
            Time = PlanSuggestion.Time(task.Timing, task.Name, task.Schedule, _year),
            Output = task.Output,
            Cooperating = task.Cooperating,
            Serves = serves,
            Hidden = hidden,
        };

    /// <summary>Promises in sentences that are no task of the plan.</summary>
    private IEnumerable<ProgrammeOffer> HiddenAlone()
    {
        var sentences = _plan.Tasks.Select(task => task.Provision.Reference).ToHashSet(StringComparer.Ordinal);
        return _hidden.Where(place => !sentences.Contains(place.Key)).SelectMany(place => place).SelectMany(Offered);
    }

    private IEnumerable<ProgrammeOffer> Bare() => _plan.Targets.Where(IsAsked).SelectMany(Offered);

    /// <summary>The part of a target that the unit or nobody answers for, where no work of the plan serves it.</summary>
    private IEnumerable<ProgrammeOffer> Offered(Target target) =>
        from part in target.Leads()
        where part.Unit is null || part.Unit == _unit
        where part.Codes.Count > 0 && !part.Codes.Any(_served.Contains)
        select new ProgrammeOffer
        {
            Source = new(SourceKind.Target, target.No, target.Name, target.Provision.Reference),
            Lead = part.Unit is null ? OfferLead.Nobody : OfferLead.Own,
            Serves = part.Codes,
        };

    /// <summary>Null where another unit leads it.</summary>
    private OfferLead? LeadOf(string? lead, IReadOnlyList<string> serves) =>
        lead is not null ? lead == _unit ? OfferLead.Own : null
        : _plan.Owned().Any(owned => owned.Lead == _unit && serves.Contains(owned.Code, StringComparer.Ordinal)) ? OfferLead.ServesOwn
        : OfferLead.Nobody;

    private bool IsAsked(Target target) => target.Indicators.Any(indicator =>
        indicator.Points.Count == 0 || indicator.Total is not null || indicator.MaintainFrom is not null
        || indicator.Points.Any(point => point.Year >= _year));

    private static IEnumerable<string> Codes(Target target) => target.Indicators.Select(indicator => indicator.Code);
}
