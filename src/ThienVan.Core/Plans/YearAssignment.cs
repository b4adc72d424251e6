using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>Who assigns to whom.</summary>
public enum AssignmentLevel
{
    /// <summary>The city, or another body above, to the ward.</summary>
    FromAbove,

    /// <summary>The ward, for itself, its units and its neighbourhood groups.</summary>
    FromWard,
}

/// <summary>What the document calls itself. Of each the figure is the whole of the year, never what is added to it.</summary>
public enum AssignmentStep { First, Supplement, Adjustment }

/// <summary>What of an indicator is assigned.</summary>
public enum AssignedWhat
{
    /// <summary>The figure to be reached in the year.</summary>
    Goal,

    /// <summary>The amount that the year's share is a share of: a drive, a quota, a year's capital.</summary>
    Base,
}

public enum AssignedPartKind { Unit, Neighbourhood }

/// <summary>How the parts of a figure make the whole.</summary>
public enum PartsRule
{
    /// <summary>A rank, a recognition, a growth: nobody has a part of it.</summary>
    None,

    /// <summary>Amounts and counts.</summary>
    AddUp,

    /// <summary>Shares and levels each part must reach for itself.</summary>
    EachItsOwn,
}

/// <summary>What one unit or one neighbourhood group is to do of a figure.</summary>
/// <param name="Id">Of a unit its <see cref="PlanUnit.Id"/>, of a neighbourhood group its name.</param>
public sealed record AssignedPart(AssignedPartKind Kind, string Id, decimal Amount);

/// <summary>One figure of a year as a document assigns it.</summary>
public sealed record AssignedFigure
{
    public const int LongestReason = 500;
    public const int LongestName = 120;

    /// <summary><see cref="Indicator.Code"/>.</summary>
    public required string Code { get; init; }

    public AssignedWhat What { get; init; }

    /// <summary>See <see cref="Amount"/>; both null for what is simply due, and for a figure that is lifted.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>True where the document says that it stands in place of the figure the plan states.</summary>
    public bool Replaces { get; init; }

    /// <summary>True where the document takes away what was assigned before, and assigns nothing.</summary>
    public bool IsLifted { get; init; }

    public IReadOnlyList<AssignedPart> Parts { get; init; } = [];

    /// <summary>Why the parts do not make the whole; null where they do, or where nobody said.</summary>
    public string? WhyParts { get; init; }

    /// <summary>What the parts are held against; null for what has no figure.</summary>
    public decimal? Amount => Low ?? High;

    /// <summary>How much the parts are above the whole; below nought where they fall short. Null without parts, and where parts do not
    /// add up.</summary>
    public decimal? Surplus(Indicator indicator) =>
        Parts.Count > 0 && Amount is { } whole && RuleOf(indicator, What) == PartsRule.AddUp
            ? Parts.Sum(part => part.Amount) - whole : null;

    /// <summary>Of what may not be counted (Luật Bảo vệ bí mật nhà nước) there are no parts.</summary>
    public static PartsRule RuleOf(Indicator indicator, AssignedWhat what) => (indicator.Kind, what) switch
    {
        _ when indicator.Restricted => PartsRule.None,
        (_, AssignedWhat.Base) => PartsRule.AddUp,
        (IndicatorKind.Flow or IndicatorKind.Stock, _) =>
            indicator.AreaAggregation == AreaAggregation.Worst ? PartsRule.EachItsOwn : PartsRule.AddUp,
        (IndicatorKind.Ratio or IndicatorKind.ZeroEvent, _) => PartsRule.EachItsOwn,
        _ => PartsRule.None,
    };

    /// <summary>True where a document may assign such a thing: a running total follows from its years, and what is not measured has no
    /// figure.</summary>
    public static bool Fits(AssignedWhat what, Indicator indicator) => what == AssignedWhat.Goal
        ? indicator.IsEntered && !(indicator.Restricted && indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock)
        : IndicatorTerm.Fits(TermKind.YearBase, indicator);
}

/// <summary>Figures of one year, assigned by one document.</summary>
public sealed record YearAssignment
{
    public required AssignmentLevel Level { get; init; }

    public AssignmentStep Step { get; init; }

    public required int Year { get; init; }

    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Who issued it: "Ủy ban nhân dân thành phố".</summary>
    public required string Issuer { get; init; }

    /// <summary>First day it holds.</summary>
    public required DateOnly From { get; init; }

    public required IReadOnlyList<AssignedFigure> Figures { get; init; }

    /// <summary>"12/QĐ-UBND ngày 05/02/2026".</summary>
    public string Source => $"{Number} ngày {FigureText.Day(Date)}";

    /// <summary>True where the document was typed before, and this is how it reads.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>The same however often the document is typed.</summary>
    public (string Number, DateOnly Date, string Issuer) Key =>
        (VietnameseText.Fold(Number.Trim()), Date, VietnameseText.Fold(Issuer.Trim()));
}

/// <summary>A figure that holds on a day, with the document that assigns it.</summary>
public sealed record HeldFigure(YearAssignment Document, AssignedFigure Figure)
{
    public int Year => Document.Year;

    public bool IsOf(string code, AssignedWhat what, int year) => Figure.Code == code && Figure.What == what && Document.Year == year;
}

/// <summary>An assigned figure that the year is judged by.</summary>
/// <param name="Planned">What the plan asks of the year; null where it leaves it open.</param>
public sealed record AssignedGoal(HeldFigure Held, TargetPoint? Planned)
{
    /// <summary>The plan's own point of the year; null too where it only keeps up that of a year before.</summary>
    public TargetPoint? Stated { get; init; }
}
