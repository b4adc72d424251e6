using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Terms;

/// <summary>Measurable promises inside tasks and projects: whoever answers for the numbered targets does not see them.</summary>
internal static partial class HiddenPromises
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var hidden = plan
            .Clauses.Where(clause => clause.Place.Kind == PlaceKind.Task && !IsAppendix(plan, clause) && Promise.IsMade(plan, clause))
            .ToArray();
        // Those that repeat a numbered target are reported with it.
        var repeated = plan.Repeated.Select(pair => pair.Task).ToHashSet();
        foreach (var task in hidden.Where(clause => !repeated.Contains(clause)).GroupBy(clause => clause.Place.Code))
        {
            var draft = FindingDraft.Of("hidden_target", FindingWeight.Gap,
                $"Nhiệm vụ {task.Key} chứa cam kết đo được ({Wording.List(task.Select(Promise.Cue).OfType<string>(), 4)}) nhưng không nằm "
                    + "trong các chỉ tiêu đánh số: không ai theo dõi, không có trong báo cáo.",
                task);
            yield return draft with { Concerns = [.. draft.Concerns, .. Numbers(plan.Plan, task.First().Lines)] };
        }

        var undated = hidden.Where(clause => Promise.HasAmount(clause) && !Dated().IsMatch(clause.Text)).ToArray();
        if (undated.Length > 0)
            yield return FindingDraft.Of(
                "no_deadline", FindingWeight.Gap, "Cam kết bằng con số nhưng không ghi năm: không biết phải đạt từ năm nào.", undated);
    }

    private static bool IsAppendix(CheckedPlan plan, Clause clause) =>
        plan.Source![clause.Lines.From].Contains('\t', StringComparison.Ordinal);

    private static IEnumerable<string> Numbers(PlanDocument plan, LineRange lines) =>
        plan
            .HiddenTargets.Where(target => target.Provision.Lines is { } own && own.From <= lines.To && lines.From <= own.To)
            .Select(target => target.No);

    [GeneratedRegex(@"\bnăm 20\d\d|\b20\d\d\b|h[ằà]ng năm|mỗi năm|nhiệm kỳ", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Dated();
}
