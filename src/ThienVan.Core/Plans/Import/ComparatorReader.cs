using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>The words around a number that say how it binds: "ít nhất", "không quá", "từ ... trở lên".</summary>
internal static partial class ComparatorReader
{
    // The words stand right before the number.
    private const int Reach = 40;

    /// <summary>Comparator and where its words start; a bare figure is exact.</summary>
    public static (Comparator Comparator, int Start) Read(Phrase phrase, int number, int numberEnd, bool isRange)
    {
        var near = Math.Max(0, number - Reach);
        var before = Before().Match(phrase.Folded[near..number]);
        var start = before.Success ? near + before.Index : number;
        var comparator = start < number ? Of(before) : null;
        var after = After().Match(phrase.Folded[numberEnd..Math.Min(phrase.Length, numberEnd + 90)]);
        if (after.Success && (comparator ?? Comparator.AtLeast) == Comparator.AtLeast)
            comparator = after.Groups["up"].Success ? Comparator.AtLeast : Comparator.AtMost;
        if (isRange && comparator is null or Comparator.AtLeast && !after.Success && isRange) comparator = Comparator.Range;
        return (comparator ?? Comparator.Exactly, start);
    }

    private static Comparator? Of(Match match) =>
        match.Groups["least"].Success || match.Groups["from"].Success ? Comparator.AtLeast
        : match.Groups["more"].Success ? Comparator.MoreThan
        : match.Groups["most"].Success ? Comparator.AtMost
        : null;

    [GeneratedRegex(
        @"(?<![a-z])((?<least>(cao|lon|nhieu) hon hoac bang|bang hoac (cao|lon|nhieu) hon|it nhat|toi thieu|khong duoi"
        + @"|khong it hon|khong thap hon|khong nho hon|>=|≥|⩾)|(?<most>(thap|nho|it) hon hoac bang|bang hoac (thap|nho|it) hon"
        + @"|toi da|khong (vuot )?qua|khong vuot|khong cao hon|khong lon hon|khong hon|nhieu nhat|<=|≤|⩽|duoi|thap hon|nho hon"
        + @"|it hon|<)|(?<more>tren|((cao|lon|nhieu) )?hon|vuot( mức)?|>)|(?<from>từ))(\s+(la|co|dat|o mức|mức))*\s*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^[^,.;:()\d]{0,60}?\btrở ((?<up>len)|(?<down>xuong))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex After();
}
