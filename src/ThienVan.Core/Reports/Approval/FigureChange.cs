using ThienVan.Core.Plans;

namespace ThienVan.Core.Reports.Approval;

/// <summary>How far a figure moved against the period before.</summary>
/// <param name="Amount">Percent, or percentage points.</param>
/// <param name="InPoints">True for differences of percentages ("điểm %").</param>
public sealed record FigureChange(decimal Amount, bool InPoints)
{
    /// <summary>Null where one of the two is missing, where the one before is zero, and for kinds that have no amount.</summary>
    public static FigureChange? Of(IndicatorKind kind, decimal? now, decimal? before) => (kind, now, before) switch
    {
        (IndicatorKind.Ratio or IndicatorKind.GrowthYearly or IndicatorKind.GrowthAverage, { } to, { } from) => new(
            to - from, InPoints: true),
        (IndicatorKind.Flow or IndicatorKind.Stock or IndicatorKind.ZeroEvent, { } to, { } from) when from != 0 => new(
            (to - from) / Math.Abs(from) * 100, InPoints: false),
        _ => null,
    };
}
