using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>Yearly steps held against the total of the same target. They may add up; a stock may not be their sum.</summary>
internal static partial class StepsAgainstTotal
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        foreach (
            var target in plan
                .Claims.Where(claim => claim.Place.Kind == PlaceKind.Target && !claim.IsPercent && claim.Low > 0)
                .GroupBy(claim => claim.Place.Code)
        )
        {
            foreach (
                var total in target.Where(claim =>
                    claim.Frame.Kind is FrameKind.Whole or FrameKind.By && claim.Frame.To == plan.Plan.PeriodTo)
            )
            {
                var steps = target.Where(claim => claim != total && Noun(claim) == Noun(total)).ToArray();
                if (Sum(steps, plan.Plan) is { } sum && Compare(plan.Plan.FindTarget(target.Key), total, sum) is { } draft)
                    yield return draft;
            }
        }
    }

    // Where the plan holds the total as what there is at the end, and the steps as another measure, the steps are no parts of it.
    private static bool AreApart(Target? target, Claim total, Claim[] steps)
    {
        var indicators = target?.Indicators ?? [];
        Indicator[] whole = [.. indicators.Where(one => Is(one.Total, total) || Holds(one, total))];
        return whole.Length > 0 && whole.All(one => one.Kind == IndicatorKind.Stock)
            && indicators.Except(whole).Any(one => one.Kind != IndicatorKind.Stock && Array.TrueForAll(steps, step => Holds(one, step)));
    }

    private static bool Holds(Indicator one, Claim said) => one.Points.Any(point => Is(new(point.Low, point.High), said));

    private static bool Is(Amount? amount, Claim said) => (amount?.Low ?? amount?.High) == said.Low;

    private static FindingDraft? Compare(Target? target, Claim total, (decimal Amount, Claim[] Steps) sum)
    {
        var said = $"{FigureText.Number(total.Low)} {total.Noun}".TrimEnd();
        if (Stock().IsMatch(total.Clause.Text))
        {
            return sum.Amount != total.Low
                ? null
                : Make(
                    "stock_as_flow",
                    total,
                    sum.Steps,
                    $"Số hiện có cuối kỳ ({said}) đúng bằng tổng số tăng mới các năm ({Steps(sum.Steps)}): như vậy đầu kỳ là 0 và không "
                        + "đơn vị nào ngừng hoạt động. Số hiện có không phải là tổng số tăng mới."
                ) with
                {
                    Readings =
                [
                    new Reading { Id = "a", Text = $"{said} là số đang có cuối kỳ, chưa biết số đầu kỳ" },
                    new Reading { Id = "b", Text = $"{said} là tổng số tăng mới trong kỳ" },
                ],
                };
        }

        return sum.Amount == total.Low || AreApart(target, total, sum.Steps)
            ? null
            : Make(
                "steps_vs_total",
                total,
                sum.Steps,
                $"Cộng các năm được {FigureText.Number(sum.Amount)} ({Steps(sum.Steps)}) nhưng cả kỳ ghi {said}: lệch "
                    + $"{FigureText.Number(Math.Abs(sum.Amount - total.Low))}."
            ) with
            {
                Readings =
            [
                new Reading
                {
                    Id = "a",
                    Text = $"Theo số từng năm, cả kỳ {FigureText.Number(sum.Amount)}",
                    Provisions = [.. sum.Steps.Select(step => step.Clause.Provision).Distinct()],
                },
                new Reading { Id = "b", Text = $"Theo số cả kỳ {FigureText.Number(total.Low)}", Provisions = [total.Clause.Provision] },
            ],
            };
    }

    private static FindingDraft Make(string kind, Claim total, Claim[] steps, string message) =>
        FindingDraft.Of(kind, FindingWeight.Contradiction, message, steps.Append(total).Select(claim => claim.Clause));

    // Either one figure for every year, or one for each year of the plan; anything less is no sum.
    private static (decimal Amount, Claim[] Steps)? Sum(Claim[] steps, PlanDocument plan)
    {
        var years = plan.PeriodTo - plan.PeriodFrom + 1;
        var single = steps.Where(step => step.Frame.Kind == FrameKind.InYear).DistinctBy(step => step.Frame.From).ToArray();
        if (single.Length == years) return (single.Sum(step => step.Low), single);
        var each = steps.FirstOrDefault(step => step.Frame.Kind == FrameKind.Yearly && step.Frame.To - step.Frame.From + 1 == years);
        return each is null || single.Length > 0 ? null : (each.Low * years, [each]);
    }

    private static string Steps(Claim[] steps) =>
        steps.Length == 1
            ? $"{FigureText.Number(steps[0].Low)} mỗi năm"
            : string.Join(" + ", steps.Select(step => FigureText.Number(step.Low)));

    private static string Noun(Claim claim) => string.Join(' ', claim.Noun.Split(' ').Take(2));

    [GeneratedRegex(@"đang hoạt động|hiện có|đang có|còn hoạt động|tổng số .{0,40}đang", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Stock();
}
