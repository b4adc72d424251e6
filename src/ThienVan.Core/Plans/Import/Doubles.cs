using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans.Import;

/// <summary>
/// Items of a document that count again from one, or stand in it twice because a page or a heading was copied. The first keep their
/// numbers; what says the same under the same number is handed to the reader, what says something else gets a number of its own.
/// </summary>
internal sealed class Doubles(string thing, List<UnreadText> unread)
{
    private const int Telling = 20;
    private readonly Dictionary<string, List<(string Words, LineRange? Lines)>> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="thing">What they are, in Vietnamese.</param>
    /// <param name="known">Items read before: they keep their numbers and are not returned.</param>
    /// <param name="items">Items in the order of the document.</param>
    /// <param name="no">Number of an item.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="numbered">The item with another number.</param>
    /// <param name="unread">Gets what stands twice.</param>
    public static List<T> Apart<T>(
        string thing, IEnumerable<T> known, IEnumerable<T> items, Func<T, string> no, Func<T, Provision> at, Func<T, string, T> numbered,
        List<UnreadText> unread)
    {
        var doubles = new Doubles(thing, unread);
        foreach (var item in known)
        {
            doubles.Repeats(no(item), at(item));
            doubles.Unused(no(item));
        }

        return
        [
            .. items.Where(item => !doubles.Repeats(no(item), at(item)))
                .Select(item => doubles.Unused(no(item)) is var own && own == no(item) ? item : numbered(item, own)),
        ];
    }

    /// <summary>Whether the same words, or their beginning, stood before under the same number; then they are listed as unread.</summary>
    public bool Repeats(string no, Provision at)
    {
        var words = VietnameseText.Fold(Markup.Clean(at.Quote ?? at.Reference));
        if (!_said.TryGetValue(no, out var under)) _said[no] = under = [];
        var before = under.FindIndex(said => IsSame(said.Words, words));
        if (before < 0) under.Add((words, at.Lines));
        else unread.Add(new(at.Lines ?? default, at.Quote ?? at.Reference, Why(no, under[before].Lines)));
        return before >= 0;
    }

    // A copied page may break off within its last item.
    private static bool IsSame(string said, string words) =>
        said == words
        || (Math.Min(said.Length, words.Length) > Telling
            && (said.StartsWith(words, StringComparison.Ordinal) || words.StartsWith(said, StringComparison.Ordinal)));

    private string Why(string no, LineRange? before) =>
        $"Lặp lại {thing} {no}{(before is { } first ? $" ở dòng {first.From}" : "")}; không tính hai lần. "
        + "Hãy xem văn bản có chép thừa trang hay tiêu đề không.";

    /// <summary>The number, or one more where it is taken: "4", "4-2".</summary>
    public string Unused(string no)
    {
        var unused = no;
        for (var twin = 2; !_taken.Add(unused); twin++) unused = string.Create(CultureInfo.InvariantCulture, $"{no}-{twin}");
        return unused;
    }
}
