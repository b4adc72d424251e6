using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.Approval;

/// <summary>A value of a round for the person who asks.</summary>
public sealed record PendingCard(Round Round, ReviewCard Card);

/// <summary>Values on their way in some rounds, as the review shows them; the same few queries however many rounds and values.</summary>
public sealed class PendingCards(AppDb db, ReviewChecks checks, ReportRights rights)
{
    private static readonly Dictionary<(string Code, string Area), int> _uncounted = [];

    /// <summary>What was sent, verified or returned and is in the person's reach; files behind it are not counted.</summary>
    public async Task<IReadOnlyList<PendingCard>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = (await db.Set<ValueRow>().AsNoTracking().Where(row => ids.Contains(row.RoundId)).ToArrayAsync(ct))
            .ToLookup(row => row.RoundId);
        var kept = await db.Set<RoundRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToArrayAsync(ct);
        Round[] rounds = [.. kept.Select(RoundStorage.Read)];
        return await checks.BooksAsync(rounds, ct) is { } book ? [.. rounds.SelectMany(round => Of(round, [.. rows[round.Id]], book))] : [];
    }

    private IEnumerable<PendingCard> Of(Round round, ValueRow[] rows, ReviewBooks book)
    {
        var maker = new ReviewCards(book(round, rows), rights, _uncounted, rows);
        return rows.Newest()
            .Where(row => (row.State.IsPending() || row.State == ValueState.Returned) && rights.MaySee(row.UnitId, row.Area))
            .OrderBy(row => Array.FindIndex([.. round.Lines], line => line.Code == row.Code))
            .ThenBy(row => row.Area, StringComparer.Ordinal)
            .Select(row => new PendingCard(round, maker.Of(row)));
    }
}
