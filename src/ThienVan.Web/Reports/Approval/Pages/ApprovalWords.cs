using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;

namespace ThienVan.Web.Reports.Approval.Pages;

/// <summary>Steps and changes in the office's words.</summary>
internal static class ApprovalWords
{
    /// <summary>A step as forms and addresses carry it; null for steps no page of this folder takes.</summary>
    public static string? Slug(ValueStep step) => step switch
    {
        ValueStep.Verify => "tham-tra",
        ValueStep.Approve => "duyet",
        ValueStep.Return => "tra-lai",
        _ => null,
    };

    public static ValueStep? Step(string? slug) =>
        Enum.GetValues<ValueStep>().Cast<ValueStep?>().FirstOrDefault(step => slug is not null && Slug(step!.Value) == slug);

    public static string Button(ValueStep step) => step switch
    {
        ValueStep.Verify => "Thẩm tra",
        ValueStep.Approve => "Phê duyệt",
        _ => "Trả lại",
    };

    public static string Done(ValueStep step) => step switch
    {
        ValueStep.Verify => VietnameseText.Capital(ValueStates.Word(ValueState.Verified)),
        ValueStep.Approve => VietnameseText.Capital(ValueStates.Word(ValueState.Approved)),
        _ => "Đã trả lại",
    };

    /// <summary>"tăng 12,5 %", "giảm 3 điểm %", "không đổi"; "–" when nothing can be said.</summary>
    public static string Change(FigureChange? change) => change switch
    {
        null => FigureText.Missing,
        { Amount: 0 } => "không đổi",
        { Amount: var amount, InPoints: var points } =>
            $"{(amount > 0 ? "tăng" : "giảm")} {FigureText.WithUnit(Math.Abs(amount), points ? "điểm %" : "%", 1)}",
    };
}
