using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Proposed readings of claims that cannot all hold, with what each makes of the indicator.</summary>
internal static class ClaimReadings
{
    public static IReadOnlyList<Reading> ByFrame(PlanDocument plan, IReadOnlyList<Claim> claims)
    {
        var indicator = Indicator(plan, claims);
        return [.. claims.DistinctBy(claim => claim.Frame).Select((claim, i) => Make(i, claim, indicator, keepOthers: false))];
    }

    public static IReadOnlyList<Reading> ByFigure(PlanDocument plan, IReadOnlyList<Claim> claims)
    {
        var indicator = Indicator(plan, claims);
        return [.. claims.Select((claim, i) => Make(i, claim, indicator, keepOthers: true))];
    }

    private static Reading Make(int index, Claim claim, Indicator? indicator, bool keepOthers) => new()
    {
        Id = ((char)('a' + index)).ToString(),
        Text = VietnameseText.Capital(claim.Words),
        Changes = indicator is null || claim.Frame.Kind == FrameKind.None ? [] : [Change(claim, indicator, keepOthers)],
    };

    private static IndicatorChange Change(Claim claim, Indicator indicator, bool keepOthers)
    {
        if (claim.Frame.Kind == FrameKind.Whole)
        {
            var own = indicator.Points.Where(point => point.Low != claim.Low).ToArray();
            return new IndicatorChange { Code = indicator.Code, Points = own, Total = new Amount(claim.Low, High(claim)) };
        }

        var years = Enumerable.Range(claim.Frame.From, claim.Frame.To - claim.Frame.From + 1);
        var said = years
            .Select(year => new TargetPoint
            {
                Year = year,
                Low = claim.Low,
                High = High(claim),
                Provenance = Provenance.Stated,
            })
            .ToArray();
        var kept = keepOthers ? indicator.Points.Where(point => said.All(other => other.Year != point.Year)) : [];
        return new IndicatorChange
        {
            Code = indicator.Code,
            Points = [.. kept.Concat(said).OrderBy(point => point.Year)],
            Comparator = claim.Comparator,
        };
    }

    // "At least" has no upper end; zero is exact.
    private static decimal? High(Claim claim) => claim.High != claim.Low || claim.Low == 0 ? claim.High : null;

    // The indicator is the one of the target that carries one of the claimed figures.
    private static Indicator? Indicator(PlanDocument plan, IReadOnlyList<Claim> claims)
    {
        var target = claims.FirstOrDefault(claim => claim.Place.Kind == PlaceKind.Target);
        if (target is null || plan.FindTarget(target.Place.Code) is not { } found) return null;
        var figures = claims.Select(claim => claim.Low).ToHashSet();
        var candidates = found.Indicators.Where(indicator => Carries(indicator, figures) && UnitFits(indicator, target)).ToArray();
        return candidates
            .OrderByDescending(indicator => Syllables.Containment(ClaimReader.Subject(indicator.Name), target.Subject))
            .FirstOrDefault();
    }

    private static bool Carries(Indicator indicator, HashSet<decimal> figures) =>
        indicator.Points.Any(point => (point.Low is { } low && figures.Contains(low)) || (point.High is { } high && figures.Contains(high)))
        || (indicator.Total?.Low is { } total && figures.Contains(total))
        || (figures.Contains(0) && indicator.Kind == IndicatorKind.ZeroEvent);

    private static bool UnitFits(Indicator indicator, Claim claim) =>
        indicator.Unit is null || indicator.Unit.StartsWith(claim.Unit, StringComparison.OrdinalIgnoreCase);
}
