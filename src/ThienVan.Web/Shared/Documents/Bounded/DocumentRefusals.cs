using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Bounded;

/// <summary>Carries a refusal out of the middle of a stream; never leaves <see cref="DocumentReader"/>.</summary>
internal sealed class DocumentRefusedException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>Every way a file can be turned down, in words that tell the user what to do.</summary>
internal sealed class DocumentRefusals(string fileName)
{
    private const int LongestName = 120;

    private readonly string _name = ShownName(fileName);

    public Refusal Empty() => Refuse("file.empty", "không có nội dung. Đề nghị chọn tệp khác.");

    public Refusal TooLarge(long limit) =>
        Refuse("file.too_large", $"lớn hơn {FileSize.Say(limit)}. Đề nghị bớt ảnh hoặc tách tệp rồi nhập lại.");

    public Refusal TooMuchText(int limit) =>
        Refuse("file.too_large", $"có hơn {limit / 1_000_000m:0.#} triệu ký tự. Đề nghị tách tệp rồi nhập lại.");

    public Refusal TooManyPages(int limit) => Refuse("file.too_large", $"có hơn {limit} trang. Đề nghị tách tệp rồi nhập lại.");

    public Refusal LineTooLong(int line, int limit) =>
        Refuse("file.line_too_long", $"có dòng {line} dài hơn {limit} ký tự. Đề nghị ngắt dòng này rồi nhập lại.") with { Line = line };

    public Refusal Truncated() =>
        Refuse("file.truncated", "bị cắt cụt hoặc hỏng. Đề nghị tải lại từ nguồn, hoặc mở ra và lưu lại rồi nhập lại.");

    public Refusal Damaged(int? line = null) =>
        Refuse("file.damaged", $"có nội dung không đúng định dạng{At(line)}. Đề nghị mở tệp, lưu lại rồi nhập lại.");

    public Refusal Password() => Refuse("file.password", "đặt mật khẩu. Đề nghị bỏ mật khẩu rồi nhập lại.");

    public Refusal ZipBomb() =>
        Refuse("file.zip_bomb", "bung ra lớn bất thường nên không được đọc. Đề nghị mở tệp, lưu lại rồi nhập lại.");

    public Refusal NotText(int? line = null) =>
        Refuse("file.not_text", $"không phải văn bản đọc được{At(line)}. Đề nghị dùng tệp .docx, .pdf hoặc .txt (mã UTF-8).") with
        {
            Line = line,
        };

    public Refusal NotVietnamese() =>
        Refuse("file.not_vietnamese", "không phải văn bản tiếng Việt có dấu. Đề nghị kiểm tra lại tệp đã chọn.");

    public Refusal LooseMarks() =>
        Refuse("file.loose_marks", "có dấu tách rời khỏi chữ nên đọc sẽ sai. Đề nghị lưu bản gốc thành .docx rồi nhập lại.");

    public Refusal Scanned() =>
        Refuse("file.scanned", "là bản chụp, không có chữ. Đề nghị nhận dạng chữ (OCR) rồi lưu thành .docx, hoặc dùng bản gốc.");

    public Refusal OldWord() =>
        Refuse("file.unsupported", "là Word phiên bản cũ (.doc). Đề nghị mở bằng Word, chọn Lưu thành .docx rồi nhập lại.");

    public Refusal Unsupported(string what) =>
        Refuse("file.unsupported", $"là {what}, chưa đọc được. Đề nghị lưu thành .docx, .pdf hoặc .txt rồi nhập lại.");

    public Refusal TooSlow() =>
        Refuse("file.too_complex", "quá phức tạp để đọc. Đề nghị lưu thành .docx rồi nhập lại.");

    private static string At(int? line) => line is null ? "" : $" ở dòng {line}";

    private static string ShownName(string fileName)
    {
        var name = VietnameseText.Normalize(fileName).Replace('\\', '/').Split('/')[^1].Trim();
        return name.Length > LongestName ? string.Concat(name.AsSpan(0, LongestName), "…") : name;
    }

    private Refusal Refuse(string code, string what) => new(code, $"Tệp “{_name}” {what}");
}
