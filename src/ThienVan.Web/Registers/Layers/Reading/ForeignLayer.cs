using NetTopologySuite.Geometries;
using ThienVan.Core.Kernel.Places;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>A shape as somebody's file holds it.</summary>
/// <param name="Number">In the file, from 1.</param>
/// <param name="Fields">By column; blank ones are not there.</param>
/// <param name="Shape">In the file's own numbers; null for none.</param>
/// <param name="Trouble">Why it cannot be read; null where it can.</param>
internal sealed record ForeignShape(int Number, IReadOnlyDictionary<string, string> Fields, Geometry? Shape, string? Trouble = null);

/// <summary>A layer as somebody's file holds it.</summary>
internal sealed record ForeignLayer
{
    public required IReadOnlyList<ForeignShape> Shapes { get; init; }

    /// <summary>The plane of VN-2000 that the file names; null where it names none.</summary>
    public GridZone? Zone { get; init; }

    /// <summary>The file says its numbers are degrees of WGS 84.</summary>
    public bool IsWgs84 { get; init; }
}
