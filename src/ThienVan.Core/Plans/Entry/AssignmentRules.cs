using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Entry;

/// <summary>What a document that assigns figures must hold before two people may put it into force.</summary>
public static class AssignmentRules
{
    public const int MostParts = 300;

    /// <param name="plan">The plan of today, with the readings decided.</param>
    /// <param name="known">Documents that hold or wait.</param>
    /// <returns>Null when it may be proposed.</returns>
    public static Refusal? Refuse(YearAssignment asked, PlanDocument plan, IReadOnlyList<YearAssignment> known, DateOnly today) =>
        Head(asked, plan, today) ?? Known(asked, known) ?? RefuseFigures(asked, plan, known);

    /// <returns>Null when <paramref name="approver"/> may confirm what <paramref name="proposer"/> typed.</returns>
    public static Refusal? RefuseApproval(Guid? proposer, Guid? approver) => approver is null || proposer == approver
        ? new("assign.own", "Người nhập không tự xác nhận; đề nghị nhờ một người khác có quyền đối chiếu với văn bản rồi xác nhận.")
        : null;

    private static Refusal? Known(YearAssignment asked, IReadOnlyList<YearAssignment> known) =>
        known.Any(one => one.Key == asked.Key) == asked.IsCorrection ? null
        : asked.IsCorrection ? new("assign.unknown",
            $"Chưa có văn bản {asked.Source} nên không có gì để nhập lại; đề nghị sửa số, ngày hoặc cơ quan ban hành cho khớp bản đã nhập.")
        : new("assign.known",
            $"Văn bản {asked.Source} đã được nhập. Nếu bản đã nhập sai, đề nghị chọn “Nhập lại cho đúng văn bản” rồi gửi lại.");

    private static Refusal? Head(YearAssignment asked, PlanDocument plan, DateOnly today) =>
        Text("number", "Số văn bản", "ví dụ 12/QĐ-UBND", asked.Number)
        ?? Text("issuer", "Cơ quan ban hành", "ví dụ Ủy ban nhân dân thành phố", asked.Issuer)
        ?? DocumentDay.Refuse("assign.date", "Ngày văn bản", asked.Date, today)
        ?? (asked.From < asked.Date
                ? new("assign.before", "Văn bản giao không áp dụng trước ngày ký; đề nghị sửa ngày áp dụng hoặc ngày văn bản.")
            : asked.From > today
                ? new("assign.future", "Ngày áp dụng chưa đến; đề nghị nhập văn bản khi đến ngày đó.")
            : asked.Year < plan.PeriodFrom || asked.Year > plan.PeriodTo
                ? new("assign.year", $"Đề nghị chọn một năm trong kế hoạch: {FigureText.Years(plan.PeriodFrom, plan.PeriodTo)}.")
            : null);

    private static Refusal? Text(string field, string what, string example, string said) =>
        VietnameseText.IsBlank(said) ? new("assign." + field, $"Đề nghị ghi {what.ToLowerInvariant()}, {example}.")
        : said.Length > IndicatorTerm.LongestDocument
            ? new($"assign.{field}_long", $"{what} dài tối đa {IndicatorTerm.LongestDocument} ký tự; đề nghị viết gọn lại.")
        : null;

    /// <summary>The same of its figures alone, for a document that is not signed yet.</summary>
    public static Refusal? RefuseFigures(YearAssignment asked, PlanDocument plan, IReadOnlyList<YearAssignment> known) =>
        asked.Figures.Count == 0 ? new("assign.empty", "Chưa có chỉ tiêu nào được giao; đề nghị ghi ít nhất một mức.")
        : asked.Figures.GroupBy(figure => (figure.Code, figure.What)).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? new("assign.twice", $"Chỉ số {twice.Key.Code} được giao hai lần trong một văn bản; đề nghị giữ một mức.")
        : asked.Figures.Select(figure => Figure(figure, asked, plan, known)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Figure(AssignedFigure figure, YearAssignment asked, PlanDocument plan, IReadOnlyList<YearAssignment> known)
    {
        if (plan.FindIndicator(figure.Code) is not { } indicator)
            return new("assign.indicator", $"Kế hoạch đang áp dụng không có chỉ số {figure.Code}; đề nghị chọn chỉ số khác.");
        if (!AssignedFigure.Fits(figure.What, indicator))
            return Of(figure, "kind", figure.What == AssignedWhat.Base ? "không giao tổng số được" : Unfit(indicator));
        if (figure.IsLifted) return Lifted(figure, asked, known);
        return Amount(figure, indicator) ?? Parts(figure, indicator, asked.Level, plan);
    }

    private static string Unfit(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Cumulative => "là số lũy kế, được tính từ các năm; đề nghị giao chỉ số của từng năm",
        IndicatorKind.Narrative => "nêu định tính, không giao được con số",
        _ => "không được lưu số lượng",
    };

    private static Refusal? Lifted(AssignedFigure figure, YearAssignment asked, IReadOnlyList<YearAssignment> known) =>
        known.Any(one => one.Level == asked.Level && one.Year == asked.Year
            && one.Figures.Any(other => other.Code == figure.Code && other.What == figure.What))
            ? null : Of(figure, "nothing", "chưa được giao nên không có gì để bỏ");

    private static Refusal? Amount(AssignedFigure figure, Indicator indicator)
    {
        if (figure.What == AssignedWhat.Goal)
            return GoalRules.Refuse(indicator, new(figure.Low, figure.High))
                ?? (Whole(figure.Low, IndicatorMeasure.Of(indicator)) ?? Whole(figure.High, IndicatorMeasure.Of(indicator)))
                ?? (figure.Low > figure.High ? Of(figure, "range", "có mức dưới cao hơn mức trên") : null);
        return figure.Amount is not > 0 ? Of(figure, "base", "cần tổng số lớn hơn 0")
            : FigureLimits.Refuse(figure.Amount.Value) ?? Whole(figure.Amount, IndicatorMeasure.PartOf(indicator));
    }

    private static Refusal? Whole(decimal? amount, FigureMeasure measure) =>
        amount is { } value ? FigureInput.Of(value, measure).Refusal : null;

    private static Refusal? Parts(AssignedFigure figure, Indicator indicator, AssignmentLevel level, PlanDocument plan)
    {
        if (figure.Parts.Count == 0) return null;
        var rule = AssignedFigure.RuleOf(indicator, figure.What);
        if (level == AssignmentLevel.FromAbove)
            return Of(figure, "parts_above", "được cấp trên giao cho cả phường, không chia trong văn bản này");
        if (rule == PartsRule.None) return Of(figure, "no_parts", "không chia cho đơn vị, tổ dân phố được");
        if (figure.Parts.Count > MostParts) return Of(figure, "many_parts", $"chia tối đa {MostParts} phần");
        if (figure.Parts.GroupBy(part => (part.Kind, VietnameseText.Fold(part.Id))).Any(same => same.Skip(1).Any()))
            return Of(figure, "part_twice", "có một nơi được giao hai lần");
        return figure.Parts.Select(part => Part(part, figure, indicator, plan)).FirstOrDefault(refusal => refusal is not null)
            ?? Sum(figure, indicator);
    }

    private static Refusal? Part(AssignedPart part, AssignedFigure figure, Indicator indicator, PlanDocument plan)
    {
        if (part.Kind == AssignedPartKind.Unit ? plan.FindUnit(part.Id) is null
            : VietnameseText.IsBlank(part.Id) || part.Id.Length > AssignedFigure.LongestName)
            return Of(figure, "part_name", "có phần giao cho nơi không có tên trong kế hoạch");
        var measure = figure.What == AssignedWhat.Base ? IndicatorMeasure.PartOf(indicator) : IndicatorMeasure.Of(indicator);
        return part.Amount < 0 ? Of(figure, "part_negative", "có phần âm")
            : FigureLimits.Refuse(part.Amount) ?? Whole(part.Amount, measure);
    }

    private static Refusal? Sum(AssignedFigure figure, Indicator indicator) =>
        figure.WhyParts is { Length: > AssignedFigure.LongestReason }
            ? Of(figure, "why_long", $"có lý do dài quá {AssignedFigure.LongestReason} ký tự")
        : figure.Surplus(indicator) is not { } surplus || surplus == 0 || !VietnameseText.IsBlank(figure.WhyParts) ? null
        : Of(figure, "sum", $"giao {FigureText.Number(figure.Amount)} mà các phần cộng lại là "
            + $"{FigureText.Number(figure.Amount + surplus)}; đề nghị sửa cho khớp, hoặc ghi vì sao");

    private static Refusal Of(AssignedFigure figure, string code, string what) => new("assign." + code, $"Chỉ số {figure.Code} {what}.");
}
