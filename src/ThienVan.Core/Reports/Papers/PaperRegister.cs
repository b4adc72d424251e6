using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Reports.Papers;

/// <summary>A number to take, and those passed over on the way to it.</summary>
/// <param name="Skipped">First and last number passed over; null when none.</param>
public sealed record RegisterStep(int Number, (int First, int Last)? Skipped);

/// <summary>
/// The register of outgoing documents: numbers from 01 on 1 January, one series a year and type (NĐ 30/2020/NĐ-CP, Điều 15).
/// A number is used once; one passed over has its reason, since other documents of the series may be kept on paper.
/// </summary>
public static class PaperRegister
{
    public const int Highest = 9999;

    /// <param name="last">Highest number used or passed over in the series; 0 for none.</param>
    /// <param name="asked">Number wanted; null for the next.</param>
    /// <param name="reason">Why numbers are passed over.</param>
    public static Result<RegisterStep> Take(int last, int? asked, string? reason)
    {
        var next = last + 1;
        var number = asked ?? next;
        if (number is < 1 or > Highest) return new Refusal("register.number", $"Số văn bản phải từ 1 đến {Highest}; đề nghị nhập lại.");
        if (number < next)
            return new Refusal("register.used",
                string.Create(CultureInfo.InvariantCulture, $"Số {number:00} đã dùng trong sổ năm nay; số tiếp theo là {next:00}."));
        if (number == next) return new RegisterStep(number, Skipped: null);
        return VietnameseText.IsBlank(reason)
            ? new Refusal(
                "register.gap",
                string.Create(
                    CultureInfo.InvariantCulture, $"Số tiếp theo là {next:00}; muốn lấy số {number:00} đề nghị ghi lý do bỏ qua các số "
                        + $"ở giữa.")
            )
            : new RegisterStep(number, (next, number - 1));
    }
}
