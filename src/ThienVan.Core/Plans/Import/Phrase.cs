using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// A stretch of text beside its folded form (with <see cref="MarkedWords"/> left marked), character for character, so that what is
/// found in one can be cut from the other.
/// A stretch can be hidden: it keeps its words and matches nothing.
/// </summary>
internal sealed record Phrase
{
    private Phrase(string text, string folded)
    {
        Text = text;
        Folded = folded;
    }

    public string Text { get; }

    public string Folded { get; }

    public int Length => Text.Length;

    /// <summary>Starting points that were taken off this stretch.</summary>
    public IReadOnlyList<Start> Starts { get; init; } = [];

    public bool IsBlank => VietnameseText.IsBlank(Folded);

    public static Phrase Of(string text)
    {
        var clean = Markup.Clean(text);
        var folded = VietnameseText.Fold(clean);
        return new Phrase(clean, MarkedWords.Keep(clean, folded.Length == clean.Length ? folded : FoldEach(clean)));
    }

    public Phrase Slice(int from, int to)
    {
        var starts = Starts.Where(start => start.At >= from && start.At <= to).ToList();
        while (from < to && Text[from] == ' ') from++;
        while (to > from && Text[to - 1] == ' ') to--;
        return new Phrase(Text[from..to], Folded[from..to])
        {
            Starts = starts.ConvertAll(start => start with { At = Math.Clamp(start.At - from, 0, to - from) }),
        };
    }

    public Phrase Hide(int from, int to) => Without([], [(from, to)]);

    /// <summary>The stretch is gone: neither read nor quoted.</summary>
    public Phrase Drop(int from, int to) => Without([(from, to)], []);

    /// <summary>All stretches at once: <paramref name="dropped"/> are gone, <paramref name="hidden"/> keep their words.</summary>
    public Phrase Without(IReadOnlyList<(int From, int To)> dropped, IReadOnlyList<(int From, int To)> hidden) =>
        dropped.Count + hidden.Count == 0 ? this : new(Blank(Text, dropped), Blank(Folded, [.. dropped, .. hidden])) { Starts = Starts };

    private static string Blank(string text, IReadOnlyList<(int From, int To)> stretches) => string.Create(
        text.Length, (text, stretches), static (letters, said) =>
        {
            said.text.CopyTo(letters);
            foreach (var (from, to) in said.stretches) letters[from..to].Fill(' ');
        });

    // Only for text with marks that do not compose; one letter stays one letter.
    private static string FoldEach(string text) =>
        string.Concat(text.Select(c => VietnameseText.Fold(c.ToString()) is { Length: 1 } one ? one : c == ' ' ? " " : "_"));
}
