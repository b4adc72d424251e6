using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>Small Word documents for tests.</summary>
internal static class WordFile
{
    public static byte[] Of(params OpenXmlElement[] body) => With(numbering: null, body);

    public static byte[] With(Numbering? numbering, params OpenXmlElement[] body)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            if (numbering is not null) main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
        }

        return file.ToArray();
    }

    /// <summary>Every line a paragraph, tabs as Word's tabs.</summary>
    public static byte[] OfLines(IEnumerable<string> lines) => Of([.. lines.Select(Paragraph)]);

    /// <summary>Lines with tabs become rows of real tables with borders, everything else a paragraph.</summary>
    public static byte[] WithTables(IReadOnlyList<string> lines)
    {
        var body = new List<OpenXmlElement>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Contains('\t', StringComparison.Ordinal)) body.Add(Paragraph(lines[i]));
            else if (body.Count > 0 && body[^1] is Table open) open.Append(Row(lines[i].Split('\t')));
            else body.Add(Table(lines[i]));
        }

        return Of([.. body]);
    }

    public static Paragraph Paragraph(string text) => new(Run(text));

    public static TableRow Row(params IEnumerable<string> cells) => new(cells.Select(cell => new TableCell(Paragraph(cell))));

    public static Run Run(string text)
    {
        var run = new Run();
        var parts = text.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) run.Append(new TabChar());
            if (parts[i].Length > 0) run.Append(new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static Table Table(string firstRow)
    {
        var cells = firstRow.Split('\t');
        var width = 9600 / cells.Length;
        return new Table(
            new TableProperties(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 },
                new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(cells.Select(_ => new GridColumn { Width = $"{width}" })),
            Row(cells));
    }
}
