using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThienVan.Web.Shared.Documents.Paper;

/// <summary>A4 with the margins of NĐ 30/2020/NĐ-CP: 20 mm above and below, 30 left, 15 right. In twentieths of a point.</summary>
internal sealed record PageFrame(int Width, int Height)
{
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Edge = 1134;
    private const int Left = 1701;
    private const int Right = 850;

    public static PageFrame Portrait { get; } = new(Short, Long);

    public static PageFrame Landscape { get; } = new(Long, Short);

    public int TextWidth => Width - Left - Right;

    /// <param name="header">Relationship id of the header with the page number; hidden on the section's first page.</param>
    public SectionProperties ToSection(string header)
    {
        var size = new PageSize { Width = (uint)Width, Height = (uint)Height };
        if (Width > Height) size.Orient = PageOrientationValues.Landscape;
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
            new SectionType { Val = SectionMarkValues.NextPage },
            size,
            new PageMargin { Top = Edge, Bottom = Edge, Left = Left, Right = Right, Header = 567, Footer = 567, Gutter = 0 },
            new PageNumberType { Start = 1 },
            new TitlePage());
    }

    /// <summary>The text width of the section an element of a template lies in; portrait A4 where the template does not say.</summary>
    public static int TextWidthAt(OpenXmlElement element)
    {
        var top = element;
        while (top.Parent is not (null or Body)) top = top.Parent;
        var section = Following(top).Select(SectionOf).FirstOrDefault(found => found is not null);
        var (size, margin) = (section?.GetFirstChild<PageSize>(), section?.GetFirstChild<PageMargin>());
        return size?.Width is null || margin?.Left is null || margin.Right is null
            ? Portrait.TextWidth
            : Math.Max((int)(size.Width.Value - margin.Left.Value - margin.Right.Value), 2000);
    }

    private static IEnumerable<OpenXmlElement> Following(OpenXmlElement element)
    {
        for (var next = element; next is not null; next = next.NextSibling()) yield return next;
    }

    private static SectionProperties? SectionOf(OpenXmlElement element) =>
        element as SectionProperties ?? (element as Paragraph)?.ParagraphProperties?.SectionProperties;
}
