using System.Text;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>Text without a noticeable gap in it.</summary>
/// <param name="Gap">Empty room before the piece, beyond any space signs; 0 for the first of a line.</param>
/// <param name="AfterSpace">A space sign stands before it.</param>
internal sealed record Piece(string Text, double Left, double Right, double Gap, bool AfterSpace);

/// <summary>One printed line, cut into pieces wherever there is a gap that may mean something.</summary>
internal sealed record VisualLine(IReadOnlyList<Piece> Pieces)
{
    // Below this a gap is rounding; above it could be a tab that had hardly any way to go.
    private const double LeastGap = 0.12;

    public required int Page { get; init; }

    public required double PageWidth { get; init; }

    public required double Baseline { get; init; }

    public required double Size { get; init; }

    /// <summary>Right end with the space signs that follow the text.</summary>
    public required double End { get; init; }

    public required double FirstWordWidth { get; init; }

    /// <summary>Width of a space sign; a guess where the program prints none.</summary>
    public required double SpaceWidth { get; init; }

    public double Left => Pieces[0].Left;

    public double Right => Pieces[^1].Right;

    public bool EndsWithSpace => End > Right + 0.1;

    public double Em => Size;

    /// <summary>The line's text with every gap that is wide enough a space.</summary>
    public string PlainText =>
        string.Concat(Pieces.Select((piece, i) => i > 0 && (piece.AfterSpace || piece.Gap > 0.2 * Em) ? $" {piece.Text}" : piece.Text));

    /// <summary>Lines from top to bottom; signs stand on one line when their baselines differ by less than a raised figure's.</summary>
    public static List<VisualLine> Of(IEnumerable<Glyph> glyphs, int page, double pageWidth)
    {
        var lines = new List<VisualLine>();
        var current = new List<Glyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Baseline))
        {
            if (current.Count > 0 && current[0].Baseline - glyph.Baseline > 0.45 * Math.Max(glyph.Size, current[0].Size)) Flush();
            current.Add(glyph);
        }

        Flush();
        return lines;

        void Flush()
        {
            if (current.Exists(glyph => !glyph.IsSpace)) lines.Add(Of(current, page, pageWidth));
            current.Clear();
        }
    }

    private static VisualLine Of(List<Glyph> unordered, int page, double pageWidth)
    {
        var glyphs = unordered.OrderBy(glyph => glyph.Left).ToList();
        glyphs.RemoveRange(0, glyphs.FindIndex(glyph => !glyph.IsSpace));
        var ink = glyphs.Where(glyph => !glyph.IsSpace).ToList();
        var size = ink.Max(glyph => glyph.Size);
        var word = glyphs.TakeWhile((glyph, i) => !glyph.IsSpace && (i == 0 || glyph.Left - glyphs[i - 1].Right < 0.2 * size)).ToList();
        return new VisualLine(Cut(glyphs, size))
        {
            Page = page,
            PageWidth = pageWidth,
            Baseline = ink.GroupBy(glyph => glyph.Baseline).MaxBy(group => group.Count())!.Key,
            Size = size,
            End = glyphs[^1].Right,
            SpaceWidth = glyphs.Where(glyph => glyph.IsSpace).Select(glyph => glyph.Right - glyph.Left).DefaultIfEmpty(0.25 * size).Min(),
            FirstWordWidth = word[^1].Right - word[0].Left,
        };
    }

    private static List<Piece> Cut(List<Glyph> glyphs, double size)
    {
        var pieces = new List<Piece>();
        var text = new StringBuilder();
        var (left, right, end, gap, space, cutAfterSpace) = (glyphs[0].Left, 0d, glyphs[0].Left, 0d, false, false);
        Glyph last = default;
        foreach (var glyph in glyphs)
        {
            // Some programs print a letter twice, a hair apart, to make it bold.
            if (glyph.Text == last.Text && !glyph.IsSpace && Math.Abs(glyph.Left - last.Left) < 0.1 * size) continue;
            last = glyph;
            if (glyph.IsSpace)
            {
                (space, end) = (true, Math.Max(end, glyph.Right));
                continue;
            }

            var free = glyph.Left - end;
            if (text.Length > 0 && free > (space ? size : LeastGap))
            {
                pieces.Add(new Piece(text.ToString(), left, right, gap, cutAfterSpace));
                text.Clear();
                (left, gap, cutAfterSpace) = (glyph.Left, free, space);
            }
            else if (space && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(glyph.Text);
            (right, end, space) = (glyph.Right, Math.Max(end, glyph.Right), false);
        }

        pieces.Add(new Piece(text.ToString(), left, right, gap, cutAfterSpace));
        return pieces;
    }
}
