using System.IO.Compression;
using System.Text.Json;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Registers.Layers;

/// <summary>A shape that can be kept.</summary>
/// <param name="Number">In the file, from 1.</param>
/// <param name="Fields">By column.</param>
/// <param name="Wkb">Polygons in degrees of WGS 84.</param>
/// <param name="Area">Square metres on the plane of VN-2000.</param>
/// <param name="IsMended">Its lines crossed themselves and were put in order without a change of its area.</param>
public sealed record DraftShape(int Number, IReadOnlyDictionary<string, string> Fields, byte[] Wkb, double Area, bool IsMended);

/// <summary>A shape that cannot be kept.</summary>
/// <param name="Number">In the file, from 1.</param>
/// <param name="Why">Without a capital or a full stop.</param>
public sealed record RefusedShape(int Number, string Why);

/// <summary>What a file of a layer came to: looked at before anything of it is kept.</summary>
public sealed record LayerDraft
{
    public required IReadOnlyList<string> Columns { get; init; }
    public required IReadOnlyList<DraftShape> Shapes { get; init; }
    public required IReadOnlyList<RefusedShape> Refused { get; init; }

    /// <summary>How the file gave places, in words.</summary>
    public required string Coordinates { get; init; }

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var pressed = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(pressed, this, KeptJson.Column);
        return packed.ToArray();
    }

    public static LayerDraft Unpack(byte[] packed)
    {
        using var pressed = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<LayerDraft>(pressed, KeptJson.Column)!;
    }
}
