namespace ThienVan.Core.Kernel;

/// <summary>Somebody a note may mention: a person, or the people of a unit.</summary>
/// <param name="Key">Names them to the reader of the mentions.</param>
/// <param name="Label">As a list that is to tell them apart shows them.</param>
/// <param name="Names">What may be typed in full: the name; of a unit its short name too.</param>
/// <param name="IsPerson">Called by the end of the name as well: "An" of "Nguyễn Văn An".</param>
public sealed record Mentionable(string Key, string Label, IReadOnlyList<string> Names, bool IsPerson);

/// <summary>Who is mentioned by "@" and a name in a text, with or without marks and capitals.</summary>
public static class Mentions
{
    /// <summary>Letters behind an "@" that can still be its name.</summary>
    private const int Longest = 200;

    /// <summary>How much of the end of a person's name may stand for the whole.</summary>
    private const int LongestEnd = 2;

    /// <summary>Keys of those mentioned, each once; refused where a name is nobody's or several people's.</summary>
    /// <param name="known">Who may be mentioned: nobody else is named in a refusal.</param>
    /// <param name="picked">Keys chosen beside the text, which also tell people of one name apart.</param>
    public static Result<IReadOnlyList<string>> Read(
        string text, IReadOnlyList<Mentionable> known, IReadOnlyCollection<string> picked)
    {
        var mentioned = known.Select(one => one.Key).Where(picked.Contains).ToList();
        foreach (var name in Named(text))
        {
            var found = Find(name, known);
            if (found.Count > 1 && found.Where(one => picked.Contains(one.Key)).ToArray() is [var chosen]) found = [chosen];
            if (found.Count != 1) return Refuse(name, found);
            if (!mentioned.Contains(found[0].Key)) mentioned.Add(found[0].Key);
        }

        return mentioned;
    }

    // What stands behind each "@" that begins a word: one within an address of e-mail does not.
    private static IEnumerable<string> Named(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            var behind = text.AsSpan(at + 1);
            if (behind.Length == 0 || !char.IsLetter(behind[0])) continue;
            if (behind.IndexOfAny('@', '\n') is >= 0 and var end) behind = behind[..end];
            yield return behind[..Math.Min(behind.Length, Longest)].ToString();
        }
    }

    private static IReadOnlyList<Mentionable> Find(string typed, IReadOnlyList<Mentionable> known)
    {
        var words = Syllables(typed);
        var whole = known.Select(one => (One: one, Length: one.Names.Max(name => Begins(words, Syllables(name))))).ToArray();
        if (whole.Max(match => (int?)match.Length) is > 0 and var longest)
            return Closest(typed, [.. whole.Where(match => match.Length == longest).Select(match => match.One)]);
        for (var end = LongestEnd; end > 0; end--)
            if (known.Where(one => one.IsPerson && Begins(words, [.. Syllables(one.Names[0]).TakeLast(end)]) == end).ToArray()
                is { Length: > 0 } found)
                return Closest(typed, found);
        return [];
    }

    // Where the marks tell two names apart, those that were typed count.
    private static IReadOnlyList<Mentionable> Closest(string typed, IReadOnlyList<Mentionable> found)
    {
        if (found.Count == 1) return found;
        var close = found.Select(one => new SearchWords(one.Names[0]).Closeness(typed)).ToArray();
        return [.. found.Where((_, i) => close[i] == close.Max())];
    }

    /// <summary>How many words the name has where the text begins with them; 0 where it does not.</summary>
    private static int Begins(string[] text, string[] name) =>
        name.Length > 0 && text.Length >= name.Length && text.AsSpan(0, name.Length).SequenceEqual(name) ? name.Length : 0;

    private static Refusal Refuse(string typed, IReadOnlyList<Mentionable> found)
    {
        var said = typed.Split([' ', ',', '.', ':', ';', '?', '!', ')', '\r'], StringSplitOptions.RemoveEmptyEntries)[0];
        return found.Count == 0
            ? new("mention.unknown", $"“@{said}” không khớp với ai xem được mục này; đề nghị ghi đủ họ tên hoặc tên đơn vị, "
                + "hoặc chọn ở “Nhắc đến”.")
            : new("mention.several", $"“@{said}” có thể là {string.Join("; ", found.Select(one => one.Label))}; đề nghị ghi đủ họ tên hoặc "
                + "chọn đúng người ở “Nhắc đến”.");
    }

    private static string[] Syllables(string text) =>
        string.Concat(VietnameseText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
