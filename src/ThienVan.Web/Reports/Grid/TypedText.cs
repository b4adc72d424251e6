using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Entry;

namespace ThienVan.Web.Reports.Grid;

/// <summary>A cell as typed, in one line.</summary>
public static class TypedText
{
    public static string Of(TypedCell cell)
    {
        string?[] parts =
        [
            cell.Numerator is null && cell.Denominator is null ? null : $"{cell.Numerator ?? "…"}/{cell.Denominator ?? "…"}",
            cell.Value,
            cell.Met switch { CellReader.Yes => "đạt", CellReader.No => "chưa đạt", _ => null },
            cell.DocumentNumber,
            cell.MetOn,
            cell.YearEstimate is { } estimate ? $"ước cả năm {estimate}" : null,
            cell.Explanation is { } explanation ? $"“{explanation}”" : null,
        ];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } text ? text : "ô trống";
    }
}
