namespace ThienVan.Core.Plans;

public enum IndicatorKind
{
    /// <summary>Amount made in the year; years add up.</summary>
    Flow,

    /// <summary>Running total of a flow; computed, never typed.</summary>
    Cumulative,

    /// <summary>Level at a date; the last one counts.</summary>
    Stock,

    /// <summary>Numerator over denominator, stored apart.</summary>
    Ratio,

    /// <summary>Growth over the year before, each year on its own.</summary>
    GrowthYearly,

    /// <summary>Geometric mean of growth over the plan's years.</summary>
    GrowthAverage,

    /// <summary>Place in a named list; small is good.</summary>
    Rank,

    /// <summary>Recognised or not, by an authority's document, possibly with an end.</summary>
    Standard,

    /// <summary>An output by a date.</summary>
    Milestone,

    /// <summary>Something that must not happen.</summary>
    ZeroEvent,

    /// <summary>Not measurable as written.</summary>
    Narrative,
}

public enum ShareBase
{
    /// <summary>Cases that arise anew in each period: numerators and denominators add up.</summary>
    NewCases,

    /// <summary>A state at a date: the last one stands.</summary>
    StateAtDate,

    /// <summary>One base fixed or assigned for the year (a drive, a quota, a year's capital): what is done adds up over it, and may pass
    /// 100 %.</summary>
    FixedForYear,
}

public enum TimeAggregation { Sum, Last, RatioOfSums, GeometricMean, AllOf, Worst }

/// <summary>How parts of the ward (schools, neighbourhood groups) make the whole.</summary>
public enum AreaAggregation { None, Sum, RatioOfSums, AllOf, Worst }

public enum Comparator { AtLeast, MoreThan, Exactly, AtMost, Range }

public enum Direction { Up, Down }

public enum Strictness
{
    /// <summary>Bắt buộc.</summary>
    Mandatory,

    /// <summary>Phấn đấu.</summary>
    Aspirational,
}

public enum Provenance
{
    /// <summary>The document says it.</summary>
    Stated,

    /// <summary>Follows from what it says by a named rule.</summary>
    Derived,

    /// <summary>Set by another document.</summary>
    Assigned,

    /// <summary>Written by the person who went over the reading of the document.</summary>
    Typed,
}

public static class Provenances
{
    /// <summary>True of what the plan itself says, as it was read or as a person wrote what was read.</summary>
    public static bool IsOfPlan(this Provenance provenance) => provenance is Provenance.Stated or Provenance.Typed;
}
