using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>One value as the office verifies it and the chair approves it: all that is needed to decide, on one card.</summary>
public sealed record ReviewCard
{
    public required SeenValue Seen { get; init; }
    public required string Code { get; init; }
    public required string Area { get; init; }

    /// <summary>Name of the indicator, with the neighbourhood group where it is its part.</summary>
    public required string Name { get; init; }
    public required string? UnitId { get; init; }

    /// <summary>Who sent it: the unit that answers for the whole, or the neighbourhood group whose part it is.</summary>
    public required ReviewSender Sender { get; init; }

    /// <summary>Unit of measure; null for none.</summary>
    public string? Measure { get; init; }

    /// <summary>The figure as one line.</summary>
    public required string Figure { get; init; }
    public required int Version { get; init; }
    public required ValueState State { get; init; }

    /// <summary>What the plan asks of the year; null for a part.</summary>
    public string? Asked { get; init; }

    /// <summary><see cref="RoundPlan.AskedNow"/>.</summary>
    public string? AskedNow { get; init; }

    /// <summary>The figure of the period before, with its name; null for none.</summary>
    public string? Before { get; init; }
    public string? BeforePeriod { get; init; }
    public FigureChange? Change { get; init; }

    /// <summary>Year to date with this figure in it; null where nothing adds up.</summary>
    public string? Cumulative { get; init; }

    /// <summary>Percent of the year's plan; null where nothing adds up, and while two readings of the plan ask for different
    /// figures.</summary>
    public decimal? ShareOfPlan { get; init; }

    /// <summary>The year's verdicts with this figure in it, one a reading of the plan; none for a part.</summary>
    public IReadOnlyList<Assessment> Verdicts { get; init; } = [];
    public required IReadOnlyList<CheckResult> Checks { get; init; }
    public string? Explanation { get; init; }

    /// <summary>What the unit expects of the whole year, and why; null where it did not say.</summary>
    public string? YearEstimate { get; init; }
    public string? RevisionReason { get; init; }

    /// <summary>The approved figure that this version would replace, as one line; null for a first version.</summary>
    public string? Replaced { get; init; }
    public string? ReturnReason { get; init; }

    /// <summary>As it was when it came back; null when it never did.</summary>
    public ReturnedValue? Returned { get; init; }

    /// <summary>The figure of <see cref="Returned"/> as one line.</summary>
    public string? ReturnedFigure { get; init; }

    /// <summary>True when a person must look before it goes on.</summary>
    public required bool NeedsLook { get; init; }
    public required int Evidence { get; init; }
    public required ProvenanceLine Provenance { get; init; }

    /// <summary>What this person may do to it now; null for nothing.</summary>
    public ValueStep? Next { get; init; }

    /// <summary>True when it is this person's turn and nothing of it needs a look: many such may go on at once.</summary>
    public bool IsWell => this is { NeedsLook: false, Next: not null };
    public bool MayReturn { get; init; }

    /// <summary>Why it is this person's turn and yet not theirs to decide: four eyes.</summary>
    public Refusal? Held { get; init; }

    public string Anchor => Area == Ward.Whole ? $"so-{Code}" : $"so-{Code}-{Area}";
}

/// <summary>Who sends values in a round.</summary>
/// <param name="Id">Unit or neighbourhood group; <see cref="PlanUnit.None"/> for what no unit answers for.</param>
public sealed record ReviewSender(string Id, string Name);

/// <summary>Values of one sender, in the round's order.</summary>
public sealed record ReviewUnit(string Name, IReadOnlyList<ReviewCard> Cards);

public sealed record ReviewView
{
    public required Round Round { get; init; }
    public required ReviewFilter Filter { get; init; }

    /// <summary>Values that pass the filter.</summary>
    public required IReadOnlyList<ReviewUnit> Units { get; init; }

    /// <summary>How many pass each state of the filter, for the chosen sender.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>Everybody who sends in the round: units in the order of its lines, then neighbourhood groups.</summary>
    public required IReadOnlyList<ReviewSender> Senders { get; init; }

    /// <summary>Values of the whole ward, or of the chosen sender, that nobody has sent.</summary>
    public required int NotSent { get; init; }
    public bool MayPublish { get; init; }

    /// <summary>True when this person verifies or approves anything in the round.</summary>
    public required bool Decides { get; init; }

    public IEnumerable<ReviewCard> Cards => Units.SelectMany(unit => unit.Cards);

    /// <summary>What a person must look at one by one, by unit.</summary>
    public IReadOnlyList<ReviewUnit> Look => Only(card => card.Held is null && (card.NeedsLook || card.Next is null));

    /// <summary>What waits for a step of this person's kind, but by somebody else: four eyes.</summary>
    public IReadOnlyList<ReviewUnit> Held => Only(card => card.Held is not null);

    /// <summary>What may go on at once, by the step that moves it.</summary>
    public IEnumerable<IGrouping<ValueStep, ReviewCard>> Well =>
        Cards.Where(card => card.IsWell).GroupBy(card => card.Next!.Value);

    private ReviewUnit[] Only(Func<ReviewCard, bool> admits) =>
        [.. Units.Select(unit => unit with { Cards = [.. unit.Cards.Where(admits)] }).Where(unit => unit.Cards.Count > 0)];
}
