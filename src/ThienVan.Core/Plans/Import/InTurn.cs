using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>"năm 2026, 2027, 2028 lần lượt là 70%, 75%, 80%" gives each year its figure in turn.</summary>
internal static partial class InTurn
{
    /// <returns>The sentence with each figure behind its year; as it is where years and figures do not match.</returns>
    public static Phrase Spell(Phrase text)
    {
        if (Said().Match(text.Folded) is not { Success: true } said) return text;
        var years = Year().Matches(said.Value[..(said.Groups["figures"].Index - said.Index)]).Select(year => year.Value).ToList();
        var figures = Next().Split(text.Text.Substring(said.Groups["figures"].Index, said.Groups["figures"].Length));
        if (years.Count != figures.Length) return text;
        var each = string.Join(", ", years.Zip(figures, (year, figure) => $"năm {year} {figure.Trim()}"));
        return Phrase.Of($"{text.Text[..said.Index]}{each}{text.Text[(said.Index + said.Length)..]}");
    }

    [GeneratedRegex(
        @"\b(cac )?nam 20\d\d(\s*(,|va)\s*(nam )?20\d\d)+,?\s*(lan luot|tuong ung|theo thứ tự)\s*(la|dat|còn|o mức|:)?\s*"
        + @"(?<figures>\d[\d.]*(,\d+)?\s*[^\d,;.()]{0,25}((\s*,\s*|\s+va\s+|;\s*)\d[\d.]*(,\d+)?\s*[^\d,;.()]{0,25})+)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();

    [GeneratedRegex(@"20\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\s*(?:,\s+|;\s*|\s+và\s+)(?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
