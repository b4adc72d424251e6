using System.Text.Json.Serialization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>What of the way an indicator is judged a document may set.</summary>
public enum TermKind
{
    /// <summary>Days that make its year.</summary>
    Window,

    /// <summary>How a year's promise spreads over the year.</summary>
    Profile,

    /// <summary>What must be finished before a milestone can be.</summary>
    After,

    /// <summary>The number that a year's share is a share of.</summary>
    YearBase,

    /// <summary>What a share is a share of.</summary>
    Base,

    /// <summary>Days that a recognition takes.</summary>
    LeadDays,
}

/// <summary>Where the parts of a profile come from.</summary>
public enum ProfileOrigin { ByHand, PastYears, CityQuarters }

/// <summary>What one term sets: the fields that its kind names; all of them empty to go back to what the plan itself says.</summary>
public sealed record TermSetting
{
    /// <summary>For <see cref="TermKind.Window"/>: a type that makes a year.</summary>
    public PeriodType? Window { get; init; }

    /// <summary>For <see cref="TermKind.Profile"/>: percent of the year's promise in each of its twelve months, or of its four quarters, in
    /// order of time from the window's first day.</summary>
    public IReadOnlyList<decimal>? Shares { get; init; }

    public ProfileOrigin? Origin { get; init; }

    /// <summary>For <see cref="TermKind.After"/>: codes of milestones.</summary>
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>For <see cref="TermKind.After"/>: numbers of the plan's projects.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>For <see cref="TermKind.YearBase"/>: in the unit of the share's denominator.</summary>
    public decimal? YearBase { get; init; }

    /// <summary>For <see cref="TermKind.Base"/>.</summary>
    public ShareBase? Base { get; init; }

    /// <summary>For <see cref="TermKind.LeadDays"/>: calendar days.</summary>
    public int? LeadDays { get; init; }

    [JsonIgnore]
    public bool IsPlansOwn =>
        this is { Window: null, Shares: null, After: null, Projects: null, YearBase: null, Base: null, LeadDays: null };
}

/// <summary>One term of the way an indicator is judged, as a document of the ward set it over what the plan says.</summary>
public sealed record IndicatorTerm
{
    public const int LongestDocument = 200;
    public const int LongestLead = 1_000;

    /// <summary><see cref="Indicator.Code"/>.</summary>
    public required string Code { get; init; }

    public required TermKind Kind { get; init; }

    /// <summary>The year of a <see cref="TermKind.YearBase"/>; null for what holds for every year.</summary>
    public int? Year { get; init; }

    public required TermSetting Setting { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly DocumentDate { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>First day it holds: verdicts and reports of the days before know nothing of it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>"12/QĐ-UBND ngày 05/02/2026".</summary>
    public string Source => $"{DocumentNumber} ngày {FigureText.Day(DocumentDate)}";

    /// <summary>True where the rules that judge the indicator ask for such a term.</summary>
    public static bool Fits(TermKind kind, Indicator indicator) => kind switch
    {
        TermKind.Window => indicator.IsEntered,
        TermKind.Profile => indicator.Kind == IndicatorKind.Flow
            || indicator is { Kind: IndicatorKind.Ratio, ShareBase: ShareBase.FixedForYear },
        TermKind.After => indicator.Kind == IndicatorKind.Milestone,
        TermKind.YearBase => indicator is { Kind: IndicatorKind.Ratio, Restricted: false, ShareBase: not ShareBase.StateAtDate },
        TermKind.Base => indicator.Kind == IndicatorKind.Ratio,
        TermKind.LeadDays => indicator.Kind == IndicatorKind.Standard,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>The indicator judged by this term; itself where the term does not fit what it has become.</summary>
    public Indicator Apply(Indicator indicator) => !Fits(Kind, indicator) || Setting.IsPlansOwn ? indicator : Set(indicator) with
    {
        Terms = [.. indicator.Terms, this],
    };

    private Indicator Set(Indicator indicator) => Kind switch
    {
        TermKind.Window => indicator with
        {
            Window = new() { Type = Setting.Window!.Value, Source = Source, Since = From, Provenance = Provenance },
        },
        TermKind.Profile => indicator with
        {
            Profile = new(Source, From, YearParts.Marks(Setting.Shares!, indicator.YearWindow.Type)),
        },
        TermKind.After => indicator with { After = Setting.After ?? [] },
        TermKind.Base => indicator with { Base = Setting.Base },
        TermKind.LeadDays => indicator with { LeadDays = Setting.LeadDays },
        _ => indicator,
    };
}
