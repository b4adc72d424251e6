using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>What two versions of a value do not share.</summary>
internal static class ValueDifferences
{
    public static IReadOnlyList<ValueDifference> Of(ValueRow before, ValueRow after, Func<ValueRow, string> figure) =>
        [
            .. Fields(figure)
                .Select(field => new ValueDifference(field.Name, field.Of(before), field.Of(after)))
                .Where(difference => difference.Before != difference.After),
        ];

    /// <summary>A figure whose indicator the plan knows no more.</summary>
    public static string Bare(ValueRow row) => row.Observed switch
    {
        { Met: { } met } => met ? "Đạt" : "Chưa đạt",
        { Numerator: not null } parts => FigureText.Parts(parts.Numerator, parts.Denominator),
        var figure => FigureText.Number(figure.Value),
    };

    private static (string Name, Func<ValueRow, string> Of)[] Fields(Func<ValueRow, string> figure) =>
    [
        ("Số liệu", figure),
        ("Độ tin cậy", row => row.Observed.Quality.Word()),
        ("Số văn bản", row => Text(row.Observed.DocumentNumber)),
        ("Ngày đạt", row => FigureText.Day(row.Observed.MetOn)),
        ("Hiệu lực đến", row => FigureText.Day(row.Observed.ValidTo)),
        ("Ước cả năm", row => FigureText.Number(row.Observed.YearEstimate)),
        ("Căn cứ ước", row => Text(row.Observed.YearEstimateWhy)),
        ("Nguồn", row => Text(row.Source)),
        ("Giải trình", row => Text(row.Explanation)),
    ];

    private static string Text(string? text) => VietnameseText.IsBlank(text) ? FigureText.Missing : text;
}
