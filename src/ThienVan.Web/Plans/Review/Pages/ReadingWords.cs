using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans.Versions;
using ThienVan.Web.Shared.Ui.Forms;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>Parts of a reading in the office's words.</summary>
public static class ReadingWords
{
    public static string Of(IndicatorKind kind) => VietnameseText.Capital(PlanText.Word(kind));

    public static string Of(Comparator comparator) => PlanText.Word(comparator);

    public static string Of(ShareBase kind) => PlanText.Word(kind);

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "đến ngày",
        DatePrecision.Month => "đến tháng",
        DatePrecision.Quarter => "đến quý",
        DatePrecision.Year => "đến năm",
        DatePrecision.EveryYear => "hằng năm",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, message: null),
    };

    public static string Lines(LineRange lines) => lines.From == lines.To ? $"dòng {lines.From}" : $"dòng {lines.From}–{lines.To}";

    public static IEnumerable<Choice> Units(DraftView draft) => draft.Document.Units.Select(unit => new Choice(unit.Id, unit.Name));
}
