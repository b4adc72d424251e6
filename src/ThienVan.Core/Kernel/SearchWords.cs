namespace ThienVan.Core.Kernel;

/// <summary>
/// What somebody looks for; marks, capitals and the order of words do not matter. A word is a syllable of the text, not a piece of one
/// ("hoa" is not in "hoạch"); only the last may still be on its way.
/// </summary>
public sealed class SearchWords
{
    private readonly string[] _words;
    private readonly string[] _spelled;

    /// <param name="asked">As typed; null or blank looks for nothing.</param>
    public SearchWords(string? asked)
    {
        _words = Syllables(VietnameseText.Fold(asked ?? ""));
        _spelled = Spelled(asked ?? "");
    }

    public bool IsEmpty => _words.Length == 0;

    /// <summary>What a store that looks through more than memory should hold keeps of texts: their syllables without marks, one blank
    /// before and behind each.</summary>
    public static string Kept(params IEnumerable<string?> texts) =>
        $" {string.Join(' ', Syllables(VietnameseText.Fold(string.Join(' ', texts))))} ";

    /// <summary>All of what must stand in <see cref="Kept"/> texts for <see cref="Meet"/> to say yes to them.</summary>
    public IReadOnlyList<string> Sought => [.. _words.Select((word, i) => i < _words.Length - 1 ? $" {word} " : $" {word}")];

    /// <summary>Every word stands somewhere in these texts; true when nothing is looked for.</summary>
    public bool Meet(params IEnumerable<string?> texts)
    {
        if (IsEmpty) return true;
        var found = Syllables(VietnameseText.Fold(string.Join(' ', texts)));
        return Array.TrueForAll(_words[..^1], word => found.Contains(word, StringComparer.Ordinal))
            && Array.Exists(found, syllable => syllable.StartsWith(_words[^1], StringComparison.Ordinal));
    }

    /// <summary>How many of the words stand in these texts with the very marks they were typed with: what is found with them is meant
    /// rather than what is found without. The side on which a tone is set ("hoà", "hòa") does not count.</summary>
    public int Closeness(params IEnumerable<string?> texts)
    {
        var found = Spelled(string.Join(' ', texts)).ToHashSet(StringComparer.Ordinal);
        return _spelled.Count(found.Contains);
    }

    private static string[] Spelled(string text) => Array.ConvertAll(Syllables(VietnameseText.Normalize(text)), VietnameseText.Spelling);

    private static string[] Syllables(string text) =>
        string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
