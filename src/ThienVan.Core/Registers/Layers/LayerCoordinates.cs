using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Layers;

/// <summary>What the two numbers of a point in a file are, the first before the second.</summary>
public enum CoordinateOrder { LongitudeLatitude, LatitudeLongitude, EastNorth, NorthEast }

/// <summary>Tells which numbers a file's points are made of: in Việt Nam no latitude can be taken for a longitude, and no northing for an
/// easting.</summary>
public static class LayerCoordinates
{
    /// <summary>Null for what lies in Việt Nam in no way of reading it.</summary>
    public static CoordinateOrder? Of(double first, double second) =>
        PlaceInput.IsHere(second, first) ? CoordinateOrder.LongitudeLatitude
        : PlaceInput.IsHere(first, second) ? CoordinateOrder.LatitudeLongitude
        : PlaceInput.IsOnGrid(second, first) ? CoordinateOrder.EastNorth
        : PlaceInput.IsOnGrid(first, second) ? CoordinateOrder.NorthEast
        : null;

    public static bool IsGrid(this CoordinateOrder order) => order is CoordinateOrder.EastNorth or CoordinateOrder.NorthEast;
}
