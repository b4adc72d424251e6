using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Gaps;

/// <summary>Units that the plan orders to act and gives no figure to answer for, and the other way round.</summary>
internal static partial class UnitGaps
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        if (plan.Plan.Rows.Count == 0) yield break;
        var orders = plan
            .Clauses.Where(clause => clause.Place.Kind == PlaceKind.Elsewhere && Order().IsMatch(clause.Text))
            .Select(clause => clause.Paragraph)
            .ToHashSet();
        var ordered = plan.Clauses.Where(clause => orders.Contains(clause.Paragraph)).ToArray();
        if (ordered.Length == 0) yield break;
        var text = string.Join(" ; ", ordered.Select(clause => VietnameseText.Fold(clause.Text)));
        var leads = plan.Plan.Rows.Select(row => row.Lead).OfType<string>().ToHashSet();
        foreach (var unit in plan.Plan.Units.Where(unit => unit.Internal))
        {
            var named = Names(unit).Any(name => text.Contains(name, StringComparison.Ordinal));
            if (named && !leads.Contains(unit.Id))
                yield return Make("unit_without_row", plan, unit, ordered,
                    "được giao nhiệm vụ ở phần tổ chức thực hiện nhưng không chủ trì dòng chỉ tiêu nào: không có số để đánh giá đơn vị.");
            else if (!named && leads.Contains(unit.Id))
                yield return Make("unit_without_task", plan, unit, ordered,
                    "chủ trì dòng chỉ tiêu nhưng không có trong danh sách đơn vị được giao xây dựng chương trình, kế hoạch.");
        }
    }

    private static IEnumerable<string> Names(PlanUnit unit) =>
        unit.Aliases.Prepend(unit.Name).Select(VietnameseText.Fold).Where(name => name.Length > 6);

    private static FindingDraft Make(string kind, CheckedPlan plan, PlanUnit unit, Clause[] ordered, string what)
    {
        var names = Names(unit).ToArray();
        var quoted = kind == "unit_without_row"
            ? ordered
                .Where(clause => names.Any(name => VietnameseText.Fold(clause.Text).Contains(name, StringComparison.Ordinal)))
                .Select(clause => clause.Provision)
            : plan.Plan.Rows.Where(row => row.Lead == unit.Id).Select(row => row.Provision with { Quote = $"{row.Name} | {unit.Name}" });
        return new FindingDraft
        {
            Kind = kind,
            Weight = FindingWeight.Gap,
            Message = $"{unit.Name} {what}",
            Provisions = [.. quoted],
            Concerns = [unit.Id],
        };
    }

    [GeneratedRegex(
        @"^(?:đề nghị |yêu cầu )?giao\s+(?:các |cho )?(?:đơn vị|phòng|ban|trung tâm|công an|văn phòng|trạm)", Pattern.AnyCase,
        Pattern.Timeout)]
    private static partial Regex Order();
}
