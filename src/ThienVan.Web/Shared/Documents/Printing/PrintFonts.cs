using System.Xml.Linq;

namespace ThienVan.Web.Shared.Documents.Printing;

/// <summary>
/// What fontconfig is told for one print: the files of one face exist and nothing else does, not even what LibreOffice brings. Else it
/// takes Liberation Serif for Times New Roman by itself, and a page mixes faces where one lacks a letter.
/// </summary>
internal static class PrintFonts
{
    public const string FileName = "fonts.conf";

    private static readonly string[] Usual =
        ["Times New Roman", "Liberation Serif", "Tinos", "Arial", "Liberation Sans", "Arimo", "Calibri", "Carlito"];

    public static string Configuration(PrintFace face, string cache) =>
        new XDocument(
            new XDocumentType("fontconfig", publicId: null, "urn:fontconfig:fonts.dtd", internalSubset: null),
            new XElement("fontconfig",
                new XElement("dir", face.Directory),
                new XElement("cachedir", cache),
                new XElement("selectfont",
                    new XElement("acceptfont", face.Files.Select(file => new XElement("glob", file))),
                    new XElement("rejectfont", new XElement("glob", "*"))),
                Usual.Where(name => name != face.Family).Select(name => Alias(name, face)))).ToString();

    private static XElement Alias(string name, PrintFace face) =>
        new("match", new XAttribute("target", "pattern"),
            new XElement("test", new XAttribute("name", "family"), new XElement("string", name)),
            new XElement("edit", new XAttribute("name", "family"), new XAttribute("mode", "assign"), new XAttribute("binding", "same"),
                new XElement("string", face.Family)));
}
