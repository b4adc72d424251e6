using CsCheck;
using ThienVan.Core.Registers.Layers;

namespace ThienVan.Core.Tests.Registers.Layers;

public sealed class ZoneSharesTests
{
    private static readonly Gen<ZonePiece[]> _pieces = Gen.Select(Gen.Int[0, 5], Gen.Double[0.001, 50_000])
        .Select(one => new ZonePiece(one.Item1 == 0 ? [] : [$"Z{one.Item1}"], one.Item2)).Array[1, 20];

    /// <summary>The parts are the whole, in square metres and in percent, however they are rounded.</summary>
    [Fact]
    public void Shares_add_up_to_the_whole() => _pieces.Sample(pieces =>
    {
        var shares = ZoneShares.Of(pieces);
        var whole = pieces.Sum(piece => piece.SquareMetres);
        shares.Sum(share => share.Percent).ShouldBe(100);
        ((double)shares.Sum(share => share.SquareMetres)).ShouldBe(whole, 0.0501);
        shares.Count.ShouldBe(pieces.Select(piece => string.Join(' ', piece.Zones)).Distinct().Count());
        foreach (var share in shares)
        {
            var exact = pieces.Where(piece => piece.Zones.SequenceEqual(share.Zones)).Sum(piece => piece.SquareMetres);
            ((double)share.Percent).ShouldBe(exact / whole * 100, 0.0101);
            ((double)share.SquareMetres).ShouldBe(exact, 0.1501);
        }
    });

    [Fact]
    public void What_lies_outside_comes_last_and_nothing_has_no_shares()
    {
        ZoneShares.Of([new([], 90), new(["A", "B"], 4), new(["A"], 6)]).Select(share => string.Join('+', share.Zones))
            .ShouldBe(["A", "A+B", ""]);
        ZoneShares.Of([]).ShouldBeEmpty();
        ZoneShares.Of([new(["A"], 0)]).ShouldBeEmpty();
    }
}
