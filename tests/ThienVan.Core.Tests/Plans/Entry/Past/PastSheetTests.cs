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
        Named("14b", "Cây xanh cộng dồn", IndicatorKind.Cumulative),
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
            refusal => refusal.Code.ShouldBe("figure.ambiguous"), refusal => refusal.Message.ShouldEndWith($"hãy gõ {meant}."));

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
    public void A_heading_names_its_days(string words, PeriodType type, int part) =>
        PastSlot.Read(words).ShouldBe(new PastSlot(type, 2023, part));

    [Theory]
    [InlineData("Mã")]
    [InlineData("2023 - 2024")]
    [InlineData("Quý V/2023")]
    [InlineData("tháng 13/2023")]
    [InlineData("20231")]
    [InlineData("KH 135 năm 2023")]
    public void Other_words_name_none(string words) => PastSlot.Read(words).ShouldBeNull();

    [Theory]
    [InlineData(null, "1/BC", "05/01/2026", "past.source")]
    [InlineData("Niên giám", " ", "05/01/2026", "past.document")]
    [InlineData("Niên giám", "1/BC", "hôm qua", "past.day")]
    [InlineData("Niên giám", "1/BC", "02/03/2026", "past.future")]
    [InlineData("Niên giám", "1/BC", "01/01/0001", "past.future")]
    public void Every_figure_has_its_paper(string? source, string? number, string? day, string code) =>
        PastPaper.Read(source, number, day, _today).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void The_years_before_are_as_many_as_the_plans() => PastRules.Years(_plan).ShouldBe((2021, 2025));

    private static PastCell[] Read(params string[] lines) =>
        [.. PastSheet.Read(PastedBlock.Read(string.Join('\n', lines)), _plan, _paper, _today).Value];

    private static Indicator Named(string code, string name, IndicatorKind kind) =>
        Sample.Indicator(kind) with { Code = code, Name = name };
}
