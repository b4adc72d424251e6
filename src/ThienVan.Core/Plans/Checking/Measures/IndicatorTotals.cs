using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>The yearly points of a flow held against its total, and for plans typed in against a stock of the same thing. What the text
/// itself showed is not told again.</summary>
internal static class IndicatorTotals
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        !plan.HasPeriod ? []
        : plan.Source is null ? plan.Plan.Targets.SelectMany(target => InTarget(target, plan.Plan))
        : Untold(plan, [.. StepsAgainstTotal.Check(plan).SelectMany(draft => draft.Concerns)]);

    private static IEnumerable<FindingDraft> Untold(CheckedPlan plan, HashSet<string> told) =>
        plan
            .Plan.Targets.Where(target => !told.Contains(target.No))
            .SelectMany(target => InTarget(target, plan.Plan))
            .Where(draft => draft.Kind == "steps_vs_total");

    private static IEnumerable<FindingDraft> InTarget(Target target, PlanDocument plan)
    {
        foreach (var flow in target.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Flow))
        {
            if (Sum(flow, plan) is not { } sum) continue;
            if (Total(flow, target) is { } total && total.Amount != sum) yield return Differs(flow, total.Holder, sum, total.Amount);
            foreach (
                var stock in target.Indicators.Where(other =>
                    other.Kind == IndicatorKind.Stock && other.Unit == flow.Unit && other.PointFor(plan.PeriodTo)?.Low == sum
                )
            )
                yield return StockIsSum(flow, stock, sum);
        }
    }

    private static decimal? Sum(Indicator flow, PlanDocument plan)
    {
        var points = Enumerable.Range(plan.PeriodFrom, plan.PeriodTo - plan.PeriodFrom + 1).Select(flow.HeldFor).ToArray();
        return points.All(point => point?.Low is not null) ? points.Sum(point => point!.Low) : null;
    }

    private static (Indicator Holder, decimal Amount)? Total(Indicator flow, Target target)
    {
        if (flow.Total?.Low is { } own) return (flow, own);
        var cumulative = target.Indicators.FirstOrDefault(indicator =>
            indicator.Kind == IndicatorKind.Cumulative && indicator.Of == flow.Code
        );
        return cumulative is null ? null
            : (cumulative.Total?.Low ?? cumulative.Points.MaxBy(point => point.Year)?.Low) is { } amount ? (cumulative, amount)
            : null;
    }

    private static FindingDraft Differs(Indicator flow, Indicator holder, decimal sum, decimal total) =>
        Make(
            "steps_vs_total",
            flow,
            holder,
            $"Cộng các năm của {flow.Code} được {FigureText.Number(sum)} nhưng cả kỳ ghi {FigureText.Number(total)}: lệch "
                + $"{FigureText.Number(Math.Abs(sum - total))}."
        ) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Theo số từng năm, cả kỳ {FigureText.Number(sum)}" },
                new Reading { Id = "b", Text = $"Theo số cả kỳ {FigureText.Number(total)}" },
            ],
        };

    private static FindingDraft StockIsSum(Indicator flow, Indicator stock, decimal sum) =>
        Make(
            "stock_as_flow",
            flow,
            stock,
            $"Số hiện có {stock.Code} ({FigureText.Number(sum)} {stock.Unit}) đúng bằng tổng tăng mới {flow.Code}: như vậy đầu kỳ là 0 và "
                + "không đơn vị nào ngừng hoạt động."
        ) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = "Là số đang có cuối kỳ, chưa biết số đầu kỳ" },
                new Reading { Id = "b", Text = "Là tổng số tăng mới trong kỳ" },
            ],
        };

    private static FindingDraft Make(string kind, Indicator one, Indicator other, string message) => new()
    {
        Kind = kind,
        Weight = FindingWeight.Contradiction,
        Message = message,
        Provisions = [.. new[] { one.Provision, other.Provision }.Distinct()],
        Concerns = [.. new[] { one.Code, other.Code }.Distinct()],
    };
}
