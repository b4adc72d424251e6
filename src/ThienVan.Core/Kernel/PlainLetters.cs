using System.Globalization;
using System.Text;

namespace ThienVan.Core.Kernel;

/// <summary>
/// The letters nearly every line is made of (Latin with its marks in one code unit, common signs), known one by one, so that a line of
/// nothing else needs no Unicode tables.
/// </summary>
internal static class PlainLetters
{
    private const int Known = 0x2300;
    private static readonly char[] _unmarked = [.. Enumerable.Range(0, Known).Select(c => UnmarkedOf((char)c))];

    /// <summary>True where <see cref="VietnameseText.Normalize"/> would change nothing; false where it may.</summary>
    public static bool AreStored(string line)
    {
        foreach (var c in line)
        {
            if (c >= Known || _unmarked[c] == '\0') return false;
        }

        return true;
    }

    /// <summary>The line in lower case and without marks; null where a letter is not known.</summary>
    public static string? Unmarked(string line)
    {
        if (!AreStored(line)) return null;
        return string.Create(line.Length, line, static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = _unmarked[from[i]];
        });
    }

    // No letter without its own place in the stored form, and none that parts into more than one base.
    private static char UnmarkedOf(char c)
    {
        var category = char.GetUnicodeCategory(c);
        var isBlank = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.OtherNotAssigned;
        if (isBlank && c is not (' ' or '\t')) return '\0';
        var text = c.ToString();
        if (c >= 0x250 && c is < '\u1E00' or (> '\u1EFF' and < '\u2010')) return '\0';
        if (VietnameseText.Letters(text) != text || (char.IsDigit(c) && !char.IsAscii(c))) return '\0';
        var bases = text.ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(part => char.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark).ToArray();
        return bases is [var only] ? only : '\0';
    }
}
