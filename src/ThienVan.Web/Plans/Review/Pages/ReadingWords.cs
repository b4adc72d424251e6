using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>Parts of a reading in the office's words.</summary>
public static class ReadingWords
{
    public static string Of(IndicatorKind kind) => VietnameseText.Capital(PlanText.Word(kind));

    public static string Of(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "ít nhất (≥)",
        Comparator.MoreThan => "trên (>)",
        Comparator.Exactly => "đúng bằng (=)",
        Comparator.AtMost => "không quá (≤)",
        Comparator.Range => "trong khoảng",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, message: null),
    };

    public static string Of(ShareBase kind) => kind switch
    {
        ShareBase.NewCases => "số phát sinh mới của từng kỳ (cộng dồn)",
        ShareBase.StateAtDate => "tình trạng tại một ngày (lấy số mới nhất)",
        ShareBase.FixedForYear => "một số cố định hoặc được giao cho cả năm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "đến ngày",
        DatePrecision.Month => "đến tháng",
        DatePrecision.Quarter => "đến quý",
        DatePrecision.Year => "đến năm",
        DatePrecision.EveryYear => "hằng năm",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, message: null),
    };

    /// <summary>"từ 01/01/2026 đến 28/02/2026 (đến tháng)"; null when no time was read.</summary>
    public static string? Of(Schedule? schedule) => schedule switch
    {
        null => null,
        { Precision: DatePrecision.EveryYear } => "hằng năm",
        { From: null, To: { } to } => $"đến {FigureText.Day(to)}",
        { From: { } from, To: null } => $"từ {FigureText.Day(from)}, không nêu hạn",
        { From: { } from, To: { } to } => $"{FigureText.Day(from)} – {FigureText.Day(to)}",
        _ => null,
    };

    public static string Lines(LineRange lines) => lines.From == lines.To ? $"dòng {lines.From}" : $"dòng {lines.From}–{lines.To}";

    public static IEnumerable<Choice> Units(DraftView draft) => draft.Document.Units.Select(unit => new Choice(unit.Id, unit.Name));
}
