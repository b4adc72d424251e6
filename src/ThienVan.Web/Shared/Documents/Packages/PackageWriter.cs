using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace ThienVan.Web.Shared.Documents.Packages;

/// <summary>
/// Puts the parts of an Office file into its zip so that the same parts always give the same bytes: parts in the order
/// of their names, one fixed time, relationship ids given by the caller.
/// </summary>
internal sealed class PackageWriter
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly SortedDictionary<string, (string Type, byte[] Content)> _parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<(string Id, string Type, string Target)>> _links = new(StringComparer.Ordinal);

    public void Add(string path, string contentType, OpenXmlElement root) => _parts.Add(path, (contentType, Xml(root.WriteTo)));

    /// <summary>Ties <paramref name="target"/> (a path from the root) to the part <paramref name="owner"/>; an empty owner is the
    /// package.</summary>
    public void Relate(string owner, string id, string type, string target)
    {
        if (!_links.TryGetValue(owner, out var links)) _links.Add(owner, links = []);
        links.Add((id, type, "/" + target));
    }

    public byte[] ToArray()
    {
        var entries = new List<(string Path, byte[] Content)> { ("[Content_Types].xml", Xml(WriteContentTypes)) };
        foreach (var (owner, links) in _links) entries.Add((RelationshipsOf(owner), Xml(xml => WriteRelationships(xml, links))));
        entries.AddRange(_parts.Select(part => (part.Key, part.Value.Content)));
        return FixedZip.Write(entries);
    }

    private static string RelationshipsOf(string owner)
    {
        var slash = owner.LastIndexOf('/') + 1;
        return $"{owner[..slash]}_rels/{owner[slash..]}.rels";
    }

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Plain))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return bytes.ToArray();
    }

    private void WriteContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", ContentTypes);
        WriteType(xml, "Default", "Extension", "rels", RelationshipsType);
        WriteType(xml, "Default", "Extension", "xml", "application/xml");
        foreach (var (path, (type, _)) in _parts) WriteType(xml, "Override", "PartName", "/" + path, type);
        xml.WriteEndElement();
    }

    private static void WriteType(XmlWriter xml, string element, string key, string value, string type)
    {
        xml.WriteStartElement(element, ContentTypes);
        xml.WriteAttributeString(key, value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void WriteRelationships(XmlWriter xml, List<(string Id, string Type, string Target)> links)
    {
        xml.WriteStartElement("Relationships", Relationships);
        foreach (var (id, type, target) in links)
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

/// <summary>A zip that knows no clock: same entries, same bytes.</summary>
internal static class FixedZip
{
    // The first moment the zip format can write.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<(string Path, byte[] Content)> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The same parts in the order of their names with the clock taken out; the list of content types stays first.</summary>
    public static byte[] Rewrite(Stream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        return Write([
            .. zip
                .Entries.OrderBy(entry => entry.FullName == "[Content_Types].xml" ? 0 : 1)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
            .Select(entry => (entry.FullName, Content(entry)))]);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
