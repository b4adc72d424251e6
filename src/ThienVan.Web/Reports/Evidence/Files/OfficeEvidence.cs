using System.IO.Compression;
using System.Text;
using System.Xml;
using ThienVan.Core.Reports.Evidence;
using ThienVan.Web.Shared.Files;

namespace ThienVan.Web.Reports.Evidence.Files;

/// <summary>
/// A .docx or .xlsx taken apart and put together anew: macros, locks, foreign objects and secrecy marks refuse it, names of authors
/// and camera notes of its pictures stay outside. Nothing that is no part of the package survives.
/// </summary>
internal sealed class OfficeEvidence(EvidenceOptions options, CancellationToken ct)
{
    private const int MostParts = 5_000;
    private const string ContentTypes = "[Content_Types].xml";

    private ExpansionBudget? _budget;
    private int _characters;

    public (EvidenceKind Kind, byte[] Kept) Clean(byte[] file, bool nested = false)
    {
        if (!ForeignBytes.IsOneZip(file) || (!nested && ForeignBytes.PdfLater(file))) throw EvidenceRefusals.Thrown(EvidenceRefusals.Polyglot);
        _budget ??= new(file.Length, options.ExpandedBytes, () => EvidenceRefusals.Thrown(EvidenceRefusals.ZipBomb));
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
            throw EvidenceRefusals.Thrown(EvidenceRefusals.Damaged);
        }
    }

    private static ZipArchiveEntry[] Entries(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts) throw EvidenceRefusals.Thrown(EvidenceRefusals.ZipBomb);
        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToArray();
        if (Array.Exists(entries, entry => entry.IsEncrypted)) throw EvidenceRefusals.Thrown(EvidenceRefusals.Locked);
        if (Array.Exists(entries, entry => entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.Contains('\\', StringComparison.Ordinal) || entry.FullName.StartsWith('/'))
            || entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < entries.Length)
            throw EvidenceRefusals.Thrown(EvidenceRefusals.Damaged);
        if (Array.Exists(entries, entry => entry.FullName.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase))) throw EvidenceRefusals.Thrown(EvidenceRefusals.Signed);
        return entries;
    }

    private EvidenceKind KindOf(ZipArchiveEntry[] entries)
    {
        if (Array.Find(entries, entry => entry.FullName == ContentTypes) is not { } types) throw EvidenceRefusals.Thrown(EvidenceRefusals.Unsupported);
        var text = Encoding.UTF8.GetString(Read(types));
        if (text.Contains("macro", StringComparison.OrdinalIgnoreCase) || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || text.Contains("activeX", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(entries, entry => entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
            throw EvidenceRefusals.Thrown(EvidenceRefusals.Macros);
        if (text.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal)) return EvidenceKind.Word;
        if (text.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal)) return EvidenceKind.Excel;
        throw EvidenceRefusals.Thrown(EvidenceRefusals.Unsupported);
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
        if (ForeignBytes.IsCompound(content) || (nested && ForeignBytes.IsZip(content))) throw EvidenceRefusals.Thrown(EvidenceRefusals.Embedded);
        if (ForeignBytes.IsZip(content)) return Clean(content, nested: true).Kept;
        if (EvidenceKinds.Picture(content) is { } picture) return (CleanPicture.Of(picture, content) ?? throw EvidenceRefusals.Thrown(EvidenceRefusals.Damaged)).Bytes;
        if (!path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)) return content;
        var lines = OfficeText.Lines(content, ct);
        _characters += lines.Sum(line => line.Length);
        if (_characters > 20_000_000) throw EvidenceRefusals.Thrown(EvidenceRefusals.TooSlow);
        if (SecrecyMarking.InText(lines) is { } mark) throw EvidenceRefusals.Thrown(EvidenceRefusals.Classified(mark));
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
