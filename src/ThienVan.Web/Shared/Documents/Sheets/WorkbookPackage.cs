using System.IO.Compression;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>The zip around a workbook: its parts by relationship, opened one at a time within one budget.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ExpansionBudget _budget;
    private readonly CancellationToken _ct;
    private readonly string _main;
    private readonly Dictionary<string, (string Kind, string Path)> _parts;

    public WorkbookPackage(MemoryStream file, WorkbookLimits limits, CancellationToken ct)
    {
        Limits = limits;
        _ct = ct;
        _budget = new ExpansionBudget(file.Length, limits.ExpandedBytes, () => new WorkbookRefusedException(WorkbookRefusals.ZipBomb()));
        _zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.Entries.Any(entry => entry.IsEncrypted)) throw new WorkbookRefusedException(WorkbookRefusals.Password());
        RefuseMacros();
        _main =
            Relationships("_rels/.rels", folder: "").Values.FirstOrDefault(part => part.Kind == "officeDocument").Path ?? "xl/workbook.xml";
        if (_main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new WorkbookRefusedException(WorkbookRefusals.Binary());
        if (
            _zip.GetEntry(_main) is null
            || _main.StartsWith("word/", StringComparison.Ordinal)
            || _main.StartsWith("ppt/", StringComparison.Ordinal)
        )
            throw new WorkbookRefusedException(WorkbookRefusals.NotWorkbook());

        var slash = _main.LastIndexOf('/') + 1;
        _parts = Relationships($"{_main[..slash]}_rels/{_main[slash..]}.rels", _main[..slash]);
    }

    public WorkbookLimits Limits { get; }

    public IReadOnlyList<RawSheet> ReadSheets()
    {
        var (found, dates1904) = ReadBook();
        if (found.Count > Limits.Sheets) throw new WorkbookRefusedException(WorkbookRefusals.TooManySheets(Limits.Sheets));
        var styles = ReadFormats();
        var counter = new CellCounter(Limits);
        return [.. found.Select(sheet =>
        {
            using var xml = OpenPath(sheet.Path);
            return xml is null
                ? new RawSheet(sheet.Name, sheet.Hidden)
                : new SheetPartReader(new RawSheet(sheet.Name, sheet.Hidden), styles, counter, dates1904).Read(xml);
        })];
    }

    /// <summary>Null when the workbook has no shared texts.</summary>
    public PartReader? OpenTexts() => PathOf("sharedStrings") is { } path ? OpenPath(path) : null;

    public void Dispose() => _zip.Dispose();

    // A macro is told by its part and by what the main part calls itself; the file's name proves nothing.
    private void RefuseMacros()
    {
        if (
            _zip.Entries.Any(entry =>
                entry.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)
            )
        )
            throw new WorkbookRefusedException(WorkbookRefusals.Macros());

        using var types = OpenPath("[Content_Types].xml") ?? throw new WorkbookRefusedException(WorkbookRefusals.NotWorkbook());
        while (types.Read())
        {
            var type = types.IsOpening ? types["ContentType"] ?? "" : "";
            if (
                type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            )
                throw new WorkbookRefusedException(WorkbookRefusals.Macros());
        }
    }

    private (List<(string Name, string Path, bool Hidden)> Sheets, bool Dates1904) ReadBook()
    {
        var (sheets, dates1904) = (new List<(string, string, bool)>(), false);
        using var xml = OpenPath(_main)!;
        while (xml.Read())
        {
            if (xml.Opens("workbookPr")) dates1904 = xml["date1904"] is "1" or "true";
            if (xml.Opens("sheet") && _parts.TryGetValue(xml["id"] ?? "", out var part) && part.Kind == "worksheet")
                sheets.Add((xml["name"] ?? "", part.Path, xml["state"] is "hidden" or "veryHidden"));
        }

        return (sheets, dates1904);
    }

    private NumberFormats ReadFormats()
    {
        using var xml = PathOf("styles") is { } path ? OpenPath(path) : null;
        return xml is null ? NumberFormats.None : NumberFormats.Read(xml);
    }

    private string? PathOf(string kind) => _parts.Values.FirstOrDefault(part => part.Kind == kind).Path;

    private PartReader? OpenPath(string path) => _zip.GetEntry(path) is { } entry
        ? new(new BoundedStream(entry.Open(), _budget), Limits.Depth, () => new WorkbookRefusedException(WorkbookRefusals.Damaged()), _ct)
        : null;

    private Dictionary<string, (string Kind, string Path)> Relationships(string path, string folder)
    {
        var parts = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var xml = OpenPath(path);
        while (xml?.Read() == true)
        {
            if (!xml.Opens("Relationship") || xml["TargetMode"] == "External") continue;
            var target = xml["Target"] ?? "";
            parts.TryAdd(xml["Id"] ?? "", ((xml["Type"] ?? "").Split('/')[^1], target.StartsWith('/') ? target[1..] : folder + target));
        }

        return parts;
    }
}
