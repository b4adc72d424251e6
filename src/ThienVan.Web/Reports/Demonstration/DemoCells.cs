using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Demonstration;

/// <summary>Invented figures as an officer would have typed them.</summary>
internal static class DemoCells
{
    private const int YearDays = 365;
    public const string Nobody = "Số liệu minh họa";
    public const string Source = "Số liệu minh họa, không phải số liệu thật";
    public const string Explanation = "Minh họa: mưa kéo dài nên chậm so với tiến độ; đơn vị đã có kế hoạch làm bù trong kỳ sau.";
    public const string ReturnReason = "Minh họa: số này chưa khớp với sổ theo dõi; đề nghị kiểm tra lại và bổ sung giải trình.";

    public static TypedCell Typed(Observation seen) => TypedCells.Of(seen) with { Quality = seen.Quality.ToString(), Source = Source };

    /// <summary>The same with what the unit expects of the year.</summary>
    /// <param name="soFar">What the year has come to, and in which days.</param>
    public static TypedCell Estimated(Observation seen, (decimal Sum, Period Days) soFar) => Typed(seen) with
    {
        YearEstimate = FigureInput.Write(Math.Ceiling(soFar.Sum * YearDays / Math.Min(YearDays, soFar.Days.Days))),
        YearEstimateWhy = "Minh họa: khối lượng đã ký hợp đồng đến cuối năm",
    };

    /// <summary>The whole in as many parts as there are groups, the last one with what is left over.</summary>
    public static IReadOnlyList<decimal> Parts(decimal whole, int groups)
    {
        var each = decimal.Floor(whole / groups);
        return [.. Enumerable.Repeat(each, groups - 1), whole - (each * (groups - 1))];
    }

    public static string Words(string topic, string unit, Period window) => topic == "ket-qua"
        ? $"(Minh họa) Từ {FigureText.Day(window.From)} đến {FigureText.Day(window.To)}, {unit} đã triển khai các nhiệm vụ được giao; số "
            + "liệu nêu tại biểu kèm theo."
        : $"(Minh họa) {unit} còn thiếu nhân lực tổng hợp số liệu; một số chỉ tiêu phụ thuộc số liệu của cơ quan thành phố.";
}
