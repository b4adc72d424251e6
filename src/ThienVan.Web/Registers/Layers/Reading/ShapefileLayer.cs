using System.IO.Compression;
using System.Text;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;
using ThienVan.Web.Shared.Documents.Packages;

namespace ThienVan.Web.Registers.Layers.Reading;

/// <summary>A shapefile in a .zip: one .shp with its .dbf, told what they are in by .prj and .cpg. Nothing is unpacked beyond a budget,
/// and no archive inside an archive is opened.</summary>
internal static class ShapefileLayer
{
    private static readonly Refusal _bomb = new("layer.zip_bomb",
        "Tệp nén bung ra lớn bất thường nên không được đọc; đề nghị nén lại chỉ các tệp .shp, .shx, .dbf, .prj.");

    private static readonly Refusal _nested = new("layer.zip_nested",
        "Trong tệp nén còn tệp nén khác; đề nghị giải nén rồi nén lại đúng một lớp.");

    private static readonly Refusal _locked = new("layer.zip_password", "Tệp nén có mật khẩu; đề nghị nén lại không đặt mật khẩu.");

    public static ForeignLayer Read(MemoryStream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Any(entry => entry.IsEncrypted)) throw new LayerRefusedException(_locked);
        ZipArchiveEntry[] entries = [.. zip.Files()];
        if (entries.Any(entry => Ends(entry, ".zip") || Ends(entry, ".7z") || Ends(entry, ".rar") || Ends(entry, ".gz")))
            throw new LayerRefusedException(_nested);
        ZipArchiveEntry[] shapes = [.. entries.Where(entry => Ends(entry, ".shp"))];
        if (shapes is not [var only]) throw new LayerRefusedException(NotOne(shapes));
        var budget = new ExpansionBudget(file.Length, LayerLimits.ExpandedBytes, () => new LayerRefusedException(_bomb));
        byte[]? Part(string ending) => entries.FirstOrDefault(entry =>
            string.Equals(entry.FullName, only.FullName[..^4] + ending, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Bytes(found, budget) : null;
        var table = Part(".dbf") ?? throw new LayerRefusedException(new("layer.zip_dbf",
            "Tệp nén thiếu .dbf (bảng thuộc tính) của lớp; đề nghị nén đủ .shp, .shx, .dbf, .prj."));
        var (zone, isWgs84) = ProjectionText.Read(Part(".prj") is { } prj ? Encoding.UTF8.GetString(prj) : null);
        return new() { Shapes = Shapes(Bytes(only, budget), table, Part(".cpg")), Zone = zone, IsWgs84 = isWgs84 };
    }

    private static List<ForeignShape> Shapes(byte[] shp, byte[] dbf, byte[]? encoding)
    {
        var options = new ShapefileReaderOptions
        {
            Factory = LayerGeometry.Factory,
            GeometryBuilderMode = GeometryBuilderMode.IgnoreInvalidShapes,
            Encoding = Encoding.Latin1,
        };
        using var reader = Shapefile.OpenRead(new MemoryStream(shp), new MemoryStream(dbf), options);
        var found = new List<Feature>();
        while (reader.Read(out var deleted, out var feature))
        {
            if (deleted) continue;
            if (found.Count == LayerLimits.Shapes) throw new LayerRefusedException(LayerLimits.Many);
            found.Add(feature);
        }

        var text = new DbfText(encoding, found.SelectMany(one => Cells(one.Attributes)).Select(cell => cell.Value).OfType<string>());
        return [.. found.Select((one, at) => new ForeignShape(at + 1, Fields(one.Attributes, text), one.Geometry))];
    }

    private static IEnumerable<(string Name, object? Value)> Cells(IAttributesTable? kept) =>
        (kept?.GetNames() ?? []).Take(LayerLimits.Columns).Select(name => (name, (object?)kept![name]));

    private static Dictionary<string, string> Fields(IAttributesTable? kept, DbfText text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Cells(kept))
            if (ForeignText.Of(value is string written ? text.Read(written) : value) is { } said) fields[text.Read(name)] = said;
        return fields;
    }

    private static byte[] Bytes(ZipArchiveEntry entry, ExpansionBudget budget)
    {
        using var part = new BoundedStream(entry.Open(), budget);
        using var whole = new MemoryStream();
        part.CopyTo(whole);
        return whole.ToArray();
    }

    private static bool Ends(ZipArchiveEntry entry, string ending) => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static Refusal NotOne(ZipArchiveEntry[] shapes) => new("layer.zip_layers", shapes.Length == 0
        ? "Tệp nén không có tệp .shp nào; đề nghị nén đủ .shp, .shx, .dbf, .prj của lớp."
        : $"Tệp nén có {FigureText.Number(shapes.Length)} lớp; đề nghị nén từng lớp một.");
}
