using System.IO.Compression;
using System.Text;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

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
        if (zip.Entries.Any(entry => Ends(entry, ".zip") || Ends(entry, ".7z") || Ends(entry, ".rar") || Ends(entry, ".gz")))
            throw new LayerRefusedException(_nested);
        ZipArchiveEntry[] shapes = [.. zip.Entries.Where(entry => Ends(entry, ".shp"))];
        if (shapes is not [var only]) throw new LayerRefusedException(NotOne(shapes));
        var budget = new ExpansionBudget(file.Length, LayerLimits.ExpandedBytes, () => new LayerRefusedException(_bomb));
        byte[]? Part(string ending) => zip.GetEntry(only.FullName[..^4] + ending) is { } found ? Bytes(found, budget)
            : zip.GetEntry(only.FullName[..^4] + ending.ToUpperInvariant()) is { } capital ? Bytes(capital, budget) : null;
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
            Encoding = Encoded(encoding),
        };
        using var reader = Shapefile.OpenRead(new MemoryStream(shp), new MemoryStream(dbf), options);
        var found = new List<ForeignShape>();
        while (reader.Read(out var deleted, out var feature))
        {
            if (deleted) continue;
            if (found.Count == LayerLimits.Shapes) throw new LayerRefusedException(LayerLimits.Many);
            found.Add(new(found.Count + 1, Fields(feature.Attributes), feature.Geometry));
        }

        return found;
    }

    private static Dictionary<string, string> Fields(IAttributesTable? kept)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (kept?.GetNames() ?? []).Take(LayerLimits.Columns))
            if (ForeignText.Of(kept![name]) is { } text) fields[name] = text;
        return fields;
    }

    private static Encoding Encoded(byte[]? said)
    {
        var name = said is null ? "" : Encoding.ASCII.GetString(said).Trim();
        return name.Contains("8859", StringComparison.Ordinal) || name.Contains("1252", StringComparison.Ordinal)
            ? Encoding.Latin1 : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
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
