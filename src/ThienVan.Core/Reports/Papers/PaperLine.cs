using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Papers;

/// <summary>What the appendix says of an indicator: what the judge says of it, and at the year's end whether it is beyond its
/// goal.</summary>
public enum PaperVerdict { Exceeded, Met, NotMet, Likely, UnderWay, Hard, Awaited, NotDue, NoData, NotJudged, Undecided }

/// <summary>What a figure is held against.</summary>
public enum ComparedWith
{
    /// <summary>A figure to reach, or the figure of another time.</summary>
    Figure,

    /// <summary>A figure not to pass ("không quá").</summary>
    Limit,

    /// <summary>A range ("15–17") in which it lies: neither above the plan nor below it.</summary>
    Range,
}

/// <summary>A figure held against another.</summary>
/// <param name="Value">Percent of the other; or, <paramref name="InPoints"/>, the difference of two percentages.</param>
public sealed record Comparison(decimal Value, bool InPoints)
{
    public ComparedWith With { get; init; }
}

/// <summary>Where a figure of the report comes from.</summary>
public sealed record FigureTrace
{
    public required Guid ValueId { get; init; }

    /// <summary>1 for the first; a correction after approval is the next.</summary>
    public required int Version { get; init; }
    public required Quality Quality { get; init; }
    public string? Source { get; init; }
    public string? EnteredBy { get; init; }
    public string? VerifiedBy { get; init; }
    public string? ApprovedBy { get; init; }

    /// <summary>Day in Viet Nam.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Of the files that prove it, lower-case hex, in order; names of files are left out, they may name people.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}

/// <summary>What approved figures of earlier reports say, where the round brought none.</summary>
/// <param name="Day">Last day they speak of.</param>
/// <param name="Value">Null for what is reached or not, or may not be counted: the verdict alone is told of it.</param>
/// <param name="IsSum">True for what came together since the year, or the plan, began; false for a level as it was last seen.</param>
public sealed record EarlierFigure(DateOnly Day, decimal? Value, bool IsSum)
{
    /// <summary>True where its source may still correct it (sơ bộ).</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>The values of earlier rounds it comes from, oldest first; empty in reports kept from before.</summary>
    public IReadOnlyList<CarriedSource> Sources { get; init; } = [];
}

/// <summary>A value of an earlier round that a report carries over.</summary>
/// <param name="Round">Whose value it is.</param>
/// <param name="Code">Of the indicator it was entered for.</param>
/// <param name="Days">Days it speaks of.</param>
/// <param name="Value">Null for what is reached or not.</param>
/// <param name="Met">Reached or kept; null for figures.</param>
public sealed record CarriedSource(Guid Round, string Code, Period Days, decimal? Value, bool? Met, FigureTrace Trace);

/// <summary>One row of the appendix table; figures are not rounded.</summary>
public sealed record PaperLine
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string GroupId { get; init; }
    public required string GroupName { get; init; }

    /// <summary>Key of the report's section that tells of it; null in reports kept from before.</summary>
    public string? Section { get; init; }
    public required IndicatorKind Kind { get; init; }

    /// <summary>Null when none applies.</summary>
    public string? Unit { get; init; }

    /// <summary>Null for an orphan.</summary>
    public string? LeadId { get; init; }
    public required string LeadName { get; init; }

    /// <summary>True where fewer is better: such a figure is not "reached".</summary>
    public bool IsFewGood { get; init; }

    /// <summary>What the plan asks of the year, ready to read.</summary>
    public required string Goal { get; init; }

    public decimal? SamePeriod { get; init; }
    public decimal? InPeriod { get; init; }

    /// <summary>From the year's first day; null when the figures so far do not fill the days.</summary>
    public decimal? ToDate { get; init; }

    /// <summary>At the year's end what was reached; within the year what who answers for it estimates, never what a machine does. Null
    /// where nobody estimated.</summary>
    public decimal? YearEstimate { get; init; }
    public Comparison? OfGoal { get; init; }

    /// <summary>The figure of the plan that those of the line are held against; null where there is none, or while readings ask for
    /// different ones.</summary>
    public decimal? Mark { get; init; }
    public Comparison? OfSamePeriod { get; init; }
    public required PaperVerdict Verdict { get; init; }

    /// <summary>True where the promise is missed by little, or lost by a handful of cases: the word stands, the alarm does not.</summary>
    public bool IsNearMiss { get; init; }

    /// <summary>For standards and milestones: reached, with its document, or not; null for figures.</summary>
    public bool? Done { get; init; }

    /// <summary>Told as reached, without the number or the day of a document that shows it.</summary>
    public bool IsUnproven { get; init; }

    /// <summary>For what must not happen and may not be counted (Luật Bảo vệ bí mật nhà nước): kept or not; null for figures.</summary>
    public bool? Kept { get; init; }

    /// <summary>Number of the recognising document; null for none.</summary>
    public string? DocumentNumber { get; init; }
    public DateOnly? DoneOn { get; init; }

    /// <summary>Of a standard or an output that is not there: the last day the plan gives it; null elsewhere.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The first year the plan asks something of it, where it asks nothing of the report's own; null elsewhere.</summary>
    public int? DueYear { get; init; }

    /// <summary>True while readings that nobody has decided give it different last days: none of them is told.</summary>
    public bool IsDayOpen { get; init; }

    /// <summary>True once its last day has passed for every reading: it is not told any more.</summary>
    public bool IsGone => Verdict is PaperVerdict.NotMet or PaperVerdict.Hard && !IsDayOpen;

    /// <summary>The unit's own words beside the figure; null for none.</summary>
    public string? Explanation { get; init; }

    /// <summary>True while two readings of the plan that nobody has decided lead to different words.</summary>
    public bool AwaitsDecision { get; init; }

    /// <summary>True while two such readings ask for different figures: no share of the plan can be told.</summary>
    public bool GoalDisputed { get; init; }

    /// <summary>True while readings that nobody has decided ask for different things, now or in the year it is next asked.</summary>
    public bool IsGoalOpen { get; init; }

    /// <summary>True while the plan may also mean something of which no figure is kept.</summary>
    public bool IsPartlyJudged { get; init; }

    /// <summary>Why there is no figure, as said when the round was published; null where there is one or nobody said.</summary>
    public string? MissingReason { get; init; }

    /// <summary>True when any figure under the row is an estimate, its own or one in the sum.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>Null without an approved figure, and for totals that are computed.</summary>
    public FigureTrace? Trace { get; init; }

    /// <summary>True where a figure in <see cref="ToDate"/> is one its source may still correct (sơ bộ), beside the round's own.</summary>
    public bool IsSumPreliminary { get; init; }

    /// <summary>Of a line without a figure of the round, or a running total that does not reach the report's last day: what is known from
    /// before; null elsewhere.</summary>
    public EarlierFigure? Earlier { get; init; }

    /// <summary>What the unit estimates for the year where more than that is counted already: told nowhere as an estimate; null
    /// elsewhere.</summary>
    public decimal? Outrun { get; init; }

    /// <summary>True where any figure told, the round's own, the sum or one from before, is one its source may still correct (sơ bộ); what
    /// is there or not is no figure.</summary>
    public bool IsPreliminary => Done is null && Kept is null && Kind is not (IndicatorKind.Standard or IndicatorKind.Milestone)
        && (IsSumPreliminary || Trace?.Quality == Quality.Preliminary || Earlier is { Value: not null, IsPreliminary: true });

    /// <summary>What the sum is where that is less firm than the round's own figure ("có số ước"); null elsewhere.</summary>
    public string? SumQuality =>
        Trace is not { } trace || ToDate is null || trace.Quality == Quality.Estimated ? null
        : IsEstimated ? "có số ước"
        : IsSumPreliminary && trace.Quality == Quality.Official ? "có số sơ bộ"
        : null;

    public PaperStanding Standing => new(Verdict, IsNearMiss && Verdict is PaperVerdict.Hard or PaperVerdict.NotMet);

    /// <summary>True where there is a figure to tell, of the round or from before.</summary>
    public bool IsTold => HasFigure || Earlier is not null;

    /// <summary>True where the table of sources says where what is told comes from.</summary>
    public bool IsTraced => Trace is not null || Earlier is { Sources.Count: > 0 };

    public bool HasFigure => InPeriod is not null || ToDate is not null || Done is not null || Kept is not null;
}
