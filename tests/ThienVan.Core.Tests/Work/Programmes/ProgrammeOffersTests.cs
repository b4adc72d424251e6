using ThienVan.Core.Plans;
using ThienVan.Core.Work.Programmes;

namespace ThienVan.Core.Tests.Work.Programmes;

public sealed class ProgrammeOffersTests
{
    private const string Unit = "kinh-te";
    private static readonly Schedule s_yearly = new(null, null, DatePrecision.EveryYear);

    private static readonly PlanDocument s_plan = new()
    {
        Targets = [Lines.Target("1", Unit), Lines.Target("2", "van-hoa"), Lines.Target("15", null)],
        HiddenTargets = [Lines.Target("H1", null, "ý III.2"), Lines.Target("H2", null, "ý không có nhiệm vụ")],
        Tasks =
        [
            Lines.Task("III.1", null, "1a"), Lines.Task("III.2"), Lines.Task("III.3", "van-hoa"),
            Lines.Task("III.4") with { Name = "Theo dõi chỉ số hằng quý" },
        ],
        Projects =
        [
            Lines.Project("1", Unit, s_yearly, "Hằng năm, dịp tết trồng cây"),
            Lines.Project("2", Unit, s_yearly, "Hằng năm") with { Name = "Ngày hội học tập số 10/10" },
            Lines.Project("3", Unit, new(new(2025, 1, 1), new(2025, 12, 31), DatePrecision.Year)),
            Lines.Project("4", Unit, new(null, new(2026, 2, 28), DatePrecision.Month)),
            Lines.Project("5", Unit, new(new(2026, 1, 1), new(2030, 12, 31), DatePrecision.Year)),
            Lines.Project("6", "van-hoa"),
        ],
    };

    [Fact]
    public void The_unit_is_offered_what_it_leads_then_what_serves_it_then_what_nobody_leads() =>
        Offers(2026).Select(offer => (offer.Source.Key, offer.Lead)).ShouldBe(
        [
            ("Project:1", OfferLead.Own), ("Project:2", OfferLead.Own), ("Project:4", OfferLead.Own), ("Project:5", OfferLead.Own),
            ("Task:III.1", OfferLead.ServesOwn),
            ("Task:III.2", OfferLead.Nobody), ("Task:III.4", OfferLead.Nobody), ("Target:H2", OfferLead.Nobody),
            ("Target:15", OfferLead.Nobody),
        ]);

    [Fact]
    public void A_promise_hidden_in_a_task_comes_with_the_task() =>
        Offer("Task:III.2").ShouldSatisfyAllConditions(
            offer => offer.Hidden.Single().No.ShouldBe("H1"),
            offer => offer.Serves.ShouldBe(["H1a"]));

    [Theory]
    [InlineData("Project:1", "Tết trồng cây")]
    [InlineData("Project:2", "10/10 hằng năm")]
    [InlineData("Project:4", "đến tháng 02/2026")]
    [InlineData("Project:5", "–")]
    [InlineData("Task:III.4", "hằng quý")]
    [InlineData("Task:III.2", "–")]
    public void Its_time_is_proposed_where_the_plan_says_one(string key, string time) =>
        LineTimeText.Write(Offer(key).Time).ShouldBe(time);

    [Fact]
    public void An_end_that_two_readings_dispute_proposes_nothing_and_keeps_the_work_on_offer()
    {
        var disputed = new Schedule(null, new(2025, 12, 31), DatePrecision.Year)
        {
            Said = new("c1", [new(2025, 12, 31), new(2026, 12, 31)]),
        };
        var plan = s_plan with { Projects = [Lines.Project("10", Unit, disputed)] };
        ProgrammeOffers.Of(plan, Unit, 2026, [], [])[0].Time.ShouldBeNull();
        ProgrammeOffers.Of(plan, Unit, 2027, [], []).ShouldNotContain(offer => offer.Source.Kind == SourceKind.Project);
    }

    [Fact]
    public void What_the_programme_has_is_offered_no_more()
    {
        foreach (var offer in Offers(2026))
        {
            var own = offer.Line(Lines.Gone, Unit, 2026);
            ProgrammeOffers.Of(s_plan, Unit, 2026, [own], []).Select(left => left.Source.Key)
                .ShouldBe(Offers(2026).Select(all => all.Source.Key).Where(key => key != offer.Source.Key));
        }
    }

    [Fact]
    public void A_target_counts_as_taken_up_by_any_line_that_serves_it() =>
        ProgrammeOffers.Of(s_plan, Unit, 2026, [Lines.Clear() with { Serves = ["15a"] }], [])
            .ShouldNotContain(offer => offer.Source.No == "15");

    [Fact]
    public void What_nobody_leads_tells_who_took_it_up() =>
        ProgrammeOffers.Of(s_plan, Unit, 2026, [], [new("van-hoa", Offer("Task:III.2").Line(Lines.Gone, "van-hoa", 2026))])
            .Single(offer => offer.Source.Key == "Task:III.2").Elsewhere.ShouldBe(["van-hoa"]);

    [Fact]
    public void A_line_says_what_the_plan_says_and_no_more()
    {
        var line = Offer("Project:1").Line(Guid.Empty, Unit, 2026);
        line.Cooperating.ShouldBe(["mat-tran"]);
        line.Money.ShouldBe([new("Ngân sách nhà nước", 2026, null), new("Xã hội hóa", 2026, null)]);
        (line.Person, line.Answers, line.Output, line.Authority).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void The_next_year_gets_what_comes_again_and_is_not_there_yet()
    {
        var spring = Lines.Clear() with
        {
            Money = [new("Ngân sách phường", 2026, 50), new("Xã hội hóa", 2026, 1), new("Xã hội hóa", 2027, 3)],
        };
        var feast = Lines.Clear("Tổ chức ngày hội 10/10", 2) with { Time = LineTimeReader.Read("10/10 hằng năm", 2026).Value };
        var once = Lines.Clear("Lập đề án giáo dục", 3) with { Time = LineTimeReader.Read("tháng 6", 2026).Value };

        var rolled = RollOver.Of([spring, feast, once], [Lines.Clear("tổ chức ngày hội 10/10", 9)], 2027).Single();
        rolled.Name.ShouldBe(spring.Name);
        rolled.Money.ShouldBe([new("Ngân sách phường", 2027, null), new("Xã hội hóa", 2027, 3)]);
        RollOver.Of([feast], [], 2028).Single().Time!.LastDay(2028).ShouldBe(new DateOnly(2028, 10, 10));
    }

    private static IReadOnlyList<ProgrammeOffer> Offers(int year) => ProgrammeOffers.Of(s_plan, Unit, year, [], []);

    private static ProgrammeOffer Offer(string key) => Offers(2026).Single(offer => offer.Source.Key == key);
}
