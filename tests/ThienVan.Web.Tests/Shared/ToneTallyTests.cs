using ThienVan.Web.Shared.Ui.Figures;

namespace ThienVan.Web.Tests.Shared;

public sealed class ToneTallyTests
{
    [Fact]
    public void Whatever_stands_where_every_one_is_counted_once_and_nothing_is_worse_than_the_worst()
    {
        var random = new Random(1);
        var all = Enum.GetValues<StatusTone>();
        StatusTone[] order =
            [StatusTone.OffTrack, StatusTone.AtRisk, StatusTone.Decision, StatusTone.NoData, StatusTone.OnTrack, StatusTone.Achieved];
        for (var round = 0; round < 200; round++)
        {
            var tones = random.GetItems(all, random.Next(0, 12));
            var tally = ToneTally.Of(tones);
            tally.All.ShouldBe(tones.Length);
            (tally.Well + tally.Others.Sum(one => one.Count)).ShouldBe(tones.Length);
            tally.Tones.ShouldAllBe(one => one.Count == tones.Count(tone => tone == one.Tone));
            tally.WorstFirst.Order().ShouldBe(tally.Tones.Order());
            tally.Worst.ShouldBe(order.Cast<StatusTone?>().FirstOrDefault(tone => tones.Contains(tone!.Value)));
            tally.WorstFirst.Select(one => (StatusTone?)one.Tone).FirstOrDefault().ShouldBe(tally.Worst);
        }
    }
}
