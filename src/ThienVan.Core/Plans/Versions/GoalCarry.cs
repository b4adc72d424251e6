namespace ThienVan.Core.Plans.Versions;

/// <summary>
/// What an indicator promises from now on: the plan in force with every figure that the new text states otherwise. A figure that one of
/// the recorded ways to read a contradiction already says is no other figure.
/// </summary>
/// <param name="readings">What the readings of the plan in force make of this indicator.</param>
/// <param name="isAmendment">The text is another document: what it states of an indicator is all that it promises.</param>
internal sealed class GoalCarry(IReadOnlyList<IndicatorChange> readings, bool isAmendment)
{
    /// <param name="basis">What the text of the plan in force was read as; null when that is not known.</param>
    public Indicator Carry(Indicator held, Indicator read, Indicator? basis) => held with
    {
        Points = Points(held, read, basis),
        Total = Total(held, read, basis),
        Comparator = Comparator(held, read, basis),
        MaintainFrom = basis is null && isAmendment && IsStated(read) ? read.MaintainFrom : held.MaintainFrom,
    };

    private TargetPoint[] Points(Indicator held, Indicator read, Indicator? basis)
    {
        var years = held.Points.Concat(read.Points).Select(point => point.Year).Distinct().Order();
        return [.. years.Select(year => Point(year, held, read, basis)).OfType<TargetPoint>()];
    }

    private TargetPoint? Point(int year, Indicator held, Indicator read, Indicator? basis)
    {
        var (kept, said) = (held.PointFor(year), read.PointFor(year));
        if (basis is not null) return basis.PointFor(year) == said ? kept : said;
        if (said is null) return isAmendment && IsStated(read) ? null : kept;
        if (held.Kind != read.Kind || IsRead(said)) return kept;
        if (kept is null) return said.Provenance.IsOfPlan() && HasFigure(said) ? said : null;
        var due = said.Due ?? kept.Due;
        if (!HasFigure(said)) return kept with { Due = due };
        if (!SameFigure(kept, said)) return Bound(said, Comparator(held, read, basis)) with { Due = due };
        return isAmendment && said.Provenance.IsOfPlan()
            ? kept with { Due = due, Provenance = said.Provenance, Basis = said.Basis }
            : kept with { Due = due };
    }

    // A bare figure under a goal that binds one way binds that way.
    private static TargetPoint Bound(TargetPoint said, Comparator comparator) => said.Low != said.High
        ? said
        : comparator switch
        {
            Plans.Comparator.AtLeast or Plans.Comparator.MoreThan => said with { High = null },
            Plans.Comparator.AtMost => said with { Low = null },
            _ => said,
        };

    private Amount? Total(Indicator held, Indicator read, Indicator? basis)
    {
        if (basis is not null) return basis.Total == read.Total ? held.Total : read.Total;
        if (read.Total is not { } said || readings.Any(one => one.Total is { } total && Same(total, said))) return held.Total;
        return held.Total is null || Same(held.Total, said) ? held.Total : said;
    }

    // A bare figure ("đạt 95%") does not say how it binds, so it contradicts nobody who does.
    private Comparator Comparator(Indicator held, Indicator read, Indicator? basis) =>
        basis is not null ? basis.Comparator == read.Comparator ? held.Comparator : read.Comparator
        : read.Comparator == Plans.Comparator.Exactly || readings.Any(one => one.Comparator is not null) ? held.Comparator
        : read.Comparator;

    private static bool IsStated(Indicator read) =>
        read.Points.Any(point => point.Provenance.IsOfPlan() && HasFigure(point));

    private bool IsRead(TargetPoint said) =>
        readings.SelectMany(one => one.Points ?? []).Any(point => point.Year == said.Year && HasFigure(point) && SameFigure(point, said));

    private static bool HasFigure(TargetPoint point) => point.Low is not null || point.High is not null;

    public static bool SameFigure(TargetPoint one, TargetPoint other) => Same(new(one.Low, one.High), new(other.Low, other.High));

    // "= 95" and "≥ 95" are one figure; "15-17" and "≥ 15" are two.
    public static bool Same(Amount one, Amount other) =>
        IsRange(one) || IsRange(other) ? one == other : (one.Low ?? one.High) == (other.Low ?? other.High);

    private static bool IsRange(Amount amount) => amount is { Low: { } low, High: { } high } && low != high;
}
