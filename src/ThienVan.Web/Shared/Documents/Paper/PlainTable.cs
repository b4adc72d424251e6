using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>Tables with widths written out, in the grid as in every cell: programs that lay out by themselves follow them.</summary>
internal static class PlainTable
{
    /// <summary>A table without lines and inner room, for things that stand side by side.</summary>
    public static Table Frame(IReadOnlyList<int> widths, params IEnumerable<TableRow> rows) => Table(widths, rows, borders: null, room: 0);

    /// <param name="room">Between a cell's edges and its words.</param>
    public static Table Table(IReadOnlyList<int> widths, IEnumerable<TableRow> rows, TableBorders? borders, int room)
    {
        var properties = new TableProperties(new TableWidth { Width = Lines.Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (borders is not null) properties.Append(borders);
        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = (short)room, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = (short)room, Type = TableWidthValues.Dxa }));
        var table = new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Lines.Twips(width) })));
        table.Append(rows);
        return table;
    }

    public static TableRow Row(bool header, params IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (header) properties.Append(new TableHeader());
        return new TableRow(new OpenXmlElement[] { properties }.Concat(cells));
    }

    public static TableCell Cell(int width, IEnumerable<OpenXmlElement> content, int columns = 1, bool middle = false, string? shade = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Lines.Twips(width), Type = TableWidthUnitValues.Dxa });
        if (columns > 1) properties.Append(new GridSpan { Val = columns });
        if (shade is not null) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = shade });
        if (middle) properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(new OpenXmlElement[] { properties }.Concat(content));
    }

    public static TableBorders Lined(string colour) => new(
        Border<TopBorder>(colour), Border<LeftBorder>(colour), Border<BottomBorder>(colour), Border<RightBorder>(colour),
        Border<InsideHorizontalBorder>(colour), Border<InsideVerticalBorder>(colour));

    /// <summary>Parts <paramref name="total"/> by weights; the parts sum up to it exactly.</summary>
    public static IReadOnlyList<int> Share(int total, IReadOnlyList<double> weights)
    {
        var (all, used, widths) = (weights.Sum(), 0.0, new List<int>());
        foreach (var weight in weights)
        {
            used += weight;
            widths.Add((int)Math.Round(total * used / all) - widths.Sum());
        }

        return widths;
    }

    private static T Border<T>(string colour)
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = colour };
}
