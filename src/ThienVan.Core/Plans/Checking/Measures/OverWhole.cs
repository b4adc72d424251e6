using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Measures;

/// <summary>A share of a whole ("tỷ lệ dân số ...", "95 % số hộ ...") promised above 100 %. Shares of a plan or of another year may
/// be.</summary>
internal static partial class OverWhole
{
    private const decimal Whole = 100;

    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var read = Indicators(plan.Plan).ToArray();
        var told = read.SelectMany(draft => draft.Provisions).Select(provision => provision.Lines).ToHashSet();
        return [.. read, .. Written(plan, told)];
    }

    private static IEnumerable<FindingDraft> Indicators(PlanDocument plan) =>
        from indicator in plan.Indicators
        where indicator.Kind == IndicatorKind.Ratio && Share().IsMatch(indicator.Name) && !Relative().IsMatch(indicator.Name)
        let over = indicator.Points.Select(point => point.Low ?? point.High).FirstOrDefault(figure => figure > Whole)
        where over is not null
        select new FindingDraft
        {
            Kind = "share_over_whole",
            Weight = FindingWeight.Contradiction,
            Message = Message($"Chỉ tiêu {indicator.Code}: tỷ lệ ghi", over.Value),
            Provisions = [indicator.Provision],
            Concerns = [indicator.Code],
        };

    // Rows, tasks, and targets that name what is counted instead of saying "tỷ lệ".
    private static IEnumerable<FindingDraft> Written(CheckedPlan plan, HashSet<LineRange?> told) =>
        from claim in plan.Claims
        where claim.IsPercent && claim.Low > Whole && !told.Contains(claim.Clause.Provision.Lines)
            && (Share().IsMatch(claim.Clause.Text) || Counted().IsMatch(claim.Clause.Text)) && !Relative().IsMatch(claim.Clause.Text)
        select FindingDraft.Of("share_over_whole", FindingWeight.Contradiction, Message("Tỷ lệ ghi", claim.Low), [claim.Clause]);

    private static string Message(string what, decimal over) =>
        $"{what} {FigureText.Percent(over)}, lớn hơn toàn bộ ({FigureText.Percent(100)}); không thể đạt, có lẽ số hoặc đơn vị tính bị ghi "
            + "sai.";

    [GeneratedRegex(@"\bt[ỷỉ] lệ", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Share();

    [GeneratedRegex(@"\d\s?%\s+(?:(?:tổng )?số |các )?\p{L}{2,}", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Counted();

    [GeneratedRegex("so với|kế hoạch|dự toán|chỉ tiêu|tăng|vượt|bằng|gấp|giao", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Relative();
}
