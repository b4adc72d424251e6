namespace ThienVan.Core.Plans.Checking;

/// <summary>
/// Finds what shares words with what, without holding everything against everything. Words that more than so many have are
/// formulas and bring nobody together.
/// </summary>
internal sealed class SharedWords
{
    private readonly Dictionary<string, List<int>> _holders = [];
    private readonly int _most;

    public SharedWords(IEnumerable<IReadOnlySet<string>> all, int most)
    {
        _most = most;
        foreach (var (words, item) in all.Select((words, item) => (words, item)))
        {
            foreach (var word in words)
            {
                if (!_holders.TryGetValue(word, out var holders)) _holders[word] = holders = [];
                holders.Add(item);
            }
        }
    }

    /// <returns>Places of those that share one of the words at least, in order.</returns>
    public IEnumerable<int> Near(IEnumerable<string> words) =>
        words.Select(word => _holders.GetValueOrDefault(word)).OfType<List<int>>().Where(holders => holders.Count <= _most)
            .SelectMany(holders => holders).Distinct().Order();

    public int Count(string word) => _holders.GetValueOrDefault(word)?.Count ?? 0;
}
