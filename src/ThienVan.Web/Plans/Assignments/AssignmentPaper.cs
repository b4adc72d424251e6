using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Versions;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Plans.Assignments;

/// <summary>The decision that assigns the year's figures, as a draft in the form of NĐ 30/2020/NĐ-CP: what the plan asks and what is
/// assigned from above, and the parts of units and neighbourhood groups. A year that nobody gave a figure is not in it.</summary>
internal static class AssignmentPaper
{
    private const string NoNumber = "      /QĐ-UBND";

    public static byte[] Write(YearSheetView view) => OfficialDocument.Write(Paper(view));

    private static OfficialPaper Paper(YearSheetView view)
    {
        var issuer = IssuingPlace.Committee(view.Head.Issuer);
        var name = IssuerName.Of(issuer);
        var parted = Parted(view).ToArray();
        var day = $"ngày      tháng      năm {view.Today.Year}";
        var attached = $"Kèm theo Quyết định số {NoNumber} {day} của {issuer}";
        return new()
        {
            Head = new()
            {
                Issuer = name.Body == issuer ? [issuer] : [name.Body, name.Ward],
                Number = NoNumber,
                Place = name.Place,
                Day = day,
            },
            Type = "Quyết định",
            Subject = $"Về việc giao chỉ tiêu phát triển kinh tế - xã hội,\nquốc phòng - an ninh năm {view.Year}",
            Decides = issuer,
            Grounds = [.. Grounds(view, name.Ward)],
            Warning = view.Documents.Any(line => line.Demonstration) ? "Số liệu minh họa, không dùng để ban hành" : null,
            Body = [.. Articles(view, issuer, parted)],
            Signature = new() { Authority = ["TM. Ủy ban nhân dân", "Chủ tịch"], Name = "" },
            Recipients =
                ["Như Điều 3", "Ủy ban nhân dân thành phố (để báo cáo)", $"Thường trực Đảng ủy, HĐND {name.Ward}", "Lưu: VT, VP"],
            Appendices =
            [
                new()
                {
                    Title = $"Chỉ tiêu phát triển kinh tế - xã hội,\nquốc phòng - an ninh năm {view.Year}",
                    Attached = attached,
                    Landscape = true,
                    Blocks = [Whole(view)],
                },
                .. parted.Length == 0 ? Array.Empty<PaperAppendix>() :
                [
                    new()
                    {
                        Title = $"Chỉ tiêu giao {Receivers(HasNeighbourhoods(parted))} năm {view.Year}",
                        Attached = attached,
                        Blocks = [Parts(parted, view)],
                    },
                ],
            ],
        };
    }

    private static bool HasNeighbourhoods(IEnumerable<(SheetLine Line, HeldFigure Held)> parted) =>
        parted.Any(one => one.Held.Figure.Parts.Any(part => part.Kind == AssignedPartKind.Neighbourhood));

    private static string Receivers(bool neighbourhoods) => neighbourhoods ? "các đơn vị, tổ dân phố" : "các đơn vị";

    private static IEnumerable<string> Grounds(YearSheetView view, string ward)
    {
        yield return "Căn cứ Luật Tổ chức chính quyền địa phương";
        if (view.Head is { Number: { } number, Date: { } date })
            yield return $"Căn cứ Kế hoạch số {number} {OfficialWords.Day(date)} của {view.Head.Issuer}";
        foreach (var above in view.Lines.SelectMany(line => line.Held).Select(held => held.Document)
            .Where(document => document.Level == AssignmentLevel.FromAbove).DistinctBy(document => document.Key).OrderBy(one => one.Date))
            yield return $"Căn cứ văn bản số {above.Number} {OfficialWords.Day(above.Date)} của {above.Issuer}";
        yield return $"Theo đề nghị của Chánh {Office(view)} {ward}";
    }

    private static string Office(YearSheetView view) => NamedUnits.Find(view.Plan, "Văn phòng")?.Name ?? "Văn phòng";

    private static IEnumerable<PaperBlock> Articles(YearSheetView view, string issuer, (SheetLine Line, HeldFigure Held)[] parted)
    {
        var neighbourhoods = HasNeighbourhoods(parted);
        yield return new PaperHeading(1, "QUYẾT ĐỊNH:");
        yield return Article(1, $"Giao chỉ tiêu phát triển kinh tế - xã hội, quốc phòng - an ninh năm {view.Year} cho "
            + $"{Receivers(neighbourhoods)} theo {(parted.Length > 0 ? "các Phụ lục" : "Phụ lục")} kèm theo Quyết định này.");
        yield return Article(2, "Căn cứ chỉ tiêu được giao, Thủ trưởng các đơn vị xây dựng chương trình, kế hoạch thực hiện, xác định rõ "
            + $"người, rõ việc, rõ tiến độ, rõ nguồn lực; định kỳ báo cáo {issuer} qua {Office(view)}.");
        yield return Article(3, "Quyết định này có hiệu lực kể từ ngày ký.");
        yield return PaperParagraph.Of($"Chánh {Office(view)}, Thủ trưởng các đơn vị"
            + (neighbourhoods ? ", Tổ trưởng các tổ dân phố" : "")
            + " và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.");
    }

    private static PaperParagraph Article(int number, string text) =>
        new(new PaperSpan($"Điều {FigureText.Number(number)}. ") { Bold = true }, new PaperSpan(text));

    private static PaperTable Whole(YearSheetView view) => new()
    {
        Columns =
        [
            new("TT", 8) { Side = PaperSide.Centre }, new("Chỉ tiêu", 52), new("Đơn vị tính", 18) { Side = PaperSide.Centre },
            new($"Năm {view.Year}", 24) { Side = PaperSide.Right }, new("Cơ quan chủ trì", 40), new("Căn cứ", 40),
        ],
        Rows =
        [
            .. view.Lines.Where(IsPrinted).GroupBy(line => line.Owned.Target.Group).SelectMany((group, i) =>
                group.Select(line => Row(line, view)).Prepend(Head(i, view.GroupName(group.Key)))),
        ],
    };

    // A running total follows from its years, unless the plan states it.
    private static bool IsPrinted(SheetLine line) =>
        !line.IsOpen && (line.Owned.Indicator.Kind != IndicatorKind.Cumulative || line.Planned is not null);

    private static PaperRow Head(int index, string name) =>
        new(PaperCell.Of(OfficialWords.Roman(index + 1)), PaperCell.Of(name) with { Columns = 5 }) { Bold = true };

    private static PaperRow Row(SheetLine line, YearSheetView view) => new(
        PaperCell.Of(line.Owned.Code), PaperCell.Of(line.Owned.Indicator.Name),
        PaperCell.Of(IndicatorMeasure.UnitOf(line.Owned.Indicator) ?? FigureText.Missing),
        PaperCell.Of(string.Join(" hoặc ", line.Goal.EveryReading.Where(goal => goal.Point is not null)
            .Select(goal => PlanWords.Point(goal.Indicator, goal.Point!)).Distinct())),
        PaperCell.Of(view.Plan.FindUnit(line.Owned.Lead)?.Name ?? FigureText.Missing), PaperCell.Of(Source(line, view)));

    private static string Source(SheetLine line, YearSheetView view)
    {
        var plan = line.Planned is null ? null : view.Head.Number ?? "kế hoạch";
        if (line.Goal.IsAssigned && plan is not null) plan += $" nêu {PlanWords.Point(line.Owned.Indicator, line.Planned!)}";
        var given = line.Held.Where(held => held.Document.Number.Length > 0).OrderByDescending(held => held.Document.Level)
            .Select(held => $"{held.Document.Source} giao {AssignmentText.Figure(line.Owned.Indicator, held.Figure, view.Year)}");
        var open = line.Goal.Otherwise.Count > 0 ? "chờ thống nhất cách hiểu" : null;
        string?[] said = line.Goal.IsAssigned ? [.. given, plan, open] : [plan, .. given, open];
        return string.Join("; ", said.OfType<string>());
    }

    private static IEnumerable<(SheetLine Line, HeldFigure Held)> Parted(YearSheetView view) =>
        from line in view.Lines
        from held in line.Held
        where held.Figure.Parts.Count > 0
        select (line, held);

    private static PaperTable Parts(IEnumerable<(SheetLine Line, HeldFigure Held)> parted, YearSheetView view) => new()
    {
        Columns =
        [
            new("TT", 8) { Side = PaperSide.Centre }, new("Chỉ tiêu, nơi nhận", 60), new("Đơn vị tính", 24) { Side = PaperSide.Centre },
            new("Mức giao", 24) { Side = PaperSide.Right },
        ],
        Rows = [.. parted.SelectMany((one, i) => Rows(one.Line, one.Held, i, view))],
    };

    private static IEnumerable<PaperRow> Rows(SheetLine line, HeldFigure held, int index, YearSheetView view)
    {
        var (indicator, figure) = (line.Owned.Indicator, held.Figure);
        var unit = PaperCell.Of(PlanWords.UnitOf(indicator, figure.What) ?? FigureText.Missing);
        yield return new(PaperCell.Of(OfficialWords.Roman(index + 1)), PaperCell.Of($"{line.Owned.Code}. {indicator.Name}"), unit,
            PaperCell.Of(figure.What == AssignedWhat.Base ? FigureText.Number(figure.Amount)
                : AssignmentText.Figure(indicator, figure, view.Year)))
        { Bold = true };
        for (var i = 0; i < figure.Parts.Count; i++)
            yield return new(PaperCell.Of(FigureText.Number(i + 1)), PaperCell.Of(AssignmentText.Part(figure.Parts[i], view.Plan)), unit,
                PaperCell.Of(FigureText.Number(figure.Parts[i].Amount)));
        if (figure.Surplus(indicator) is { } surplus)
            yield return new(PaperCell.Empty, PaperCell.Of("Cộng" + (surplus == 0 ? "" : $" ({figure.WhyParts})")), unit,
                PaperCell.Of(FigureText.Number(figure.Amount + surplus)))
            { Bold = true };
    }
}
