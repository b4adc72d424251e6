namespace ThienVan.Web.Tests.Architecture;

/// <summary><c>docs/map.md</c> shows the house as the rules hold it; the rules hold it as the compiler sees it.</summary>
public sealed class MapTests
{
    [Fact]
    public void The_arrows_on_the_map_are_the_rules() =>
        Sources
            .Table("map.md", "## Arrows")
            .Where(cells => cells[0] is not ("every room" or "Modules.cs, Program.cs"))
            .Select(cells => string.Join(" | ", cells.Take(3)))
            .ShouldBe(House.ThienVan.Arrows.Select(arrow => $"{arrow.From} | {arrow.To} | {string.Join(", ", arrow.Doors)}"));

    [Fact]
    public void The_journeys_on_the_map_are_the_rules() =>
        Sources.Table("map.md", "## Journeys").Select(cells => string.Join(" | ", cells))
            .ShouldBe(House.ThienVan.Storeys.Select(storeys => $"{storeys.Of} | {storeys.Order} | {storeys.Roof}"));
}
