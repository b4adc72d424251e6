using ThienVan.Core.Kernel;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;

namespace ThienVan.Web.Reports.Values;

/// <summary>How firm a figure is, who stands behind it, when, and from what.</summary>
public sealed record ProvenanceLine
{
    public required Quality Quality { get; init; }

    /// <summary>Null when the figure did not come through a round.</summary>
    public ValueState? State { get; init; }
    public string? EnteredBy { get; init; }
    public DateTimeOffset? EnteredAt { get; init; }
    public string? Source { get; init; }
    public string? VerifiedBy { get; init; }
    public DateTimeOffset? VerifiedAt { get; init; }
    public string? ApprovedBy { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Fact it was taken from, with its moment and its rows; null when a person typed it.</summary>
    public string? FactKey { get; init; }
    public DateTimeOffset? FactAsOf { get; init; }
    public int? FactRows { get; init; }

    /// <summary>Days the figure is of; null where the round tells them no more.</summary>
    public Period? Days { get; init; }

    /// <param name="days">Days the figure is of; null where the round tells them no more.</param>
    public static ProvenanceLine Of(ValueRow row, Period? days) => new()
    {
        Quality = row.Observed.Quality,
        State = row.State,
        EnteredBy = row.EnteredBy,
        EnteredAt = row.EnteredAt,
        Source = row.Source,
        VerifiedBy = row.VerifiedBy,
        VerifiedAt = row.VerifiedAt,
        ApprovedBy = row.ApprovedBy,
        ApprovedAt = row.ApprovedAt,
        FactKey = row.FactKey,
        FactAsOf = row.FactAsOf,
        FactRows = row.FactRows,
        Days = days,
    };
}
