using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>A share of a whole ("tỷ lệ dân số ...") promised above 100 %. Shares of a plan or of another year may be.</summary>
internal static partial class OverWhole
{
    private const decimal Whole = 100;

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan) =>
        from indicator in plan.Plan.Indicators
        where indicator.Kind == IndicatorKind.Ratio && Share().IsMatch(indicator.Name) && !Relative().IsMatch(indicator.Name)
        let over = indicator.Points.Select(point => point.Low ?? point.High).FirstOrDefault(figure => figure > Whole)
        where over is not null
        select new FindingDraft
        {
            Kind = "share_over_whole",
            Weight = FindingWeight.Contradiction,
            Message =
                $"Chỉ tiêu {indicator.Code}: tỷ lệ ghi {FigureText.Percent(over.Value)}, lớn hơn toàn bộ ({FigureText.Percent(100)}); "
                    + "không thể đạt, có lẽ số hoặc đơn vị tính bị ghi sai.",
            Provisions = [indicator.Provision],
            Concerns = [indicator.Code],
        };

    [GeneratedRegex("^t[ỷỉ] lệ", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Share();

    [GeneratedRegex("so với|kế hoạch|dự toán|chỉ tiêu|tăng|vượt", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Relative();
}
