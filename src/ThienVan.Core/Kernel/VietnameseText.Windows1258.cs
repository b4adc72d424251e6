using System.Text;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Kernel;

public static partial class VietnameseText
{
    // Bytes of Windows-1258 that stand for other letters than in Latin-1, tones last.
    private const string WindowsCodes = "ÃãÐðÕõÝýþ" + WindowsTones;
    private const string WindowsLetters = "ĂăĐđƠơƯư₫" + "\u0300\u0309\u0303\u0301\u0323";
    private const string WindowsTones = "ÌÒÞìò";
    private const string WindowsVowels = "aeiouyâêôãõý";

    // Signs that Windows keeps where Latin-1 has control codes; a space where it keeps none.
    private const string WindowsSigns = "€ ‚ƒ„…†‡ˆ‰Š‹Œ    ‘’“”•–—˜™š›œ  Ÿ";

    private static string FromWindows(string line) =>
        string.Concat(line.Select(WindowsLetter)).Normalize(NormalizationForm.FormC);

    private static char WindowsLetter(char c) =>
        WindowsCodes.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? WindowsLetters[at] : c;

    private static string WithSigns(string line) => line.Any(IsControlOfLatin)
        ? string.Concat(line.Select(c => IsControlOfLatin(c) ? WindowsSigns[c - '\u0080'] : c))
        : line;

    private static bool IsControlOfLatin(char c) => c is >= '\u0080' and <= '\u009F';

    // A tone stands as a sign of its own behind its vowel: "lêò" (lệ), "tyÒ" (tỷ).
    private static bool IsWindowsOnly(string line, int i) =>
        i > 0 && WindowsTones.Contains(line[i], StringComparison.Ordinal)
        && WindowsVowels.Contains(char.ToLowerInvariant(line[i - 1]), StringComparison.Ordinal);

    // Both may look alike ("tiÒn" is TCVN3): the right reading makes more words, each with one tone at most.
    private static LegacyEncoding? Likelier(IReadOnlyList<string> lines, LegacyEncoding? other) =>
        other is { } old && WordsRead(lines, old) >= WordsRead(lines, LegacyEncoding.Windows1258) ? old : LegacyEncoding.Windows1258;

    private static int WordsRead(IReadOnlyList<string> lines, LegacyEncoding encoding) => lines
        .SelectMany(line => WholeWord().Matches(FromLegacy(line, encoding))).Count(word => IsMarkedWord(word.Value));

    private static bool IsMarkedWord(string word)
    {
        var tones = word.Normalize(NormalizationForm.FormD).Count(c => Tones.Contains(c, StringComparison.Ordinal));
        return tones == 1 && Syllable().IsMatch(Fold(word));
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeWord();
}
