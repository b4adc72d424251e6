using ThienVan.Core.Kernel.Places;

namespace ThienVan.Core.Cases.Feedback;

/// <summary>A report as one that may be about the same thing is held against it.</summary>
/// <param name="Place">Null where only an address was written.</param>
/// <param name="Asset">Thing it is about, as its room names it; null for none.</param>
public sealed record ReportSpot(Guid Id, string Category, Place? Place, string? Asset);

/// <summary>Which open reports are likely about the same thing: of the same asset, or of the same category within reach.</summary>
public static class NearReports
{
    /// <summary>Metres within which two reports of a category are asked about.</summary>
    public const double Reach = 250;

    /// <summary>Offered at once; more would not be read.</summary>
    public const int Most = 5;

    /// <summary>The nearest first; those of the same asset before all.</summary>
    public static IReadOnlyList<Guid> Of(ReportSpot asked, IEnumerable<ReportSpot> open) =>
    [
        .. open.Where(one => one.Id != asked.Id).Select(one => (one.Id, Metres: Apart(asked, one))).Where(one => one.Metres <= Reach)
            .OrderBy(one => one.Metres).ThenBy(one => one.Id).Take(Most).Select(one => one.Id),
    ];

    private static double Apart(ReportSpot asked, ReportSpot one) =>
        asked.Asset is not null && asked.Asset == one.Asset ? 0
        : asked.Category == one.Category && asked.Place is { } here && one.Place is { } there ? GreatCircle.Metres(here, there)
        : double.PositiveInfinity;
}
