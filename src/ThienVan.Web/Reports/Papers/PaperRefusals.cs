using ThienVan.Core.Kernel;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Web.Reports.Papers;

internal static class PaperRefusals
{
    public static readonly Refusal NoRound = new("round.unknown", "Không còn kỳ báo cáo này; đề nghị mở lại danh sách kỳ báo cáo.");
    public static readonly Refusal EditDenied = new("paper.denied", "Chỉ Văn phòng được sửa nội dung báo cáo; đề nghị liên hệ Văn phòng.");
    public static readonly Refusal IssueDenied = new(
        "paper.denied", "Chỉ Chủ tịch hoặc Văn phòng được cấp số, thu hồi báo cáo; đề nghị liên hệ Văn phòng.");
    public static readonly Refusal KeptDenied = new(
        "paper.denied", "Bản lưu có tên người nhập và nguồn gốc số liệu, chỉ người tổng hợp, phát hành báo cáo được tải.");
    public static readonly Refusal Issued = new("paper.issued", "Báo cáo đã cấp số nên không sửa được; muốn sửa đề nghị "
        + "thu hồi số, có lý do.");
    public static readonly Refusal NotIssued = new("paper.not_issued", "Báo cáo chưa cấp số; đề nghị tải lại trang.") { IsDone = true };
    public static readonly Refusal Empty = new(
        "paper.empty", "Chưa có số liệu nào được duyệt nên chưa cấp số được; đề nghị trình duyệt trước.");
    public static readonly Refusal RoundOpen = new(
        "paper.round_open", "Kỳ báo cáo còn mở nhập và còn số chưa duyệt; đề nghị duyệt hết hoặc khóa kỳ rồi cấp số.");
    public static readonly Refusal Signer = new("paper.signer", "Đề nghị ghi họ tên người ký (tối đa 100 ký tự).");
    public static readonly Refusal Authority = new("paper.authority", "Đề nghị chọn thẩm quyền ký trong danh sách.");
    public static readonly Refusal Day = new(
        "paper.day", "Đề nghị nhập ngày ký, không sau hôm nay quá 7 ngày và không trước ngày chốt số liệu.");
    public static readonly Refusal Reason = new("paper.reason", "Đề nghị ghi lý do thu hồi (tối đa 500 ký tự).");

    public static readonly Refusal Changed = new(
        "paper.changed", "Nội dung, số liệu hoặc số văn bản đã đổi từ lúc xem trước; đề nghị xem lại bản mới ở dưới rồi cấp số.");

    public static Refusal Unexplained(IReadOnlyList<string> codes) =>
        new(
            "paper.unexplained",
            $"Còn {codes.Count} chỉ số chưa có số được duyệt và chưa ai ghi lý do thiếu "
                + $"({string.Join(", ", codes.Take(5))}{(codes.Count > 5 ? ", …" : "")}); "
                + "đề nghị công bố kỳ báo cáo với lý do từng số rồi cấp số."
        );

    public static Refusal EmptySections(IReadOnlyList<PaperSection> sections) =>
        new(
            "paper.empty_section",
            $"Còn {sections.Count} phần chưa có nội dung ({string.Join("; ", sections.Select(section => section.Title))}); "
                + "đề nghị viết, hoặc ghi rõ từng phần không có nội dung phát sinh trong kỳ."
        );

    public static Refusal Uncompared(IReadOnlyList<PaperSection> sections) =>
        new(
            "paper.uncompared",
            $"{Outdated(sections)}; đề nghị đối chiếu với số liệu ở phụ lục, sửa lại hoặc đánh dấu đã đối chiếu rồi cấp số.");

    /// <summary>"Có 2 phần sửa tay trước khi số liệu hoặc lời của đơn vị đổi (Kết quả; Nguyên nhân)".</summary>
    public static string Outdated(IReadOnlyList<PaperSection> sections) =>
        $"Có {sections.Count} phần sửa tay trước khi số liệu hoặc lời của đơn vị đổi ("
            + string.Join("; ", sections.Select(section => section.Title)) + ")";

    public static Refusal TooLong(string section, int most) =>
        new("paper.too_long", $"Phần “{section}” dài hơn {most} ký tự; đề nghị viết gọn lại.");

    public static Refusal Stale(string section, string by) =>
        new("paper.stale", $"{by} vừa sửa phần “{section}”; bản của bạn chưa được lưu, đề nghị chép lại rồi tải lại trang.");

    public static Refusal UnknownMarks(string section, IEnumerable<string> codes) =>
        new(
            "paper.unknown_mark",
            $"Phần “{section}” có dấu nguồn không ứng với số đã duyệt: {string.Join(", ", codes.Select(code => $"[^{code}]"))}; "
                + "đề nghị sửa hoặc bỏ dấu đó."
        );
}
