using System.Globalization;
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

    /// <summary>"Đã thẩm tra 9 số."</summary>
    public static string Moved(ValueStep step, int count) => $"{Done(step)} {count} số.";

    /// <summary>"9 số đều ổn".</summary>
    public static string Well(int count) => $"{count} số liệu không có cảnh báo";

    /// <summary>The button that moves many at once.</summary>
    public static string MoveWell(ValueStep step, int count) => $"{Button(step)} {Well(count)}";

    /// <summary>What was done as an address carries it: "tham-tra-9".</summary>
    public static string WriteDone(ValueStep step, int count) => string.Create(CultureInfo.InvariantCulture, $"{Slug(step)}-{count}");

    /// <summary>Null for what <see cref="WriteDone"/> did not write.</summary>
    public static (ValueStep Step, int Count)? ReadDone(string done) =>
        done.LastIndexOf('-') is > 0 and var at && Step(done[..at]) is { } step
        && int.TryParse(done[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (step, count) : null;

    /// <summary>"tăng 12,5 %", "giảm 3 điểm %", "không đổi"; "–" when nothing can be said.</summary>
    public static string Change(FigureChange? change) => change switch
    {
        null => FigureText.Missing,
        { Amount: 0 } => "không đổi",
        { Amount: var amount, InPoints: var points } =>
            $"{(amount > 0 ? "tăng" : "giảm")} {FigureText.Beside(Math.Abs(amount), 0, points ? "điểm %" : "%")}",
    };
}
