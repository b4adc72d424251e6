using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Plans.Entry.Past;
using ThienVan.Core.Tests.Plans.Judging;

namespace ThienVan.Core.Tests.Plans.Entry.Past;

/// <summary>Blocks of past figures as offices keep them.</summary>
public sealed class PastSheetTests
{
    private static readonly DateOnly _today = new(2026, 3, 1);
    private static readonly PastPaper _paper = new()
    {
        Source = "Niên giám",
        DocumentNumber = "12/BC-UBND",
        DocumentDate = new(2025, 12, 20),
    };

    private static readonly PlanDocument _plan = Sample.Plan(
        Named("14a", "Cây xanh trồng mới", IndicatorKind.Flow) with { Unit = "cây" },
        Named("13", "Rác thải được thu gom", IndicatorKind.Ratio),
        Named("33", "Tỷ lệ điều tra án", IndicatorKind.Ratio) with { Restricted = true },
        Named("17", "Chính quyền thân thiện", IndicatorKind.Standard),
        Named("11", "Dự án đúng tiến độ", IndicatorKind.Ratio) with { Counted = "dự án" },
        Named("14b", "Cây xanh lũy kế", IndicatorKind.Cumulative),
        Named("2a", "Ban hành kế hoạch đầu tư", IndicatorKind.Milestone),
        Named("34", "Giữ vững an ninh", IndicatorKind.ZeroEvent) with { Restricted = true },
        Named("7b", "Chi vượt dự toán", IndicatorKind.ZeroEvent),
        Named("12", "Giải ngân", IndicatorKind.Flow) with
        {
            Unit = "triệu đồng",
            Window = IndicatorWindow.Reporting with { Type = PeriodType.BudgetYear },
        });

    [Fact]
    public void A_column_is_a_year_or_a_part_of_one()
    {
        var cells = Read("Mã\tChỉ tiêu\tĐVT\tNăm 2024\tQuý I/2025\tTháng 3/2025", "14a\tCây xanh\tcây\t1.200\t300\t90");
        cells.Select(cell => cell.Seen!.Value).ShouldBe([1200, 300, 90]);
        cells.Select(cell => cell.Seen!.Period).ShouldBe(
        [
            Period.ReportingYear(2024), new(new(2024, 12, 15), new(2025, 3, 14)), new(new(2025, 2, 15), new(2025, 3, 14)),
        ]);
        cells.ShouldAllBe(cell => cell.Paper == _paper && cell.Seen!.Quality == Quality.Official);
    }

    [Fact]
    public void Or_every_row_is_a_figure_with_its_own_paper()
    {
        var cell = Read("Chỉ tiêu\tKỳ\tSố liệu\tSố văn bản\tNgày văn bản", "cay xanh trong moi\t2023\t950\t07/BC\t05/01/2024").Single();
        (cell.Indicator!.Code, cell.Seen!.Value, cell.Paper).ShouldBe(
            ("14a", 950, _paper with { DocumentNumber = "07/BC", DocumentDate = new(2024, 1, 5) }));
    }

    [Fact]
    public void A_budget_is_counted_by_its_own_year() =>
        Read("Mã\t2025\tT1/2025", "12\t9.500,5\t800").Select(cell => cell.Seen!.Period)
            .ShouldBe([Period.CalendarYear(2025), new(new(2025, 1, 1), new(2025, 1, 14))]);

    [Fact]
    public void Shares_keep_their_parts_and_papers_their_number()
    {
        var cells = Read("Mã\t2024\t2025", "13\t380/400\t95,5 %", "17\tđạt\tchưa", "14a\t–\t");
        cells.Length.ShouldBe(4);
        (cells[0].Seen!.Numerator, cells[0].Seen!.Denominator, cells[1].Seen!.Value).ShouldBe((380, 400, 95.5m));
        (cells[2].Seen!.Met, cells[2].Seen!.DocumentNumber, cells[2].Seen!.MetOn, cells[3].Seen!.Met)
            .ShouldBe((true, "12/BC-UBND", _paper.DocumentDate, false));
    }

    [Theory]
    [InlineData("14a", "2025", "47 50", "figure.unreadable")]
    [InlineData("14a", "2025", "12,5", "figure.whole")]
    [InlineData("12", "2025", "1.234", "figure.ambiguous")]
    [InlineData("14a", "2025", "-5", "figure.negative")]
    [InlineData("14a", "2026", "5", "past.period")]
    [InlineData("14a", "2020", "5", "past.period")]
    [InlineData("14b", "2025", "5", "past.unknown")]
    [InlineData("99", "2025", "5", "past.unknown")]
    [InlineData("13", "2025", "500/400", "figure.parts_order")]
    [InlineData("33", "2025", "9/10", "figure.restricted")]
    [InlineData("17", "2025", "có lẽ", "past.met")]
    [InlineData("14a", "2025", "99999999999999999", "figure.too_large")]
    public void A_bad_cell_says_what_is_wrong_with_it(string code, string year, string typed, string refusal)
    {
        var cell = Read($"Mã\t{year}", $"{code}\t{typed}").Single();
        (cell.Refusal!.Code, cell.Seen, cell.Row).ShouldBe((refusal, null, 2));
    }

    [Theory]
    [InlineData("Mã\tTH 2024\tKH 2025", "KH 2025", "số kế hoạch")]
    [InlineData("Mã\tNăm 2024\tKế hoạch năm 2025", "Kế hoạch năm 2025", "số kế hoạch")]
    [InlineData("Mã\t2024\tƯTH 2025", "ƯTH 2025", "số ước")]
    [InlineData("Mã\t2024\tƯớc thực hiện 2025", "Ước thực hiện 2025", "số ước")]
    [InlineData("Mã\t2024\tSo với 2023 (%)", "So với 2023 (%)", "chưa rõ")]
    public void A_column_that_is_none_of_results_is_named_and_nothing_of_the_block_is_taken(string heads, string column, string said)
    {
        var refusal = PastSheet.Read(PastedBlock.Read($"{heads}\n14a\t5\t6"), _plan, _paper, _today).Refusal!;
        refusal.Message.ShouldContain($"“{column}”");
        refusal.Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("14a", "1,015", "1015")]
    [InlineData("11", "1,015/1,234", "1015")]
    public void Thousands_of_another_country_are_asked_about(string code, string typed, string meant) =>
        Read("Mã\t2025", $"{code}\t{typed}").Single().Refusal!.ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe("figure.ambiguous"), refusal => refusal.Message.ShouldEndWith($"đề nghị gõ {meant}."));

    [Fact]
    public void Of_things_counted_whole_there_is_no_part() =>
        Read("Mã\t2025", "11\t30,5/40").Single().Refusal!.Code.ShouldBe("figure.whole");

    [Theory]
    [InlineData("14a", "Rác thải được thu gom", "past.two_lines")]
    [InlineData("14a", "Cây xanh trồng mới trong năm", null)]
    [InlineData("14a", "Tên khác hẳn", null)]
    public void A_code_beside_the_name_of_another_is_said(string code, string name, string? refusal) =>
        Read("Mã\tChỉ tiêu\t2025", $"{code}\t{name}\t5").Single().Refusal?.Code.ShouldBe(refusal);

    [Fact]
    public void One_figure_given_twice_is_none()
    {
        var cells = Read("Mã\t2025\tNăm 2025", "14a\t5\t6");
        cells.ShouldAllBe(cell => cell.Refusal!.Code == "past.twice" && cell.Seen == null);
    }

    [Fact]
    public void A_figure_can_be_taken_back() =>
        Read("Mã\t2025", "14a\txóa").Single().ShouldSatisfyAllConditions(
            cell => cell.TakesBack.ShouldBeTrue(), cell => cell.Seen!.Value.ShouldBeNull(), cell => cell.Refusal.ShouldBeNull());

    [Theory]
    [InlineData("14a\t5\t6")]
    [InlineData("")]
    [InlineData("Mã\tSố liệu")]
    [InlineData("2024\t2025")]
    public void A_block_without_headings_is_refused_whole(string text) =>
        PastSheet.Read(PastedBlock.Read(text), _plan, _paper, _today).Refusal!.Code.ShouldBe("past.headings");

    [Theory]
    [InlineData("2023", PeriodType.Year, 1)]
    [InlineData("Thực hiện năm 2023", PeriodType.Year, 1)]
    [InlineData("Q4-2023", PeriodType.Quarter, 4)]
    [InlineData("quý III năm 2023", PeriodType.Quarter, 3)]
    [InlineData("12/2023", PeriodType.Month, 12)]
    [InlineData("tháng 7 năm 2023", PeriodType.Month, 7)]
    [InlineData("6 tháng đầu năm 2023", PeriodType.HalfYear, 1)]
    [InlineData("6 tháng cuối năm 2023", PeriodType.HalfYear, 2)]
    [InlineData("9 tháng 2023", PeriodType.NineMonths, 1)]
    [InlineData("Q1/2023", PeriodType.Quarter, 1)]
    [InlineData("QIV 2023", PeriodType.Quarter, 4)]
    [InlineData("Quí II/2023", PeriodType.Quarter, 2)]
    [InlineData("T3/2023", PeriodType.Month, 3)]
    [InlineData("1/2023", PeriodType.Month, 1)]
    [InlineData("Số liệu thực hiện của năm báo cáo 2023", PeriodType.Year, 1)]
    public void A_heading_names_its_days(string words, PeriodType type, int part) =>
        PastSlot.Read(words).ShouldBe(new PastSlot(type, 2023, part));

    [Theory]
    [InlineData("Mã")]
    [InlineData("2023 - 2024")]
    [InlineData("Quý V/2023")]
    [InlineData("tháng 13/2023")]
    [InlineData("tháng 0/2023")]
    [InlineData("Q0/2023")]
    [InlineData("Q5/2023")]
    [InlineData("7 tháng 2023")]
    [InlineData("tháng 2023")]
    [InlineData("quý 2023")]
    [InlineData("năm 2023 của phường Kiến An")]
    [InlineData("Kết quả thực hiện của cả năm báo cáo năm 2023")]
    [InlineData("20231")]
    [InlineData("KH 135 năm 2023")]
    public void Other_words_name_none(string words) => PastSlot.Read(words).ShouldBeNull();

    [Theory]
    [InlineData(null, "1/BC", "05/01/2026", "past.source")]
    [InlineData("Niên giám", " ", "05/01/2026", "past.document")]
    [InlineData("Niên giám", "1/BC", "hôm qua", "past.day")]
    [InlineData("Niên giám", "1/BC", "02/03/2026", "past.future")]
    [InlineData("Niên giám", "1/BC", "01/01/0001", "past.day")]
    public void Every_figure_has_its_paper(string? source, string? number, string? day, string code) =>
        PastPaper.Read(source, number, day, _today).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_paper_of_the_day_itself_and_as_long_as_may_be_is_taken()
    {
        PastPaper.Read(new('n', 500), new('1', 100), "01/03/2026", _today).Value.DocumentDate.ShouldBe(_today);
        PastPaper.Read(new('n', 501), "1/BC", "01/03/2026", _today).Refusal!.Code.ShouldBe("past.source");
        PastPaper.Read("Niên giám", new('1', 101), "01/03/2026", _today).Refusal!.Code.ShouldBe("past.document");
    }

    [Theory]
    [InlineData("2a", "đạt", true)]
    [InlineData("2a", "chưa", false)]
    [InlineData("34", "đạt", true)]
    [InlineData("34", "không", false)]
    public void What_is_kept_or_issued_is_said_by_a_word(string code, string word, bool met)
    {
        var seen = Read("Mã\t2025", $"{code}\t{word}").Single().Seen!;
        (seen.Met, seen.DocumentNumber).ShouldBe((met, met ? "12/BC-UBND" : null));
    }

    [Theory]
    [InlineData("7b", "0", 0)]
    [InlineData("14a", "0", 0)]
    [InlineData("13", "0 %", 0)]
    public void Nought_is_a_figure(string code, string typed, int value) =>
        Read("Mã\t2025", $"{code}\t{typed}").Single().Seen!.Value.ShouldBe(value);

    [Theory]
    [InlineData("13", "380/", "past.empty")]
    [InlineData("13", "/400", "past.empty")]
    [InlineData("13", "nhiều/400", "figure.unreadable")]
    [InlineData("13", "380/nhiều", "figure.unreadable")]
    [InlineData("13", "1/2/3", "figure.unreadable")]
    [InlineData("14a", "380/400", "figure.unreadable")]
    public void Only_of_a_share_two_figures_make_one_and_both_are_needed(string code, string typed, string refusal) =>
        Read("Mã\t2025", $"{code}\t{typed}").Single().Refusal!.Code.ShouldBe(refusal);

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("...")]
    [InlineData("")]
    public void A_dash_is_no_figure(string dash) => Read("Mã\t2024\t2025", $"14a\t{dash}\t5").Single().Seen!.Value.ShouldBe(5);

    [Fact]
    public void Rows_are_counted_from_the_top_of_the_block_blank_ones_too_and_may_be_short_or_long()
    {
        var cells = Read("", "\t", "Mã\t2024\t2025", "14a\t5", "", "13\t90\t91\t92");
        cells.Select(cell => (cell.Row, cell.Indicator!.Code, cell.Seen!.Value))
            .ShouldBe([(4, "14a", 5), (6, "13", 90), (6, "13", 91)]);
    }

    [Theory]
    [InlineData("Mã\tKỳ", "14a\t2023")]
    [InlineData("Kỳ\tSố liệu", "2023\t5")]
    [InlineData("Mã\tĐVT", "14a\tcây")]
    public void Headings_say_the_line_and_the_time_and_the_figure(string heads, string row) =>
        PastSheet.Read(PastedBlock.Read($"{heads}\n{row}"), _plan, _paper, _today).Refusal!.Code.ShouldBe("past.headings");

    // A column of results that says no time has none where no column of the row says it either.
    [Fact]
    public void Beside_columns_of_years_a_column_without_a_time_is_passed_over() =>
        Read("Mã\t2024\tKết quả", "14a\t5\t6").Single().Seen!.Value.ShouldBe(5);

    [Theory]
    [InlineData("năm nay")]
    [InlineData("")]
    public void A_row_whose_time_cannot_be_read_says_so(string time)
    {
        var cell = Read("Mã\tKỳ\tSố liệu", $"14a\t{time}\t5").Single();
        (cell.Refusal!.Code, cell.Slot, cell.Seen).ShouldBe(("past.slot", null, null));
        cell.Refusal.Message.ShouldContain($"“{time}”");
    }

    [Theory]
    [InlineData("Niên giám 2024", "", "", "Niên giám 2024", "12/BC-UBND", "2025-12-20")]
    [InlineData("", "7/BC", "", "Niên giám", "7/BC", "2025-12-20")]
    [InlineData("", "", "05/01/2024", "Niên giám", "12/BC-UBND", "2024-01-05")]
    [InlineData("", "", "", "Niên giám", "12/BC-UBND", "2025-12-20")]
    public void What_a_row_does_not_say_of_its_paper_is_said_by_the_blocks(
        string source, string number, string day, string keptSource, string keptNumber, string keptDay) =>
        Read("Mã\t2024\tNguồn\tSố văn bản\tNgày", $"14a\t5\t{source}\t{number}\t{day}").Single().Paper.ShouldBe(new()
        {
            Source = keptSource,
            DocumentNumber = keptNumber,
            DocumentDate = DateOnly.Parse(keptDay, System.Globalization.CultureInfo.InvariantCulture),
        });

    [Fact]
    public void A_figure_of_a_row_with_a_wrong_paper_is_refused_with_what_is_wrong_of_the_paper()
    {
        var cell = Read("Mã\t2024\tNgày", "14a\t5\thôm qua").Single();
        (cell.Refusal!.Code, cell.Seen, cell.Paper).ShouldBe(("past.day", null, null));
    }

    [Theory]
    [InlineData("99", "Cây xanh trồng mới", "14a")]
    [InlineData("", "Cây xanh trồng mới", "14a")]
    [InlineData("14a", "", "14a")]
    [InlineData("", "", null)]
    [InlineData("", "Cây xanh", null)]
    public void A_row_is_found_by_its_code_else_by_its_whole_name(string code, string name, string? found)
    {
        var cell = Read("Mã\tChỉ tiêu\t2025", $"{code}\t{name}\t5").Single();
        (cell.Indicator?.Code, cell.Refusal?.Code).ShouldBe((found, found is null ? "past.unknown" : null));
    }

    [Fact]
    public void A_block_holds_two_thousand_cells_and_no_more()
    {
        var rows = string.Join('\n', Enumerable.Repeat("14a\t1\t2", PastSheet.MostCells / 2));
        PastSheet.Read(PastedBlock.Read($"Mã\t2024\t2025\n{rows}"), _plan, _paper, _today).Value.Count.ShouldBe(PastSheet.MostCells);
        PastSheet.Read(PastedBlock.Read($"Mã\t2024\t2025\n{rows}\n14a\t1"), _plan, _paper, _today)
            .Refusal!.Code.ShouldBe("past.too_many");
    }

    [Fact]
    public void The_same_year_of_two_lines_and_two_years_of_one_are_not_twice() =>
        Read("Mã\t2024\t2025", "14a\t5\t6", "13\t90\t91").ShouldAllBe(cell => cell.Refusal == null && cell.Seen != null);

    [Theory]
    [InlineData("2021", true)]
    [InlineData("T1/2021", true)]
    [InlineData("T12/2025", true)]
    [InlineData("T1/2026", false)]
    [InlineData("2020", false)]
    [InlineData("T12/2020", false)]
    public void Five_years_before_the_plan_are_taken(string time, bool taken) =>
        (Read($"Mã\t{time}", "14a\t5").Single().Refusal?.Code).ShouldBe(taken ? null : "past.period");

    // The plan's first day is the plan's.
    [Fact]
    public void Days_before_the_plan_end_before_its_first_day()
    {
        var flow = _plan.FindIndicator("14a")!;
        PastRules.Refuse(flow, _plan, Sample.Seen(new(new(2025, 11, 15), new(2025, 12, 14)), 5, "14a")).ShouldBeNull();
        PastRules.Refuse(flow, _plan, Sample.Seen(new(new(2025, 11, 15), new(2025, 12, 15)), 5, "14a"))!.Code.ShouldBe("past.period");
    }

    [Fact]
    public void The_years_before_are_as_many_as_the_plans() => PastRules.Years(_plan).ShouldBe((2021, 2025));

    private static PastCell[] Read(params string[] lines) =>
        [.. PastSheet.Read(PastedBlock.Read(string.Join('\n', lines)), _plan, _paper, _today).Value];

    private static Indicator Named(string code, string name, IndicatorKind kind) =>
        Sample.Indicator(kind) with { Code = code, Name = name };
}
