using System.IO.Compression;
using System.Text;
using System.Xml;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Templates;

/// <summary>
/// Looks through a stranger's Word file before any of it is held as a tree: what comes out of the zip is counted, every
/// part's depth is checked, and only parts that a plain document needs may pass.
/// </summary>
internal sealed class TemplateGate(CancellationToken ct)
{
    public const long FileBytes = 5L << 20;

    private const long ExpandedBytes = 40L << 20;
    private const int Parts = 300;
    private const int Depth = 100;

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "officeDocument",
        "core-properties",
        "extended-properties",
        "custom-properties",
        "styles",
        "stylesWithEffects",
        "settings",
        "webSettings",
        "fontTable",
        "theme",
        "numbering",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "image",
        "customXml",
        "customXmlProps",
        "font",
        "thumbnail",
    };

    private static readonly HashSet<string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "REF", "PAGEREF", "NOTEREF", "SEQ", "STYLEREF", "SYMBOL",
    };

    private readonly StringBuilder _code = new();
    private bool _inCode;

    /// <summary>Null when the file may be opened.</summary>
    public Refusal? Check(byte[] file)
    {
        if (file.Length == 0) return TemplateRefusals.Empty();
        if (file.Length > FileBytes) return TemplateRefusals.TooLarge(FileBytes);
        if (!file.AsSpan().StartsWith("PK"u8))
            return file.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? TemplateRefusals.Password()
                : TemplateRefusals.NotWord();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            CheckParts(zip, file.Length);
            return null;
        }
        catch (TemplateRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or XmlException or ArgumentException)
        {
            return TemplateRefusals.Damaged();
        }
    }

    private void CheckParts(ZipArchive zip, long stored)
    {
        var budget = new ExpansionBudget(stored, ExpandedBytes, () => new TemplateRefusedException(TemplateRefusals.ZipBomb()));
        if (zip.Entries.Any(entry => entry.IsEncrypted)) throw new TemplateRefusedException(TemplateRefusals.Password());
        if (zip.Entries.Count > Parts) throw new TemplateRefusedException(TemplateRefusals.ZipBomb());
        if (zip.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() != zip.Entries.Count)
            throw new TemplateRefusedException(TemplateRefusals.Damaged());
        if (zip.GetEntry("word/document.xml") is null) throw new TemplateRefusedException(TemplateRefusals.NotWord());
        foreach (var entry in zip.Entries)
        {
            RefuseByName(entry.FullName);
            using var content = new BoundedStream(entry.Open(), budget);
            if (!IsXml(entry.FullName))
            {
                content.CopyTo(Stream.Null);
                continue;
            }

            using var xml = new PartReader(content, Depth, () => new TemplateRefusedException(TemplateRefusals.Damaged()), ct);
            CheckPart(xml);
        }
    }

    private static bool IsXml(string path) =>
        path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void RefuseByName(string path)
    {
        if (path.Contains("vba", StringComparison.OrdinalIgnoreCase)) throw new TemplateRefusedException(TemplateRefusals.Macros());
        var ending = Path.GetExtension(path).ToUpperInvariant();
        var picture = ending is ".PNG" or ".JPG" or ".JPEG" or ".GIF";
        if (!IsXml(path) && !picture && ending != ".ODTTF" && !path.EndsWith('/'))
            throw new TemplateRefusedException(TemplateRefusals.Embedded(Path.GetFileName(path)));
    }

    private void CheckPart(PartReader xml)
    {
        _inCode = false;
        while (xml.Read())
        {
            if (xml.IsOpening) CheckElement(xml);
            else if (_inCode && xml.Text is { } code) Collect(code);
            if (xml.IsClosing && xml.Name == "instrText") _inCode = false;
        }

        CheckCode();
    }

    private void CheckElement(PartReader xml)
    {
        switch (xml.Name)
        {
            case "Relationship": CheckRelationship(xml); break;
            case "Override" or "Default": CheckType(xml["ContentType"] ?? ""); break;
            case "altChunk" or "object" or "control" or "OLEObject" or "subDoc" or "contentPart":
                throw new TemplateRefusedException(TemplateRefusals.Embedded(xml.Name));
            case "ins" or "del" or "moveFrom" or "moveTo" or "rPrChange" or "pPrChange" or "tblPrChange" or "sectPrChange":
                throw new TemplateRefusedException(TemplateRefusals.TrackedChanges());
            case "fldSimple": CheckCode(); Collect(xml["instr"] ?? ""); CheckCode(); break;
            case "fldChar": CheckCode(); break;
            case "instrText": _inCode = true; break;
        }
    }

    private static void CheckRelationship(PartReader xml)
    {
        var kind = (xml["Type"] ?? "").Split('/')[^1];
        if (xml["TargetMode"] == "External") throw new TemplateRefusedException(TemplateRefusals.ExternalLink(xml["Target"] ?? ""));
        if (kind.StartsWith("comments", StringComparison.Ordinal) || kind == "people")
            throw new TemplateRefusedException(TemplateRefusals.Comments());
        if (!Known.Contains(kind)) throw new TemplateRefusedException(TemplateRefusals.Embedded(kind));
    }

    private static void CheckType(string type)
    {
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vba", StringComparison.OrdinalIgnoreCase))
            throw new TemplateRefusedException(TemplateRefusals.Macros());
    }

    private void Collect(string code)
    {
        if (_code.Length + code.Length > 10_000) throw new TemplateRefusedException(TemplateRefusals.Damaged());
        _code.Append(code);
    }

    // Word may spread a code over many runs, so it is looked at when its field goes on or ends.
    private void CheckCode()
    {
        var code = _code.ToString().Trim();
        _code.Clear();
        var word = code.Split([' ', '\t', '\\'], 2)[0];
        var inside =
            word.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase)
            && code[word.Length..].TrimStart().StartsWith("\\l", StringComparison.OrdinalIgnoreCase);
        if (word.Length > 0 && !inside && !Fields.Contains(word)) throw new TemplateRefusedException(TemplateRefusals.FieldCode(code));
    }
}
