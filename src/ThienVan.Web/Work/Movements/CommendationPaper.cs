using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Movements;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Work.Movements;

/// <summary>The list of a year's commendations in the form of NĐ 30/2020/NĐ-CP. Number, day and signature stay empty: the clerk and the
/// head of the unit give them.</summary>
internal static class CommendationPaper
{
    private static readonly PaperColumn[] _columns =
    [
        new("TT", 6) { Side = PaperSide.Centre },
        new("Tập thể, cá nhân", 34),
        new("Thành tích", 34),
        new("Hình thức khen", 28),
        new("Quyết định", 26),
    ];

    public static byte[] Write(CommendationView view) => OfficialDocument.Write(new()
    {
        Head = Head(view),
        Type = "Danh sách",
        Subject = $"Tập thể, cá nhân được khen thưởng, đề nghị khen thưởng trong {view.Year.Title}",
        Body = [.. Body(view)],
        Signature = new() { Authority = [view.Year.Plan.Unit(view.Year.Movement.LeadId)], Name = "" },
        Recipients = ["Ủy ban nhân dân phường", "Lưu: VT"],
    });

    private static IEnumerable<PaperBlock> Body(CommendationView view)
    {
        if (view.Year.Movement.Demonstration) yield return PaperParagraph.Of("SỐ LIỆU MINH HỌA, KHÔNG BAN HÀNH");
        yield return new PaperTable
        {
            Columns = _columns,
            Rows =
            [
                .. view.Lines.Where(line => line.Flow.State != CommendationState.Ended).Select((line, i) => new PaperRow(
                    PaperCell.Of($"{i + 1}"),
                    PaperCell.Of(line.Unit is { } unit ? $"{line.Who} ({unit})" : line.Who),
                    PaperCell.Of(line.Merit),
                    PaperCell.Of(line.Form),
                    PaperCell.Of(Decision(line.Flow)))),
            ],
        };
    }

    private static string Decision(CommendationFlow flow) =>
        flow.Number is { } number ? $"Số {number}, ngày {FigureText.Day(flow.DecidedOn)}" : "Đề nghị, chưa quyết định";

    private static PaperHead Head(CommendationView view)
    {
        var issuer = IssuingPlace.Committee(view.Year.Plan.Held?.Head.Issuer ?? "Ủy ban nhân dân phường");
        var name = IssuerName.Of(issuer);
        return new()
        {
            Superior = view.Year.Movement.LeadId is null ? null : issuer,
            Issuer = view.Year.Movement.LeadId is { } lead ? [view.Year.Plan.Unit(lead)]
                : name.Body == issuer ? [issuer] : [name.Body, name.Ward],
            Number = "",
            Place = name.Place,
            Day = $"ngày      tháng      năm {view.Year.Book.Row.Year}",
        };
    }
}
