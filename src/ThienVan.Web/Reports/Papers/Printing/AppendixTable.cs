using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using ThienVan.Web.Plans;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Reports.Papers.Printing;

/// <summary>The table of the plan's indicators and the table of their sources, as the Word file prints them.</summary>
internal static class AppendixTable
{
    private static readonly (string Title, double Weight, PaperSide Side)[] Columns =
    [
        ("STT", 10, PaperSide.Centre),
        ("Chỉ tiêu", 38, PaperSide.Left),
        ("ĐVT", 16, PaperSide.Centre),
        ("TH cùng kỳ", 16, PaperSide.Right),
        ("KH năm", 23, PaperSide.Right),
        ("TH trong kỳ", 23, PaperSide.Right),
        ("Lũy kế", 17, PaperSide.Right),
        ("Ước TH năm", 16, PaperSide.Right),
        ("% so KH", 16, PaperSide.Right),
        ("% so cùng kỳ", 16, PaperSide.Right),
        ("Đánh giá", 18, PaperSide.Centre), ("Cơ quan chủ trì", 27, PaperSide.Left), ("Ghi chú", 25, PaperSide.Left),
    ];

    public static IReadOnlyList<string> Titles { get; } = [.. Columns.Select(column => column.Title)];

    // What the signs mean stands first: under the table it would be left alone on a page.
    public static IReadOnlyList<PaperBlock> Figures(PaperContent paper, PaperCopy copy) =>
    [
        PaperParagraph.Of(
            "Ghi chú: “–” là không có số liệu hoặc không tính được; ước TH năm là số đơn vị ước, có căn cứ; số "
                + "có chữ ước, sơ bộ chưa phải số chính thức. Biểu xếp theo nhóm chỉ tiêu và số thứ tự của kế hoạch; phần lời xếp theo "
                + "lĩnh vực." + (copy == PaperCopy.Kept ? $" Nguồn gốc từng số ở {PaperWords.Sources}." : "")),
        new PaperTable
        {
            FontSize = 11,
            Columns = [.. Columns.Select(column => new PaperColumn(column.Title, column.Weight) { Side = column.Side })],
            Rows =
            [
                .. paper
                    .Lines.GroupBy(line => (line.GroupId, line.GroupName))
                    .SelectMany((group, i) => group.Select(line => Row(line, copy)).Prepend(Head(i, Group(group.Key.GroupName, group)))),
            ],
        },
    ];

    public static IReadOnlyList<PaperBlock> Sources(PaperContent paper) =>
    [
        new PaperTable
        {
            FontSize = 10,
            Columns =
            [
                new("Mã", 11) { Side = PaperSide.Centre },
                new("Chỉ tiêu", 40),
                new("Số liệu", 24) { Side = PaperSide.Right },
                new("Bản", 10) { Side = PaperSide.Centre },
                new("Mức độ", 17) { Side = PaperSide.Centre },
                new("Nguồn", 30),
                new("Người nhập", 28),
                new("Người thẩm tra", 28),
                new("Người duyệt", 32),
                new("Minh chứng (SHA-256)", 28),
                new("Mã giá trị", 34),
            ],
            Rows = [.. SourceLine.Of(paper).Select(Source)],
        },
        .. paper.Issue?.ChainEnd is { } end
            ? [PaperParagraph.Of($"Dấu cuối của nhật ký hệ thống ngay trước khi phát hành (SHA-256): {end}") with { Side = PaperSide.Left }]
            : Array.Empty<PaperBlock>(),
    ];

    private static PaperRow Source(SourceLine line) => new(
        PaperCell.Of(line.Code),
        PaperCell.Of(line.Name),
        PaperCell.Of(line.Said),
        PaperCell.Of($"{line.Trace.Version}"),
        PaperCell.Of(line.Trace.Quality.Word()),
        PaperCell.Of(line.Trace.Source),
        PaperCell.Of(line.Trace.EnteredBy),
        PaperCell.Of(line.Trace.VerifiedBy),
        PaperCell.Of(line.Trace.ApprovedBy + (line.Trace.ApprovedOn is { } day ? $", {FigureText.Day(day)}" : "")),
        PaperCell.Of(line.Trace.Evidence.Count == 0 ? "chưa kèm tệp"
            : string.Join('\n', line.Trace.Evidence.Select(PaperWords.Short))),
        PaperCell.Of(line.Trace.ValueId.ToString("D")));

    /// <summary>What stands in "TH trong kỳ": a figure, or done and not done.</summary>
    public static string Figure(PaperLine line) =>
        line.Kept is { } kept ? PaperWords.Kept(kept)
        : line.Done is { } done
            ? done
                ? "đã hoàn thành"
                : PaperWords.NotDone(line)
            : Beside(line.InPeriod, line);

    /// <summary>A figure of the line, told apart from what the plan asks.</summary>
    public static string Beside(decimal? figure, PaperLine line) => FigureText.Beside(figure, line.Mark, unit: null);

    public static string Note(PaperLine line, PaperCopy copy)
    {
        string?[] notes =
        [
            line.Trace is { Quality: not Quality.Official } trace ? trace.Quality.Word() : null,
            line is { IsEstimated: true, Trace: not { Quality: Quality.Estimated } } ? "lũy kế có số ước"
                : line.IsSumPreliminary && line.Trace?.Quality is null or Quality.Official ? "lũy kế có số sơ bộ"
                : null,
            line.Earlier is { } earlier ? PaperWords.Earlier(earlier, line) : null,
            line.Outrun is { } guess ? $"đơn vị ước cả năm {FigureText.Number(guess)}, lũy kế đã vượt" : null,
            copy == PaperCopy.Kept && line.Trace is { Version: > 1 } revised ? $"bản {revised.Version}" : null,
            line.AwaitsDecision || line.GoalDisputed || line.IsDayOpen ? VerdictWords.Undecided : null,
            PaperWords.Part(line),
            line.MissingReason is { } missing ? $"chưa có số: {missing}" : null,
            VietnameseText.IsBlank(line.DocumentNumber) ? null : line.DocumentNumber,
        ];
        return string.Join("; ", notes.OfType<string>());
    }

    /// <summary>Who answers for it; that nobody does is the house's own matter.</summary>
    public static string Lead(PaperLine line) => line.LeadId is null ? FigureText.Missing : line.LeadName;

    /// <summary>"Kinh tế (12 chỉ số)": the groups together make what the report counts.</summary>
    public static string Group(string name, IEnumerable<PaperLine> lines) => $"{name} ({PaperTally.Of(lines).Total} chỉ số)";

    private static PaperRow Head(int index, string name) =>
        new(PaperCell.Of(Core.Kernel.OfficialWords.Roman(index + 1)), PaperCell.Of(name) with { Columns = Columns.Length - 1 })
        {
            Bold = true,
        };

    private static PaperRow Row(PaperLine line, PaperCopy copy) => new(
        PaperCell.Of(line.Code),
        PaperCell.Of(line.Name),
        PaperCell.Of(line.Unit ?? FigureText.Missing),
        PaperCell.Of(FigureText.Number(line.SamePeriod)),
        PaperCell.Of(line.Goal),
        PaperCell.Of(Figure(line)),
        PaperCell.Of(Beside(line.ToDate, line)),
        PaperCell.Of(Beside(line.YearEstimate, line)),
        PaperCell.Of(PaperWords.Compared(line.OfGoal)),
        PaperCell.Of(PaperWords.Compared(line.OfSamePeriod)),
        PaperCell.Of(line.Standing.Word),
        PaperCell.Of(Lead(line)),
        PaperCell.Of(Note(line, copy)));
}
