using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>Carries a refusal out of the middle of a stream; never leaves <see cref="WorkbookReader"/>.</summary>
internal sealed class WorkbookRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Every way a whole workbook can be turned down, with the place where there is one.</summary>
internal static class WorkbookRefusals
{
    public static Refusal Empty() => new("workbook.empty", "Tệp không có nội dung. Đề nghị chọn tệp khác.");

    public static Refusal TooLarge(long limit) =>
        new("workbook.too_large",
            $"Tệp lớn hơn {FileSize.Say(limit)}. Đề nghị bớt dữ liệu hoặc tách tệp rồi gửi lại.");

    public static Refusal NotWorkbook() =>
        new("workbook.not_workbook", "Tệp không phải bảng tính .xlsx. Đề nghị mở bằng Excel, chọn Lưu thành .xlsx rồi gửi lại.");

    public static Refusal OldFormat() =>
        new("workbook.old_format", "Tệp là Excel phiên bản cũ (.xls). Đề nghị mở bằng Excel, chọn Lưu thành .xlsx rồi gửi lại.");

    public static Refusal Binary() =>
        new("workbook.old_format", "Tệp là bảng tính nhị phân (.xlsb). Đề nghị chọn Lưu thành .xlsx rồi gửi lại.");

    public static Refusal Password() => new("workbook.password", "Tệp đặt mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.");

    public static Refusal Macros() =>
        new("workbook.macros", "Tệp có macro nên không được nhận. Đề nghị chọn Lưu thành .xlsx (không có macro) rồi gửi lại.");

    public static Refusal ZipBomb() =>
        new("workbook.zip_bomb", "Tệp bung ra lớn bất thường nên không được đọc. Đề nghị chép số liệu sang biểu mẫu trống rồi gửi lại.");

    public static Refusal Damaged() => new("workbook.damaged", "Tệp bị hỏng hoặc cắt cụt. Đề nghị mở ra, lưu lại rồi gửi lại.");

    public static Refusal TooManySheets(int limit) =>
        new("workbook.too_many_sheets", $"Tệp có hơn {limit} trang tính. Đề nghị chỉ để lại trang cần gửi.");

    public static Refusal TooManyRows(string sheet, int limit, CellAddress at) =>
        new("workbook.too_many_rows", $"Trang “{sheet}” có hơn {limit} dòng, dừng ở ô {at}. Đề nghị xóa dòng thừa rồi gửi lại.")
        {
            Line = at.Row,
        };

    public static Refusal TooManyColumns(string sheet, int limit, CellAddress at) =>
        new("workbook.too_many_columns", $"Trang “{sheet}” có giá trị ở ô {at}, quá cột thứ {limit}. Đề nghị xóa cột thừa rồi gửi lại.")
        {
            Line = at.Row,
        };

    public static Refusal TooManyCells(string sheet, int limit, CellAddress at) =>
        new("workbook.too_many_cells", $"Tệp có hơn {limit} ô có giá trị, dừng ở ô {at} trang “{sheet}”. Đề nghị tách tệp rồi gửi lại.")
        {
            Line = at.Row,
        };

    public static Refusal TextTooLong(string sheet, int limit, CellAddress at) =>
        new("workbook.text_too_long", $"Ô {at} trang “{sheet}” dài hơn {limit} ký tự. Đề nghị rút gọn rồi gửi lại.") { Line = at.Row };

    public static Refusal TooManyMerges(string sheet) =>
        new("workbook.too_many_merges", $"Trang “{sheet}” có quá nhiều ô gộp. Đề nghị bỏ gộp ô (Unmerge) rồi gửi lại.");
}
