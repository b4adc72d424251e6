namespace ThienVan.Core.Kernel;

/// <summary>What somebody looks for; marks, capitals and the order of words do not matter.</summary>
public sealed class SearchWords
{
    private readonly string[] _words;

    /// <param name="asked">As typed; null or blank looks for nothing.</param>
    public SearchWords(string? asked) => _words = VietnameseText.Fold(asked ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsEmpty => _words.Length == 0;

    /// <summary>Every word stands somewhere in these texts; true when nothing is looked for.</summary>
    public bool Meet(params IEnumerable<string?> texts)
    {
        var folded = VietnameseText.Fold(string.Join(' ', texts));
        return Array.TrueForAll(_words, word => folded.Contains(word, StringComparison.Ordinal));
    }
}
