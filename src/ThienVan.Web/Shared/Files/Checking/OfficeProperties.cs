using System.Xml;
using System.Xml.Linq;

namespace ThienVan.Web.Shared.Files.Checking;

/// <summary>The properties of an office file without the names of people and firms.</summary>
internal static class OfficeProperties
{
    private static readonly string[] s_names = ["creator", "lastModifiedBy", "Manager", "Company"];

    public static byte[] WithoutNames(byte[] part)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(part, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var properties = XDocument.Load(reader);
        foreach (var name in properties.Descendants().Where(element => s_names.Contains(element.Name.LocalName))) name.RemoveNodes();
        using var kept = new MemoryStream();
        properties.Save(kept, SaveOptions.DisableFormatting);
        return kept.ToArray();
    }
}
