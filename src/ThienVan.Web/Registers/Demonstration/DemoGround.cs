using NetTopologySuite.Geometries;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;
using ThienVan.Web.Registers.Layers;

namespace ThienVan.Web.Registers.Demonstration;

/// <summary>Invented ground about the places of <see cref="ItemStory"/>: cells that meet without a gap, their borders a little crooked,
/// the same at every start. It is no boundary of anything.</summary>
/// <param name="rows">Of cells, from the south.</param>
/// <param name="columns">Of cells, from the west.</param>
/// <param name="south">Latitude of the first row.</param>
/// <param name="west">Longitude of the first column.</param>
/// <param name="high">Degrees of latitude of a cell.</param>
/// <param name="wide">Degrees of longitude of a cell.</param>
internal sealed class DemoGround(int rows, int columns, double south, double west, double high, double wide)
{
    /// <summary>So much of a cell its corners and the middles of its sides stray at most: what is put into a cell stays in it.</summary>
    private const double Crooked = 0.07;

    public int Rows => rows;

    public int Columns => columns;

    public Polygon Cell(int row, int column)
    {
        var (top, right) = (row * 2 + 2, column * 2 + 2);
        var (low, left) = (row * 2, column * 2);
        Coordinate[] ring =
        [
            At(low, left), At(low, left + 1), At(low, right), At(low + 1, right), At(top, right), At(top, left + 1), At(top, left),
            At(low + 1, left), At(low, left),
        ];
        return LayerGeometry.Factory.CreatePolygon(ring);
    }

    /// <summary>A small upright rectangle.</summary>
    public static Polygon Box(Place corner, double high, double wide) => LayerGeometry.Factory.CreatePolygon(
    [
        new(corner.Longitude, corner.Latitude), new(corner.Longitude + wide, corner.Latitude),
        new(corner.Longitude + wide, corner.Latitude + high), new(corner.Longitude, corner.Latitude + high),
        new(corner.Longitude, corner.Latitude),
    ]);

    // By halves of a cell; the edge of all is as crooked as the rest.
    private Coordinate At(int halfRow, int halfColumn)
    {
        var dice = new Random((halfRow * 1009) + (halfColumn * 31) + 7);
        double Stray() => ((dice.NextDouble() * 2) - 1) * Crooked;
        return new(
            Math.Round(west + ((halfColumn / 2.0) + Stray()) * wide, 7), Math.Round(south + ((halfRow / 2.0) + Stray()) * high, 7));
    }
}
