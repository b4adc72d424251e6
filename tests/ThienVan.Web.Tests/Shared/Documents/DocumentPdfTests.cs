using ThienVan.Web.Shared.Documents.Pdf;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>Pages are drawn sign by sign in a type of one width: 6 points a sign, 10 points high, 50 signs a line.</summary>
public sealed class DocumentPdfTests
{
    private const string Full = "Thu ngân sách nhà nước trên địa bàn phường tăng ";

    [Fact]
    public void A_wrapped_line_goes_on_and_a_short_one_ends() =>
        PdfText.Lines([Page(1, (0, Full), (0, "bình quân."), (0, "Chi ngân sách."), (0, "Đầu tư công."))])
            .ShouldBe([Full + "bình quân.", "Chi ngân sách.", "Đầu tư công."]);

    [Fact]
    public void A_paragraph_goes_on_over_a_page_break() =>
        PdfText.Lines([Page(1, (0, Full), (0, Full)), Page(2, (0, "10%."), (0, "Hết."))]).ShouldBe([Full + Full + "10%.", "Hết."]);

    [Fact]
    public void A_dash_at_the_line_end_tells_a_range_from_a_dash_between_words() =>
        PdfText
            .Lines([
                Page(1, (0, "Phát triển kinh tế của phường trong cả giai đoạn -"), (0, "xã hội."),
                    (0, "Nghị quyết của Đảng bộ phường nhiệm kỳ năm 2026-"), (0, "2030, lần thứ nhất.")),
            ])
            .ShouldBe([
                "Phát triển kinh tế của phường trong cả giai đoạn - xã hội.",
                "Nghị quyết của Đảng bộ phường nhiệm kỳ năm 2026-2030, lần thứ nhất.",
            ]);

    [Fact]
    public void Page_numbers_and_running_heads_are_dropped()
    {
        string[] said = ["Thu ngân sách.", "Chi đầu tư.", "Cây xanh.", "Đèn đường."];
        var pages = said.Select((text, i) => Page(i + 1, (0, "KẾ HOẠCH 2026"), (0, text), (20, $"- {i + 1} -"))).ToList();
        PdfText.Lines(pages).ShouldBe(said);
    }

    [Fact]
    public void Empty_cells_are_told_by_the_tab_stops_that_were_passed()
    {
        var lines = PdfText.Lines([Page(1,
            Row("STT", "Tên", "ĐVT", "Năm", "Chủ trì"),
            Row("1.", "Cây", "%", "", "Phòng"),
            Row("2.", "Đèn", "", "", "Trạm"),
            Row("3.", "", "cột", "5", "Tổ")
        ),
    ]);
        lines.ShouldBe(["STT\tTên\tĐVT\tNăm\tChủ trì", "1.\tCây\t%\t\tPhòng", "2.\tĐèn\t\t\tTrạm", "3.\t\tcột\t5\tTổ"]);
    }

    [Fact]
    public void Borders_make_cells_whatever_wraps_or_is_merged_in_them()
    {
        var page = Page(1, (0, "Phụ lục"), (1, "STT Kế hoạch"), (5, "của phường"), (1, "1   Cây    95")) with
        {
            Rulings = [.. Box(100, 300, 798, 766), Level(777, 100, 300), Upright(124, 798, 766), Upright(160, 777, 766)],
        };
        page = page with
        {
            Glyphs = page
                .Glyphs.Select(glyph => glyph with { Left = glyph.Left + Shift(glyph), Right = glyph.Right + Shift(glyph) })
                .ToList(),
        };
        PdfText.Lines([page]).ShouldBe(["Phụ lục", "STT\tKế hoạch của phường\t", "1\tCây\t95"]);

        static double Shift(Glyph glyph) => glyph.Baseline > 795 ? 0 : 26;
    }

    [Fact]
    public void A_table_goes_on_over_a_page_break_without_its_repeated_heading()
    {
        PageContent Part(int number, params (int, string)[] rows) =>
            Page(number, rows) with
            {
                Rulings =
                [
                    .. Box(70, 300, 808, 808 - (10 * rows.Length)),
                    .. rows.Select((_, i) => Level(808 - (10 * i), 70, 300)),
                    Upright(94, 808, 808 - (10 * rows.Length)),
                ],
            };
        PdfText.Lines([Part(1, (0, "STT Tên"), (0, "1   Cây xanh")), Part(2, (0, "STT Tên"), (0, "    đặc trưng"), (0, "2   Đèn"))])
            .ShouldBe(["STT\tTên", "1\tCây xanh đặc trưng", "2\tĐèn"]);
    }

    [Fact]
    public void A_page_without_signs_has_no_lines() => PdfText.Lines([Page(1)]).ShouldBeEmpty();

    private static PageContent Page(int number, params (int Column, string Text)[] lines) =>
        new(
            number,
            72 + 300 + 72,
            lines
                .SelectMany(
                    (line, i) => line.Text.Select((c, at) => Sign(c, line.Column + at, 800 - (10 * i))).Where(glyph => glyph.Text != "\t"))
                .ToList(),
            []
        );

    // Tab stops stand every 60 points: ten signs. A tab prints nothing.
    private static (int Column, string Text) Row(params string[] cells) =>
        (0, string.Concat(cells.Select((cell, i) => i == cells.Length - 1 ? cell : cell.PadRight(10, '\t'))));

    private static Glyph Sign(char c, int column, double baseline) => new(c.ToString(), 72 + (6 * column), 78 + (6 * column), baseline, 10);

    private static Ruling Level(double y, double from, double to) => new(true, y, from, to);

    private static Ruling Upright(double x, double top, double bottom) => new(false, x, bottom, top);

    private static IEnumerable<Ruling> Box(double left, double right, double top, double bottom) =>
        [Level(top, left, right), Level(bottom, left, right), Upright(left, top, bottom), Upright(right, top, bottom)];
}
