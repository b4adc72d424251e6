using System.Globalization;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>Which cell styles show a number as a day or as a percentage: the value alone does not tell.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberFormat> _cells = [];

    public static NumberFormats None { get; } = new();

    public NumberFormat this[string? style] =>
        int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _cells.Count
            ? _cells[index]
            : NumberFormat.General;

    public static NumberFormats Read(PartReader xml)
    {
        var (formats, own, inCells) = (new NumberFormats(), new Dictionary<string, NumberFormat>(StringComparer.Ordinal), false);
        while (xml.Read())
        {
            if (xml.Opens("numFmt")) own[xml["numFmtId"] ?? ""] = NumberFormat.Of(xml["formatCode"] ?? "");
            if (xml.Opens("cellXfs")) inCells = true;
            if (inCells && xml.Opens("xf")) formats._cells.Add(Find(xml["numFmtId"] ?? "0", own));
            if (xml.Name == "cellXfs" && xml.IsClosing) inCells = false;
        }

        return formats;
    }

    private static NumberFormat Find(string id, Dictionary<string, NumberFormat> own) =>
        own.TryGetValue(id, out var format) ? format
        : int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? NumberFormat.BuiltIn(number)
        : NumberFormat.General;
}
