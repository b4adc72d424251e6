using ThienVan.Core.Plans;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Plans;

/// <summary>An override with its life, as the target's page shows it.</summary>
public sealed record OverrideLine
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required int Year { get; init; }
    public required Performance Performance { get; init; }

    /// <summary>What the judge said when it was proposed.</summary>
    public required Performance Computed { get; init; }
    public required string Reason { get; init; }
    public required DateOnly Until { get; init; }
    public required Guid ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public string? ApprovedBy { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Null while nobody approved it; of an ended one verdicts of the days before still speak.</summary>
    public VerdictOverride? Approved => ApprovedBy is null || ApprovedAt is not { } approved ? null : new()
    {
        Code = Code,
        Year = Year,
        Performance = Performance,
        Reason = Reason,
        ProposedBy = ProposedBy,
        Approver = ApprovedBy,
        From = VietnamDay.Of(approved),
        Until = Until,
        EndedOn = EndedAt is { } ended ? VietnamDay.Of(ended) : null,
    };

    /// <summary>True while it holds or waits for its approver.</summary>
    public bool IsOpen(DateOnly today) => EndedBy is null && today <= Until;

    internal static OverrideLine Of(OverrideRow row) => new()
    {
        Id = row.Id,
        Code = row.Code,
        Year = row.Year,
        Performance = row.Performance,
        Computed = row.Computed,
        Reason = row.Reason,
        Until = row.Until,
        ProposedById = row.ProposedById,
        ProposedBy = row.ProposedBy,
        ProposedAt = row.ProposedAt,
        ApprovedBy = row.ApprovedBy,
        ApprovedAt = row.ApprovedAt,
        EndedBy = row.EndedBy,
        EndedAt = row.EndedAt,
    };
}
