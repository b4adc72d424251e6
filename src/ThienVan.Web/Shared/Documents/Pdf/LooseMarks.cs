using System.Globalization;
using System.Text;

namespace ThienVan.Web.Shared.Documents.Pdf;

/// <summary>
/// Tone and vowel marks that a program draws apart from their letters: before them, after them, in a run of their own, raised. Each way of
/// drawing is tried on the whole page; the one under which the most letters come out as letters of an alphabet is the page's.
/// </summary>
internal sealed class LooseMarks
{
    // Sizes of type within which a mark may stand from its letter.
    private const double Aside = 1.5;
    private const double Above = 0.75;
    private const double HeightCounts = 0.3;
    private const int MostLooked = 2000;

    private static readonly Func<Glyph, Glyph, double>[] Ways =
    [
        (mark, letter) => mark.Left - letter.Right,
        (mark, letter) => mark.Left - letter.Left,
        (mark, letter) => ((mark.Left + mark.Right) - (letter.Left + letter.Right)) / 2,
        (mark, letter) => mark.Right - letter.Left,
    ];

    private readonly List<Glyph> _glyphs;
    private readonly int[] _marks;
    private readonly int[] _letters;

    private LooseMarks(List<Glyph> glyphs)
    {
        _glyphs = glyphs;
        _marks = [.. Enumerable.Range(0, glyphs.Count).Where(i => IsMark(glyphs[i].Text))];
        _letters = [.. Enumerable.Range(0, glyphs.Count).Where(i => IsLetter(glyphs[i].Text)).OrderBy(i => glyphs[i].Left)];
    }

    public static List<Glyph> Join(List<Glyph> glyphs)
    {
        var page = new LooseMarks(glyphs);
        if (page._marks.Length == 0 || page._letters.Length == 0) return glyphs;
        var ways = Ways.Select(page.Nearest).Prepend(page.Drawn(-1)).Append(page.Drawn(1));
        return page.Put(ways.MaxBy(page.Composed)!);
    }

    /// <summary>For each mark its letter, drawn just before or after it; -1 for none.</summary>
    private int[] Drawn(int step) => [.. _marks.Select(mark =>
    {
        var i = mark + step;
        while (i >= 0 && i < _glyphs.Count && IsMark(_glyphs[i].Text)) i += step;
        return i >= 0 && i < _glyphs.Count && IsLetter(_glyphs[i].Text) && IsNear(_glyphs[mark], _glyphs[i]) ? i : -1;
    })];

    private int[] Nearest(Func<Glyph, Glyph, double> way) => [.. _marks.Select(mark => Nearest(_glyphs[mark], way))];

    private int Nearest(Glyph mark, Func<Glyph, Glyph, double> way)
    {
        var (best, least) = (-1, double.MaxValue);
        var reach = Aside * mark.Size;
        var from = Begin(mark.Left - (2 * reach));
        for (var i = from; i < Math.Min(_letters.Length, from + MostLooked) && _glyphs[_letters[i]].Left <= mark.Left + reach; i++)
        {
            var letter = _glyphs[_letters[i]];
            if (!IsNear(mark, letter)) continue;
            var far = Math.Abs(way(mark, letter)) + (HeightCounts * Math.Abs(mark.Baseline - letter.Baseline));
            if (far < least) (best, least) = (_letters[i], far);
        }

        return best;
    }

    private int Begin(double left)
    {
        var (low, high) = (0, _letters.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_glyphs[_letters[middle]].Left < left) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsNear(Glyph mark, Glyph letter) =>
        Math.Abs(mark.Baseline - letter.Baseline) <= Above * Math.Max(mark.Size, letter.Size)
        && mark.Left <= letter.Right + (Aside * letter.Size)
        && mark.Right >= letter.Left - (Aside * letter.Size);

    private int Composed(int[] letters) =>
        letters.Select((letter, i) => (Letter: letter, Mark: _marks[i])).Where(pair => pair.Letter >= 0).GroupBy(pair => pair.Letter)
            .Where(group => Together(group.Key, group.Select(pair => pair.Mark)).Length == 1).Sum(group => group.Count());

    private List<Glyph> Put(int[] letters)
    {
        var marksOf = letters.Select((letter, i) => (letter, Mark: _marks[i])).ToLookup(pair => pair.letter, pair => pair.Mark);
        var placed = letters.Select((letter, i) => (letter, Mark: _marks[i])).Where(pair => pair.letter >= 0)
            .Select(pair => pair.Mark).ToHashSet();
        return
        [
            .. Enumerable.Range(0, _glyphs.Count).Where(i => !placed.Contains(i))
                .Select(i => marksOf.Contains(i) ? _glyphs[i] with { Text = Together(i, marksOf[i]) } : _glyphs[i]),
        ];
    }

    private string Together(int letter, IEnumerable<int> marks) =>
        (_glyphs[letter].Text + string.Concat(marks.Select(mark => _glyphs[mark].Text))).Normalize(NormalizationForm.FormC);

    private static bool IsMark(string text) => text.All(sign => CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark);

    private static bool IsLetter(string text) => text.Length > 0 && char.IsLetter(text[0]);
}
