using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>Assigned figures laid over what the plan says of an indicator: a year it leaves open is filled, a figure it states gives way
/// to a document alone that says it replaces it.</summary>
public static class AssignedGoals
{
    /// <summary>Below nought where <paramref name="one"/> asks less than <paramref name="other"/>, nought where they ask the same or
    /// cannot be compared.</summary>
    public static int Compare(Indicator indicator, Amount one, Amount other)
    {
        var up = indicator.IsUpGood;
        return (Mark(one, up), Mark(other, up)) is ({ } mine, { } theirs) ? (up ? 1 : -1) * mine.CompareTo(theirs) : 0;
    }

    /// <summary>Of figures that hold side by side the one that asks most, since a ward may promise more than it was assigned and never
    /// less; of equals the one from above. Null for none.</summary>
    public static HeldFigure? Strongest(Indicator indicator, IEnumerable<HeldFigure> held) =>
        held.OrderBy(one => one.Document.Level).Aggregate((HeldFigure?)null, (best, next) =>
            best is null || Compare(indicator, AmountOf(next), AmountOf(best)) > 0 ? next : best);

    public static Amount AmountOf(HeldFigure held) => new(held.Figure.Low, held.Figure.High);

    public static Amount AmountOf(TargetPoint point) => new(point.Low, point.High);

    /// <summary>What the ward assigns to one unit or neighbourhood group in a year; null where it parts nothing, or gives it no part.
    /// </summary>
    /// <param name="place">Id of a unit, or the name of a neighbourhood group.</param>
    public static (AssignedPart Part, HeldFigure Held)? PartOf(Indicator indicator, int year, string place)
    {
        foreach (var held in indicator.Assigned.Where(one => one.Year == year))
            if (held.Figure.Parts.FirstOrDefault(part => IsOf(part, place)) is { } part) return (part, held);
        return null;
    }

    private static bool IsOf(AssignedPart part, string place) => part.Kind == AssignedPartKind.Unit ? part.Id == place
        : VietnameseText.Fold(part.Id) == VietnameseText.Fold(place);

    /// <summary>What the plan asks of a year, whatever is assigned; null where it leaves it open.</summary>
    public static TargetPoint? PlannedFor(Indicator indicator, int year) => Own(indicator).HeldFor(year);

    /// <summary>The indicator with the figures that hold on a day; again over one that has some, it is laid anew.</summary>
    internal static Indicator Lay(Indicator indicator, IReadOnlyList<HeldFigure> held)
    {
        var own = Own(indicator);
        if (held.Count == 0) return own;
        TargetPoint[] laid = [.. held.GroupBy(one => one.Year).Select(same => Laid(own, same.Key, same)).OfType<TargetPoint>()];
        return own with
        {
            Assigned = held,
            Points =
            [
                .. own.Points.Where(point => Array.TrueForAll(laid, other => other.Year != point.Year)).Concat(laid)
                    .OrderBy(point => point.Year),
            ],
        };
    }

    private static TargetPoint? Laid(Indicator own, int year, IEnumerable<HeldFigure> held)
    {
        var planned = own.HeldFor(year);
        var chosen = Strongest(own, held.Where(one =>
            one.Figure.What == AssignedWhat.Goal && IsJudged(own) && (planned is null || one.Figure.Replaces)));
        return chosen is null ? null : new()
        {
            Year = year,
            Low = chosen.Figure.Low,
            High = chosen.Figure.High,
            Due = planned?.Due,
            Provenance = Provenance.Assigned,
            Basis = chosen.Document.Source,
            Assigned = new(chosen, planned) { Stated = own.PointFor(year) },
        };
    }

    /// <summary>False for an average over the whole period: what one year is to grow says nothing of it.</summary>
    public static bool IsJudged(Indicator indicator) => indicator.Kind != IndicatorKind.GrowthAverage;

    private static Indicator Own(Indicator indicator) => indicator.Points.Any(point => point.Assigned is not null)
        ? indicator with { Points = [.. indicator.Points.Select(Stated).OfType<TargetPoint>()] }
        : indicator;

    internal static TargetPoint? Stated(TargetPoint point) => point.Assigned is { } assigned ? assigned.Stated : point;

    private static decimal? Mark(Amount amount, bool up) => up ? amount.Low ?? amount.High : amount.High ?? amount.Low;
}
