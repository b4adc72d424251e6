using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;

namespace ThienVan.Web.Plans;

/// <summary>One version of one figure of the years before the plan.</summary>
public sealed record PastLine
{
    public required Observation Observation { get; init; }

    /// <summary>1 for the first entry; the highest is in force.</summary>
    public required int Version { get; init; }
    public required bool InForce { get; init; }

    /// <summary>True where it takes the figure back.</summary>
    public required bool TakenBack { get; init; }
    public required string Source { get; init; }
    public required string PaperNumber { get; init; }
    public required DateOnly PaperDate { get; init; }

    /// <summary>Why the version before was replaced; null for version 1.</summary>
    public string? Reason { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public bool Demonstration { get; init; }

    /// <summary>True where it is what is known of its days.</summary>
    public bool Counts => InForce && !TakenBack;

    /// <param name="rows">All versions of the figures they are of.</param>
    internal static IReadOnlyList<PastLine> Of(IReadOnlyCollection<PastFigureRow> rows)
    {
        var latest = rows.GroupBy(row => (row.Code, row.PeriodFrom, row.PeriodTo))
            .Select(same => same.MaxBy(row => row.Version)!.Id).ToHashSet();
        return [.. rows.Select(row => Of(row, latest.Contains(row.Id)))];
    }

    private static PastLine Of(PastFigureRow row, bool inForce) => new()
    {
        Observation = new()
        {
            Code = row.Code,
            Period = new Period(row.PeriodFrom, row.PeriodTo),
            Observed = row.Observed,
            Verified = true,
        },
        Version = row.Version,
        InForce = inForce,
        TakenBack = row.TakenBack,
        Source = row.Source,
        PaperNumber = row.PaperNumber,
        PaperDate = row.PaperDate,
        Reason = row.Reason,
        EnteredBy = row.EnteredBy,
        EnteredAt = row.EnteredAt,
        Demonstration = row.Demonstration,
    };
}
