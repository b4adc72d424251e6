using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;
using static ThienVan.Core.Tests.Reports.Papers.PaperSample;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class SpokenScriptTests
{
    public static TheoryData<PaperLine, string> Told => new()
    {
        { Line(IndicatorKind.Standard) with { Done = true }, "Đã hoàn thành." },
        { Line(IndicatorKind.Milestone) with { Done = false }, "Chưa hoàn thành." },
        { Line(IndicatorKind.Milestone) with { Done = false, Verdict = PaperVerdict.NotDue }, "Chưa đến hạn." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, OfGoal = new(0, InPoints: true) { With = ComparedWith.Range } },
            "Đạt năm.\nTrong khoảng kế hoạch năm." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, OfGoal = new(2, InPoints: true) { With = ComparedWith.Limit } },
            "Đạt năm.\nCao hơn mức tối đa của kế hoạch năm hai điểm phần trăm." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 0 }, "Trong kỳ không phát sinh." },
        { Line(IndicatorKind.ZeroEvent) with { InPeriod = 2, Unit = "vụ" }, "Trong kỳ phát sinh hai vụ." },
        { Line(IndicatorKind.Flow) with { InPeriod = 0 }, "Trong kỳ đạt không." },
        { Line(IndicatorKind.Rank) with { InPeriod = 7, Unit = "hạng" }, "Xếp thứ bảy." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, Unit = "" }, "Đạt năm." },
        { Line(IndicatorKind.GrowthAverage) with { InPeriod = 5, Unit = "%/năm" }, "Đạt năm phần trăm một năm." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 5, Unit = "%" }, "Đạt năm phần trăm." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, Unit = "m2/người" }, "Đạt năm mét vuông trên người." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 9, Unit = "cây" }, "Trong kỳ đạt năm cây.\nTừ đầu năm đạt chín cây." },
        { Line(IndicatorKind.Flow) with { InPeriod = 5, ToDate = 5, Unit = "cây" }, "Trong kỳ đạt năm cây." },
        { Line(IndicatorKind.Cumulative) with { ToDate = 9, Unit = "cây" }, "Từ đầu kỳ kế hoạch đạt chín cây." },
        { Line(IndicatorKind.Stock) with { InPeriod = 5, OfGoal = new(0, InPoints: true) }, "Đạt năm.\nĐúng bằng kế hoạch năm." },
        { Line(IndicatorKind.Stock)
            with { InPeriod = 5, OfGoal = new(2, InPoints: true) }, "Đạt năm.\nCao hơn kế hoạch năm hai điểm phần trăm." },
        { Line(IndicatorKind.Stock)
            with { InPeriod = 5, OfGoal = new(-2, InPoints: true) }, "Đạt năm.\nThấp hơn kế hoạch năm hai điểm phần trăm." },
        { Line(IndicatorKind.Ratio) with { InPeriod = 94.9996m, Mark = 95, Unit = "%", OfGoal = new(-0.0004m, InPoints: true) },
            "Đạt chín mươi tư phẩy chín chín chín sáu phần trăm.\n"
            + "Thấp hơn kế hoạch năm không phẩy không không không bốn điểm phần trăm." },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_kind_is_said_its_own_way(PaperLine line, string said) =>
        Script(line).ShouldContain($"\nVề kinh tế.\nChỉ số thử.\n{said}\n\nSố liệu đã");

    [Fact]
    public void A_figure_its_source_may_still_correct_is_said_to_be_one_and_the_day_is_told()
    {
        var trace = new FigureTrace { ValueId = Guid.Empty, Version = 1, Quality = Quality.Preliminary };
        var script = Script(Line(IndicatorKind.Stock) with { InPeriod = 5, Trace = trace });
        script.ShouldContain("\nChỉ số thử.\nSố liệu này là số sơ bộ.\nĐạt năm.\n");
        script.ShouldContain("Số liệu và đánh giá tính đến ngày mười bốn tháng chín năm");
        Script(Line(IndicatorKind.Stock) with { InPeriod = 5, Trace = trace with { Quality = Quality.Official } })
            .ShouldNotContain("sơ bộ");
    }

    [Fact]
    public void What_most_figures_are_is_said_once_and_the_others_say_what_they_are()
    {
        PaperLine Told(string name, Quality quality) => Line(IndicatorKind.Stock, name) with
        {
            InPeriod = 5,
            Trace = new() { ValueId = Guid.Empty, Version = 1, Quality = quality },
        };

        var script = Script(Told("Một", Quality.Preliminary), Told("Hai", Quality.Preliminary), Told("Ba", Quality.Official),
            Line(IndicatorKind.Milestone, "Bốn") with { Done = true });

        script.Split("sơ bộ").Length.ShouldBe(2);
        script.ShouldContain("\nCác số liệu là số sơ bộ, trừ chỗ nói rõ khác.\n");
        script.ShouldContain("\nBa.\nSố liệu này là số chính thức.\nĐạt năm.\n");
        script.ShouldContain("\nBốn.\nĐã hoàn thành.\n");
    }

    [Fact]
    public void What_the_period_brought_nothing_of_is_told_as_it_was_last_known() =>
        Script(Line(IndicatorKind.Stock, "Trường học") with { Unit = "trường", Earlier = new(new(2026, 2, 14), 12, IsSum: false) })
            .ShouldContain("Trong kỳ chưa có số mới, số gần nhất đến ngày mười bốn tháng hai năm hai nghìn không trăm hai mươi sáu là mười "
                + "hai trường.");

    [Fact]
    public void What_has_no_figure_is_counted_and_not_told()
    {
        var script = Script(Line(IndicatorKind.Stock, "Một")
            with
        { InPeriod = 5, Verdict = PaperVerdict.Met }, Line(IndicatorKind.Stock, "Hai"), Line(IndicatorKind.Stock, "Ba", group: "")
            with
        { InPeriod = 6 });
        script.ShouldContain("Phường theo dõi ba chỉ số của kế hoạch.\nCó một chỉ số đạt.\nCó hai chỉ số chưa có số liệu.\n");
        script.ShouldNotContain("Hai.\n");
        script.ShouldContain("Về .\nBa.\nĐạt sáu.");
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
    [InlineData("0,005", "không phẩy không một")]
    [InlineData("0,004", "không")]
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
