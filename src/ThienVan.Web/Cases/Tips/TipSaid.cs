using ThienVan.Core.Cases.Tips;

namespace ThienVan.Web.Cases.Tips;

/// <summary>Tips in the office's words.</summary>
internal static class TipSaid
{
    public static string Of(TipOutcome outcome) => outcome switch
    {
        TipOutcome.Handled => "Đã xử lý",
        TipOutcome.NoGround => "Đã kiểm tra, không có căn cứ",
        TipOutcome.TooLittle => "Chưa đủ thông tin để kiểm tra",
        TipOutcome.Forwarded => "Đã chuyển thành hồ sơ chính thức",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };

    /// <summary>What a report is about, where it is one of the subjects.</summary>
    public static string About(string? about, IEnumerable<Shared.Ui.Forms.Choice> subjects) => about is null ? "Không nêu"
        : subjects.FirstOrDefault(subject => subject.Value == about)?.Text
        ?? (about == TipReaders.Leaders ? TipPeople.LeadersName : "Đơn vị không còn hoạt động");
}
