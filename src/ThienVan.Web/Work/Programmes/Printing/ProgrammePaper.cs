using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Work.Programmes.Printing;

/// <summary>An accepted programme as a plan in the form of NĐ 30/2020/NĐ-CP, its table an appendix. Number, day and signature stay empty:
/// the unit's own register and its head give them.</summary>
internal static class ProgrammePaper
{
    private static readonly PaperColumn[] s_columns =
    [
        new("TT", 6) { Side = PaperSide.Centre },
        new("Nhiệm vụ", 44),
        new("Chủ trì", 26),
        new("Phối hợp", 32),
        new("Sản phẩm", 32),
        new("Thời hạn", 18) { Side = PaperSide.Centre },
    ];

    /// <param name="lines">As they were accepted.</param>
    /// <param name="warning">Said over everything; null for nothing.</param>
    public static byte[] Write(ProgrammeView view, IReadOnlyList<ProgrammeLine> lines, string? warning) => OfficialDocument.Write(new()
    {
        Warning = warning,
        Head = new()
        {
            Superior = Superior(view),
            Issuer = [view.Unit],
            Number = "         /KH-          ",
            Place = IssuerName.Of(view.Frame.Plan.Head.Issuer).Place,
            Day = OpenDay(view),
        },
        Type = "Kế hoạch",
        Subject = $"Thực hiện chương trình công tác năm {view.Year}",
        Grounds = [$"Căn cứ {Plan(view)}"],
        Body = [.. Body(view, lines)],
        Signature = new() { Authority = [Signer(view.Unit)], Name = "" },
        Recipients = ["Ủy ban nhân dân phường", "Các đơn vị phối hợp", "Lưu: VT"],
        Appendices =
        [
            new()
            {
                Title = $"Nhiệm vụ năm {view.Year}",
                Attached = $"Kèm theo Kế hoạch số         /KH-          {OpenDay(view)} của {view.Unit}",
                Landscape = true,
                Blocks = [Table(view, lines)],
            },
        ],
    });

    private static PaperTable Table(ProgrammeView view, IReadOnlyList<ProgrammeLine> lines) => new()
    {
        Columns = s_columns,
        Rows =
        [
            .. lines.Select((line, i) => new PaperRow(
                PaperCell.Of($"{i + 1}"),
                PaperCell.Of(line.Name),
                PaperCell.Of(Lead(line, view)),
                PaperCell.Of(LineFields.Cooperating(line, view.Frame.NameOf)),
                PaperCell.Of(line.Output),
                PaperCell.Of(line.Time is null ? null : VietnameseText.Capital(LineTimeText.InYear(line.Time, view.Year))))),
        ],
    };

    // In a unit's own plan the lead is one of its people; the unit where nobody is named.
    private static string Lead(ProgrammeLine line, ProgrammeView view) => (line.Person?.Name ?? view.Unit)
        + (line.Answers is { } answers && answers != line.Person ? $"; {answers.Name} chịu trách nhiệm" : "");

    private static IEnumerable<PaperBlock> Body(ProgrammeView view, IReadOnlyList<ProgrammeLine> lines)
    {
        if (view.Row!.Demonstration) yield return PaperParagraph.Of("SỐ LIỆU MINH HỌA, KHÔNG BAN HÀNH");
        yield return PaperParagraph.Of(
            $"{view.Unit} xây dựng Kế hoạch thực hiện chương trình công tác năm {view.Year} như sau:");
        yield return new PaperHeading(2, "I. Mục đích, yêu cầu");
        yield return PaperParagraph.Of(
            $"Cụ thể hóa nhiệm vụ năm {view.Year} của {Plan(view)}; mỗi nhiệm vụ rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản "
                + "phẩm, rõ thẩm quyền.");
        yield return new PaperHeading(2, "II. Nội dung");
        yield return PaperParagraph.Of(
            $"{view.Unit} chủ trì {FigureText.Number(lines.Count)} nhiệm vụ, nêu tại Phụ lục kèm theo Kế hoạch này.");
        yield return new PaperHeading(2, "III. Kinh phí");
        foreach (var line in Money(lines)) yield return PaperParagraph.Of(line);
        yield return new PaperHeading(2, "IV. Tổ chức thực hiện");
        yield return PaperParagraph.Of(
            "Người được giao chủ trì thực hiện đúng thời hạn, báo cáo kết quả kèm sản phẩm; các đơn vị phối hợp thực hiện phần việc của "
                + "mình. Khi cần điều chỉnh, đơn vị đề nghị Văn phòng xem xét theo quy định.");
    }

    private static IEnumerable<string> Money(IReadOnlyList<ProgrammeLine> lines)
    {
        var money = lines.SelectMany(line => line.Money).GroupBy(one => (one.Source, one.Year)).ToArray();
        return money.Length == 0 ? ["Không phát sinh kinh phí ghi trong chương trình."]
            : money.Select(same => $"- {same.Key.Source} năm {same.Key.Year}: {Sum([.. same])}.");
    }

    // A sum of what is known says how much it leaves out.
    private static string Sum(LineMoney[] money)
    {
        var open = money.Count(one => one.Amount is null);
        if (open == money.Length) return $"chưa xác định số tiền ({FigureText.Number(open)} nhiệm vụ)";
        return FigureText.WithUnit(money.Sum(one => one.Amount), "triệu đồng", decimals: 6)
            + (open > 0 ? $", chưa kể {FigureText.Number(open)} nhiệm vụ chưa xác định số tiền" : "");
    }

    private static string Plan(ProgrammeView view)
    {
        var head = view.Frame.Plan.Head;
        var day = head.Date is { } date ? $" {OfficialWords.Day(date)}" : "";
        var about = view.Frame.Document.Title is { } title ? $" về {About(title)}" : "";
        return $"{head.InFull}{day} của {IssuingPlace.Committee(head.Issuer)}{about}";
    }

    private static string About(string title) =>
        title.StartsWith("Kế hoạch ", StringComparison.OrdinalIgnoreCase) ? title["Kế hoạch ".Length..] : VietnameseText.Uncapital(title);

    /// <summary>Null for the police and the military, who stand under their own line.</summary>
    private static string? Superior(ProgrammeView view) =>
        view.Frame.Units.FirstOrDefault(unit => unit.Id == view.UnitId)?.Kind is UnitKind.Department or UnitKind.Centre
            ? Parted(IssuingPlace.Committee(view.Frame.Plan.Head.Issuer)) : null;

    // The name of the ward begins its own line.
    private static string Parted(string issuer) =>
        IssuerName.Of(issuer) is var (body, ward) && body != ward ? $"{body}\n{ward}" : issuer;

    private static string OpenDay(ProgrammeView view) =>
        $"ngày      tháng      năm {view.Accepted!.DecidedAt!.Value.ToOffset(FigureText.Indochina).Year}";

    private static string Signer(string unit) => VietnameseText.Fold(unit) switch
    {
        var name when name.StartsWith("van phong", StringComparison.Ordinal) => "Chánh Văn phòng",
        var name when name.StartsWith("phong", StringComparison.Ordinal) => "Trưởng phòng",
        var name when name.StartsWith("trung tam", StringComparison.Ordinal) => "Giám đốc",
        var name when name.StartsWith("cong an", StringComparison.Ordinal) => "Trưởng Công an phường",
        var name when name.StartsWith("ban chi huy", StringComparison.Ordinal) => "Chỉ huy trưởng",
        _ => "Thủ trưởng đơn vị",
    };
}
