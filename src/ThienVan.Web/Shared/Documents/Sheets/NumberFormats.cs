using System.Globalization;
using ThienVan.Web.Shared.Documents.Bounded;

namespace ThienVan.Web.Shared.Documents.Sheets;

internal enum NumberShape { Plain, Date, Percent }

/// <summary>Which cell styles show a number as a day or as a percentage: the value alone does not tell.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberShape> _cells = [];

    public static NumberFormats None { get; } = new();

    public NumberShape this[string? style] =>
        int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _cells.Count
            ? _cells[index]
            : NumberShape.Plain;

    public static NumberFormats Read(PartReader xml)
    {
        var (formats, own, inCells) = (new NumberFormats(), new Dictionary<string, string>(StringComparer.Ordinal), false);
        while (xml.Read())
        {
            if (xml.Opens("numFmt")) own[xml["numFmtId"] ?? ""] = xml["formatCode"] ?? "";
            if (xml.Opens("cellXfs")) inCells = true;
            if (inCells && xml.Opens("xf")) formats._cells.Add(Shape(xml["numFmtId"] ?? "0", own));
            if (xml.Name == "cellXfs" && xml.IsClosing) inCells = false;
        }

        return formats;
    }

    private static NumberShape Shape(string id, Dictionary<string, string> own)
    {
        if (own.TryGetValue(id, out var code)) return Shape(code);
        return int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number switch
        {
            9 or 10 => NumberShape.Percent,
            (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberShape.Date,
            _ => NumberShape.Plain,
        } : NumberShape.Plain;
    }

    // Letters inside quotes, brackets or after a backslash are shown as they are and say nothing about the value.
    private static NumberShape Shape(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"': i = End(code, '"', i); break;
                case '[': i = End(code, ']', i); break;
                case '\\' or '_' or '*': i++; break;
                case '%': return NumberShape.Percent;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S': return NumberShape.Date;
                case ';': return NumberShape.Plain;
            }
        }

        return NumberShape.Plain;
    }

    private static int End(string code, char close, int from)
    {
        var end = code.IndexOf(close, from + 1);
        return end < 0 ? code.Length : end;
    }
}
