using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Web.Reports.HandIn.Workbooks;

/// <summary>A column people fill in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Field">Name of the <see cref="TypedCell"/> property.</param>
internal sealed record TemplateColumn(int Number, string Title, string Field, double Width);

/// <summary>Where things stand in the template. Another arrangement is another version.</summary>
internal static class TemplateColumns
{
    public const string Version = "2";
    public const string Sheet = "Số liệu";
    public const string HiddenSheet = "_thienvan";
    public const int HeaderRow = 5;
    public const int Order = 1;
    public const int Code = 2;
    public const int Name = 3;
    public const int Unit = 4;
    public const int Plan = 5;
    public const int Last = 6;
    public const int ToMend = 19;

    public static IReadOnlyList<(string Title, double Width)> Fixed { get; } =
    [("STT", 5), ("Mã", 7), ("Chỉ tiêu", 48), ("ĐVT", 14), ("Kế hoạch năm", 14), ("Kỳ trước", 16)];

    public static IReadOnlyList<TemplateColumn> Filled { get; } =
    [
        new(7, "Số liệu", nameof(TypedCell.Value), 14),
        new(8, "Tử số", nameof(TypedCell.Numerator), 12),
        new(9, "Mẫu số", nameof(TypedCell.Denominator), 12),
        new(10, "Đạt hay chưa", nameof(TypedCell.Met), 13),
        new(11, "Ngày đạt", nameof(TypedCell.MetOn), 13),
        new(12, "Số văn bản", nameof(TypedCell.DocumentNumber), 18),
        new(13, "Có hiệu lực đến", nameof(TypedCell.ValidTo), 13),
        new(14, "Độ tin cậy", nameof(TypedCell.Quality), 13),
        new(15, "Nguồn", nameof(TypedCell.Source), 26),
        new(16, "Giải trình", nameof(TypedCell.Explanation), 36),
        new(17, "Ước thực hiện năm", nameof(TypedCell.YearEstimate), 14),
        new(18, "Căn cứ ước", nameof(TypedCell.YearEstimateWhy), 30),
    ];

    public static TemplateColumn Of(string field) => Filled.FirstOrDefault(column => column.Field == field) ?? Filled[0];

    public static bool IsFigure(string field) =>
        field is nameof(TypedCell.Value) or nameof(TypedCell.Numerator) or nameof(TypedCell.Denominator) or nameof(TypedCell.YearEstimate);
}
