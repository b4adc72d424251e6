using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ThienVan.Web.Shared.Documents.Sheets;

/// <summary>Collects the looks of a workbook in the order they first appear; equal looks share a number.</summary>
internal sealed class WorkbookStyles
{
    private const uint FirstOwnFormat = 164;

    private readonly Dictionary<(CellLook Look, string? Format), uint> _looks = [];

    // Never empty: other programs add their own format to the list and find none to add to where there is no list.
    private readonly List<string> _formats = [CellLook.WholeCode];
    private readonly Fonts _fonts = new(FontOf(CellLook.Plain));
    private readonly Fills _fills = new(Pattern(PatternValues.None), Pattern(PatternValues.Gray125));
    private readonly CellFormats _cells = new(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 });

    public uint Of(SheetCell cell)
    {
        var key = (cell.Look, cell.Look.FormatCode(cell));
        if (_looks.TryGetValue(key, out var known)) return known;
        var index = (uint)_cells.ChildElements.Count;
        _cells.Append(Format(key.Look, key.Item2));
        _looks.Add(key, index);
        return index;
    }

    public Stylesheet ToStylesheet()
    {
        var sheet = new Stylesheet();
        var formats = _formats.Select((code, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = code });
        sheet.Append(new NumberingFormats(formats) { Count = (uint)_formats.Count }, _fonts, _fills, new Borders(new Border(), Box()),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            _cells, new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private CellFormat Format(CellLook look, string? code) => new(
        new Alignment { Horizontal = Side(look.Side), Vertical = VerticalAlignmentValues.Center, WrapText = look.Wrapped },
        new Protection { Locked = !look.Unlocked })
    {
        NumberFormatId = code switch { null => 0, "@" => 49, _ => FormatId(code) },
        FontId = Index(_fonts, FontOf(look)),
        FillId = look.Tint == CellTint.None ? 0 : Index(_fills, Solid(look.Tint)),
        BorderId = look.Boxed ? 1u : 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    private uint FormatId(string code)
    {
        var index = _formats.IndexOf(code);
        if (index < 0)
        {
            index = _formats.Count;
            _formats.Add(code);
        }

        return FirstOwnFormat + (uint)index;
    }

    private static uint Index(OpenXmlElement all, OpenXmlElement wanted)
    {
        var index = 0u;
        foreach (var child in all.ChildElements)
        {
            if (child.OuterXml == wanted.OuterXml) return index;
            index++;
        }

        all.Append(wanted);
        return index;
    }

    private static Font FontOf(CellLook look)
    {
        var font = new Font();
        if (look.Bold) font.Append(new Bold());
        if (look.Italic) font.Append(new Italic());
        font.Append(new FontSize { Val = look.Size }, new Color { Rgb = "FF000000" }, new FontName { Val = "Times New Roman" },
            new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(CellTint tint) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = Colour(tint) }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    private static string Colour(CellTint tint) => tint switch
    {
        CellTint.Header => "FFE2EFF1",
        CellTint.Input => "FFFFFBE6",
        CellTint.Total => "FFF0F3F5",
        CellTint.Fault => "FFFAD4D0",
        _ => "FFF5F7F8",
    };

    private static HorizontalAlignmentValues Side(CellSide side) => side switch
    {
        CellSide.Left => HorizontalAlignmentValues.Left,
        CellSide.Centre => HorizontalAlignmentValues.Center,
        CellSide.Right => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.General,
    };

    private static Border Box() => new(
        new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
        new RightBorder(Line()) { Style = BorderStyleValues.Thin },
        new TopBorder(Line()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Line()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Line() => new() { Rgb = "FF7F8C94" };
}
