using System.Text.RegularExpressions;
using ThienVan.Core.Kernel;

namespace ThienVan.Core.Plans;

/// <summary>Which commune a name speaks of, whatever stands before and behind it.</summary>
public static partial class IssuingPlace
{
    private const string Council = "Hội đồng nhân dân";

    /// <summary>"phuong kien an" of "UBND PHƯỜNG KIẾN AN" as of "Phường Kiến An, thành phố Hải Phòng"; null when none is named.</summary>
    public static string? Of(string? name) =>
        name is not null && Place().Match(VietnameseText.Fold(name)) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>True when both name a commune, and not the same.</summary>
    public static bool AreTwo(string? one, string? other) =>
        Of(one) is { } place && Of(other) is { } second && !string.Equals(place, second, StringComparison.Ordinal);

    /// <summary>Who carries out a plan and reports on it: the people's committee of the place whose council resolved it
    /// (Luật Tổ chức chính quyền địa phương). Any other issuer as it is.</summary>
    public static string Committee(string issuer) =>
        issuer.StartsWith(Council, StringComparison.Ordinal) ? "Ủy ban nhân dân" + issuer[Council.Length..] : issuer;

    [GeneratedRegex(@"\b(phuong|xa|dac khu|thi tran)\s+[^\s,;(][^,;(]*?(?=\s*(?:[,;(]|\s-\s|\bthanh pho\b|\btp\b|\btinh\b|$))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
