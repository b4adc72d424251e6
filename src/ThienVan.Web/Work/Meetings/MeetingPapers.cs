using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Meetings;
using ThienVan.Web.Shared.Documents.Paper;
using ThienVan.Web.Shared.Documents.Printing;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Ui.Lists;

namespace ThienVan.Web.Work.Meetings;

/// <summary>The pack and the notice of conclusions as Word files and, where the machine can print, as .pdf.</summary>
internal static class MeetingPapers
{
    /// <summary>Lines of a part that leave room for the others on one sheet.</summary>
    private const int Printed = 5;

    public static void MapMeetingPapers(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup(WorkLinks.Meetings).RequireAuthorization(WorkPermissions.ViewAll);
        papers.MapGet("/{id:guid}/{name:regex(^(ho-so|thong-bao)$)}.{format:regex(^(docx|pdf)$)}", FileAsync);
    }

    private static async Task<IResult> FileAsync(
        Guid id, string name, string format, MeetingQueries queries, PdfPrinter printer, DownloadNames names, DemonstrationMode mode,
        CancellationToken ct)
    {
        var isPack = name == "ho-so";
        if (await queries.FindAsync(id, ct) is not { } view || (!isPack && !view.IsConcluded)) return TypedResults.NotFound();
        var docx = isPack ? OnePage.Write(Pack(view, mode.Warning))
            : OfficialDocument.Write(Notice(view) with { Warning = mode.Warning });
        var file = names.Of(about: null, isPack ? "ho-so-giao-ban" : "thong-bao-ket-luan-giao-ban", format, view.Row.Day);
        if (format == "docx") return TypedResults.File(docx, OfficialDocument.ContentType, file);
        var pdf = await printer.PrintAsync(docx, ct);
        return pdf.IsRefused
            ? TypedResults.Problem(pdf.Refusal!.Message, statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.File(pdf.Value, "application/pdf", file);
    }

    /// <summary>"Thông báo kết luận": each conclusion with who does it by when.</summary>
    public static OfficialPaper Notice(MeetingView view) => new()
    {
        Head = Head(view, view.Row.NoticeNumber ?? "      /TB-UBND",
            view.Row.NoticeDay is { } day ? OfficialWords.Day(day) : $"ngày      tháng      năm {view.Row.Day.Year}"),
        Type = "Thông báo",
        Subject = $"Kết luận tại cuộc họp giao ban ngày {FigureText.Day(view.Row.Day)}",
        Body =
        [
            PaperParagraph.Of($"Ngày {FigureText.Day(view.Row.Day)}, {view.Issuer} tổ chức họp giao ban. Sau khi nghe các đơn vị báo cáo "
                + "và ý kiến của các đại biểu dự họp, Chủ tịch Ủy ban nhân dân kết luận như sau:"),
            .. view.Conclusions.Count == 0 ? [PaperParagraph.Of("Cuộc họp không giao việc mới.")] : Conclusions(view),
            PaperParagraph.Of($"Trên đây là kết luận tại cuộc họp giao ban ngày {FigureText.Day(view.Row.Day)}, đề nghị các đơn vị thực "
                + "hiện và báo cáo kết quả"),
        ],
        Signature = new() { Authority = ["TM. Ủy ban nhân dân", "Chủ tịch"], Name = view.Row.Signer ?? "" },
        Recipients = ["Các đơn vị được giao việc", "Lưu: VT"],
    };

    private static IEnumerable<PaperBlock> Conclusions(MeetingView view) => view.Conclusions.Select((conclusion, i) => new PaperParagraph(
        new PaperSpan($"{i + 1}. {conclusion.Said.Who}") { Bold = true },
        new PaperSpan($": {OfficialWords.Bare(conclusion.Said.Title)}"
            + (conclusion.Said.Output is { } output ? $"; sản phẩm: {OfficialWords.Bare(output)}" : "")
            + (conclusion.Said.By is { } day ? $"; thời hạn: {day}." : "."))));

    /// <summary>The pack, as of its day, on one page.</summary>
    public static OnePageSummary Pack(MeetingView view, string? warning) => new()
    {
        Issuer = view.Issuer,
        Title = view.Row.Title,
        AsOf = $"{(warning is null ? "" : $"{warning}. ")}Số liệu đến ngày {FigureText.Day(view.Pack.AsOf)}"
            + (view.IsConcluded ? ", giữ nguyên khi kết thúc họp" : ", cuộc họp chưa kết thúc"),
        Counts = [.. view.Pack.Parts.Select(part => new OnePageCount($"{part.Part.Total}", part.Title, PageTone.Plain))],
        Heads = ["Nội dung", "Chủ trì", "Thời hạn", "Tình hình"],
        Weights = [66, 38, 20, 62],
        IsWorded = true,
        Groups =
        [
            .. view.Pack.Parts.Where(part => part.Part.Total > 0).Select(part => new OnePageGroup(
                part.Title + (part.Part.Total > Printed ? $" ({Printed} trong {part.Part.Total})" : ""),
                [.. part.Part.Lines.Take(Printed).Select(line => Line(line, part.Part == view.Pack.Overdue))])),
        ],
        Rest = left => $"và {left} mục khác, xem trên hệ thống",
        Foot = "Nguồn: nhiệm vụ, dự án và chỉ tiêu trên hệ thống; mở từng mục để xem số liệu và lý do.",
    };

    private static OnePageLine Line(PackLine line, bool isOverdue) => new(line.Text, line.Who ?? "", line.By ?? "",
        line.Why is null ? line.Standing : $"{line.Standing}. {line.Why}", isOverdue ? PageTone.Bad : PageTone.Plain);

    private static PaperHead Head(MeetingView view, string number, string day)
    {
        var name = IssuerName.Of(view.Issuer);
        return new()
        {
            Issuer = name.Body == view.Issuer ? [view.Issuer] : [name.Body, name.Ward],
            Number = number,
            Place = name.Place,
            Day = day,
        };
    }
}
