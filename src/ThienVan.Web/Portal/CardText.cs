namespace ThienVan.Web.Portal;

/// <summary>Words in a picture, which nothing breaks but who draws it.</summary>
public static class CardText
{
    // Share of its size that a letter of the typeface takes, a wide one among them.
    private const double Letter = 0.58;

    /// <summary>The words in lines no wider than <paramref name="width"/>; what is more than <paramref name="most"/> lines ends
    /// in "…".</summary>
    public static IReadOnlyList<string> Lines(string words, int width, int size, int most)
    {
        var room = Math.Max(1, (int)(width / (size * Letter)));
        var lines = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= room) lines[^1] += " " + word;
            else lines.Add(word);
        }

        if (lines.Count > most) lines[most - 1] = lines[most - 1][..Math.Min(lines[most - 1].Length, room - 1)] + "…";
        return [.. lines.Take(most)];
    }
}
