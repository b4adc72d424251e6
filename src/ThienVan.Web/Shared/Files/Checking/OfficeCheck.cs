using System.IO.Compression;
using System.Text;
using System.Xml;
using ThienVan.Core.Kernel.Files;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>
/// A .docx or .xlsx taken apart and put together anew: macros, locks, foreign objects and secrecy marks refuse it, names of authors
/// and camera notes of its pictures stay outside. Nothing that is no part of the package survives.
/// </summary>
internal sealed class OfficeCheck(FileLimits options, CancellationToken ct)
{
    private const int MostParts = 5_000;
    private const string ContentTypes = "[Content_Types].xml";

    private ExpansionBudget? _budget;
    private int _characters;

    public (FileKind Kind, byte[] Kept) Clean(byte[] file, bool nested = false)
    {
        if (!ForeignBytes.IsOneZip(file) || (!nested && ForeignBytes.PdfLater(file))) throw FileRefusals.Thrown(FileRefusals.Polyglot);
        _budget ??= new(file.Length, options.ExpandedBytes, () => FileRefusals.Thrown(FileRefusals.ZipBomb));
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var entries = Entries(zip);
            var kind = KindOf(entries);
            using var kept = new MemoryStream();
            using (var copy = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var entry in entries) Copy(entry, copy, nested);
            }

            return (kind, kept.ToArray());
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw FileRefusals.Thrown(FileRefusals.Damaged);
        }
    }

    private static ZipArchiveEntry[] Entries(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts) throw FileRefusals.Thrown(FileRefusals.ZipBomb);
        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToArray();
        if (Array.Exists(entries, entry => entry.IsEncrypted)) throw FileRefusals.Thrown(FileRefusals.Locked);
        if (
            Array.Exists(
                entries,
                entry =>
                    entry.FullName.Contains("..", StringComparison.Ordinal)
                    || entry.FullName.Contains('\\', StringComparison.Ordinal)
                    || entry.FullName.StartsWith('/')
            )
            || entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < entries.Length)
            throw FileRefusals.Thrown(FileRefusals.Damaged);
        if (Array.Exists(entries, entry => entry.FullName.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)))
            throw FileRefusals.Thrown(FileRefusals.Signed);
        return entries;
    }

    private FileKind KindOf(ZipArchiveEntry[] entries)
    {
        if (Array.Find(entries, entry => entry.FullName == ContentTypes) is not { } types)
            throw FileRefusals.Thrown(FileRefusals.Unsupported);
        var text = Encoding.UTF8.GetString(Read(types));
        if (
            text.Contains("macro", StringComparison.OrdinalIgnoreCase)
            || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || text.Contains("activeX", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(
                entries,
                entry =>
                    entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase)
                    && entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            )
        )
            throw FileRefusals.Thrown(FileRefusals.Macros);
        if (text.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal)) return FileKind.Word;
        if (text.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal)) return FileKind.Excel;
        throw FileRefusals.Thrown(FileRefusals.Unsupported);
    }

    private void Copy(ZipArchiveEntry entry, ZipArchive copy, bool nested)
    {
        ct.ThrowIfCancellationRequested();
        var content = Keep(entry.FullName, Read(entry), nested);
        using var target = copy.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
        target.Write(content);
    }

    private byte[] Keep(string path, byte[] content, bool nested)
    {
        if (ForeignBytes.IsCompound(content) || (nested && ForeignBytes.IsZip(content))) throw FileRefusals.Thrown(FileRefusals.Embedded);
        if (ForeignBytes.IsZip(content)) return Clean(content, nested: true).Kept;
        if (FileKinds.Picture(content) is { } picture)
            return (CleanPicture.Of(picture, content) ?? throw FileRefusals.Thrown(FileRefusals.Damaged)).Bytes;
        if (
            !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && !path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            && !path.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)
        )
            return content;
        new OfficeForeign(ct).Refuse(content);
        var lines = OfficeText.Lines(content, ct);
        _characters += lines.Sum(line => line.Length);
        if (_characters > 20_000_000) throw FileRefusals.Thrown(FileRefusals.TooSlow);
        if (SecrecyMarking.InText(lines) is { } mark) throw FileRefusals.Thrown(FileRefusals.Classified(mark));
        return path.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) ? OfficeProperties.WithoutNames(content) : content;
    }

    private byte[] Read(ZipArchiveEntry entry)
    {
        using var bounded = new BoundedStream(entry.Open(), _budget!);
        using var content = new MemoryStream();
        bounded.CopyTo(content);
        return content.ToArray();
    }
}
