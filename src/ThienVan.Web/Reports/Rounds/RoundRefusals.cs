using ThienVan.Core.Kernel;

namespace ThienVan.Web.Reports.Rounds;

/// <summary>Refusals that several writes of a round share.</summary>
internal static class RoundRefusals
{
    public static readonly Refusal NoPlan = new(
        "round.no_plan", "Chưa có kế hoạch nào được áp dụng; đề nghị nạp và phê duyệt kế hoạch trước khi mở kỳ báo cáo.");
    public static readonly Refusal NoLines = new(
        "round.no_lines", "Mẫu báo cáo này chưa chọn chỉ tiêu nào có trong kế hoạch đang áp dụng; đề nghị chọn chỉ tiêu rồi mở kỳ.");
    public static readonly Refusal UnknownDefinition = new(
        "round.definition_unknown", "Không có mẫu báo cáo này; đề nghị mở lại danh sách mẫu báo cáo.");
    public static readonly Refusal UnknownRound = new("round.unknown", "Không có kỳ báo cáo này; đề nghị mở lại danh sách kỳ báo cáo.");
    public static readonly Refusal UnknownWindow = new(
        "round.window_unknown", "Mẫu báo cáo không có kỳ này trong giai đoạn của kế hoạch; đề nghị chọn kỳ khác.");
    public static readonly Refusal NotBegun = new("round.not_begun", "Kỳ này chưa bắt đầu nên chưa mở được; đề nghị chờ đến ngày đầu kỳ.");
    public static readonly Refusal DefinitionOver = new(
        "round.definition_over", "Mẫu báo cáo không áp dụng cho kỳ này; đề nghị sửa ngày áp dụng của mẫu hoặc chọn mẫu khác.");

    public static Refusal OpenAlready(string name) =>
        new("round.open_already", $"{name} đã được mở từ trước; đề nghị tải lại danh sách kỳ báo cáo.") { IsDone = true };
}
