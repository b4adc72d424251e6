using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>What a term must hold before two people may set it.</summary>
public static class TermRules
{
    /// <param name="plan">The plan of today with the terms that hold.</param>
    /// <returns>Null when it may be proposed.</returns>
    public static Refusal? Refuse(IndicatorTerm term, PlanDocument plan, DateOnly today) =>
        plan.FindIndicator(term.Code) is not { } indicator
            ? new("term.indicator", "Kế hoạch đang áp dụng không còn chỉ số này; đề nghị mở lại trang chỉ tiêu.")
        : !IndicatorTerm.Fits(term.Kind, indicator)
            ? new("term.kind", "Chỉ số này không đánh giá theo mục đó; đề nghị chọn mục khác trong danh sách.")
        : Source(term, today) ?? (term.Setting.IsPlansOwn ? Own(term, indicator) : Setting(term, indicator, plan));

    /// <returns>Null when <paramref name="approver"/> may confirm what <paramref name="proposer"/> proposed.</returns>
    public static Refusal? RefuseApproval(Guid? proposer, Guid? approver) => approver is null || proposer == approver
        ? new("term.own", "Người đề nghị không tự xác nhận; đề nghị nhờ một người khác có quyền xác nhận.")
        : null;

    private static Refusal? Source(IndicatorTerm term, DateOnly today) =>
        VietnameseText.IsBlank(term.DocumentNumber)
            ? new("term.document", "Đề nghị ghi số văn bản làm căn cứ, ví dụ 12/QĐ-UBND.")
        : term.DocumentNumber.Length > IndicatorTerm.LongestDocument
            ? new("term.document_long", $"Số văn bản dài tối đa {IndicatorTerm.LongestDocument} ký tự; đề nghị viết gọn lại.")
        : DocumentDay.Refuse("term.document_day", "Ngày văn bản", term.DocumentDate, today) is { } wrong ? wrong
        : term.From < DocumentDay.First ? DocumentDay.Refuse("term.from", "Ngày áp dụng", term.From, today)
        : term.From > today ? new("term.future", "Ngày áp dụng chưa đến; đề nghị ghi ngày từ hôm nay trở về trước, "
            + "hoặc đặt khi đến ngày đó.")
        : term.From < term.DocumentDate && term.Provenance == Provenance.Assigned
            ? new("term.before", "Văn bản giao không áp dụng trước ngày ký; đề nghị sửa ngày áp dụng hoặc ngày văn bản.")
        : null;

    private static Refusal? Own(IndicatorTerm term, Indicator indicator) =>
        indicator.Terms.Any(one => one.Kind == term.Kind && one.Year == term.Year) ? null
            : new("term.same", "Chỉ số đang đánh giá đúng theo kế hoạch; không cần đặt lại.");

    private static Refusal? Setting(IndicatorTerm term, Indicator indicator, PlanDocument plan) => (term.Kind, term.Setting) switch
    {
        (TermKind.Window, { Window: { } type }) => ReportingPeriods.IsYear(type) ? null : Incomplete,
        (TermKind.Profile, { Shares: { } shares, Origin: not null }) => YearParts.Refuse(shares, indicator.YearWindow.Type),
        (TermKind.After, var after) => After(after, indicator, plan),
        (TermKind.YearBase, { YearBase: { } amount }) =>
            term.Year is not { } year || year < plan.PeriodFrom || year > plan.PeriodTo
                ? new("term.year", $"Đề nghị chọn một năm trong kế hoạch: {FigureText.Years(plan.PeriodFrom, plan.PeriodTo)}.")
            : amount <= 0 ? new("term.year_base", "Mẫu số của năm phải lớn hơn 0.")
            : null,
        (TermKind.Base, { Base: not null }) => null,
        (TermKind.LeadDays, { LeadDays: { } days }) => days is > 0 and <= IndicatorTerm.LongestLead ? null
            : new("term.lead", $"Thời gian làm thủ tục từ 1 đến {FigureText.Number(IndicatorTerm.LongestLead)} ngày."),
        _ => Incomplete,
    };

    private static Refusal Incomplete { get; } = new("term.incomplete", "Còn ô chưa ghi; đề nghị ghi đủ rồi gửi lại.");

    private static Refusal? After(TermSetting setting, Indicator indicator, PlanDocument plan) =>
        (setting.After ?? []).Any(code => code == indicator.Code || plan.FindIndicator(code) is not { Kind: IndicatorKind.Milestone })
        || (setting.Projects ?? []).Any(no => plan.Projects.All(project => project.No != no))
            ? new("term.after", "Chỉ chọn sản phẩm có hạn khác và đề án, dự án có trong kế hoạch; đề nghị chọn lại.")
        : (setting.After ?? []).Any(code => Waits(plan, code, indicator.Code, []))
            ? new("term.circle", "Hai việc không thể cùng chờ nhau; đề nghị bỏ việc đang chờ chỉ số này.")
        : null;

    private static bool Waits(PlanDocument plan, string code, string on, HashSet<string> seen) =>
        seen.Add(code) && plan.FindIndicator(code) is { } indicator
        && indicator.After.Any(next => next == on || Waits(plan, next, on, seen));
}
