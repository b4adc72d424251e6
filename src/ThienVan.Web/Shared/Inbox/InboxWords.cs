using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Notices;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Shared.Inbox;

/// <summary>The inbox in a sentence.</summary>
internal static class InboxWords
{
    /// <summary>What presses most.</summary>
    public static string Title(Waiting waiting) => (waiting.In(DueBand.Today), waiting.In(DueBand.Late)) switch
    {
        ( > 0 and var today, > 0 and var late) => $"Hôm nay {today} việc phải xong, {late} việc đã quá hạn",
        ( > 0 and var today, _) => $"Hôm nay {today} việc phải xong",
        (_, > 0 and var late) => $"{late} việc đã quá hạn",
        _ when waiting.Silent.Count > 0 => "Chưa đọc được hết việc của bạn",
        _ when waiting.Own.Any() => "Không có việc nào phải xong hôm nay",
        _ => "Không có việc nào chờ bạn",
    };

    /// <summary>What is said of rooms that could not be read.</summary>
    public static string Silent(Waiting waiting) =>
        $"Chưa đọc được việc của phần {string.Join(", ", waiting.Silent)}, nên trang này và các con số trong danh mục chưa đủ. "
        + "Đề nghị tải lại trang sau ít phút; nếu vẫn vậy, đề nghị báo người quản trị.";

    /// <summary>How much there is in all.</summary>
    public static string Lead(Waiting waiting)
    {
        var (open, other) = (waiting.Own.Sum(line => line.Line.Count), waiting.Others.Sum(line => line.Line.Count));
        return other == 0 ? $"{open} việc đang mở" : $"{open} việc đang mở, {other} việc chờ người khác";
    }

    /// <summary>What is said of a notice that led back here; null for another's act.</summary>
    public static string? Done(string done) => done == NoticeForm.SeenHere ? "Đã đánh dấu thông báo là đã đọc." : null;

    /// <summary>What an empty inbox says of the days to come.</summary>
    /// <param name="next">The next day to keep; null while none is set.</param>
    public static string Next(DueLine? next) => next is null
        ? "Chưa có hạn nào phía trước. Khi có số liệu phải gửi, thẩm tra hoặc phê duyệt, việc sẽ hiện ở đây."
        : $"Hạn tiếp theo: {FigureText.Day(next.Day)}, {VietnameseText.Uncapital(next.Summary)}.";
}
