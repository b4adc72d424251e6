using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking.Gaps;

/// <summary>What targets leave out. Each gap is one finding that lists every target concerned: a page of gaps is read, a hundred are
/// not.</summary>
internal static partial class TargetGaps
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        var links = new Links(plan);
        return
        [
            .. NoYearlyValue(plan),
            .. NoBaseline(plan),
            .. NoDenominator(plan),
            .. NoLead(plan.Plan, links),
            .. NoRow(plan.Plan, links),
        ];
    }

    private static IEnumerable<FindingDraft> NoYearlyValue(CheckedPlan plan)
    {
        if (!plan.HasPeriod) return [];
        var open = Promised(plan.Plan).Where(item => OpenYears(item.Indicator, plan.Plan).Length > 0).ToArray();
        return Collected(plan, "no_yearly_value",
            $"{Count(open)} chỉ tiêu không ghi số cho mọi năm ({Wording.List(open.Select(item => item.Indicator.Code))}): các năm bỏ "
                + "trống không đánh giá được, chỉ biết ở cuối kỳ.",
            open);
    }

    private static int[] OpenYears(Indicator indicator, PlanDocument plan)
    {
        if (
            indicator.Kind
            is IndicatorKind.Standard
                or IndicatorKind.Milestone
                or IndicatorKind.ZeroEvent
                or IndicatorKind.Narrative
                or IndicatorKind.GrowthAverage
                or IndicatorKind.Cumulative
        )
            return [];
        if (indicator.MaintainFrom is not null || (indicator.Points.Count == 0 && indicator.Total is null)) return [];
        return [.. Enumerable.Range(plan.PeriodFrom, plan.PeriodTo - plan.PeriodFrom + 1)
            .Where(year => indicator.PointFor(year) is null)];
    }

    private static IEnumerable<FindingDraft> NoBaseline(CheckedPlan plan)
    {
        var missing = Promised(plan.Plan).Where(item => item.Indicator.Baseline is null && NeedsBaseline(item.Indicator)).ToArray();
        return Collected(plan, "no_baseline",
            $"{Count(missing)} chỉ tiêu tăng, giảm hoặc tính số hiện có mà không ghi số đầu kỳ "
                + $"({Wording.List(missing.Select(item => item.Indicator.Code))}): không có gốc để tính kết quả.",
            missing);
    }

    private static bool NeedsBaseline(Indicator indicator) =>
        indicator.Kind is IndicatorKind.GrowthAverage or IndicatorKind.GrowthYearly or IndicatorKind.Stock
        || (indicator.Kind == IndicatorKind.Ratio && Reduction().IsMatch(indicator.Name));

    private static IEnumerable<FindingDraft> NoDenominator(CheckedPlan plan)
    {
        var found = plan
            .Claims.Where(claim => claim.IsPercent && claim.Place.Kind == PlaceKind.Target && LacksBase(claim.Clause.Text))
            .Select(claim => claim.Clause)
            .Distinct()
            .ToArray();
        if (found.Length > 0)
            yield return FindingDraft.Of("no_denominator", FindingWeight.Gap,
                "Tỷ lệ không nói tính trên tổng số nào: cùng kết quả nhưng đổi mẫu số là đổi từ đạt sang không đạt.", found);
    }

    // "95% các khoản thu" and "tỷ lệ dân số tham gia" name their base; growth has last year's figure as its base.
    private static bool LacksBase(string text) =>
        Share().IsMatch(text) && !Base().IsMatch(text) && !Growth().IsMatch(text);

    private static IEnumerable<FindingDraft> NoLead(PlanDocument plan, Links links)
    {
        var orphans = plan.Targets.Where(target => !links.HasLead(target)).ToArray();
        return Collected("no_lead",
            $"{Wording.Digits(orphans.Length)} chỉ tiêu không có đơn vị chủ trì ở bất cứ phần nào "
                + $"({Wording.List(orphans.Select(target => target.No), 20)}): không ai phải báo cáo.",
            orphans);
    }

    private static IEnumerable<FindingDraft> NoRow(PlanDocument plan, Links links)
    {
        var bare = plan.Rows.Count == 0 ? [] : plan.Targets.Where(target => !links.HasRow(target)).ToArray();
        return Collected("no_appendix_row",
            $"{Wording.Digits(bare.Length)} chỉ tiêu không có dòng nào trong phụ lục chỉ tiêu "
                + $"({Wording.List(bare.Select(target => target.No), 20)}): không có đơn vị tính, số từng năm và đơn vị chủ trì.",
            bare);
    }

    private static (Target Target, Indicator Indicator)[] Promised(PlanDocument plan) =>
        [.. plan.Targets.SelectMany(target => target.Indicators.Select(indicator => (target, indicator)))];

    private static string Count((Target Target, Indicator Indicator)[] items) => Wording.Digits(items.Length);

    private static IEnumerable<FindingDraft> Collected(
        CheckedPlan plan, string kind, string message, (Target Target, Indicator Indicator)[] items) =>
        items.Length == 0
            ? []
            :
            [
                Make(
                    kind,
                    message,
                    items.Select(item => Said(plan, item.Target, item.Indicator)),
                    items.Select(item => item.Indicator.Code)
                ),
            ];

    private static IEnumerable<FindingDraft> Collected(string kind, string message, Target[] items) =>
        items.Length == 0 ? [] : [Make(kind, message, items.Select(target => target.Provision), items.Select(target => target.No))];

    // The sentence that promises the indicator, not the whole target.
    private static Provision Said(CheckedPlan plan, Target target, Indicator indicator)
    {
        var name = ClaimReader.Subject(indicator.Name);
        var best = plan.Clauses.Where(clause => clause.Place.Kind == PlaceKind.Target && clause.Place.Code == target.No)
            .MaxBy(clause => Syllables.Containment(name, plan.SubjectOf(clause)));
        return best is not null && Syllables.Containment(name, plan.SubjectOf(best)) > 0.3 ? best.Provision : indicator.Provision;
    }

    private static FindingDraft Make(string kind, string message, IEnumerable<Provision> provisions, IEnumerable<string> concerns) => new()
    {
        Kind = kind,
        Weight = FindingWeight.Gap,
        Message = message,
        Provisions = [.. provisions.Select(Short).Distinct()],
        Concerns = [.. concerns],
    };

    private static Provision Short(Provision provision) =>
        provision.Quote is null ? provision : provision with { Quote = Wording.Clip(provision.Quote, 160) };

    [GeneratedRegex(@"\bgiảm\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Reduction();

    [GeneratedRegex(@"\b(?:tỷ lệ|tỉ lệ)\b|\bđạt (?:từ )?\d+(?:,\d+)?\s?%", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Share();

    [GeneratedRegex(
        @"%\s+(?:(?:các|số|tổng|những|trong|của|trên)\s+)?(?!trở lên|và|đối với)\p{L}{2,}|(?:tỷ lệ|tỉ lệ) (?:số )?(?:dân số|người|hộ|hồ "
            + @"sơ|trẻ|học sinh|doanh nghiệp|lao động|cán bộ|đảng viên|thôn|tổ dân phố|trường|phụ nữ)\b|\b(?:trên|so với|trong) tổng\b",
        Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Base();

    [GeneratedRegex(@"\b(?:tăng|giảm|tăng trưởng)\b", Pattern.AnyCase, Pattern.Timeout)]
    private static partial Regex Growth();
}
