using System.Text.RegularExpressions;

namespace ThienVan.Core.Plans.Checking;

/// <summary>How every pattern of the checker is matched. A document is strangers' input, so no match may run without end.</summary>
internal static class Pattern
{
    public const int Timeout = 5000;

    public const RegexOptions AnyCase = RegexOptions.IgnoreCase | Exact;

    public const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
