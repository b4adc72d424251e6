using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThienVan.Web.Shared.Documents.Paper;

namespace ThienVan.Web.Shared.Documents.Templates;

/// <summary>
/// Fits what is put in to the template's own styles: by id, else by name (a Vietnamese Word calls "heading 1" by another
/// id), and only what the template does not have at all is brought along.
/// </summary>
internal sealed class TemplateStyles
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public TemplateStyles(MainDocumentPart main)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("rIdKieuChu");
        var held = part.Styles ??= new Styles();
        foreach (var own in PaperStyles.Create().Elements<Style>().Where(style => style.Default is null))
        {
            var found = held.Elements<Style>().FirstOrDefault(style => style.StyleId == own.StyleId)
                ?? held.Elements<Style>()
                    .FirstOrDefault(style => string.Equals(style.StyleName?.Val, own.StyleName?.Val, StringComparison.OrdinalIgnoreCase));
            if (found is null) held.Append(own.CloneNode(deep: true));
            _ids[own.StyleId!.Value!] = found?.StyleId?.Value ?? own.StyleId.Value!;
        }
    }

    public OpenXmlElement Fit(OpenXmlElement element)
    {
        foreach (var style in element.Descendants<ParagraphStyleId>()) style.Val = Id(style.Val!.Value!);
        foreach (var style in element.Descendants<RunStyle>()) style.Val = Id(style.Val!.Value!);
        return element;
    }

    private string Id(string own) => _ids.GetValueOrDefault(own, own);
}
