using Shouldly;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel.Places;

namespace ThienVan.Core.Tests.Cases.Feedback;

public sealed class FeedbackRulesTests
{
    private static readonly FeedbackCategory _lamps = new()
    {
        Code = "den",
        Name = "Đèn",
        Group = "Hạ tầng",
        About = "Đèn hỏng.",
        Level = FeedbackLevel.Normal,
        UnitId = "kt",
        Questions =
        [
            new()
            {
                Code = "hong", Text = "Hỏng thế nào", Kind = QuestionKind.One, IsRequired = true,
                Choices = [new("tat", "Tắt hẳn"), new("nhay", "Nhấp nháy")],
            },
            new() { Code = "may", Text = "Mấy đèn", Kind = QuestionKind.Number },
            new() { Code = "ngay", Text = "Từ ngày", Kind = QuestionKind.Day },
            new() { Code = "luc", Text = "Lúc nào", Kind = QuestionKind.Several, Choices = [new("s", "Sáng"), new("t", "Tối")] },
        ],
    };

    private static IReadOnlyList<string> None(string _) => [];

    [Fact]
    public void Answers_are_kept_as_codes_and_said_as_words()
    {
        var typed = new Dictionary<string, string[]>
        {
            ["hong"] = ["tat"],
            ["may"] = ["2,5"],
            ["ngay"] = ["5/1/2026"],
            ["luc"] = ["t", "s"],
        };
        var read = AnswerReader.Read(_lamps, code => typed[code]).Value;
        read.ShouldBe([new("hong", "tat"), new("may", "2.5"), new("ngay", "2026-01-05"), new("luc", "s t")]);
        read.Select(answer => AnswerReader.Say(_lamps, answer)).ShouldBe(["Tắt hẳn", "2,5", "05/01/2026", "Sáng, Tối"]);
        AnswerReader.Say(category: null, read[0]).ShouldBe("tat");
    }

    [Theory]
    [InlineData("hong", "lạ")]
    [InlineData("may", "hai")]
    [InlineData("ngay", "31/02/2026")]
    [InlineData("luc", "dem")]
    public void A_wrong_answer_is_refused_by_the_question(string code, string said)
    {
        var read = AnswerReader.Read(_lamps, asked => asked == code ? [said] : asked == "hong" ? ["tat"] : []);
        read.Refusal!.Message.ShouldStartWith(_lamps.Questions.First(question => question.Code == code).Text);
    }

    [Fact]
    public void Without_a_needed_answer_nothing_is_taken() =>
        AnswerReader.Read(_lamps, None).Refusal!.Message.ShouldBe("Hỏng thế nào: đề nghị chọn một câu trả lời.");

    [Fact]
    public void Reports_near_by_are_offered_the_nearest_first_and_those_of_the_asset_before_all()
    {
        var here = new Place(20.8067, 106.6272);
        ReportSpot Spot(int id, string category, double north, string? asset = null) =>
            new(new(id, 0, 0, new byte[8]), category, new Place(here.Latitude + north, here.Longitude), asset);
        var open = new[]
        {
            Spot(1, "den", 0.001), Spot(2, "den", 0.0005), Spot(3, "den", 0.01), Spot(4, "rac", 0), Spot(5, "rac", 0.02, "cot-7"),
        };
        var asked = new ReportSpot(Guid.Empty, "den", here, "cot-7");
        NearReports.Of(asked, open).ShouldBe([open[4].Id, open[1].Id, open[0].Id]);
        NearReports.Of(asked with { Place = null, Asset = null }, open).ShouldBeEmpty();
    }

    [Fact]
    public void A_term_is_honest_about_what_still_runs()
    {
        var quick = Enumerable.Repeat(new PastReport(100, 3), 80);
        HonestTerm.Of([.. quick, .. Enumerable.Repeat(new PastReport(100, 9), 20)]).ShouldBe(new(3, 100));
        HonestTerm.Of([.. quick, .. Enumerable.Repeat(new PastReport(100, Took: null), 30)]).ShouldBeNull();
        HonestTerm.Of([.. quick, .. Enumerable.Repeat(new PastReport(2, Took: null), 30)]).ShouldBe(new(3, 80));
        HonestTerm.Of([.. quick.Take(19)]).ShouldBeNull();
        HonestTerm.Of([.. Enumerable.Repeat(new PastReport(100, 0), 40)]).ShouldBe(new(1, 40));
    }

    [Fact]
    public void Of_what_is_said_four_of_five_were_within_and_not_with_a_day_less()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            PastReport[] past =
            [
                .. Enumerable.Range(0, random.Next(0, 120)).Select(_ =>
                {
                    var age = random.Next(0, 60);
                    return new PastReport(age, random.Next(4) == 0 ? null : random.Next(0, age + 1));
                }),
            ];
            bool Kept(int days) => past.Count(one => one.Age >= days) is >= HonestTerm.Fewest and var old
                && past.Count(one => one.Age >= days && one.Took <= days) >= old * 0.8;
            var said = HonestTerm.Of(past);
            if (said is null) Enumerable.Range(1, 60).Where(days => past.Any(one => one.Took == days)).Any(Kept).ShouldBeFalse();
            else Kept(said.Days).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("Gọi tôi 0912 345 678 nhé", "Gọi tôi [đã che] nhé")]
    [InlineData("số +84.912.345.678", "số [đã che]")]
    [InlineData("CCCD 031085001234 của ông A", "CCCD [đã che] của ông A")]
    [InlineData("thư về an.nguyen@thu.vn", "thư về [đã che]")]
    [InlineData("xe 15A-123.45 đỗ chắn ngõ 12/34", "xe [đã che] đỗ chắn ngõ 12/34")]
    [InlineData("đường rộng 3,5 m, hỏng 120 m, kinh phí 1.500.000 đồng, ngày 05/01/2026",
        "đường rộng 3,5 m, hỏng 120 m, kinh phí 1.500.000 đồng, ngày 05/01/2026")]
    public void What_tells_of_a_person_by_its_shape_is_proposed_to_be_hidden(string text, string masked)
    {
        PersonalMarks.Mask(text).ShouldBe(masked);
        PersonalMarks.Any(text).ShouldBe(text != masked);
    }

    [Fact]
    public void A_catalogue_that_cannot_be_asked_is_refused()
    {
        var wrong = _lamps with
        {
            Code = "Đèn",
            Calls = [new("một một bốn", "Cháy")],
            Questions = [_lamps.Questions[0] with { Choices = [] }, _lamps.Questions[1] with { Choices = [new("a", "A")] }],
        };
        CatalogueCheck.Faults(new([_lamps])).ShouldBeEmpty();
        CatalogueCheck.Faults(new([_lamps, wrong])).Count().ShouldBe(4);
        CatalogueCheck.Faults(new([_lamps, _lamps])).Count().ShouldBe(1);
    }
}
