using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>The styles of an official document. Headings carry Word's own names, so that its navigation finds them.</summary>
internal static class PaperStyles
{
    public const string Body = "ThanBai";
    public const string Ground = "CanCu";
    public const string Cell = "OBang";
    public const string Note = "FootnoteText";
    public const string NoteMark = "FootnoteReference";

    /// <summary>Half-points: the body stands in 14.</summary>
    public const int BodySize = 28;

    public static string Heading(int level) => FormattableString.Invariant($"Heading{Math.Clamp(level, 1, 4)}");

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    Times(),
                    new Color { Val = "000000" },
                    new FontSize { Val = "28" },
                    new FontSizeComplexScript { Val = "28" },
                    new Languages
                    {
                        Val = "vi-VN",
                        EastAsia = "vi-VN",
                        Bidi = "ar-SA",
                    }
                )
            ),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines
                    {
                        Before = "0",
                        After = "0",
                        Line = "240",
                        LineRule = LineSpacingRuleValues.Auto,
                    }
                )
            )
        ),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        },
        new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden())
        {
            Type = StyleValues.Character,
            StyleId = "DefaultParagraphFont",
            Default = true,
        },
        Paragraph(Body, "Thân bài", Text(JustificationValues.Both)),
        Paragraph(Ground, "Căn cứ", Text(JustificationValues.Both), new Italic()),
        Paragraph(Cell, "Ô bảng", new StyleParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" }),
            new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" }),
        Title(1, JustificationValues.Center, indent: false, new Bold()),
        Title(2, JustificationValues.Both, indent: true, new Bold()),
        Title(3, JustificationValues.Both, indent: true, new Bold()),
        Title(4, JustificationValues.Both, indent: true, new Bold(), new Italic()),
        Paragraph(
            Note,
            "footnote text",
            new StyleParagraphProperties(
                new SpacingBetweenLines { Before = "0", After = "0" }, new Justification { Val = JustificationValues.Both }),
            new FontSize { Val = "20" },
            new FontSizeComplexScript { Val = "20" }
        ),
        new Style(new StyleName { Val = "footnote reference" }, new UIPriority { Val = 99 },
            new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))
        {
            Type = StyleValues.Character,
            StyleId = NoteMark,
        }
    );

    public static RunFonts Times() =>
        new()
        {
            Ascii = "Times New Roman",
            HighAnsi = "Times New Roman",
            EastAsia = "Times New Roman",
            ComplexScript = "Times New Roman",
        };

    private static StyleParagraphProperties Text(JustificationValues side) => new(
        new SpacingBetweenLines { Before = "60", After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto },
        new Indentation { FirstLine = "720" },
        new Justification { Val = side });

    private static Style Title(int level, JustificationValues side, bool indent, params OpenXmlElement[] dress)
    {
        var properties = new StyleParagraphProperties(
            new KeepNext(),
            new KeepLines(),
            new SpacingBetweenLines
            {
                Before = "120",
                After = "120",
                Line = "264",
                LineRule = LineSpacingRuleValues.Auto,
            }
        );
        if (indent) properties.Append(new Indentation { FirstLine = "720" });
        properties.Append(new Justification { Val = side }, new OutlineLevel { Val = level - 1 });
        return Paragraph(Heading(level), FormattableString.Invariant($"heading {level}"), properties, dress);
    }

    private static Style Paragraph(string id, string name, StyleParagraphProperties properties, params OpenXmlElement[] dress)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), properties)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
        if (dress.Length > 0) style.Append(new StyleRunProperties(dress));
        return style;
    }
}
