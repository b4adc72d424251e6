using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Time;

/// <summary>Years of targets that lie outside the plan, and "the term" where nobody says which of several terms.</summary>
internal static partial class OpenPeriod
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        if (!plan.HasPeriod) yield break;
        var own = Wording.Period(plan.Plan.PeriodFrom, plan.Plan.PeriodTo);
        foreach (var clause in plan.Clauses.Where(clause => clause.Place.Kind is PlaceKind.Target or PlaceKind.Row))
        {
            if (Beyond(plan.Plan, clause.Text) is not { } year) continue;
            yield return FindingDraft.Of("year_outside_period", FindingWeight.Contradiction,
                $"Hạn “{Wording.Digits(year)}” nằm ngoài giai đoạn {own}: đến hết kế hoạch vẫn chưa đến hạn nên không đánh giá được.",
                [clause]) with
            {
                Readings =
                [
                    new Reading { Id = "a", Text = $"Hạn là năm {Wording.Digits(plan.Plan.PeriodTo)}" },
                    new Reading { Id = "b", Text = $"Giữ năm {Wording.Digits(year)}, chỉ theo dõi tiến độ" },
                ],
            };
        }

        var terms = plan.Clauses.Where(clause => clause.Place.Kind != PlaceKind.Elsewhere && Term().IsMatch(clause.Text)).ToArray();
        if (terms.Length > 0)
            yield return FindingDraft.Of("undefined_period", FindingWeight.Wording,
                $"“Nhiệm kỳ” không ghi năm, trong khi kế hoạch tính theo giai đoạn {own}: nhiệm kỳ của cấp ủy, của Hội đồng nhân dân và "
                    + "giai đoạn kế hoạch kết thúc ở các năm khác nhau.",
                terms);
    }

    private static int? Beyond(PlanDocument plan, string text)
    {
        foreach (Match match in Deadline().Matches(Years.WithoutReferences(text)))
        {
            var year = Years.Number(match.Groups["year"]);
            if (year > plan.PeriodTo && !Horizon().IsMatch(text[..match.Index])) return year;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:đến|vào|năm)(?: hết| cuối)?(?: năm)? (?<year>20\d\d)\b(?!\s*[-–])", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Deadline();

    // Schemes and master plans look further ahead than the plan that orders them.
    [GeneratedRegex(@"định hướng|tầm nhìn|đề án|quy hoạch|chiến lược|chương trình", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Horizon();

    [GeneratedRegex(@"\b(?:trong|suốt|cả|hết|cuối|toàn) nhiệm kỳ\b(?!\s*\(?20\d\d|\s+(?-i:\p{Lu}))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Term();
}
