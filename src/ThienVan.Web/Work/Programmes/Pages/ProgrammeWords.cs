using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Work.Programmes.Pages;

/// <summary>Sentences of the pages of a programme.</summary>
internal static class ProgrammeWords
{
    /// <summary>The page's answer in one sentence.</summary>
    public static string Summary(ProgrammeView view)
    {
        var tally = view.Tally;
        if (tally.Lines == 0)
            return view.MayWrite ? "Chưa có nhiệm vụ nào: đưa việc kế hoạch đề xuất vào, hoặc thêm nhiệm vụ của đơn vị."
                : "Đơn vị chưa đưa nhiệm vụ nào vào chương trình.";
        return $"{tally.Lines} nhiệm vụ, {tally.Whole} rõ cả 6 mặt" + (tally.Missing() is { } missing ? $"; {missing}." : ".");
    }

    public static string? Done(string done) => done switch
    {
        "dua-vao" => "Đã đưa vào chương trình; đề nghị ghi người, sản phẩm, thời hạn cho việc mới.",
        "luu" => "Đã lưu nhiệm vụ.",
        "bo" => "Đã bỏ nhiệm vụ khỏi chương trình.",
        "gui" => "Đã gửi chương trình; Văn phòng sẽ chấp nhận hoặc trả lại kèm lý do.",
        "thu-hoi" => "Đã thu hồi; đơn vị sửa tiếp được.",
        "tra-lai" => "Đã trả lại chương trình cho đơn vị.",
        "chap-nhan" => "Đã chấp nhận chương trình; mỗi dòng đã thành một nhiệm vụ.",
        "dieu-chinh" => "Đã mở lần điều chỉnh mới; chương trình đã chấp nhận vẫn có hiệu lực đến khi lần này được chấp nhận.",
        _ => null,
    };

    public static string Lead(OfferLead lead) => lead switch
    {
        OfferLead.Own => "Kế hoạch giao đơn vị chủ trì",
        OfferLead.ServesOwn => "Kế hoạch chưa giao ai, phục vụ chỉ tiêu đơn vị chủ trì",
        OfferLead.Nobody => "Kế hoạch chưa giao đơn vị nào",
        _ => throw new ArgumentOutOfRangeException(nameof(lead), lead, message: null),
    };

    /// <summary>What the plan calls it: "Dự án 7", "Chỉ tiêu 15".</summary>
    public static string Called(PlanSource source) => source.Kind switch
    {
        SourceKind.Project => $"Đề án, dự án {source.No}",
        SourceKind.Task => $"Nhiệm vụ {source.No}",
        SourceKind.Target => $"Chỉ tiêu {source.No}",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, message: null),
    };

    public static string Fate(LineFate fate) => fate switch
    {
        LineFate.Added => "thêm",
        LineFate.Changed => "sửa",
        LineFate.Removed => "bỏ",
        LineFate.Same => "giữ nguyên",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, message: null),
    };

    public static string Sending(SendingLine? sending) => sending is null ? "bản đang sửa" : $"lần gửi {sending.Number}";
}

/// <summary>The way to a page of a programme.</summary>
internal static class ProgrammeWay
{
    public static IReadOnlyList<Crumb> Of(int year, string unit) =>
        [new($"Chương trình công tác {year}", WorkLinks.ProgrammesOf(year)), new(unit)];

    public static IReadOnlyList<Crumb> In(int year, string id, string unit, string here) =>
        [new($"Chương trình công tác {year}", WorkLinks.ProgrammesOf(year)), new(unit, WorkLinks.Programme(year, id)), new(here)];
}
