using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans.Import;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>A target whose sentence gives it to one unit, and whose row in the appendix or an order gives it to another.</summary>
internal static partial class TwoLeads
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var led = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target)
            .Select(clause => (Clause: clause, Lead: Named(plan.Plan, clause.Text))).Where(one => one.Lead is not null).ToArray();
        if (led.Length == 0) yield break;
        var sharing = Sharing.Read(Layout.Of(plan.Source!).Parts);
        var rows = plan.Plan.Rows.Where(row => row.Lead is not null).ToArray();
        var listed = plan.Claims.Where(claim => claim.Place.Kind == PlaceKind.Row).ToLookup(claim => claim.Place.Code);
        foreach (var (clause, lead) in led)
        {
            var codes = plan.Plan.FindTarget(clause.Place.Code)?.Indicators.Select(indicator => indicator.Code).ToHashSet() ?? [];
            var own = plan.Claims.Where(claim => claim.Place == clause.Place).ToArray();
            foreach (var row in rows.Where(row => row.Lead != lead!.Id && IsTwin(row)))
            {
                var other = plan.Plan.Units.First(unit => unit.Id == row.Lead);
                yield return Make(clause, lead!, other, RowClaims.At(row, other.Name), $"dòng {row.No.TrimEnd('.')} của phụ lục");
            }

            foreach (var (unit, order) in Orders(plan, sharing, clause).Where(order => order.Unit.Id != lead!.Id))
                yield return Make(clause, lead!, unit, order, "phần phân công");

            bool IsTwin(IndicatorRow row) =>
                row.Twins.Any(codes.Contains)
                || listed[Place.Row(row)].Any(claim => own.Any(promised => Measure.AreSame(claim, promised)));
        }
    }

    // The longest name that fits: "Phòng Kinh tế" is part of "Phòng Kinh tế, Hạ tầng và Đô thị".
    private static PlanUnit? Named(PlanDocument plan, string text) =>
        Leading().Match(text) is { Success: true } said ? Find(plan, said.Value) : null;

    // "Phòng Kinh tế chủ trì các chỉ tiêu 1, 2"
    private static IEnumerable<(PlanUnit Unit, Clause Clause)> Orders(CheckedPlan plan, Sharing sharing, Clause clause) =>
        plan.Plan.FindTarget(clause.Place.Code) is not { } target ? [] :
            from given in sharing.GivenTo(target)
            let unit = Find(plan.Plan, given.Unit)
            let order = plan.Clauses.FirstOrDefault(one =>
                given.Lines.From <= one.Lines.From && one.Lines.To <= given.Lines.To
                && one.Text.Contains(given.Unit, StringComparison.Ordinal))
            where unit is not null && order is not null
            select (unit!, order!);

    private static PlanUnit? Find(PlanDocument plan, string said)
    {
        var folded = VietnameseText.Fold(said);
        return plan.Units.Where(unit => unit.Internal)
            .SelectMany(unit => unit.Aliases.Prepend(unit.Name).Select(name => (Unit: unit, Name: VietnameseText.Fold(name))))
            .Where(one => folded.Contains(one.Name, StringComparison.Ordinal)).OrderByDescending(one => one.Name.Length)
            .Select(one => one.Unit).FirstOrDefault();
    }

    private static FindingDraft Make(Clause clause, PlanUnit said, PlanUnit listed, Clause there, string where) =>
        FindingDraft.Of("two_leads", FindingWeight.Contradiction,
            $"Chỉ tiêu {clause.Place.Code} giao {said.Name} chủ trì, {where} giao {listed.Name}: không rõ ai làm, ai báo cáo.",
            [clause, there]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Chủ trì: {said.Name}", Provisions = [clause.Provision] },
                new Reading { Id = "b", Text = $"Chủ trì: {listed.Name}", Provisions = [there.Provision] },
            ],
        };

    [GeneratedRegex(
        @"(?:chủ trì|phụ trách|chịu trách nhiệm)(?: thực hiện| chính| tham mưu)?(?::| là| –| -)\s*[^;.()]{4,80}|"
            + @"\((?:giao )?[^()]{4,80}(?<!đơn vị|cơ quan|bộ phận) chủ trì\b|"
            + @"\b(?:do|giao)(?: cho)? (?-i:\p{Lu})[^;.()]{3,80} chủ trì\b|\(chủ trì (?-i:\p{Lu})[^;.()]{3,80}",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Leading();
}
