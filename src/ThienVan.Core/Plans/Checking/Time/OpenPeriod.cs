using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Time;

/// <summary>Years of targets that lie outside the plan, and "the term" where nobody says which of several terms.</summary>
internal static partial class OpenPeriod
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        if (!plan.HasPeriod) yield break;
        var own = Wording.Period(plan.Plan.PeriodFrom, plan.Plan.PeriodTo);
        foreach (var clause in plan.Clauses.Where(IsBound))
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

    // A task in running text is bound by its own deadline; what it only cites keeps its years, and a task in a table has a column for
    // them.
    private static bool IsBound(Clause clause) =>
        clause.Place.Kind is PlaceKind.Target or PlaceKind.Row
        || (clause.Place.Kind == PlaceKind.Task && Finished().IsMatch(clause.Text) && !Horizon().IsMatch(clause.Text)
            && !PeriodOf().IsMatch(clause.Text));

    private static int? Beyond(PlanDocument plan, string text)
    {
        foreach (Match match in Deadline().Matches(Years.WithoutReferences(text)))
        {
            var year = Years.Number(match.Groups["year"]);
            if (year > plan.PeriodTo && !Horizon().IsMatch(text[..match.Index])) return year;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:đến|trước|vào|năm)(?: hết| cuối)?(?: năm)? (?<year>20\d\d)\b(?!\s*[-–])", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Deadline();

    // Schemes and master plans look further ahead than the plan that orders them.
    [GeneratedRegex(@"định hướng|tầm nhìn|đề án|quy hoạch|chiến lược|chương trình", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Horizon();

    [GeneratedRegex(@"hoàn thành|khánh thành|đưa vào|\bđạt\b|\bxong\b|phấn đấu", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Finished();

    [GeneratedRegex(@"20\d\d\s*[-–]\s*20\d\d", Pattern.Exact, Pattern.Timeout)]
    private static partial Regex PeriodOf();

    [GeneratedRegex(@"\b(?:trong|suốt|cả|hết|cuối|toàn) nhiệm kỳ\b(?!\s*\(?20\d\d|\s+(?-i:\p{Lu}))", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Term();
}
