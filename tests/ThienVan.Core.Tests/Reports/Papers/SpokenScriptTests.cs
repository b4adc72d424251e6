using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class SpokenScriptTests
{
    public static TheoryData<PaperLine, string> Told => new()
    {
        { Line(IndicatorKind.Standard) with { Done = true, DocumentNumber = "5/QĐ-UBND", DoneOn = new(2026, 3, 9) },
            "Đã hoàn thành: Chỉ số thử." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 15, Goal = "15–17", OfGoal = new(0, InPoints: true) { With = ComparedWith.Range } },
            "Chỉ số thử đạt mười lăm, trong khoảng kế hoạch năm, mười lăm đến mười bảy." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, OfGoal = new(2, InPoints: true) { With = ComparedWith.Limit } },
            "Chỉ số thử là năm, cao hơn mức tối đa của kế hoạch năm hai điểm phần trăm." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 0 }, "Chỉ số thử: trong kỳ không có." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 2, Unit = "vụ" }, "Chỉ số thử: trong kỳ có hai vụ." },
        { Line(IndicatorKind.GrowthAverage) with { InPeriod = 5, Unit = "%/năm" }, "Chỉ số thử đạt năm phần trăm mỗi năm." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, Unit = "m2/người" }, "Chỉ số thử là năm mét vuông mỗi người." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, Unit = "cây/km" }, "Chỉ số thử đạt năm cây mỗi ki-lô-mét trong kỳ." },
        { Line(IndicatorKind.Milestone, "Áp dụng ISO 9001:2015, 5S tại UBND") with { Done = false, DueOn = new(2026, 12, 31) },
            "Chưa hoàn thành: Áp dụng ISO chín nghìn không trăm linh một phiên bản hai nghìn không trăm mười lăm, năm S tại Ủy ban nhân "
            + "dân, hạn ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 9, Unit = "cây" }, "Chỉ số thử đạt năm cây trong kỳ, lũy kế chín cây." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 94.9996m, Mark = 95, Unit = "%", OfGoal = new(-0.0004m, InPoints: true) },
            "Chỉ số thử đạt chín mươi tư phẩy chín chín chín sáu phần trăm, "
            + "thấp hơn kế hoạch năm không phẩy không không không bốn điểm phần trăm." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, IsEstimated = true, Unit = "hộ" }, "Chỉ số thử ước đạt năm hộ." },
        { Line(IndicatorKind.Stock) with { Unit = "trường", Earlier = new(new(2026, 2, 14), 12, IsSum: false) },
            "Trong kỳ chưa có số liệu mới, theo số đã duyệt đến ngày mười bốn tháng hai năm hai nghìn không trăm hai mươi sáu: "
            + "Chỉ số thử là mười hai trường." },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_indicator_is_one_sentence_people_speak(PaperLine line, string said) =>
        Script(line).ShouldContain($"\nVề kinh tế.\n{said}\n\nSố liệu đã");

    [Fact]
    public void The_day_is_told_and_a_figure_its_source_may_still_correct_says_so()
    {
        var trace = new FigureTrace { ValueId = Guid.Empty, Version = 1, Quality = Quality.Preliminary };
        var script = Script(Line(IndicatorKind.Stock) with { InPeriod = 5, Trace = trace });
        script.ShouldContain("\nChỉ số thử là năm, số sơ bộ.\n");
        script.ShouldContain("Số liệu và đánh giá tính đến ngày mười bốn tháng chín năm");
    }

    [Fact]
    public void What_most_figures_are_is_said_once_and_the_others_say_what_they_are()
    {
        PaperLine Told(string name, Quality quality) => Line(IndicatorKind.Stock, name) with
        {
            InPeriod = 5,
            Trace = new() { ValueId = Guid.Empty, Version = 1, Quality = quality },
        };

        var script = Script(Told("Một", Quality.Preliminary), Told("Hai", Quality.Preliminary), Told("Ba", Quality.Official));

        script.Split("sơ bộ").Length.ShouldBe(2);
        script.ShouldContain("\nCác số liệu là số sơ bộ, trừ số ghi rõ khác.\n");
        script.ShouldContain("\nBa là năm, số chính thức.\n");
    }

    [Fact]
    public void What_a_section_of_the_report_tells_is_told_under_its_name_and_in_its_order()
    {
        PaperLine Told(string name, string section) =>
            Line(IndicatorKind.Stock, name, group: "Quốc phòng - an ninh") with { InPeriod = 5, Section = section };
        var script = Script(Told("Một", PaperOutline.Defence), Told("Hai", PaperOutline.Internal), Told("Ba", PaperOutline.Defence));
        script.ShouldContain("\nVề nội chính, tiếp công dân.\nHai là năm.\n\nVề quốc phòng - an ninh.\nMột là năm.\nBa là năm.\n");
    }

    [Theory]
    [InlineData("m2/người", "mét vuông mỗi người")]
    [InlineData("nhà/cấp học", "nhà mỗi cấp học")]
    [InlineData("DN", "doanh nghiệp")]
    [InlineData("/114", "/114")]
    [InlineData(null, null)]
    public void A_unit_is_said_in_words(string? written, string? said) => SpokenUnit.Of(written).ShouldBe(said);

    [Fact]
    public void What_has_no_figure_is_counted_and_not_told()
    {
        var script = Script(Line(IndicatorKind.Stock, "Một")
            with
        { InPeriod = 5, Verdict = PaperVerdict.Met }, Line(IndicatorKind.Stock, "Hai"), Line(IndicatorKind.Stock, "Ba", group: "")
            with
        { InPeriod = 6 });
        script.ShouldContain("Phường theo dõi ba chỉ số của kế hoạch, trong đó có một chỉ số đạt; hai chỉ số chưa có số liệu.\n");
        script.ShouldNotContain("Hai", Case.Sensitive);
        script.ShouldContain("Về .\nBa là sáu.");
    }

    [Theory]
    [InlineData("1", "một")]
    [InlineData("4", "bốn")]
    [InlineData("14", "mười bốn")]
    [InlineData("31", "ba mươi mốt")]
    [InlineData("11", "mười một")]
    [InlineData("104", "một trăm linh bốn")]
    [InlineData("110", "một trăm mười")]
    [InlineData("200", "hai trăm")]
    [InlineData("1.000", "một nghìn")]
    [InlineData("1.000.000.000", "một tỷ")]
    [InlineData("2.000.000.000.000", "hai nghìn tỷ")]
    [InlineData("0,005", "không phẩy không không năm")]
    [InlineData("0,1", "không phẩy một")]
    [InlineData("0,10", "không phẩy một")]
    [InlineData("0,21", "không phẩy hai mươi mốt")]
    [InlineData("123456789012345",
        "một trăm hai mươi ba nghìn bốn trăm năm mươi sáu tỷ bảy trăm tám mươi chín triệu không trăm mười hai nghìn ba trăm bốn mươi lăm")]
    [InlineData("1234567890123456", "1234567890123456")]
    [InlineData("Quý IV", "quý bốn")]
    [InlineData("quý I", "quý một")]
    public void Written_numbers_are_read_out_while_anybody_can_follow(string written, string said) =>
        SpokenNumber.InText(written).ShouldBe(said);

    [Fact]
    public void Where_nothing_is_approved_nobody_says_that_it_is()
    {
        var script = Script();
        script.ShouldContain("chưa có số liệu nào được phê duyệt");
        script.ShouldNotContain("đã được lãnh đạo phường phê duyệt");
    }

    [Fact]
    public void A_little_below_nothing_is_nothing()
    {
        SpokenNumber.Words(-0.001m).ShouldBe("không");
        SpokenNumber.Words(-0.01m).ShouldBe("âm không phẩy không một");
    }

    [Fact]
    public void A_script_read_before_the_reports_last_day_says_so() =>
        SpokenScript.Of(Paper() with { CutOff = new(2026, 9, 1), OpenUntil = new(2026, 9, 14) }).ShouldContain(
            "tính đến ngày một tháng chín năm hai nghìn không trăm hai mươi sáu; kỳ báo cáo chưa kết thúc, còn đến ngày mười bốn tháng");

    private static string Script(params PaperLine[] lines) => SpokenScript.Of(Paper(lines));

    private static PaperContent Paper(params PaperLine[] lines) => new()
    {
        RoundName = "Kỳ",
        Issuer = "Ủy ban nhân dân phường Thử",
        Period = "quý III năm 2026",
        NextPeriod = "",
        Year = 2026,
        CutOff = new(2026, 9, 14),
        Sections = new Dictionary<string, string>(),
        Lines = lines,
    };
}
