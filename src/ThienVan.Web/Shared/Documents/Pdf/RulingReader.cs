using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>Finds the straight level and upright lines of a page, whether stroked or filled as very thin boxes.</summary>
internal static class RulingReader
{
    private const double Thin = 3;
    private const double Shortest = 5;

    // A drawing, not a table.
    private const int Most = 5000;

    public static IReadOnlyList<Ruling> Of(Page page)
    {
        var rulings = page.Paths.Where(path => !path.IsClipping).SelectMany(Of).Take(Most + 1).ToList();
        return rulings.Count > Most ? [] : rulings;
    }

    private static IEnumerable<Ruling> Of(PdfPath path)
    {
        foreach (var part in path)
        {
            if (part.GetBoundingRectangle() is not { } box) continue;
            if (box.Height < Thin || box.Width < Thin)
            {
                if (Of(box) is { } ruling) yield return ruling;
            }
            else if (path.IsStroked)
            {
                foreach (var line in part.Commands.OfType<PdfSubpath.Line>())
                {
                    if (Of(line.GetBoundingRectangle() ?? default) is { } ruling) yield return ruling;
                }
            }
        }
    }

    private static Ruling? Of(PdfRectangle box)
    {
        if (box.Height < Thin && box.Width > Shortest) return new Ruling(true, (box.Bottom + box.Top) / 2, box.Left, box.Right);
        return box.Width < Thin && box.Height > Shortest ? new Ruling(false, (box.Left + box.Right) / 2, box.Bottom, box.Top) : null;
    }
}
