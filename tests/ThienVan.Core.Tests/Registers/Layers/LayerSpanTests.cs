using CsCheck;
using ThienVan.Core.Registers.Layers;

namespace ThienVan.Core.Tests.Registers.Layers;

public sealed class LayerSpanTests
{
    private static readonly DateOnly _day = new(2026, 1, 1);

    // What happens to a layer: a version brought in, ended, or taken back.
    private static readonly Gen<(int What, int From, int Long, int Which)[]> _acts =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 60], Gen.Int[-3, 40], Gen.Int[0, 20]).Array[1, 25];

    /// <summary>Whatever is done in whatever order, on no day two versions hold.</summary>
    [Fact]
    public void On_any_day_at_most_one_version_is_in_force() => _acts.Sample(acts =>
    {
        var layer = new List<(LayerSpan Span, Guid? Ended, DateOnly? EndedTo)>();
        foreach (var act in acts)
        {
            Do(layer, act);
            for (var day = 0; day < 110; day++)
            {
                var on = _day.AddDays(day);
                var holding = layer.Where(one => one.Span.From <= on && (one.Span.To is null || one.Span.To >= on)).ToArray();
                holding.Length.ShouldBeLessThanOrEqualTo(1);
                LayerSpans.On(layer.Select(one => one.Span), on).ShouldBe(holding.SingleOrDefault().Span);
            }
        }
    });

    [Fact]
    public void A_version_taken_back_gives_the_days_to_the_one_before()
    {
        var before = new LayerSpan(Guid.CreateVersion7(), _day, To: null);
        LayerSpans.Follow([before], _day.AddDays(10), to: null).Value.ShouldBe(before);
        LayerSpans.Reopened([before with { To = _day.AddDays(9) }], before, to: null).ShouldBeNull();
        LayerSpans.Reopened([new(Guid.CreateVersion7(), _day.AddDays(20), To: null)], before, to: null).ShouldBe(_day.AddDays(19));
        LayerSpans.Reopened([new(Guid.CreateVersion7(), _day.AddDays(20), To: null)], before, _day.AddDays(15)).ShouldBe(_day.AddDays(15));
    }

    [Theory]
    [InlineData(0, null, "layer.same_day")]
    [InlineData(5, 4, "layer.turned")]
    [InlineData(-5, null, "layer.later")]
    [InlineData(-5, 0, "layer.later")]
    public void What_would_hold_beside_another_is_refused(int from, int? to, string code) => LayerSpans
        .Follow([new(Guid.CreateVersion7(), _day, To: null)], _day.AddDays(from), to is { } last ? _day.AddDays(last) : null)
        .Refusal!.Code.ShouldBe(code);

    [Theory]
    [InlineData(-1, "layer.before")]
    [InlineData(30, "layer.ended")]
    [InlineData(31, "layer.over")]
    [InlineData(0, null)]
    public void A_version_ends_within_its_days(int day, string? code) =>
        LayerSpans.RefuseEnd(new(Guid.CreateVersion7(), _day, _day.AddDays(30)), _day.AddDays(day))?.Code.ShouldBe(code);

    private static void Do(
        List<(LayerSpan Span, Guid? Ended, DateOnly? EndedTo)> layer, (int What, int From, int Long, int Which) act)
    {
        var at = layer.Count == 0 ? 0 : act.Which % layer.Count;
        var from = _day.AddDays(act.From);
        switch (act.What)
        {
            case 3 when layer.Count > 0:
                if (LayerSpans.RefuseEnd(layer[at].Span, from) is not null) return;
                layer[at] = layer[at] with { Span = layer[at].Span with { To = from } };
                break;
            case 4 when layer.Count > 0 && !layer[at].Span.IsVoid:
                TakeBack(layer, at);
                break;
            default:
                var to = act.Long > 30 ? null : (DateOnly?)from.AddDays(act.Long);
                var follows = LayerSpans.Follow([.. layer.Select(one => one.Span)], from, to);
                if (follows.IsRefused) return;
                var before = layer.FindIndex(one => one.Span.Id == follows.Value?.Id);
                var held = before < 0 ? null : layer[before].Span;
                if (held is not null) layer[before] = layer[before] with { Span = held with { To = from.AddDays(-1) } };
                layer.Add((new(Guid.CreateVersion7(), from, to), held?.Id, held?.To));
                break;
        }
    }

    // As the service does it.
    private static void TakeBack(List<(LayerSpan Span, Guid? Ended, DateOnly? EndedTo)> layer, int at)
    {
        var (span, ended, endedTo) = layer[at];
        var before = layer.FindIndex(one => one.Span.Id == ended);
        if (before >= 0 && layer[before].Span.To == span.From.AddDays(-1))
            layer[before] = layer[before] with
            {
                Span = layer[before].Span with
                {
                    To = LayerSpans.Reopened(
                        layer.Where((_, other) => other != at).Select(one => one.Span), layer[before].Span, endedTo),
                },
            };
        layer[at] = layer[at] with { Span = span with { To = span.From.AddDays(-1) } };
    }
}
