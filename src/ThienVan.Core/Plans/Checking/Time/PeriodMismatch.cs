using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Time;

/// <summary>
/// A period that claims to be this plan's and is not: medium-term public investment (five years that go with the plan,
/// Luật Đầu tư công), a term of office put over the plan's own targets, or a heading with other years. Terms of elected
/// bodies and congresses and other authorities' programmes keep their own years.
/// </summary>
internal static partial class PeriodMismatch
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        if (!plan.HasPeriod) yield break;
        foreach (var clause in plan.Clauses)
        {
            if (Years.Spans(clause).FirstOrDefault(span => Differs(span, plan.Plan) && ClaimsThisPlan(span, plan.Plan)) is { } span)
                yield return Make(plan.Plan, span);
        }
    }

    private static bool Differs(YearSpan span, PlanDocument plan) =>
        (span.From, span.To) != (plan.PeriodFrom, plan.PeriodTo) && span.From <= plan.PeriodTo && span.To > plan.PeriodFrom;

    private static bool ClaimsThisPlan(YearSpan span, PlanDocument plan) =>
        MediumTerm().IsMatch(span.Before)
        || IsOwnWork(span, plan)
        || (Term().IsMatch(span.Before) && Targets().IsMatch(span.Before) && !Elected().IsMatch(span.Clause.Text))
        || (span.Clause.Place.Kind == PlaceKind.Elsewhere && Heading().IsMatch(span.Clause.Text) && !Elected().IsMatch(span.Clause.Text));

    // A task or target "giai đoạn 2025 - 2030" of a plan 2026-2030: the same stretch but for one year at an end. A part of the plan's
    // years is a stage, and what other authorities decided keeps its years.
    private static bool IsOwnWork(YearSpan span, PlanDocument plan) =>
        span.Clause.Place.Kind is PlaceKind.Target or PlaceKind.Task
        && plan.PeriodTo > plan.PeriodFrom
        && (span.From, span.To) is var (from, to)
        && ((from == plan.PeriodFrom - 1 && to == plan.PeriodTo) || (from == plan.PeriodFrom && to == plan.PeriodTo + 1))
        && Stage().IsMatch(span.Before) && !Others().IsMatch(span.Clause.Text);

    private static FindingDraft Make(PlanDocument plan, YearSpan span)
    {
        var own = Wording.Period(plan.PeriodFrom, plan.PeriodTo);
        var written = Wording.Period(span.From, span.To);
        var draft = FindingDraft.Of(
            "period_mismatch",
            FindingWeight.Contradiction,
            $"Ghi “{written}” trong khi kế hoạch này là giai đoạn {own}: {Cost(span.To - span.From, plan.PeriodTo - plan.PeriodFrom)}",
            [span.Clause]);
        return draft with
        {
            Readings =
            [
                new Reading { Id = "a", Text = $"Giai đoạn {own}, theo kế hoạch" },
                new Reading { Id = "b", Text = $"Giữ {written} như đã ghi" },
            ],
        };
    }

    private static string Cost(int written, int own) => written == own
        ? "hai giai đoạn lệch năm đầu và năm cuối thì số liệu cả kỳ khác nhau."
        : $"mục này tính cho {Wording.Digits(written + 1)} năm hay {Wording.Digits(own + 1)} năm thì số liệu cả kỳ khác nhau.";

    [GeneratedRegex(@"trung hạn[^,;.()]{0,40}$", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex MediumTerm();

    [GeneratedRegex(@"giai đoạn\s*\(?$", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Stage();

    [GeneratedRegex(
        @"đề án|chương trình|dự án|quy hoạch|đồ án|chiến lược|nghị quyết|quyết định|kết luận|chỉ thị|kế hoạch số|chuẩn nghèo|nhiệm kỳ|"
            + @"trung ương|chính phủ|thủ tướng",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Others();

    [GeneratedRegex(@"nhiệm kỳ\s*\(?$", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Term();

    [GeneratedRegex(@"chỉ tiêu|mục tiêu", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Targets();

    [GeneratedRegex(
        @"đại hội|đảng bộ|hội đồng nhân dân|HĐND|quốc hội|đại biểu|bầu cử|ban chấp hành|mặt trận|MTTQ|hội liên hiệp|hội nông dân|cựu "
            + @"chiến binh|đoàn thanh niên",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Elected();

    [GeneratedRegex(
        @"^\W*(?:danh mục|kế hoạch thực hiện các chỉ tiêu|biểu chỉ tiêu|hệ thống chỉ tiêu|một số nhiệm vụ)", Pattern.AnyCase,
        Pattern.Timeout)]
    private static partial Regex Heading();
}
