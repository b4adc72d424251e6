namespace ThienVan.Core.Kernel;

/// <summary>
/// What somebody looks for; marks, capitals and the order of words do not matter. A word is a syllable of the text, not a piece of one
/// ("hoa" is not in "hoạch"); only the last may still be on its way.
/// </summary>
public sealed class SearchWords
{
    private readonly string[] _words;

    /// <param name="asked">As typed; null or blank looks for nothing.</param>
    public SearchWords(string? asked) => _words = Syllables(asked ?? "");

    public bool IsEmpty => _words.Length == 0;

    /// <summary>Every word stands somewhere in these texts; true when nothing is looked for.</summary>
    public bool Meet(params IEnumerable<string?> texts)
    {
        if (IsEmpty) return true;
        var found = Syllables(string.Join(' ', texts));
        return Array.TrueForAll(_words[..^1], word => found.Contains(word, StringComparer.Ordinal))
            && Array.Exists(found, syllable => syllable.StartsWith(_words[^1], StringComparison.Ordinal));
    }

    private static string[] Syllables(string text)
    {
        var plain = VietnameseText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return string.Concat(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
