namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Takes out of a part what stands under a title of its own inside it, however deep and however marked: "1.2. Mục tiêu cụ thể",
/// "* Các chỉ tiêu:", "... phấn đấu đạt các chỉ tiêu sau:".
/// </summary>
internal static class Sections
{
    /// <returns>The part without its sections, then the sections, in the order of the document.</returns>
    public static IEnumerable<Part> Split(Part part)
    {
        if (part.Role is PartRole.Organisation or PartRole.Review) return [part];
        var sections = new List<(Part Part, List<Passage> Passages)>();
        Walk(OutlineNode.Build(part.Passages), part, Open(sections, part), sections);
        return sections.Select(section => section.Part with { Passages = section.Passages });
    }

    private static void Walk(OutlineNode node, Part owner, List<Passage> kept, List<(Part Part, List<Passage> Passages)> sections)
    {
        foreach (var child in node.Children)
        {
            if (child.Children.Count > 0 && SectionTitle.OfItem(child.Passage.Body) is { } role && role != owner.Role)
            {
                var section = Under(owner, child, role);
                Walk(child, section, Open(sections, section), sections);
            }
            else
            {
                kept.Add(child.Passage);
                Walk(child, owner, kept, sections);
            }
        }
    }

    private static Part Under(Part owner, OutlineNode title, PartRole role)
    {
        var no = title.Mark.No;
        var inner = no.Length > 0 ? $"mục {no}" : string.Empty;
        return new(no.Length > 0 ? no : owner.No, owner.At(inner), title.Passage.Body.TrimEnd(':', '.', ' '), role, []);
    }

    private static List<Passage> Open(List<(Part Part, List<Passage> Passages)> sections, Part part)
    {
        sections.Add((part, []));
        return sections[^1].Passages;
    }
}
