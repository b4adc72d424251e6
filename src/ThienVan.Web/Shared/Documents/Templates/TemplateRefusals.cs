using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Templates;

/// <summary>Carries a refusal out of the middle of a part; never leaves <see cref="PaperTemplate"/>.</summary>
internal sealed class TemplateRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Every way a template can be turned down.</summary>
internal static class TemplateRefusals
{
    private const int LongestShown = 100;

    public static Refusal Empty() => new("template.empty", "Tệp mẫu không có nội dung. Đề nghị chọn tệp khác.");

    public static Refusal TooLarge(long limit) =>
        new("template.too_large",
            $"Tệp mẫu lớn hơn {FileSize.Say(limit)}. Đề nghị bớt ảnh rồi tải lên lại.");

    public static Refusal NotWord() =>
        new("template.not_word", "Tệp mẫu không phải tệp Word .docx. Đề nghị mở bằng Word, chọn Lưu thành .docx rồi tải lên lại.");

    public static Refusal Password() => new("template.password", "Tệp mẫu đặt mật khẩu. Đề nghị bỏ mật khẩu rồi tải lên lại.");

    public static Refusal Macros() =>
        new("template.macros", "Tệp mẫu có macro nên không được nhận. Đề nghị chọn Lưu thành .docx (không có macro) rồi tải lên lại.");

    public static Refusal ExternalLink(string target) =>
        new("template.external_link",
            $"Tệp mẫu có liên kết ra ngoài tới “{Shown(target)}”. Đề nghị gỡ liên kết (Remove Hyperlink, Break Link) rồi tải lên lại.");

    public static Refusal Embedded(string kind) =>
        new("template.embedded", $"Tệp mẫu có đối tượng nhúng không được nhận ({Shown(kind)}). Đề nghị xóa đối tượng đó rồi tải lên lại.");

    public static Refusal FieldCode(string code) =>
        new("template.field_code",
            $"Tệp mẫu có trường tự động “{Shown(code)}” không được nhận. Đề nghị đổi thành chữ thường (Ctrl+Shift+F9) rồi tải lên lại.");

    public static Refusal TrackedChanges() =>
        new("template.tracked_changes", "Tệp mẫu còn thay đổi đang theo dõi. Đề nghị chấp nhận hết (Accept All Changes) rồi tải lên lại.");

    public static Refusal Comments() =>
        new("template.comments", "Tệp mẫu còn nhận xét bên lề. Đề nghị xóa hết (Delete All Comments) rồi tải lên lại.");

    public static Refusal ZipBomb() =>
        new("template.zip_bomb", "Tệp mẫu bung ra lớn bất thường nên không được đọc. Đề nghị mở bằng Word, lưu lại rồi tải lên lại.");

    public static Refusal Damaged() =>
        new("template.damaged", "Tệp mẫu bị hỏng hoặc cắt cụt. Đề nghị mở bằng Word, lưu lại rồi tải lên lại.");

    public static Refusal UnknownFields(IReadOnlyList<string> names) =>
        new("template.unknown_fields", $"Tệp mẫu có ô điền chưa biết: {List(names)}. Đề nghị sửa theo danh sách ô điền rồi tải lên lại.");

    public static Refusal MissingFields(IReadOnlyList<string> names) =>
        new("template.missing_fields", $"Tệp mẫu thiếu ô điền bắt buộc: {List(names)}. Đề nghị thêm vào rồi tải lên lại.");

    public static Refusal NotAlone(IReadOnlyList<string> names) =>
        new("template.block_not_alone",
            $"Ô điền nhiều đoạn phải đứng riêng một đoạn: {List(names)}. Đề nghị xuống dòng trước và sau ô đó rồi tải lên lại.");

    public static Refusal Unclosed(string text) =>
        new("template.unclosed_field",
            $"Ô điền chưa đóng đủ hai dấu ngoặc ở “{Shown(text)}”. Đề nghị viết dạng {{{{tên ô}}}} rồi tải lên lại.");

    private static string List(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(10).Select(name => $"{{{{{Shown(name)}}}}}")) + (names.Count > 10 ? "…" : "");

    private static string Shown(string text)
    {
        var line = VietnameseText.Normalize(text).Trim();
        return line.Length > LongestShown ? string.Concat(line.AsSpan(0, LongestShown), "…") : line;
    }
}
