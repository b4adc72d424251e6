using System.Text.Json.Serialization;

namespace ThienVan.Core.Plans;

/// <summary>A numbered target of the plan; it holds one or more indicators.</summary>
public sealed record Target
{
    /// <summary>Number as the document counts: "15".</summary>
    public required string No { get; init; }

    /// <summary>Id of the <see cref="TargetGroup"/>.</summary>
    public required string Group { get; init; }

    /// <summary>Short name, our own words in shipped plans, the document's words after import.</summary>
    public required string Name { get; init; }

    /// <summary>One or two words more for a tile; null to use <see cref="Name"/>.</summary>
    public string? ShortName { get; init; }

    /// <summary>Id of the lead unit; null when no part of the plan names one (an orphan).</summary>
    public string? Lead { get; init; }

    public required Provision Provision { get; init; }

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IEnumerable<OwnedIndicator> Owned() => Indicators.Select(indicator => new OwnedIndicator(this, indicator));

    /// <summary>Who leads it: each unit with the indicators it answers for, in their order, and those that nobody answers for. A method,
    /// since a stored plan holds every list it has.</summary>
    public IEnumerable<TargetLead> Leads() => Indicators.Count == 0
        ? [new(Lead, [])]
        : Owned().GroupBy(owned => owned.Lead, StringComparer.Ordinal)
            .Select(same => new TargetLead(same.Key, [.. same.Select(owned => owned.Code)]));
}

/// <summary>A unit that leads a target or a part of it.</summary>
/// <param name="Unit">Id; null where nobody answers for them.</param>
public sealed record TargetLead(string? Unit, IReadOnlyList<string> Codes);

/// <summary>An indicator with the target it belongs to.</summary>
public readonly record struct OwnedIndicator(Target Target, Indicator Indicator)
{
    public string Code => Indicator.Code;

    /// <summary>Who answers for it: its own lead, else its target's; null for an orphan.</summary>
    public string? Lead => Indicator.Lead ?? Target.Lead;
}

/// <summary>An amount or a range. For "at least" only <see cref="Low"/> is set, for "at most" only <see cref="High"/>, for "exactly" both
/// are equal.</summary>
public sealed record Amount(decimal? Low, decimal? High);

/// <summary>What is promised for one year. A year without a point is open: nothing may fill it silently.</summary>
public sealed record TargetPoint
{
    public required int Year { get; init; }

    /// <summary>See <see cref="Amount"/>. Both null for a standard or milestone that is simply due.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Last day, where the document is more precise than the year; null means the year's end.</summary>
    public DateOnly? Due { get; init; }

    public Provenance Provenance { get; init; } = Provenance.Stated;

    /// <summary>For derived points the rule ("duy trì"), for assigned ones the document's number; null when stated.</summary>
    public string? Basis { get; init; }

    /// <summary>The document that assigns it and what the plan asks without it; null for what the plan itself says. Never stored with the
    /// plan.</summary>
    [JsonIgnore]
    public AssignedGoal? Assigned { get; init; }

    /// <summary>Last day of the promise.</summary>
    public DateOnly DueDay => Due ?? new(Year, 12, 31);

    /// <summary>The figure a level is held against: the low end, or the high end of an "at most".</summary>
    public decimal? Threshold(Comparator comparator) => comparator == Comparator.AtMost ? High ?? Low : Low ?? High;
}

/// <summary>Where an indicator started.</summary>
public sealed record Baseline(decimal Value, DateOnly AsOf, string Source);

/// <summary>One measured promise.</summary>
public sealed record Indicator
{
    /// <summary>Target number plus a letter where there are several: "3a". Unique in the plan.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required IndicatorKind Kind { get; init; }

    /// <summary>Unit of measure in Vietnamese ("%", "doanh nghiệp", "cột"); null when none applies.</summary>
    public string? Unit { get; init; }

    /// <summary>For a share: what its parts are counted in ("dự án", "tấn"); null where nobody says. See
    /// <see cref="CountedThing"/>.</summary>
    public string? Counted { get; init; }

    public Comparator Comparator { get; init; } = Comparator.AtLeast;

    public Direction Direction { get; init; } = Direction.Up;

    public Strictness Strictness { get; init; } = Strictness.Mandatory;

    public TimeAggregation TimeAggregation { get; init; } = TimeAggregation.Last;

    public AreaAggregation AreaAggregation { get; init; } = AreaAggregation.None;

    public IReadOnlyList<TargetPoint> Points { get; init; } = [];

    /// <summary>Promise for the whole period, apart from the yearly ones; null when none is stated.</summary>
    public Amount? Total { get; init; }

    /// <summary>Year from which the level must be held ("và duy trì các năm tiếp theo"); null when not said.</summary>
    public int? MaintainFrom { get; init; }

    /// <summary>What a share is a share of; null to tell it from how its periods add up.</summary>
    public ShareBase? Base { get; init; }

    /// <summary>Days a recognition takes from a complete dossier on; null where nobody says.</summary>
    public int? LeadDays { get; init; }

    /// <summary>
    /// Days that make its year where they are not the reporting year's; null for <see cref="IndicatorWindow.Reporting"/>.
    /// </summary>
    public IndicatorWindow? Window { get; init; }

    /// <summary>How a year's promise spreads over the year; null for evenly.</summary>
    public ApprovedProfile? Profile { get; init; }

    /// <summary>Codes of the milestones that must be met before this one can be, when a reviewer linked them.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Null means missing, never zero.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>For <see cref="IndicatorKind.Cumulative"/>: code of the flow that it sums.</summary>
    public string? Of { get; init; }

    /// <summary>For <see cref="IndicatorKind.Rank"/>: how many stand in the list; null when not said.</summary>
    public int? RankOf { get; init; }

    /// <summary>Who recognises or publishes; null when not said.</summary>
    public string? Authority { get; init; }

    /// <summary>True where only a percentage or met / not met may be kept (Luật Bảo vệ bí mật nhà nước): no counts, names or
    /// cases.</summary>
    public bool Restricted { get; init; }

    /// <summary>Key of what the system itself measures for it, such as <c>reports.sent_on_time</c>; null when people count.</summary>
    public string? Fact { get; init; }

    /// <summary>Lead unit where it differs from the target's; null to inherit.</summary>
    public string? Lead { get; init; }

    public required Provision Provision { get; init; }

    /// <summary>Terms that documents of the ward set over what the plan says, as they hold on a day; never stored with the plan.</summary>
    [JsonIgnore]
    public IReadOnlyList<IndicatorTerm> Terms { get; init; } = [];

    /// <summary>Figures that documents assign, as they hold on a day; never stored with the plan.</summary>
    [JsonIgnore]
    public IReadOnlyList<HeldFigure> Assigned { get; init; } = [];

    /// <summary>For an output: what a contradiction makes of its day; null where the plan says one. Never stored with the plan.</summary>
    [JsonIgnore]
    public SaidDay? SaidDay { get; init; }

    /// <summary>The number a year's share is a share of, where a document fixed it; null where nobody did.</summary>
    public decimal? BaseOf(int year) =>
        Terms.FirstOrDefault(term => term.Kind == TermKind.YearBase && term.Year == year)?.Setting.YearBase;

    /// <summary>Days of its year and who says so.</summary>
    public IndicatorWindow YearWindow => Window ?? IndicatorWindow.Reporting;

    public TargetPoint? PointFor(int year) => Points.FirstOrDefault(point => point.Year == year);

    /// <summary>What a share is a share of, said or told from how its periods add up.</summary>
    public ShareBase ShareBase =>
        Base ?? (TimeAggregation == TimeAggregation.Last ? ShareBase.StateAtDate : ShareBase.NewCases);

    /// <summary>The year's own point, or the last one before it where the plan says it is to be kept up; null for an open year.</summary>
    public TargetPoint? HeldFor(int year)
    {
        if (PointFor(year) is { } own) return own;
        if (MaintainFrom is not { } from || year < from) return null;
        var stated = Points.Select(AssignedGoals.Stated).OfType<TargetPoint>();
        return stated.Where(point => point.Year < year).MaxBy(point => point.Year) is not { } last ? null : last with
        {
            Year = year,
            Due = null,
            Provenance = Provenance.Derived,
            Basis = $"duy trì từ {last.Year}",
        };
    }

    /// <summary>False for what is computed (running totals) or cannot be measured.</summary>
    public bool IsEntered => Kind is not (IndicatorKind.Cumulative or IndicatorKind.Narrative);

    /// <summary>Which side of its figure is good.</summary>
    [JsonIgnore]
    public bool IsUpGood => Comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan => true,
        Comparator.AtMost => false,
        _ => Direction == Direction.Up,
    };

    /// <summary>True where less is more: a rank, a count of what must not happen, a share to be brought down.</summary>
    public bool IsBetterSmall => Direction == Direction.Down || Kind is IndicatorKind.Rank or IndicatorKind.ZeroEvent;

    /// <summary>True for what is met or not and has no figure to show; so is a count that may not be told.</summary>
    public bool IsYesNo => Kind is IndicatorKind.Standard or IndicatorKind.Milestone or IndicatorKind.Narrative
        || (Kind == IndicatorKind.ZeroEvent && Restricted);
}
