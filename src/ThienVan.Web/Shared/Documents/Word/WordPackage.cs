using System.IO.Compression;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Word;

/// <summary>The zip around a Word document: finds parts by relationship, opens them one at a time within one budget.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ReadingContext _context;
    private readonly ExpansionBudget _budget;
    private readonly string _main;
    private readonly Dictionary<string, List<string>> _parts;

    public WordPackage(MemoryStream file, ReadingContext context)
    {
        _context = context;
        _budget = new ExpansionBudget(
            file.Length, context.Limits.ExpandedBytes, () => new DocumentRefusedException(context.Refusals.ZipBomb()));
        _zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.Entries.Any(entry => entry.IsEncrypted)) throw new DocumentRefusedException(context.Refusals.Password());

        _main = Relationships("_rels/.rels", folder: "").GetValueOrDefault("officeDocument") is [var main, ..] ? main : "word/document.xml";
        if (
            _zip.GetEntry(_main) is null
            || _main.StartsWith("xl/", StringComparison.Ordinal)
            || _main.StartsWith("ppt/", StringComparison.Ordinal)
        )
            throw new DocumentRefusedException(context.Refusals.Unsupported("tệp nén không có văn bản Word"));

        var slash = _main.LastIndexOf('/') + 1;
        _parts = Relationships($"{_main[..slash]}_rels/{_main[slash..]}.rels", _main[..slash]);
    }

    public PartReader OpenMain() => Open(_zip.GetEntry(_main)!);

    /// <summary>Null when the document has no such part.</summary>
    public T? ReadPart<T>(string kind, Func<PartReader, T> read)
        where T : class
    {
        if (!_parts.TryGetValue(kind, out var paths) || _zip.GetEntry(paths[0]) is not { } entry) return null;
        using var xml = Open(entry);
        return read(xml);
    }

    /// <summary>Every part of a kind, as headers and footers are many.</summary>
    public void ReadParts(string kind, Action<PartReader> read)
    {
        var paths = _parts.GetValueOrDefault(kind, []).Distinct(StringComparer.Ordinal);
        foreach (var entry in paths.Select(_zip.GetEntry).OfType<ZipArchiveEntry>())
        {
            using var xml = Open(entry);
            read(xml);
        }
    }

    public void Dispose() => _zip.Dispose();

    private PartReader Open(ZipArchiveEntry entry) => new(
        new BoundedStream(entry.Open(), _budget),
        _context.Limits.Depth,
        () => new DocumentRefusedException(_context.Refusals.Damaged()),
        _context.Cancelled
    );

    private Dictionary<string, List<string>> Relationships(string path, string folder)
    {
        var targets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        if (_zip.GetEntry(path) is not { } entry) return targets;
        using var xml = Open(entry);
        while (xml.Read())
        {
            if (!xml.Opens("Relationship") || xml["TargetMode"] == "External") continue;
            var target = xml["Target"] ?? "";
            var kind = (xml["Type"] ?? "").Split('/')[^1];
            if (!targets.TryGetValue(kind, out var known)) targets[kind] = known = [];
            known.Add(target.StartsWith('/') ? target[1..] : folder + target);
        }

        return targets;
    }
}
