using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Approval;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A line of the round without an approved figure.</summary>
/// <param name="State">Where its newest version is; null when nobody wrote one.</param>
public sealed record MissingView(string Code, string Name, string UnitName, ValueState? State);

public sealed record PublishView
{
    public required Round Round { get; init; }
    public required int Approved { get; init; }

    /// <summary>Approved parts of neighbourhood groups that go out beside them.</summary>
    public required int ApprovedParts { get; init; }

    /// <summary>Why it cannot go out yet; null from the cut-off day on.</summary>
    public Refusal? Early { get; init; }
    public required IReadOnlyList<MissingView> Missing { get; init; }
    public string? PublishedBy { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
}

/// <summary>Reads what a round would go out with.</summary>
public sealed class PublishQueries(AppDb db, PlanReader plans, TimeProvider clock)
{
    /// <summary>Null when there is no such round, or no plan.</summary>
    public async Task<PublishView?> PublishAsync(Guid id, CancellationToken ct)
    {
        if (
            await db.Set<RoundRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } row
            || await plans.ForReportsAsync(ct) is not { } held
        )
            return null;
        var round = RoundStorage.Read(row);
        var plan = held.Of(round);
        var all = await db.Set<ValueRow>().Where(value => value.RoundId == id)
            .OrderByDescending(value => value.Version).Select(value => new { value.Code, value.Area, value.State }).ToArrayAsync(ct);
        var states = all.Where(value => value.Area == Ward.Whole).ToArray();
        var standing = states.Where(value => value.State.IsApproved()).Select(value => value.Code).ToHashSet(StringComparer.Ordinal);
        var names = plan.Document.Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Name, StringComparer.Ordinal);
        return new PublishView
        {
            Round = round,
            Early = Publication.RefuseEarly(round, VietnamDay.Today(clock)),
            Approved = round.Lines.Count(line => standing.Contains(line.Code)),
            ApprovedParts = all.Where(value => value.Area != Ward.Whole && value.State.IsApproved())
                .DistinctBy(value => (value.Code, value.Area)).Count(),
            Missing =
            [
                .. Publication
                    .Missing(round, standing)
                    .Select(line => new MissingView(line.Code, names.GetValueOrDefault(line.Code, line.Code), plan.UnitName(line.UnitId),
                        states.FirstOrDefault(value => value.Code == line.Code)?.State)),
            ],
            PublishedBy = row.PublishedBy,
            PublishedAt = row.PublishedAt,
        };
    }
}
