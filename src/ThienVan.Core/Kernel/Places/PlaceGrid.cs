namespace ThienVan.Core.Kernel.Places;

/// <summary>
/// Squares of degrees that places are counted by: at level 0 the whole turn of 360 degrees is one square, each level halves it. One of
/// the level that is kept with an item (about 150 m) tells that of every level above it, without its place.
/// </summary>
public static class PlaceGrid
{
    /// <summary>Of the square that is kept with an item.</summary>
    public const int Level = 18;

    /// <summary>Squares of the kept level along one side.</summary>
    private const long Side = 1L << Level;

    /// <summary>The square of the kept level, column by column from the west, in each from the south.</summary>
    public static long Of(Place place) => (Column(place.Longitude, Level) * Side) + Row(place.Latitude, Level);

    /// <summary>The first square of the column a longitude lies in, and the last.</summary>
    public static (long First, long Last) ColumnOf(double longitude)
    {
        var first = Column(longitude, Level) * Side;
        return (first, first + Side - 1);
    }

    /// <summary>Column and row of a place at a level, from 0.</summary>
    public static (long Column, long Row) At(Place place, int level) => (Column(place.Longitude, level), Row(place.Latitude, level));

    /// <summary>Column and row at a level, at most the kept one, of a kept square.</summary>
    public static (long Column, long Row) At(long square, int level) =>
        ((square / Side) >> (Level - level), (square % Side) >> (Level - level));

    /// <summary>The smallest window of whole squares of a level that holds another.</summary>
    public static (Place SouthWest, Place NorthEast) Whole(Place southWest, Place northEast, int level)
    {
        var side = 360.0 / (1L << level);
        return (
            new((Row(southWest.Latitude, level) * side) - 90, (Column(southWest.Longitude, level) * side) - 180),
            new(((Row(northEast.Latitude, level) + 1) * side) - 90, ((Column(northEast.Longitude, level) + 1) * side) - 180));
    }

    private static long Column(double longitude, int level) => (long)Math.Floor((longitude + 180) / 360 * (1L << level));

    private static long Row(double latitude, int level) => (long)Math.Floor((latitude + 90) / 360 * (1L << level));
}
