using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Templates;

/// <summary>The section of a Word file, with a page set-up of its own, that a paragraph stands in: an appendix, mostly.</summary>
internal static class TemplateSection
{
    /// <summary>Takes the paragraph's section away; false where it is the first, or holds more than the paragraph's own block.</summary>
    /// <param name="isBlock">Whether a placeholder's name is that of a block.</param>
    public static bool TryRemove(Paragraph paragraph, Func<string, bool> isBlock)
    {
        if (paragraph.Parent is not Body body) return false;
        OpenXmlElement[] all = [.. body.ChildElements.Where(element => element is not SectionProperties)];
        var at = Array.IndexOf(all, paragraph);
        var before = Array.FindLastIndex(all, at == 0 ? 0 : at - 1, EndsSection);
        if (at == 0 || before < 0) return false;
        var end = Array.FindIndex(all, at, EndsSection);
        var section = all[(before + 1)..(end < 0 ? all.Length : end + 1)];
        if (section.SelectMany(PlaceholderText.Of).SelectMany(words => words.Names).Count(isBlock) > 1) return false;
        if (end < 0) EndAt((Paragraph)all[before], body);
        foreach (var element in section) element.Remove();
        return true;
    }

    // The last section's set-up stands at the end of the body, those before in their last paragraph.
    private static void EndAt(Paragraph last, Body body)
    {
        var setUp = last.ParagraphProperties!.SectionProperties!;
        setUp.Remove();
        body.Elements<SectionProperties>().ToList().ForEach(old => old.Remove());
        body.Append(setUp);
    }

    private static bool EndsSection(OpenXmlElement element) =>
        element is Paragraph { ParagraphProperties.SectionProperties: not null };
}
