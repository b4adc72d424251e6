using System.Globalization;
using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Judging;

namespace ThienVan.Web.Plans.Versions;

/// <summary>Targets and indicators with all that people or the document say of them.</summary>
internal static class ComparedTargets
{
    public static IEnumerable<ComparedThing> Of(PlanDocument plan) =>
        plan.AllTargets().Select(target => Target(target, plan)).Concat(plan.Owned().Select(owned => Indicator(owned, plan)));

    // A target renumbered is the same target; its indicators tell.
    private static ComparedThing Target(Target target, PlanDocument plan) => new(
        $"t:{(target.Indicators.Count > 0 ? target.Indicators.Min(one => one.Code) : target.No)}",
        $"Chỉ tiêu {target.No}",
        target.Name,
        [
            ("Số", target.No),
            ("Tên", target.Name),
            ("Tên ngắn", target.ShortName),
            ("Nhóm", plan.Groups.FirstOrDefault(group => group.Id == target.Group)?.Name),
            ("Chủ trì", plan.Lead(target.Lead)),
        ]);

    private static ComparedThing Indicator(OwnedIndicator owned, PlanDocument plan)
    {
        var indicator = owned.Indicator;
        return new(
            $"i:{indicator.Code}",
            $"Chỉ số {indicator.Code}",
            indicator.Name,
            [
                ("Tên", indicator.Name),
                ("Loại", PlanText.Word(indicator.Kind)),
                ("Đơn vị tính", indicator.Unit),
                ("Chủ trì", plan.Lead(owned.Lead)),
                .. Goals(indicator),
                .. Judged(indicator),
                ("Chỉ giữ tỷ lệ, không giữ số vụ", indicator.Restricted ? "có" : null),
                ("Hệ thống tự đo", indicator.Fact),
            ]);
    }

    private static IEnumerable<(string What, string? Words)> Goals(Indicator indicator) =>
    [
        ("Cách so sánh", PlanText.Word(indicator.Comparator)),
        ("Cả giai đoạn", Total(indicator)),
        .. indicator.Points.Select(point => ($"Năm {Digits(point.Year)}", (string?)Goal(indicator, point))),
        ("Duy trì từ năm", indicator.MaintainFrom is { } year ? Digits(year) : null),
        ("Phấn đấu", indicator.Strictness == Strictness.Aspirational ? "có" : null),
    ];

    private static IEnumerable<(string What, string? Words)> Judged(Indicator indicator) =>
    [
        ("Chiều tốt", indicator.Direction == Direction.Up ? "càng cao càng tốt" : "càng thấp càng tốt"),
        ("Cộng theo thời gian", PlanText.Word(indicator.TimeAggregation)),
        ("Cộng theo địa bàn", PlanText.Word(indicator.AreaAggregation)),
        ("Mẫu số", indicator.Base is { } kind ? PlanText.Word(kind) : null),
        ("Tử số, mẫu số tính bằng", indicator.Counted),
        ("Số đầu kỳ", PlanText.Start(indicator.Baseline)),
        ("Lũy kế từ chỉ số", indicator.Of),
        ("Xếp trong số", indicator.RankOf is { } of ? Digits(of) : null),
        ("Cơ quan công nhận", indicator.Authority),
        ("Ngày cần để được công nhận", indicator.LeadDays is { } days ? Digits(days) : null),
        ("Kỳ tính của năm", indicator.Window is { } window ? $"{window.Word} ({window.Source})" : null),
        ("Nhịp trong năm", indicator.Profile is { } profile
            ? $"{profile.DocumentNumber}: {string.Join("; ", profile.Marks.Select(mark => FigureText.Percent(mark.Share * 100)))}" : null),
        .. ComparedThing.Each("Sau chỉ số", indicator.After),
    ];

    internal static string? Total(Indicator indicator) =>
        indicator.Total is { } total ? PlanWords.Amount(total.Low, total.High, indicator.Comparator) : null;

    /// <summary>"≥ 1.000", "≥ 100 (duy trì)", "95 trước 01/07/2027".</summary>
    private static string Goal(Indicator indicator, TargetPoint point)
    {
        var due = point is { Due: { } day } && (point.Low ?? point.High) is not null ? $" trước {FigureText.Day(day.AddDays(1))}" : "";
        var from = point.Basis ?? (point.Provenance == Provenance.Stated ? null : TermWords.Word(point.Provenance));
        return PlanWords.Point(indicator, point) + due + (from is null ? "" : $" ({from})");
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
