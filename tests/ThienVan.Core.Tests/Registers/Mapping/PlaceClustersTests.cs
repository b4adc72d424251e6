using CsCheck;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Core.Registers.Mapping;

namespace ThienVan.Core.Tests.Registers.Mapping;

public sealed class PlaceClustersTests
{
    private static readonly string[] _states = ["song", "yeu", "chet"];

    private static readonly Gen<(Place Place, string State)[]> _items = Gen.Select(
        Gen.Double[20.76, 20.86], Gen.Double[106.57, 106.68], Gen.Int[0, 2].Select(at => _states[at]),
        (north, east, state) => (Place.Parse(new Place(north, east).ToString())!.Value, state)).Array[1, 60];

    private static readonly Gen<int> _zooms = Gen.Int[0, 22];

    [Fact]
    public void At_every_zoom_every_item_is_in_one_cluster() => Gen.Select(_items, _zooms).Sample((items, zoom) =>
    {
        var level = PlaceClusters.LevelOf(zoom);
        var clusters = PlaceClusters.Merge(Counted(items, level), level);
        clusters.Sum(one => one.Count).ShouldBe(items.Length);
        foreach (var state in _states)
            clusters.Sum(one => one.States.GetValueOrDefault(state)).ShouldBe(items.Count(item => item.State == state));
        clusters.ShouldAllBe(one => one.States.Values.Sum() == one.Count);
    });

    [Fact]
    public void Counted_by_squares_or_one_by_one_it_is_the_same() => Gen.Select(_items, Gen.Int[0, 16]).Sample((items, zoom) =>
    {
        var level = PlaceClusters.LevelOf(zoom);
        var one = PlaceClusters.Merge(items.Select(item => new PlaceTally(Square: null, item.State, 1, item.Place)), level);
        PlaceClusters.Merge(Counted(items, level), level).Select(cluster => cluster.Count).ShouldBe(one.Select(cluster => cluster.Count));
    });

    [Fact]
    public void A_cluster_lies_among_its_items_and_one_alone_on_its_own_place() => Gen.Select(_items, _zooms).Sample((items, zoom) =>
    {
        var level = PlaceClusters.LevelOfFew(zoom);
        foreach (var cluster in PlaceClusters.Merge(items.Select(item => new PlaceTally(Square: null, item.State, 1, item.Place)), level))
        {
            var own = items.Where(item => PlaceGrid.At(item.Place, level) == PlaceGrid.At(cluster.Middle, level)).ToArray();
            if (cluster.Count == 1) items.ShouldContain(item => item.Place == cluster.Middle);
            else own.Length.ShouldBeGreaterThanOrEqualTo(1);
        }
    });

    [Fact]
    public void The_nearer_the_smaller() => Enumerable.Range(0, 22).ShouldAllBe(zoom =>
        PlaceClusters.LevelOf(zoom + 1) > PlaceClusters.LevelOf(zoom)
        && PlaceClusters.LevelOfFew(zoom) >= PlaceClusters.LevelOf(zoom));

    // As a database counts them: by kept squares where those tell the level, by the level's own below.
    private static IEnumerable<PlaceTally> Counted((Place Place, string State)[] items, int level) => items
        .GroupBy(item => (At: level <= PlaceGrid.Level ? (PlaceGrid.Of(item.Place), 0L) : PlaceGrid.At(item.Place, level), item.State))
        .Select(same => new PlaceTally(
            level <= PlaceGrid.Level ? PlaceGrid.Of(same.First().Place) : null, same.Key.State, same.Count(),
            new(same.Average(item => item.Place.Latitude), same.Average(item => item.Place.Longitude))));
}
