namespace ThienVan.Core.Plans.Checking.Gaps;

/// <summary>A plan in which no target, or no period, was read: silence about it would pass for approval.</summary>
internal static class NothingToCheck
{
    public static IEnumerable<FindingDraft> Check(CheckedPlan plan)
    {
        if (plan.Plan.Targets.Count == 0)
            yield return Make(plan, "no_targets",
                "Không đọc được chỉ tiêu nào: hầu hết các phép rà không có gì để xem, nên không phát hiện lỗi không có nghĩa là kế hoạch "
                    + "không có lỗi. Đề nghị xem phần chỉ tiêu có đọc được không, rồi rà soát lại.");
        if (!plan.HasPeriod)
            yield return Make(plan, "no_period",
                "Không rõ kế hoạch của những năm nào: các phép rà về năm, thời hạn và số liệu từng năm bị bỏ qua. "
                    + "Đề nghị bổ sung giai đoạn, rồi rà soát lại.");
    }

    private static FindingDraft Make(CheckedPlan plan, string kind, string message) => new()
    {
        Kind = kind,
        Weight = FindingWeight.Gap,
        Message = message,
        Provisions = [plan.Paragraphs is [var first, ..] ? Head(first) : new Provision { Reference = "Toàn kế hoạch" }],
    };

    private static Provision Head(Paragraph first) => new()
    {
        Reference = "Toàn văn bản",
        Lines = first.Lines,
        Quote = Wording.Clip(first.Text, 120),
    };
}
