using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Proposed readings of claims that cannot all hold, with what each makes of the indicator.</summary>
internal static class ClaimReadings
{
    /// <summary>One figure, to be reached once or every year. What the plan says of other years with another figure stands under
    /// each.</summary>
    public static IReadOnlyList<Reading> ByFrame(PlanDocument plan, IReadOnlyList<Claim> claims)
    {
        var goals = Goals(claims);
        var carrier = goals.DistinctBy(claim => claim.Frame).Count() > 1 ? Carrier.Of(plan, Indicator(plan, goals)) : null;
        return
        [
            .. (carrier is null ? claims : goals).DistinctBy(claim => claim.Frame)
                .Select((claim, i) => Make(i, claim, carrier?.Changes(claim), claims.Where(other => other.Frame == claim.Frame))),
        ];
    }

    public static IReadOnlyList<Reading> ByFigure(PlanDocument plan, IReadOnlyList<Claim> claims)
    {
        var goals = Goals(claims);
        var indicator = goals.Count > 1 ? Indicator(plan, goals) : null;
        return
        [
            .. (indicator is null ? claims : goals)
                .Select((claim, i) => Make(i, claim, indicator is null ? null : [Change(indicator, claim, indicator.Points)], [claim])),
        ];
    }

    // A drive that names a goal of another item gives that item no second one to choose.
    private static IReadOnlyList<Claim> Goals(IReadOnlyList<Claim> claims) => [.. claims.Where(claim => !claim.IsEcho)];

    private static Reading Make(int index, Claim claim, IReadOnlyList<IndicatorChange>? changes, IEnumerable<Claim> same) => new()
    {
        Id = ((char)('a' + index)).ToString(),
        Text = VietnameseText.Capital(claim.Words),
        Provisions = [.. same.Select(one => one.Clause.Provision).Distinct()],
        Changes = claim.Frame.Kind == FrameKind.None ? [] : changes ?? [],
    };

    private static IndicatorChange Change(Indicator indicator, Claim claim, IEnumerable<TargetPoint> others)
    {
        if (claim.Frame.Kind == FrameKind.Whole)
            return new() { Code = indicator.Code, Points = [.. Without(indicator.Points, claim.Low)], Total = new(claim.Low, High(claim)) };
        var said = Enumerable.Range(claim.Frame.From, claim.Frame.To - claim.Frame.From + 1)
            .Select(year => new TargetPoint { Year = year, Low = claim.Low, High = High(claim) }).ToArray();
        var kept = others.Where(point => said.All(other => other.Year != point.Year));
        return new()
        {
            Code = indicator.Code,
            Points = [.. kept.Concat(said).OrderBy(point => point.Year)],
            Comparator = claim.Comparator,
        };
    }

    private static IEnumerable<TargetPoint> Without(IEnumerable<TargetPoint> points, decimal figure) =>
        points.Where(point => (point.Low ?? point.High) != figure);

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
            .OrderByDescending(indicator => indicator.PointFor(target.Frame.To)?.Low == target.Low)
            .ThenByDescending(indicator => Syllables.Containment(ClaimReader.Subject(indicator.Name), target.Subject))
            .FirstOrDefault();
    }

    private static bool Carries(Indicator indicator, HashSet<decimal> figures) =>
        indicator.Points.Any(point => (point.Low is { } low && figures.Contains(low)) || (point.High is { } high && figures.Contains(high)))
        || (indicator.Total?.Low is { } total && figures.Contains(total))
        || (figures.Contains(0) && indicator.Kind == IndicatorKind.ZeroEvent);

    private static bool UnitFits(Indicator indicator, Claim claim) =>
        indicator.Unit is null || indicator.Unit.StartsWith(claim.Unit, StringComparison.OrdinalIgnoreCase);

    /// <summary>The indicator a figure belongs to by how often it is promised: what is made each year, and what that comes to.</summary>
    /// <param name="Total">The running total of <paramref name="Each"/> where the plan keeps one, else the same indicator.</param>
    private sealed record Carrier(Indicator Each, Indicator Total)
    {
        public static Carrier? Of(PlanDocument plan, Indicator? indicator)
        {
            if (indicator is null) return null;
            var each = indicator is { Kind: IndicatorKind.Cumulative, Of: { } of } ? plan.FindIndicator(of) ?? indicator : indicator;
            return new(each, plan.Indicators.FirstOrDefault(one => one.Kind == IndicatorKind.Cumulative && one.Of == each.Code) ?? each);
        }

        public IReadOnlyList<IndicatorChange> Changes(Claim claim)
        {
            if (claim.Frame.Kind is not (FrameKind.Yearly or FrameKind.InYear))
                return [Change(Total, claim, Without(Total.Points, claim.Low))];
            var change = Change(Each, claim, Without(Each.Points, claim.Low));
            if (ReferenceEquals(Each, Total) || claim.Frame.Kind == FrameKind.InYear) return [change];
            var sum = change.Points!.Sum(point => point.Low ?? point.High ?? 0);
            return
            [
                change with { Total = Each.Total is { Low: { } low } && low == claim.Low ? new(sum, null) : null },
                new()
                {
                    Code = Total.Code,
                    Points = [.. Total.Points.Select(point => point.Low == claim.Low ? Summed(point, sum) : point)],
                },
            ];
        }

        // What the years come to stands in no text.
        private static TargetPoint Summed(TargetPoint point, decimal sum) =>
            point with { Low = sum, Provenance = Provenance.Derived, Basis = "cộng các năm" };
    }
}
