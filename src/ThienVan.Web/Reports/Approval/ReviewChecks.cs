using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Web.People;
using ThienVan.Web.Plans;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A round's values beside the plan; <paramref name="parts"/> are what neighbourhood groups have written in it.</summary>
public delegate ReviewReader ReviewBooks(Round round, IReadOnlyCollection<ValueRow> parts);

/// <summary>Judges values anew from what is stored, for whoever verifies or approves them.</summary>
public sealed class ReviewChecks(AppDb db, PlanReader plans, PeopleDirectory directory, TimeProvider clock)
{
    /// <summary>What needs a person's look, by value.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> FocusAsync(
        Round round, IReadOnlyList<ValueRow> rows, CancellationToken ct)
    {
        var codes = rows.Where(row => row.Area == Ward.Whole && round.Line(row.Code) is { ByNeighbourhood: true })
            .Select(row => row.Code).Distinct().ToArray();
        var parts = codes.Length == 0 ? [] : await db.Set<ValueRow>().AsNoTracking()
            .Where(row => row.RoundId == round.Id && row.Area != Ward.Whole && codes.Contains(row.Code)).ToArrayAsync(ct);
        var book = await BookAsync(round, parts, ct);
        return rows.ToDictionary(row => row.Id, row => book?.Focus(row) ?? []);
    }

    /// <param name="round">Round of all the values.</param>
    /// <param name="parts">What neighbourhood groups have written in it; other values may be among them.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null while no plan is in force.</returns>
    public async Task<ReviewReader?> BookAsync(Round round, IReadOnlyCollection<ValueRow> parts, CancellationToken ct) =>
        await BooksAsync([round], ct) is { } book ? book(round, parts) : null;

    /// <summary>As <see cref="BookAsync"/>, of any of these rounds with no further reading.</summary>
    public async Task<ReviewBooks?> BooksAsync(IReadOnlyCollection<Round> rounds, CancellationToken ct)
    {
        if (await plans.ForReportsAsync(ct) is not { } plan) return null;
        var groups = rounds.Any(round => round.Lines.Any(line => line.ByNeighbourhood)) ? await directory.NeighbourhoodsAsync(ct) : [];
        return (round, parts) => new ReviewReader(round, plan.Of(round), VietnamDay.Today(clock), groups, parts)
        {
            Held = plan,
        };
    }
}
