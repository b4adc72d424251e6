using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Tells a heading over items from an item: short, without a figure, and worded or closed like one.</summary>
internal static partial class Heading
{
    private const int Longest = 160;
    private const int LongestField = 80;

    public static bool Is(Passage passage)
    {
        var body = passage.Body;
        if (body.Length >= Longest) return false;
        var bare = WithoutCount(body);
        var phrase = bare.Length == body.Length ? passage.Words : Phrase.Of(bare);
        if (TimeReader.Read(phrase) is [{ Start: 0 } time] && time.End >= phrase.Length) return true;
        return (body.EndsWith(':') || HeadingWords().IsMatch(phrase.Folded)) && FigureReader.Read(phrase).Count == 0;
    }

    /// <summary>True for a line that only names the field of what stands under it: "Về kinh tế:", "Lĩnh vực môi trường".</summary>
    public static bool IsField(Passage passage) =>
        passage.Body.Length < LongestField && passage.Body[^1] is not ('.' or ';' or ',') && char.IsUpper(passage.Body[0])
        && HeadingWords().IsMatch(passage.Words.Folded) && passage.Figures.Count == 0;

    /// <summary>"Chỉ tiêu kinh tế (05 chỉ tiêu)" counts its items and promises nothing.</summary>
    public static string WithoutCount(string body) => Count().Replace(body, string.Empty);

    [GeneratedRegex(
        @"\s*[(:]\s*(?:gồm |có )?\d{1,2} (?:chỉ tiêu|nhóm chỉ tiêu)\)?\s*:?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Count();

    [GeneratedRegex(
        @"^((cac )?(nhom )?chi tieu (ve|phat trien|chu yeu|cu the|kinh te|xa hoi|van hoa|moi truong|quoc phong|cai cach"
        + @"|ngan sach|do thi)|cac chi tieu|muc tieu cu the|nhom|linh vuc|ve )",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingWords();
}
