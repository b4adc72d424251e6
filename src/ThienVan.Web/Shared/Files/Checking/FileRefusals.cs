using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>Carries a refusal out of the middle of a file; never leaves <see cref="FileInspector"/>.</summary>
internal sealed class FileRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Every way a file can be turned down for what it is.</summary>
internal static class FileRefusals
{
    public static Refusal Empty { get; } = new("file.empty", "Chưa chọn tệp, hoặc tệp rỗng; đề nghị chọn lại tệp.");

    public static Refusal Unsupported { get; } = new(
        "file.unsupported",
        "Chỉ nhận PDF, ảnh (JPEG, PNG, WebP), Word (.docx), Excel (.xlsx) và văn bản (.txt, .csv); "
            + "đề nghị lưu tệp sang một trong các dạng đó."
    );

    public static Refusal OldOffice { get; } =
        new("file.unsupported", "Tệp Office phiên bản cũ chưa kiểm tra được; đề nghị mở ra và lưu thành .docx hoặc .xlsx.");

    public static Refusal Heic { get; } =
        new("file.unsupported", "Ảnh HEIC của điện thoại chưa nhận được; đề nghị lưu hoặc gửi lại dưới dạng JPEG.");

    public static Refusal Sound { get; } =
        new("file.sound", "Không đọc được âm thanh; đề nghị lưu lại dưới dạng MP3 rồi chọn lại.");

    public static Refusal Damaged { get; } = new("file.damaged", "Tệp bị cắt cụt hoặc hỏng; đề nghị mở tệp, lưu lại rồi chọn lại.");

    public static Refusal Locked { get; } = new("file.locked", "Tệp đặt mật khẩu nên không kiểm tra được; đề nghị bỏ "
        + "mật khẩu rồi chọn lại.");

    public static Refusal Macros { get; } =
        new("file.macros", "Tệp có macro hoặc mã chạy được; đề nghị lưu thành .docx, .xlsx hoặc .pdf không có macro.");

    public static Refusal Embedded { get; } =
        new("file.embedded", "Trong tệp có tệp khác được nhúng mà không kiểm tra được; đề nghị bỏ phần nhúng hoặc lưu thành PDF.");

    public static Refusal ExternalLink { get; } = new(
        "file.external_link",
        "Tệp lấy mẫu, ảnh hoặc dữ liệu từ nơi khác khi mở; "
            + "đề nghị ngắt các liên kết đó (Excel: Data, Edit Links, Break Link) hoặc lưu thành PDF.");

    public static Refusal ZipBomb { get; } =
        new("file.zip_bomb", "Tệp bung ra lớn bất thường nên không được đọc; đề nghị mở tệp, lưu lại rồi chọn lại.");

    public static Refusal Polyglot { get; } =
        new("file.polyglot", "Tệp chứa lẫn một tệp loại khác; đề nghị mở bằng chương trình quen dùng, lưu lại rồi chọn lại.");

    public static Refusal Signed { get; } = new("file.signed", "Tệp Office đã ký số, làm sạch sẽ hỏng chữ ký; đề nghị gửi bản PDF đã ký.");

    public static Refusal TooSlow { get; } =
        new("file.too_complex", "Tệp quá phức tạp để kiểm tra; đề nghị tách nhỏ hoặc lưu thành dạng khác.");

    public static Refusal TooLarge(long limit) =>
        new("file.too_large", $"Tệp lớn hơn {FileSize.Say(limit)}; đề nghị chụp hoặc quét nhỏ hơn, hoặc tách tệp.");

    /// <summary>Says which mark was seen, never what else the file holds.</summary>
    public static Refusal Classified(string mark) => new(
        "file.classified",
        $"Tệp mang dấu “{mark}” nên không được đưa vào hệ thống (Luật Bảo vệ bí mật nhà nước). "
            + "Nếu tệp không mật, đề nghị bỏ chữ này khỏi tên và nội dung rồi chọn lại."
    );

    public static FileRefusedException Thrown(Refusal refusal) => new(refusal);
}
