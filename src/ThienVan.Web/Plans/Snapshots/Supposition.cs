using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry;
using ThienVan.Core.Plans.Judging;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans.Snapshots;

/// <summary>What the judge would say at the end of a year if it ended with other figures. Approved figures alone, nothing stored.</summary>
internal static class Supposition
{
    public static Result<IReadOnlyList<SupposedVerdict>> Ask(
        PlanSnapshot snapshot, IReadOnlyList<SupposedFigure> figures, DateOnly today) =>
        figures.Select(figure => Refuse(snapshot.Document, figure)).FirstOrDefault(refusal => refusal is not null) is { } refused
            ? refused : Of(snapshot.ApprovedOnly, figures, today);

    /// <summary>Null for a figure that could be one of the indicator's.</summary>
    private static Refusal? Refuse(PlanDocument plan, SupposedFigure figure) =>
        plan.FindIndicator(figure.Code) is { } indicator && SupposedFigure.Fits(indicator)
            ? ObservationRules.Refuse(indicator, plan, Observed(indicator, figure), indicator.YearWindow.Of(figure.Year).To)
            : new("suppose.indicator", "Đề nghị chọn một chỉ số đo bằng con số.");

    /// <summary>What was asked about, and whatever else turns with it.</summary>
    private static SupposedVerdict[] Of(PlanSnapshot approved, IReadOnlyList<SupposedFigure> figures, DateOnly today) =>
    [
        .. figures.GroupBy(figure => figure.Year).OrderBy(year => year.Key)
            .SelectMany(year => OfYear(approved, year.Key, [.. year], today)),
    ];

    private static IEnumerable<SupposedVerdict> OfYear(PlanSnapshot approved, int year, SupposedFigure[] figures, DateOnly today)
    {
        var plan = approved.Document;
        var over = figures.Max(figure => plan.FindIndicator(figure.Code)!.YearWindow.Of(year).To).AddDays(1);
        var day = over > today ? over : today;
        var (now, without) = (approved.Cards(year, today).All, approved.Cards(year, day).All);
        var then = Supposing(approved, figures).Cards(year, day).All;
        var asked = figures.Select(figure => figure.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < then.Count; i++)
            foreach (var indicator in then[i].Indicators)
                if (asked.Contains(indicator.Code) || Said(then[i], indicator) != Said(without[i], indicator))
                    yield return new(
                        then[i].No, then[i].ShortName, indicator, year, Readings(now[i], indicator), Readings(then[i], indicator));
    }

    private static string Said(TargetCard card, Indicator indicator) =>
        string.Join('|', Readings(card, indicator).Select(verdict => $"{verdict.Performance} {verdict.Explanation.Sentence}"));

    private static IReadOnlyList<Assessment> Readings(TargetCard card, Indicator indicator) =>
        [.. card.Verdict.Assessments.Where(verdict => verdict.Code == indicator.Code)];

    // As if years ended with these figures and none of their indicators had any other in them.
    private static PlanSnapshot Supposing(PlanSnapshot snapshot, SupposedFigure[] figures)
    {
        var supposed = figures.ToDictionary(figure => (figure.Code, figure.Year), figure => snapshot.Document.FindIndicator(figure.Code)!);
        bool IsReplaced(Observation seen) => supposed.Any(one =>
            one.Key.Code == seen.Code && one.Key.Year == one.Value.YearWindow.YearOf(seen.Period));
        return snapshot.Like(
        [
            .. snapshot.Observations.Where(line => !IsReplaced(line.Observation)),
            .. figures.Select(figure => new ObservationLine
            {
                Id = Guid.Empty,
                Observation = Observed(supposed[(figure.Code, figure.Year)], figure),
                Version = 1,
                InForce = true,
                Stands = true,
                Source = "",
                EnteredBy = "",
                EnteredAt = DateTimeOffset.MinValue,
            }),
        ]);
    }

    private static Observation Observed(Indicator indicator, SupposedFigure figure) => new()
    {
        Code = figure.Code,
        Period = indicator.YearWindow.Of(figure.Year),
        Value = figure.Value,
        Verified = true,
    };
}
