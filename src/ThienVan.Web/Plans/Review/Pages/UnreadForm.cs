using System.Globalization;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans.Review.Pages;

/// <summary>"Looked at, nothing to take from it", for the lines named by the pressed button.</summary>
public sealed class UnreadForm
{
    public int Revision { get; set; }

    /// <summary>"37-39".</summary>
    public string? Lines { get; set; }

    /// <summary>Null when the value was tampered with.</summary>
    public LineRange? Range =>
        Lines?.Split('-') is [var from, var to] && Number(from) is { } first && Number(to) is { } last ? new LineRange(first, last) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
