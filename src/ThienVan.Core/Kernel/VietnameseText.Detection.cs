using System.Text.RegularExpressions;

namespace ThienVan.Core.Kernel;

public static partial class VietnameseText
{
    // A page of a plan has some ten acronyms and foreign words in a hundred at most; text put together wrongly has more than half.
    private const int FewWords = 20;
    private const int MostStrange = 30;
    private const int LongestAcronym = 6;

    /// <summary>
    /// Whether the text is Vietnamese in Unicode: at least one letter in fifty is one that only Vietnamese has (ă, đ, ơ, ư
    /// and those with two marks; running Vietnamese has about one in five). False for text without letters.
    /// </summary>
    public static bool LooksVietnamese(IReadOnlyList<string> lines)
    {
        var letters = lines.Sum(line => line.Count(char.IsLetter));
        var vietnamese = lines.Sum(line => line.Count(IsVietnameseOnly));
        return letters > 0 && vietnamese * 50L >= letters;
    }

    /// <summary>Whether marks stand on no letter of theirs: of normalised Vietnamese every mark is part of its letter, so more than one in
    /// a hundred letters left with a mark beside it means that they were put together wrongly.</summary>
    public static bool HasLooseMarks(IReadOnlyList<string> lines)
    {
        var marks = lines.Sum(line => line.Count(IsMark));
        return marks * 100L > lines.Sum(line => line.Count(char.IsLetter));
    }

    /// <summary>Whether more than three words in ten are no Vietnamese syllable, as where marks became signs of their own ("ngaèy",
    /// "Go?ị"), or letters were set apart ("t r ồ n g"). False for fewer than twenty words; acronyms do not count.</summary>
    public static bool IsGarbled(IReadOnlyList<string> lines)
    {
        var words = lines.SelectMany(line => Between().Split(line)).Select(word => Punctuation().Replace(word, string.Empty))
            .Where(word => word.Any(char.IsLetter) && !word.Any(char.IsDigit) && !IsAcronym(word)).ToList();
        return words.Count >= FewWords && words.Count(word => !Syllable().IsMatch(Fold(word))) * 100L > words.Count * (long)MostStrange;
    }

    private static bool IsAcronym(string word) => word.Length <= LongestAcronym && word.All(char.IsUpper);

    [GeneratedRegex(@"[\s/\-–—]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^[^\p{L}\p{M}\d]+|[^\p{L}\p{M}\d]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Punctuation();

    // A letter alone is a word only where it is a vowel with a mark ("ở", "ý", "ô"), which folding takes away: few are.
    [GeneratedRegex(
        @"^((ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdhklmnprstvx])[aeiouy]{1,4}|[aeiouy]{2,4}|[aeiouy](?=[cmnpt]))(ng|nh|ch|[cmnpt])?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Syllable();

    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsVietnameseOnly(char c) =>
        c is (>= '\u1EA0' and <= '\u1EF9') or 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư';
}
