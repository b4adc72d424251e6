using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>How one line of a document's frame is set.</summary>
internal sealed record LineLook
{
    /// <summary>In points.</summary>
    public double Size { get; init; } = 14;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Capitals { get; init; }

    public PaperSide Side { get; init; } = PaperSide.Centre;

    /// <summary>Room above, in twentieths of a point.</summary>
    public int Before { get; init; }

    /// <summary>Room below, in twentieths of a point.</summary>
    public int After { get; init; }

    /// <summary>Stays on the page of the line that follows.</summary>
    public bool Glued { get; init; }

    /// <summary>Level in the outline from 0; null for none.</summary>
    public int? Outline { get; init; }

    /// <summary>"1F4E5A"; null for black.</summary>
    public string? Colour { get; init; }
}

/// <summary>Makes the paragraphs of a document's frame.</summary>
internal static class Lines
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static Paragraph Line(string text, LineLook look)
    {
        var properties = new ParagraphProperties();
        if (look.Glued) properties.Append(new KeepNext());
        properties.Append(
            new SpacingBetweenLines
            {
                Before = Twips(look.Before),
                After = Twips(look.After),
                Line = "240",
                LineRule = LineSpacingRuleValues.Auto,
            },
            new Justification { Val = Side(look.Side) });
        if (look.Outline is { } level) properties.Append(new OutlineLevel { Val = level });
        return new Paragraph(properties, Run(text, look));
    }

    public static Run Run(string text, LineLook look)
    {
        // A placeholder's words come later, so Word must make the capitals then.
        var later = look.Capitals && text.Contains("{{", StringComparison.Ordinal);
        var properties = new RunProperties();
        if (look.Bold) properties.Append(new Bold());
        if (look.Italic) properties.Append(new Italic());
        if (later) properties.Append(new Caps());
        if (look.Colour is { } colour) properties.Append(new Color { Val = colour });
        properties.Append(HalfPoints(look.Size));
        var run = new Run(properties);
        run.Append(Words(look.Capitals && !later ? text.ToUpper(Vietnamese) : text));
        return run;
    }

    /// <summary>A line drawn in the middle of <paramref name="room"/>, as the border of a paragraph: Word and LibreOffice agree on it,
    /// and people can change it.</summary>
    public static Paragraph Rule(int room, int length)
    {
        var side = Twips(Math.Max((room - length) / 2, 0));
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" }),
                new SpacingBetweenLines { Before = "0", After = "40", Line = "60", LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = side, Right = side },
                new ParagraphMarkRunProperties(HalfPoints(1))));
    }

    /// <summary>The paragraph Word wants after a table, as good as unseen.</summary>
    public static Paragraph Sliver(SectionProperties? section = null)
    {
        var properties = new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
            new ParagraphMarkRunProperties(HalfPoints(1)));
        if (section is not null) properties.Append(section);
        return new Paragraph(properties);
    }

    public static JustificationValues Side(PaperSide side) => side switch
    {
        PaperSide.Centre => JustificationValues.Center,
        PaperSide.Right => JustificationValues.Right,
        _ => JustificationValues.Left,
    };

    public static OpenXmlElement[] HalfPoints(double points)
    {
        var half = ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);
        return [new FontSize { Val = half }, new FontSizeComplexScript { Val = half }];
    }

    /// <summary>The words of a run, line breaks as Word's.</summary>
    public static OpenXmlElement[] Words(string text) =>
        [.. text.Split('\n').SelectMany((line, i) => i == 0 ? [Text(line)] : new OpenXmlElement[] { new Break(), Text(line) })];

    public static Text Text(string text) => new(Readable(text)) { Space = SpaceProcessingModeValues.Preserve };

    public static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Readable(string text) =>
        text.All(System.Xml.XmlConvert.IsXmlChar)
            ? text
            : string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
