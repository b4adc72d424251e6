using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Kernel;

/// <summary>Vietnamese text as it is stored (<see cref="Normalize"/>) and as it is searched (<see cref="Fold"/>).</summary>
public static partial class VietnameseText
{
    // Grave, acute, tilde, hook, dot below.
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>A short stroke over the letter before it.</summary>
    private const char Bar = '\u0335';

    /// <summary>What no text may hold, and the sign for it.</summary>
    private const char NoLetter = '\uFFFE';

    private const char Unknown = '\uFFFD';

    /// <summary>Letters by name that are drawn as nothing: fillers of Hangul and Khmer, the empty pattern of Braille.</summary>
    private const string Fillers = "\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /// <summary>Nothing in it can be seen: the one answer to whether something was typed.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) => text is null || !text.EnumerateRunes().Any(IsVisible);

    /// <summary>Has a shape of its own: no space, no sign for machines, no mark without its letter.</summary>
    public static bool IsVisible(Rune rune) => !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        && !(rune.IsBmp && Fillers.Contains((char)rune.Value, StringComparison.Ordinal));

    /// <summary>The same words as they stand inside a sentence; an abbreviation ("THCS") stays as it is.</summary>
    public static string Uncapital(string words) =>
        words.Length == 0 || (words.Length > 1 && char.IsUpper(words[1])) ? words : char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>The same words with a capital in front.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>
    /// The text in letters that have one spelling: NFC (TCVN 6909:2001), a crossed d however it was typed or scanned (ð of Iceland, ɖ of
    /// Africa, a d with a bar over it) is đ, and letters of East Asian width are plain ones. Nothing else changes.
    /// </summary>
    public static string Letters(string text)
    {
        if (text.All(char.IsAscii)) return text;
        var one = new StringBuilder(text.Length);

        // Half of a pair of code units is no letter: it is shown as one that cannot be.
        if (text.Any(char.IsSurrogate)) text = string.Concat(text.EnumerateRunes());
        text = text.Replace(NoLetter, Unknown);
        foreach (var c in Latin(text).Normalize(NormalizationForm.FormC))
        {
            if (c == Bar && one.Length > 0 && one[^1] is 'd' or 'D') one[^1] = one[^1] == 'd' ? 'đ' : 'Đ';
            else one.Append(Letter(c));
        }

        return one.ToString().Normalize(NormalizationForm.FormC);
    }

    // A letter of another alphabet that looks like a Latin one, inside a word of Latin letters, was typed or scanned for it.
    private static string Latin(string text) => text.Any(c => c is >= '\u0370' and <= '\u04FF')
        ? MixedWord().Replace(text, word => string.Concat(word.Value.Select(c => LookAlike(c) ?? c)))
        : text;

    [GeneratedRegex(
        @"(?=[\p{L}\p{M}]*[A-Za-z\u00C0-\u024F\u1E00-\u1EFF])(?<![\p{L}\p{M}])[\p{L}\p{M}]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MixedWord();

    private static char? LookAlike(char c)
    {
        const string Strange = "АВЕКМНОРСТХУІаеорсхуіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
        const string Same = "ABEKMHOPCTXYIaeopcxyiABEZHIKMNOPTYXo";
        return Strange.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Same[at] : null;
    }

    /// <summary>
    /// One line in its stored form: <see cref="Letters"/>, every kind of space but tab an ordinary one, every decimal digit one of 0-9, no
    /// control or invisible characters. Line breaks become spaces; spaces are neither collapsed nor trimmed.
    /// </summary>
    public static string Normalize(string line)
    {
        if (PlainLetters.AreStored(line)) return line;
        var kept = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (IsSpace(rune)) kept.Append(' ');
            else if (Rune.IsDigit(rune)) kept.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (IsKept(rune)) kept.Append(rune);
        }

        return Letters(kept.ToString());
    }

    /// <summary>
    /// Search form: lower case, no tone or vowel marks, đ as d, a final y after a consonant as i (kỳ = kì), all dashes and
    /// all quotes alike, runs of white space one space, no space at the ends. So "hoà" finds "hòa".
    /// </summary>
    public static string Fold(string text)
    {
        var stored = Normalize(text);
        var marks = PlainLetters.Unmarked(stored) ?? stored.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(marks.Length);
        foreach (var c in marks)
        {
            if (!char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(c) && (folded.Length == 0 || folded[^1] == ' ')) continue;
            AlignFinalY(folded, c);
            folded.Append(FoldedChar(c));
        }

        AlignFinalY(folded, ' ');
        return folded.ToString().TrimEnd();
    }

    /// <summary>
    /// One spelling of each word with its marks: lower case, the tone behind the word wherever it was set (hoà = hòa), a final y after a
    /// consonant as i. Unlike <see cref="Fold"/> it tells "sạch" from "sách".
    /// </summary>
    public static string Spelling(string word)
    {
        var letters = new StringBuilder(word.Length);
        var tone = string.Empty;
        foreach (var c in Normalize(word).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (Tones.Contains(c, StringComparison.Ordinal)) tone = c.ToString();
            else letters.Append(c);
        }

        AlignFinalY(letters, ' ');
        return letters + tone;
    }

    private static char Letter(char c) => c switch
    {
        'Ð' or 'Ɖ' => 'Đ',
        'ð' or 'ɖ' => 'đ',
        'Ƣ' => 'Ư',
        'ƣ' => 'ư',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'),
        _ => c,
    };

    private static bool IsSpace(Rune rune) =>
        rune.Value is '\n' or '\v' or '\f' || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsKept(Rune rune) =>
        rune.Value == '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static char FoldedChar(char c) => c switch
    {
        'đ' => 'd',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        '“' or '”' or '„' or '«' or '»' => '"',
        '‘' or '’' or '‚' or '`' => '\'',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    // "kỳ" and "kì" are one word spelled two ways; "thủy", "hay", "y" and "yên" are not such words.
    private static void AlignFinalY(StringBuilder folded, char next)
    {
        if (folded.Length < 2 || folded[^1] != 'y' || char.IsLetter(next)) return;
        var afterQu = folded.Length > 2 && folded[^2] == 'u' && folded[^3] == 'q';
        if (afterQu || (char.IsAsciiLetterLower(folded[^2]) && !"aeiouy".Contains(folded[^2], StringComparison.Ordinal))) folded[^1] = 'i';
    }
}
