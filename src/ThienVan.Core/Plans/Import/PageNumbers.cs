using System.Globalization;
using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Import;

/// <summary>Numbers of pages that a copied text keeps, each on a line of its own and each one more than the one before.</summary>
internal static partial class PageNumbers
{
    /// <returns>Their lines; none where such lines do not count on, for then they are figures.</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<string> clean)
    {
        var found = clean.Select((text, i) => (Line: i + 1, Match: Number().Match(text))).Where(one => one.Match.Success)
            .Select(one => (one.Line, No: int.Parse(one.Match.Groups["no"].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        return found.Zip(found.Skip(1)).All(pair => pair.Second.No == pair.First.No + 1) ? found.ConvertAll(one => one.Line) : [];
    }

    [GeneratedRegex(@"^([-–]\s*)?(?<no>\d{1,3})(\s*[-–])?$|^Trang (?<no>\d{1,3})(\s*/\s*\d{1,3})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
