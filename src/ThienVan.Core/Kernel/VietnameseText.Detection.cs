namespace ThienVan.Core.Kernel;

public static partial class VietnameseText
{
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

    private static bool IsMark(char sign) => char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsVietnameseOnly(char c) =>
        c is (>= '\u1EA0' and <= '\u1EF9') or 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư';
}
