using System.Globalization;
using System.Text;

namespace ThienVan.Core.Kernel;

/// <summary>
/// The order of the Vietnamese alphabet as a key that any database puts in order letter by letter: a, ă, â, b ... d, đ, e, ê; only between
/// words of the same letters the tones (level, huyền, hỏi, ngã, sắc, nặng); capitals do not matter; numbers by their value.
/// </summary>
public static class VietnameseOrder
{
    /// <summary>So many letters of a text are put in order.</summary>
    private const int Longest = 80;

    private const int LongestNumber = 24;

    // In the order of the dictionary.
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private const char Breve = '\u0306', Circumflex = '\u0302', Horn = '\u031B';

    // Below whatever follows a letter: the shorter of two texts that begin alike comes first.
    private const string End = "00", Space = "01", Sign = "02";

    /// <summary>Of 0-9 and a-z alone, which stand in the same order everywhere.</summary>
    public static string KeyOf(string text)
    {
        var stored = VietnameseText.Normalize(text);
        var letters = (stored.Length > Longest ? stored[..Longest] : stored).ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var (first, tones) = (new StringBuilder(letters.Length * 2), new StringBuilder(letters.Length));
        for (var at = 0; at < letters.Length;)
        {
            var end = at + 1;
            if (char.IsAsciiDigit(letters[at]))
            {
                while (end < letters.Length && char.IsAsciiDigit(letters[end])) end++;
                Number(first, letters.AsSpan(at, end - at).TrimStart('0'));
                tones.Append('0');
            }
            else
            {
                while (end < letters.Length && CharUnicodeInfo.GetUnicodeCategory(letters[end]) == UnicodeCategory.NonSpacingMark) end++;
                Letter(first, letters[at], letters.AsSpan(at + 1, end - at - 1));
                tones.Append(ToneOf(letters.AsSpan(at + 1, end - at - 1)));
            }

            at = end;
        }

        return $"{first}{End}{tones.ToString().TrimEnd('0')}";
    }

    // The longer number is the greater.
    private static void Number(StringBuilder key, ReadOnlySpan<char> digits) =>
        key.Append('1').Append((char)('a' + Math.Min(digits.Length, LongestNumber))).Append(digits);

    private static void Letter(StringBuilder key, char letter, ReadOnlySpan<char> marks)
    {
        if (letter == 'đ') key.Append("d1");
        else if (char.IsAsciiLetterLower(letter)) key.Append(letter).Append(ShapeOf(letter, marks));
        else if (char.IsLetter(letter)) key.Append(CultureInfo.InvariantCulture, $"z9{(int)letter:x4}");
        else key.Append(char.IsWhiteSpace(letter) ? Space : Sign);
    }

    private static char ShapeOf(char letter, ReadOnlySpan<char> marks) => letter switch
    {
        'a' => marks.Contains(Breve) ? '1' : marks.Contains(Circumflex) ? '2' : '0',
        'o' => marks.Contains(Circumflex) ? '1' : marks.Contains(Horn) ? '2' : '0',
        _ => marks.Contains(Circumflex) || marks.Contains(Horn) ? '1' : '0',
    };

    private static char ToneOf(ReadOnlySpan<char> marks)
    {
        foreach (var mark in marks)
            if (Tones.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var tone) return (char)('1' + tone);
        return '0';
    }
}
