using System.Text;

namespace ThienVan.Core.Kernel;

/// <summary>A block of cells as a spreadsheet puts it on the clipboard: tabs between cells, quotes around those that hold tabs or line
/// breaks.</summary>
public sealed record PastedBlock
{
    /// <summary>Characters; what is longer is no block of cells.</summary>
    public const int Longest = 300_000;

    /// <summary>Every row in its place, blank ones too, in Unicode NFC whatever font they were written in; the line break that ends
    /// the block begins no row.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => row.Count);

    public static PastedBlock Read(string text)
    {
        var cells = Split(text);
        if (cells[^1] is [""]) cells.RemoveAt(cells.Count - 1);
        var legacy = VietnameseText.DetectLegacy([.. cells.SelectMany(row => row)]);
        return new()
        {
            Rows = [.. cells.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Stored(cell, legacy))])],
        };
    }

    public static bool IsBlank(IReadOnlyList<string> row) => row.All(cell => cell.Length == 0);

    private static string Stored(string cell, LegacyEncoding? legacy) =>
        VietnameseText.Normalize(legacy is { } old ? VietnameseText.FromLegacy(cell, old) : cell).Trim();

    private static List<List<string>> Split(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (quoted && letter == '"') quoted = false;
            else if (!quoted && letter == '"' && cell.Length == 0 && Closes(text, i + 1)) quoted = true;
            else if (!quoted && letter is '\t' or '\n' or '\r' && !quoted) End(rows, cell, letter, text, ref i);
            else cell.Append(letter);
        }

        rows[^1].Add(cell.ToString());
        return rows;
    }

    private static void End(List<List<string>> rows, StringBuilder cell, char letter, string text, ref int i)
    {
        rows[^1].Add(cell.ToString());
        cell.Clear();
        if (letter == '\t') return;
        if (letter == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
        rows.Add([]);
    }

    // A quote opens a cell only where another closes it before a tab, a line break or the end: 5" of rain is no quoted cell.
    private static bool Closes(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 < text.Length && text[i + 1] == '"') i++;
            else return i + 1 == text.Length || text[i + 1] is '\t' or '\n' or '\r';
        }

        return false;
    }
}
