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
        tally.Counts.ShouldBe([(PaperVerdict.Met, 2), (PaperVerdict.UnderWay, 1)]);
        tally.Counts.Sum(one => one.Count).ShouldBe(tally.Total);
        PaperTally.Of([]).Counts.ShouldBeEmpty();
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
