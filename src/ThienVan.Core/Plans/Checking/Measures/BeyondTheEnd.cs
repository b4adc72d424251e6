using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>A level that is asked to be better in a year than at the plan's end: 98,5 % in 2026 and 98 % in 2030.</summary>
internal static class BeyondTheEnd
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        from indicator in plan.Plan.Indicators
        where IsLevel(indicator)
        let goals = indicator.Points.Where(point => point.Provenance != Provenance.Derived).OrderBy(point => point.Year)
            .Select(point => (point.Year, Goal: Goal.Of(indicator, point.Low, point.High))).Where(one => one.Goal is not null).ToArray()
        where goals.Length > 1
        let end = goals[^1]
        let beyond = goals.Where(one => end.Goal!.Value.UpIsGood ? one.Goal!.Value.Mark > end.Goal.Value.Mark
            : one.Goal!.Value.Mark < end.Goal.Value.Mark).Select(one => ((int Year, Goal? Goal)?)one).FirstOrDefault()
        where beyond is not null
        select Told(indicator, beyond.Value, end);

    // Amounts of a year and drives begin anew each year.
    private static bool IsLevel(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Stock or IndicatorKind.Cumulative or IndicatorKind.Rank => true,
        IndicatorKind.Ratio => indicator.ShareBase != ShareBase.FixedForYear,
        _ => false,
    };

    private static FindingDraft Told(Indicator indicator, (int Year, Goal? Goal) early, (int Year, Goal? Goal) end)
    {
        var (year, last) = (Wording.Digits(early.Year), Wording.Digits(end.Year));
        var (more, less) = (Figure(indicator, early.Goal!.Value), Figure(indicator, end.Goal!.Value));
        return new()
        {
            Kind = "year_beyond_end",
            Weight = FindingWeight.Contradiction,
            Message = $"Chỉ tiêu {indicator.Code}: năm {year} đặt {more} nhưng đến năm {last} chỉ {less}; mức của năm vượt mức cuối kỳ.",
            Provisions = [indicator.Provision],
            Concerns = [indicator.Code],
            Readings =
            [
                new Reading { Id = "a", Text = $"Giữ {more} từ năm {year}, không lùi về {less}" },
                new Reading { Id = "b", Text = $"Năm {year} không cao hơn mức cuối kỳ {less}" },
            ],
        };
    }

    private static string Figure(Indicator indicator, Goal goal) =>
        FigureText.WithUnit(goal.Mark, indicator.Unit);
}
