using System.Text.Json;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>Reads a layer out of GeoJSON or a zipped shapefile, told by what the file holds, not by its name.</summary>
internal static class LayerFiles
{
    public static async Task<Result<ForeignLayer>> ReadAsync(Stream content, CancellationToken ct)
    {
        if (content.CanSeek && content.Length > LayerLimits.FileBytes) return LayerLimits.Large;
        using var file = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if (file.Length + read > LayerLimits.FileBytes) return LayerLimits.Large;
            file.Write(buffer, 0, read);
        }

        return await Task.Run(() => Read(file), ct);
    }

    private static Result<ForeignLayer> Read(MemoryStream file)
    {
        try
        {
            var bytes = file.GetBuffer().AsMemory(0, (int)file.Length);
            if (bytes.IsEmpty) return LayerLimits.Empty;
            var layer = bytes.Span.StartsWith("PK"u8) ? ShapefileLayer.Read(file) : GeoJsonLayer.Read(bytes);
            if (layer.Shapes.Count == 0) return LayerLimits.Empty;
            return layer.Shapes.Sum(one => (long)(one.Shape?.NumPoints ?? 0)) > LayerLimits.Points ? LayerLimits.Detailed : layer;
        }
        catch (LayerRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidDataException or IOException or FormatException
            or ArgumentException or OverflowException or InvalidOperationException or NotSupportedException or IndexOutOfRangeException)
        {
            return LayerLimits.Damaged;
        }
    }
}
