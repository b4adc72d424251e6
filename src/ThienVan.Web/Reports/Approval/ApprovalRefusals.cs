using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Values;

namespace ThienVan.Web.Reports.Approval;

/// <summary>Why a step is not taken, in words that say what is now.</summary>
internal static class ApprovalRefusals
{
    public static readonly Refusal NoRound = new("round.unknown", "Không còn kỳ báo cáo này; đề nghị mở lại danh sách kỳ báo cáo.");
    public static readonly Refusal Unknown = new("value.unknown", "Không có số liệu này trong kỳ báo cáo; đề nghị tải lại trang.");
    public static readonly Refusal Nobody = new(
        "value.nobody", "Việc này phải do một người có tài khoản thực hiện; đề nghị đăng nhập bằng tài khoản của bạn.");
    public static readonly Refusal Forged = new("value.list", "Danh sách gửi lên không hợp lệ; đề nghị tải lại trang rồi làm lại.");
    public static readonly Refusal VerifyDenied = new("value.denied", "Chỉ Văn phòng được thẩm tra số liệu; đề nghị liên hệ Văn phòng.");
    public static readonly Refusal ReturnDenied = new(
        "value.denied", "Chỉ Văn phòng hoặc lãnh đạo phụ trách đơn vị được trả lại số liệu; đề nghị liên hệ Văn phòng.");
    public static readonly Refusal ApproveDenied = new(
        "value.denied", "Chỉ Chủ tịch hoặc Phó Chủ tịch phụ trách đơn vị được phê duyệt số liệu; đề nghị trình lãnh đạo.");
    public static readonly Refusal PublishDenied = new(
        "round.publish_denied", "Chỉ Chủ tịch hoặc Văn phòng được công bố kỳ báo cáo; đề nghị liên hệ Văn phòng.");
    public static readonly Refusal ReviseDenied = new(
        "value.denied", "Chỉ đơn vị chịu trách nhiệm hoặc Văn phòng được lập phiên bản mới; đề nghị liên hệ đơn vị đó.");
    public static readonly Refusal NeedsLook = new(
        "value.needs_look", "Số này có điều cần xem (cảnh báo, giải trình hoặc sửa số đã duyệt); đề nghị mở từng số để quyết định.");

    private const string DoneAlready = "value.done_already";
    private const string Stale = "value.stale";

    /// <summary>Is it <see cref="Overtaken"/>?</summary>
    public static bool IsOvertaken(Refusal? refusal) => refusal?.Code is DoneAlready or Stale;

    /// <summary>Somebody was faster, or the form was sent twice: says who did what and when.</summary>
    public static Refusal Overtaken(ValueRow row, Actor asking)
    {
        var (who, at) = Last(row);
        var when = at is null ? "" : $" lúc {FigureText.Moment(at)}";
        return who == asking.Name
            ? new(DoneAlready, $"Bạn đã đưa số này sang “{ValueStates.Word(row.State)}”{when}; đề nghị xem bản hiện nay.")
            : new(Stale,
                $"{who ?? "Người khác"} vừa đưa số này sang “{ValueStates.Word(row.State)}”{when}; "
                    + "đề nghị xem bản hiện nay rồi quyết định.");
    }

    private static (string? Who, DateTimeOffset? At) Last(ValueRow row) => row.State switch
    {
        ValueState.Submitted => (row.SubmittedBy, row.LastSentAt),
        ValueState.Returned => (row.ReturnedBy, row.Returned?.At),
        ValueState.Verified => (row.VerifiedBy, row.VerifiedAt),
        var state when state.IsApproved() => (row.ApprovedBy, row.ApprovedAt),
        _ => (row.EnteredBy, row.EnteredAt),
    };
}
