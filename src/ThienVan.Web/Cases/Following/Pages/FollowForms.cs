using System.Globalization;
using System.Text.RegularExpressions;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Web.Cases.Reporting;

namespace ThienVan.Web.Cases.Following.Pages;

/// <summary>A receipt as typed from paper.</summary>
public sealed partial class ReceiptForm
{
    public string? Called { get; set; }
    public string? Secret { get; set; }

    /// <summary>Null for what can be none.</summary>
    public Receipt? Read() => Number().Match(Called ?? "") is { Success: true } number && ReceiptSecret.Read(Secret) is { } secret
        ? new(int.Parse(number.Groups["year"].Value, CultureInfo.InvariantCulture),
            int.Parse(number.Groups["no"].Value, CultureInfo.InvariantCulture), secret)
        : null;

    /// <summary>"PA 12/2026", "12/2026".</summary>
    [GeneratedRegex(@"^\s*(pa)?\s*(?<no>[0-9]{1,8})\s*/\s*(?<year>[0-9]{4})\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();
}

/// <summary>What who reported something says afterwards.</summary>
public sealed class FollowForm
{
    public string? Words { get; set; }
    public int? Stars { get; set; }
}
