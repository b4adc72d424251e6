using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Checking.Schemes;

/// <summary>A target whose sentence gives it to one unit and whose row in the appendix gives it to another.</summary>
internal static partial class TwoLeads
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var led = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target)
            .Select(clause => (Clause: clause, Lead: Named(plan.Plan, clause.Text))).Where(one => one.Lead is not null).ToArray();
        if (led.Length == 0) yield break;
        var rows = plan.Plan.Rows.Where(row => row.Lead is not null).ToArray();
        var listed = plan.Claims.Where(claim => claim.Place.Kind == PlaceKind.Row).ToLookup(claim => claim.Place.Code);
        foreach (var (clause, lead) in led)
        {
            var codes = plan.Plan.FindTarget(clause.Place.Code)?.Indicators.Select(indicator => indicator.Code).ToHashSet() ?? [];
            var own = plan.Claims.Where(claim => claim.Place == clause.Place).ToArray();
            foreach (var row in rows.Where(row => row.Lead != lead!.Id && IsTwin(row)))
                yield return Make(clause, lead!, row, plan.Plan.Units.First(unit => unit.Id == row.Lead));

            bool IsTwin(IndicatorRow row) =>
                row.Twins.Any(codes.Contains)
                || listed[Place.Row(row)].Any(claim => own.Any(promised => Measure.AreSame(claim, promised)));
        }
    }

    // The longest name that fits: "Phòng Kinh tế" is part of "Phòng Kinh tế, Hạ tầng và Đô thị".
    private static PlanUnit? Named(PlanDocument plan, string text)
    {
        if (Leading().Match(text) is not { Success: true } said) return null;
        var folded = VietnameseText.Fold(said.Value);
        return plan.Units.Where(unit => unit.Internal)
            .SelectMany(unit => unit.Aliases.Prepend(unit.Name).Select(name => (Unit: unit, Name: VietnameseText.Fold(name))))
            .Where(one => folded.Contains(one.Name, StringComparison.Ordinal)).OrderByDescending(one => one.Name.Length)
            .Select(one => one.Unit).FirstOrDefault();
    }

    private static FindingDraft Make(Clause clause, PlanUnit said, IndicatorRow row, PlanUnit listed)
    {
        var cell = RowClaims.At(row, listed.Name);
        return FindingDraft.Of("two_leads", FindingWeight.Contradiction,
            $"Chỉ tiêu {clause.Place.Code} giao {said.Name} chủ trì, dòng {row.No.TrimEnd('.')} của phụ lục giao {listed.Name}: không rõ "
                + "ai làm, ai báo cáo.",
            [clause, cell]) with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Chủ trì: {said.Name}", Provisions = [clause.Provision] },
                new Reading { Id = "b", Text = $"Chủ trì: {listed.Name}", Provisions = [cell.Provision] },
            ],
        };
    }

    [GeneratedRegex(
        @"\((?:giao )?[^()]{4,80} chủ trì\b|\b(?:do|giao)(?: cho)? (?-i:\p{Lu})[^;.()]{3,80} chủ trì\b|"
            + @"(?:chủ trì|phụ trách):\s*[^;.()]{4,80}",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Leading();
}
