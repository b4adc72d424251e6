using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>One printed sign with the room it takes, in points from the page's lower left corner.</summary>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size)
{
    public bool IsSpace => VietnameseText.IsBlank(Text);
}

/// <summary>A drawn straight line: a border of a table, perhaps.</summary>
internal readonly record struct Ruling(bool IsHorizontal, double At, double From, double To);

/// <summary>What a page shows.</summary>
internal sealed record PageContent(int Number, double Width, IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Ruling> Rulings);
