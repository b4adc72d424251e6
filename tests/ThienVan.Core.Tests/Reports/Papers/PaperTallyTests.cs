using ThienVan.Core.Plans;
using ThienVan.Core.Reports.Papers;

namespace ThienVan.Core.Tests.Reports.Papers;

public sealed class PaperTallyTests
{
    [Fact]
    public void A_running_total_is_counted_with_the_flow_it_sums()
    {
        PaperLine[] lines =
        [
            Line("14a", IndicatorKind.Flow, PaperVerdict.UnderWay), Line("14b", IndicatorKind.Cumulative, PaperVerdict.UnderWay),
            Line("6", IndicatorKind.Ratio, PaperVerdict.Met), Line("7", IndicatorKind.Ratio, PaperVerdict.Met),
        ];
        var tally = PaperTally.Of(lines);
        tally.Total.ShouldBe(3);
        tally.Counts.ShouldBe([(new(PaperVerdict.Met, false), 2), (new(PaperVerdict.UnderWay, false), 1)]);
        tally.Counts.Sum(one => one.Count).ShouldBe(tally.Total);
        PaperTally.Of([]).Counts.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missed_by_little_is_counted_by_its_own_word()
    {
        PaperLine[] lines =
        [
            Line("13", IndicatorKind.Ratio, PaperVerdict.Hard) with { IsNearMiss = true },
            Line("16", IndicatorKind.Rank, PaperVerdict.Hard),
            Line("6", IndicatorKind.Ratio, PaperVerdict.Met) with { IsNearMiss = true },
        ];
        PaperTally.Of(lines).Counts.Select(one => (one.Standing.Word, one.Count))
            .ShouldBe([("đạt", 1), ("khó đạt", 1), ("khó đạt, hụt ít", 1)]);
    }

    private static PaperLine Line(string code, IndicatorKind kind, PaperVerdict verdict) => new()
    {
        Code = code,
        Name = code,
        GroupId = "g",
        GroupName = "g",
        Kind = kind,
        LeadName = "",
        Goal = "",
        Verdict = verdict,
    };
}
