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

    /// <param name="estimated">True where the unit says what it expects of the year.</param>
    public static TypedCell Typed(Observation seen, bool estimated)
    {
        var typed = TypedCells.Of(seen) with { Quality = seen.Quality.ToString(), Source = Source };
        return !estimated ? typed : typed with
        {
            YearEstimate = FigureInput.Write(Math.Ceiling((seen.Value ?? 0) * YearDays / seen.Period.Days)),
            YearEstimateWhy = "Minh họa: khối lượng đã ký hợp đồng đến cuối năm",
        };
    }

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
