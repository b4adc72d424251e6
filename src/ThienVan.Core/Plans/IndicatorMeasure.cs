using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>What the single figure of an indicator measures.</summary>
public static class IndicatorMeasure
{
    /// <summary>The unit its figure is told in; null where none applies.</summary>
    public static string? UnitOf(Indicator indicator) =>
        indicator.Kind is IndicatorKind.Ratio or IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage ? "%" : indicator.Unit;

    /// <summary>What must still be done, as it is said: of things counted whole there is no part of one.</summary>
    public static decimal Need(Indicator indicator, decimal amount) =>
        Of(indicator).Kind == FigureKind.Counted ? Math.Ceiling(amount) : amount;

    /// <summary>Where its figure should stand, as it is said: of things counted whole the next whole one, of what may not be passed the
    /// last one below.</summary>
    public static decimal? Standing(Indicator indicator, decimal? amount) =>
        amount is not { } needed || Of(indicator).Kind != FigureKind.Counted ? amount
        : indicator.IsUpGood ? Math.Ceiling(needed) : Math.Floor(needed);

    /// <summary>What the numerator and the denominator of a share measure: projects and files are counted whole, of tonnes and money
    /// there are parts; where nobody says, anything may be.</summary>
    public static FigureMeasure PartOf(Indicator indicator) =>
        CountedThing.Named(indicator) is { } thing && FigureMeasure.Of(thing) is { Kind: FigureKind.Counted } counted
            ? counted : FigureMeasure.Part;

    public static FigureMeasure Of(Indicator indicator) => (indicator.Kind, FigureMeasure.Of(indicator.Unit)) switch
    {
        (IndicatorKind.Ratio or IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage, var measure) => measure with
        {
            Kind = FigureKind.Percent,
        },

        // A place that is no whole number is said by the checks, with the list it stands in.
        (IndicatorKind.Rank, var measure) => measure with { Kind = FigureKind.Measured },
        (IndicatorKind.ZeroEvent, { Kind: FigureKind.Any }) => new(FigureKind.Counted, "vụ việc"),
        var (_, measure) => measure,
    };
}
