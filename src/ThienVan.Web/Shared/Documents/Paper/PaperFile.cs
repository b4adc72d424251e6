using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Web.Shared.Documents.Packages;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>Puts a body and what it needs into a Word file.</summary>
internal static class PaperFile
{
    public const string FootnotesId = "rIdGhiChu";

    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Main = "word/document.xml";

    public static byte[] Write(Body body, string? headerId, Header? header, FootnoteList notes)
    {
        var package = new PackageWriter();
        package.Relate("", "rId1", Relationships + "officeDocument", Main);
        package.Add(Main, Types + "document.main+xml", new Document(body));
        Add(package, "rIdStyles", "styles", PaperStyles.Create());
        Add(package, "rIdSettings", "settings", Settings());
        Add(package, FootnotesId, "footnotes", notes.Notes);
        if (headerId is not null && header is not null) Add(package, headerId, "header", header);
        return package.ToArray();
    }

    private static void Add(PackageWriter package, string id, string kind, OpenXmlElement root)
    {
        package.Add($"word/{kind}.xml", $"{Types}{kind}+xml", root);
        package.Relate(Main, id, Relationships + kind, $"word/{kind}.xml");
    }

    private static Settings Settings() => new(
        new DefaultTabStop { Val = 720 },
        new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(Compatibility("compatibilityMode", "15"), Compatibility("overrideTableStyleFontSizeAndJustification", "1")),
        new ThemeFontLanguages { Val = "vi-VN" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    private static CompatibilitySetting Compatibility(string name, string value) =>
        new()
        {
            Name = new EnumValue<CompatSettingNameValues>(new CompatSettingNameValues(name)),
            Uri = "http://schemas.microsoft.com/office/word",
            Val = value,
        };
}
