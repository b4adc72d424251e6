using System.Globalization;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.People.Units;

/// <summary>A unit's id for life, made from its first name: "Trung tâm Y tế" is "trung-tam-y-te".</summary>
internal static class UnitSlug
{
    private const int Longest = 60;

    public static string Of(string name, IEnumerable<string> taken)
    {
        var letters = VietnameseText.Fold(name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var slug = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        slug = (slug.Length > Longest ? slug[..Longest] : slug).Trim('-');
        if (slug.Length == 0) slug = "don-vi";
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, known.Count + 1)
            .Select(number => number == 1 ? slug : $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}")
            .First(candidate => !known.Contains(candidate));
    }
}
