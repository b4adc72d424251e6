using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Evidence;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Files;
using ThienVan.Web.Shared.Ui.Nav;

namespace ThienVan.Web.Reports.Approval;

/// <summary>Reads a round for those who decide on its values; a handful of queries whatever the number of lines.</summary>
public sealed class ReviewQueries(AppDb db, RoundReader rounds, ReviewChecks checks, ReportRights rights)
{
    /// <summary>Null when there is no such round, or no plan.</summary>
    public async Task<ReviewView?> ReviewAsync(Guid id, QueryState query, CancellationToken ct)
    {
        if (await rounds.FindAsync(id, ct) is not { Round: var round }) return null;
        var rows = await db.Set<ValueRow>().AsNoTracking().Where(row => row.RoundId == id).ToArrayAsync(ct);
        if (await checks.BookAsync(round, rows, ct) is not { } book) return null;
        var maker = new ReviewCards(book, rights, await EvidenceAsync(id, ct), rows);
        var sent = rows.Where(row => row.State != ValueState.Draft).Newest().ToArray();
        var cards = sent.Where(row => row.Flow.Counts || rights.MaySee(row.UnitId, row.Area)).Select(maker.Of).ToArray();
        var decides = rights.MayVerify || round.Lines.Any(line => rights.MayApprove(line.UnitId));
        var filter = ReviewFilter.From(query, decides);
        var bySender = cards.Where(card => filter.AdmitsSender(card.Sender.Id)).ToArray();
        return new ReviewView
        {
            Round = round,
            Filter = filter,
            Units = InOrder(round, bySender.Where(card => ReviewFilter.Admits(filter.State, card))),
            Counts = ReviewFilter.States.ToDictionary(
                known => known.Key, known => bySender.Count(card => ReviewFilter.Counts(known.Key, card))),
            Senders = Senders(book, cards),
            NotSent = book.Asked.Count(asked => (filter.Unit is null ? asked.Area == Ward.Whole : filter.Unit == asked.By.Id)
                && !sent.Any(row => row.Code == asked.Line.Code && row.Area == asked.Area)),
            Decides = decides,
            MayPublish = rights.MayPublish && round.State != RoundState.Published,
        };
    }

    // One who sent what the round asks for no more, or a group that is no more, is still found.
    private static ReviewSender[] Senders(ReviewReader book, IEnumerable<ReviewCard> cards) =>
        [.. book.Asked.Select(asked => asked.By).Concat(cards.Select(card => card.Sender)).DistinctBy(sender => sender.Id)];

    private static ReviewUnit[] InOrder(Round round, IEnumerable<ReviewCard> cards)
    {
        var place = round.Lines.Select((line, i) => (line.Code, i)).ToDictionary(line => line.Code, line => line.i, StringComparer.Ordinal);
        return [.. cards.OrderBy(card => card.Area != Ward.Whole).ThenBy(card => card.Area, StringComparer.Ordinal)
            .ThenBy(card => place.GetValueOrDefault(card.Code, int.MaxValue))
            .GroupBy(card => card.Sender.Id).Select(sent => new ReviewUnit(sent.First().Sender.Name, [.. sent]))];
    }

    private async Task<IReadOnlyDictionary<(string Code, string Area), int>> EvidenceAsync(Guid round, CancellationToken ct)
    {
        var under = EvidenceSubject.Under(round);
        return (await db.Set<AttachmentRow>().Where(row => row.Subject.StartsWith(under) && row.RemovedAt == null)
            .GroupBy(row => row.Subject).Select(group => new { Subject = group.Key, Count = group.Count() }).ToArrayAsync(ct))
            .ToDictionary(group => EvidenceSubject.CellOf(group.Subject), group => group.Count);
    }
}
