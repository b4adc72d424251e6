using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Checks;

/// <summary>Every rule, in the order their messages are shown.</summary>
public static class CheckRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new()
        {
            Id = "check.range",
            Name = "Trong khoảng cho phép",
            Meaning =
                "Số lượng và tỷ lệ không âm, tỷ lệ không quá 100\u00A0%, thứ hạng là số nguyên trong danh sách, "
                    + "mức giảm không quá 100\u00A0%.",
            Weight = CheckWeight.Blocking,
            Find = RangeRules.Range,
        },
        new()
        {
            Id = "check.parts",
            Name = "Tử số không quá mẫu số",
            Meaning = "Số đạt được không thể nhiều hơn tổng số.",
            Weight = CheckWeight.Blocking,
            Find = RangeRules.Parts,
        },
        new()
        {
            Id = "check.estimate",
            Name = "Ước cả năm ít hơn số đã có",
            Meaning = "Số ước cả năm không thể ít hơn số đã thực hiện từ đầu năm.",
            Weight = CheckWeight.Blocking,
            Find = EstimateRules.Year,
        },
        new()
        {
            Id = "check.base",
            Name = "Mẫu số của năm",
            Meaning =
                "Khi văn bản đã ấn định mẫu số của năm: tỷ lệ trên một mẫu số cố định nhập đúng mẫu số ấy; "
                + "số phát sinh các kỳ cộng lại không quá số ấy.",
            Weight = CheckWeight.ToExplain,
            Find = BaseRules.Fixed,
        },
        new()
        {
            Id = "check.unlikely",
            Name = "Hiếm khi có thật",
            Meaning =
                "Tăng, giảm quá 50\u00A0%, gấp hơn 10 lần kế hoạch năm, mẫu số cố định là 0 hoặc ngày có trước kế hoạch: thường là gõ "
                    + "nhầm, nếu đúng thì đơn vị giải trình.",
            Weight = CheckWeight.ToExplain,
            Find = PlausibleRules.Unlikely,
        },
        new()
        {
            Id = "check.jump",
            Name = "Tăng, giảm đột ngột",
            Meaning =
                "Số kỳ này khác xa mức thường thấy (trung vị các kỳ trước cùng độ dài); "
                    + "thường là nhầm đơn vị tính hoặc thừa, thiếu một chữ số.",
            Weight = CheckWeight.ToExplain,
            Find = HistoryRules.Jump,
        },
        new()
        {
            Id = "check.level",
            Name = "Mức ngoài khoảng đã có",
            Meaning = "Mức tại cuối kỳ nằm xa ngoài khoảng thấp nhất - cao nhất của các kỳ trước.",
            Weight = CheckWeight.ToExplain,
            Find = HistoryRules.Level,
        },
        new()
        {
            Id = "check.cumulative",
            Name = "Lũy kế giảm",
            Meaning =
                "Số tính từ đầu năm không thể nhỏ hơn số đã báo cáo cho kỳ ngắn hơn cùng bắt đầu từ ngày đó; "
                    + "đã được công nhận thì không tự mất đi.",
            Weight = CheckWeight.ToExplain,
            Find = HistoryRules.Cumulative,
        },
        new()
        {
            Id = "check.short",
            Name = "Chậm so với kế hoạch",
            Meaning =
                "Theo cách đánh giá của Bàn điều hành, chỉ tiêu đang chậm hoặc có nguy cơ không đạt kế hoạch năm; đơn vị giải trình "
                    + "nguyên nhân và cách khắc phục.",
            Weight = CheckWeight.ToExplain,
            Find = PlanRules.Short,
        },
        new()
        {
            Id = "check.neighbourhoods",
            Name = "Khớp tổng các tổ dân phố",
            Meaning =
                "Số chung của phường phải bằng số cộng từ các tổ dân phố, tính đúng cách của chỉ tiêu; phần trăm không lấy bình quân.",
            Weight = CheckWeight.ToExplain,
            Find = PartRules.Neighbourhoods,
        },
        new()
        {
            Id = "check.missing_parts",
            Name = "Thiếu tổ dân phố",
            Meaning = "Còn tổ dân phố chưa gửi phần của mình; ô trống không có nghĩa là 0.",
            Weight = CheckWeight.ToExplain,
            Find = PartRules.Missing,
        },
        new()
        {
            Id = "check.same_figure",
            Name = "Một số ở hai báo cáo",
            Meaning =
                "Số của quý phải bằng các tháng trong quý cộng lại, số của năm không thể ít hơn các tháng đã báo cáo, dù kỳ nào nhập "
                    + "trước; mức tại một ngày chỉ có một.",
            Weight = CheckWeight.ToExplain,
            Find = PeriodRules.SameFigure,
        },
    ];

    /// <summary>What all rules say of a figure; empty when nothing.</summary>
    public static IReadOnlyList<CheckResult> Check(CheckInput input) =>
        [
            .. All.Select(rule => (rule, Message: rule.Find(input)))
                .Where(found => found.Message is not null)
                .Select(found => new CheckResult(found.rule.Id, found.rule.Weight, found.Message!)),
        ];

    /// <summary>Null when the figure may be sent: nothing blocks it and what asks for an explanation has one.</summary>
    public static Kernel.Refusal? RefuseToSend(IReadOnlyList<CheckResult> results, string? explanation)
    {
        if (results.FirstOrDefault(result => result.Weight == CheckWeight.Blocking) is { } blocking)
            return new(blocking.Rule, blocking.Message);
        return VietnameseText.IsBlank(explanation) && results.FirstOrDefault() is { } doubt
            ? new("entry.explanation", $"{doubt.Message} Đề nghị ghi giải trình rồi gửi lại.")
            : null;
    }
}
