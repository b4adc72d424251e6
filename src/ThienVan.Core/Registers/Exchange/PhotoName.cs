using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;
using ThienVan.Core.Registers.Items;

namespace ThienVan.Core.Registers.Exchange;

/// <summary>Which item a photo is of, by what its file is called: "A-001.jpg", "A-001_2.jpg", "A-001 (2).jpg".</summary>
public static partial class PhotoName
{
    /// <summary>Keys it may mean, as keys are held against each other: the whole name before the one without its number, since a key may
    /// end as a number does.</summary>
    /// <param name="fileName">With or without folders.</param>
    public static IReadOnlyList<string> Keys(string fileName)
    {
        var name = VietnameseText.Normalize(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..]);
        var stem = (name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name).Trim();
        string[] meant = Numbered().Match(stem) is { Success: true } numbered ? [stem, numbered.Groups["key"].Value] : [stem];
        return [.. meant.Select(ItemKey.Of).Where(key => key.Length > 0).Distinct()];
    }

    [GeneratedRegex(@"^(?<key>.*\S)(_\d{1,2}| ?\(\d{1,2}\))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
