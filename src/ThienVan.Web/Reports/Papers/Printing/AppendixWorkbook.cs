using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Shared.Documents.Sheets;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>The table of indicators as a workbook: figures as numbers, unrounded; the kept copy has the sources on a sheet of
/// their own.</summary>
internal static class AppendixWorkbook
{
    private static readonly CellLook Bold = CellLook.Body with { Bold = true, Tint = CellTint.Total };
    private static readonly CellLook Centred = CellLook.Body with { Side = CellSide.Centre };
    private static readonly CellLook Missing = CellLook.Body with { Side = CellSide.Right };

    public static byte[] Write(PaperContent paper, PaperCopy copy) =>
        WorkbookWriter.Write(copy == PaperCopy.Kept ? [Figures(paper, copy), Sources(paper)] : [Figures(paper, copy)]);

    private static Sheet Figures(PaperContent paper, PaperCopy copy) => new()
    {
        Name = "Biểu chỉ tiêu",
        Columns = [.. ((double[])[7, 42, 15, 13, 15, 15, 13, 13, 13, 14, 17, 34, 22]).Select(width => new SheetColumn(width))],
        Rows =
        [
            new(SheetCell.Of($"Biểu chỉ tiêu kinh tế - xã hội, quốc phòng - an ninh {paper.Period}", CellLook.Title)),
            new(
                SheetCell.Of(
                    paper.Issue is { } issue
                        ? $"{(paper.Warning is { } told ? $"{told}. " : "")}Kèm theo Báo cáo số {issue.Number} "
                        + $"{OfficialWords.Day(issue.Day)} của {paper.Issuer}"
                        : $"{(paper.Warning is { } warning ? $"{warning}. " : "")}Dự thảo của {paper.Issuer}, chưa cấp số",
                    CellLook.Note with
                    {
                        Tint = CellTint.None,
                        Wrapped = false,
                    }
                )
            ),
            new([.. AppendixTable.Titles.Select(title => SheetCell.Of(title, CellLook.Header))]) { Height = 34 },
            .. paper
                .Lines.GroupBy(line => (line.GroupId, line.GroupName))
                .SelectMany((group, i) =>
                    group.Select(line => Row(line, copy)).Prepend(Head(i, AppendixTable.Group(group.Key.GroupName, group)))),
        ],
        FrozenRows = 3,
        FrozenColumns = 2,
        RepeatedRows = (3, 3),
        Landscape = true,
    };

    private static SheetRow Head(int index, string name) => new([
        SheetCell.Of(OfficialWords.Roman(index + 1), Bold with { Side = CellSide.Centre }),
        SheetCell.Of(name, Bold),
        .. Enumerable.Range(2, AppendixTable.Titles.Count - 2).Select(_ => SheetCell.Empty(Bold)),
    ]);

    private static SheetRow Row(PaperLine line, PaperCopy copy) => new(
        SheetCell.Of(line.Code, Centred with { AsText = true }),
        SheetCell.Of(line.Name, CellLook.Body),
        SheetCell.Of(line.Unit, Centred),
        Number(line.SamePeriod),
        SheetCell.Of(line.Goal, Missing),
        line.Done is null && line.Kept is null ? Number(line.InPeriod, line.Mark) : SheetCell.Of(AppendixTable.Figure(line), Missing),
        Number(line.ToDate, line.Mark),
        Number(line.YearEstimate, line.Mark),
        Compared(line.OfGoal),
        Compared(line.OfSamePeriod),
        SheetCell.Of(line.Standing.Word, Centred),
        SheetCell.Of(AppendixTable.Lead(line), CellLook.Body),
        SheetCell.Of(AppendixTable.Note(line, copy), CellLook.Body));

    private static SheetCell Number(decimal? figure, decimal? mark = null) => figure is { } number
        ? SheetCell.Of(Rounded(number, Math.Max(4, FigureText.Places(number, mark ?? number)))) : SheetCell.Of(FigureText.Missing, Missing);

    private static decimal Rounded(decimal figure, int decimals) => decimal.Round(figure, decimals, MidpointRounding.AwayFromZero);

    // A difference of percentages is no percentage of anything: it keeps its unit and stays text.
    private static SheetCell Compared(Comparison? comparison) => comparison is { InPoints: false } percent
        ? SheetCell.Of(Rounded(percent.Value, 1), CellLook.Figure with { MostDecimals = null, Decimals = 1 })
        : SheetCell.Of(PaperWords.Compared(comparison), Missing);

    private static Sheet Sources(PaperContent paper) => new()
    {
        Name = "Nguồn số liệu",
        Columns = [.. ((double[])[8, 42, 16, 8, 14, 34, 24, 24, 24, 13, 44, 36]).Select(width => new SheetColumn(width))],
        Rows =
        [
            new([
                .. (
                    (string[])
                        [
                            "Mã",
                            "Chỉ tiêu",
                            "Số liệu",
                            "Bản",
                            "Mức độ",
                            "Nguồn",
                            "Người nhập",
                            "Người thẩm tra",
                            "Người duyệt",
                            "Ngày duyệt",
                            "Minh chứng (SHA-256)",
                            "Mã giá trị",
                        ]
                ).Select(title => SheetCell.Of(title, CellLook.Header)),
            ]),
            .. SourceLine.Of(paper).Select(Source),
        ],
        FrozenRows = 1,
        Landscape = true,
    };

    private static SheetRow Source(SourceLine line)
    {
        var trace = line.Trace;
        return new(
            SheetCell.Of(line.Code, Centred with { AsText = true }),
            SheetCell.Of(line.Name, CellLook.Body),
            line.Value is { } value ? Number(value, line.Mark) : SheetCell.Of(line.Said, Missing),
            SheetCell.Of((decimal)trace.Version, CellLook.Figure with { Decimals = 0 }),
            SheetCell.Of(trace.Quality.Word(), Centred),
            SheetCell.Of(trace.Source, CellLook.Body),
            SheetCell.Of(trace.EnteredBy, CellLook.Body),
            SheetCell.Of(trace.VerifiedBy, CellLook.Body),
            SheetCell.Of(trace.ApprovedBy, CellLook.Body),
            SheetCell.Of(trace.ApprovedOn, Centred),
            SheetCell.Of(string.Join('\n', trace.Evidence), CellLook.Body),
            SheetCell.Of(trace.ValueId.ToString("D"), CellLook.Body));
    }
}
