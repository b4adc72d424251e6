using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Reports.Chasing;
using ThienVan.Web.Reports.Approval;
using ThienVan.Web.Reports.Approval.Pages;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Offers;

/// <summary>What can be done on a line of the inbox: figures the checks found well go on together, returned ones lead to their cells.
/// Whatever a person must look at keeps its page alone.</summary>
internal static class ReportActs
{
    private static readonly (DebtKind Kind, ValueStep Step)[] _steps =
        [(DebtKind.Verify, ValueStep.Verify), (DebtKind.Approve, ValueStep.Approve)];

    /// <summary>Null for a debt that only its page can pay.</summary>
    public static string? Key(Debt debt) =>
        debt.Kind is DebtKind.Verify or DebtKind.Approve or DebtKind.Fix ? Key(debt.Kind, debt.Round.Id, debt.UnitId) : null;

    public static async Task<IReadOnlyList<InboxAct>> ReadAsync(
        IServiceProvider services, IReadOnlyList<string> keys, CancellationToken ct)
    {
        Guid[] rounds = [.. keys.Select(key => Guid.Parse(key.Split(':')[1])).Distinct()];
        var cards = (await services.GetRequiredService<PendingCards>().ReadAsync(rounds, ct))
            .GroupBy(pending => (pending.Round.Id, Sender: pending.Card.Sender.Id));
        return [.. cards.SelectMany(sent => OfSender(sent.Key.Id, sent.Key.Sender, [.. sent.Select(pending => pending.Card)]))
            .Where(act => keys.Contains(act.Key))];
    }

    /// <summary>What is said of an act that led back to the inbox: "tham-tra-9".</summary>
    public static string? Done(string done) => ApprovalWords.ReadDone(done) is var (step, count) ? ApprovalWords.Moved(step, count) : null;

    private static IEnumerable<InboxAct> OfSender(Guid round, string sender, IReadOnlyList<ReviewCard> cards)
    {
        foreach (var (kind, step) in _steps)
        {
            var well = cards.Where(card => card.IsWell && card.Next == step).ToArray();
            if (well.Length > 0)
            {
                var rest = cards.Count(card => !card.IsWell && card.Next == step);
                yield return Well(round, sender, step, well, rest, Key(kind, round, sender));
            }
        }

        var returned = cards.Where(card => card.State == ValueState.Returned).ToArray();
        if (returned.Length > 0) yield return Returned(round, sender, returned);
    }

    private static InboxAct Well(Guid round, string sender, ValueStep step, IReadOnlyList<ReviewCard> well, int rest, string key) => new()
    {
        Key = key,
        Heading = ApprovalWords.Well(well.Count),
        Rest = rest > 0 ? $"{rest} số cần xem riêng" : null,
        Items = [.. well.Select(card => Item(card, ReportLinks.Value(round, card.Code, card.Area),
            card.Before is { } before ? $"{card.Provenance.Quality.Word()}, kỳ trước {before}" : card.Provenance.Quality.Word()))],
        Press = new()
        {
            Label = ApprovalWords.MoveWell(step, well.Count),
            Address = ReportLinks.Review(round, sender),
            Form = ReviewForm.Name,
            Fields = ReviewForm.OfWell(step, well),
        },
    };

    private static InboxAct Returned(Guid round, string sender, IReadOnlyList<ReviewCard> returned) => new()
    {
        Key = Key(DebtKind.Fix, round, sender),
        Heading = $"Mở ô nhập của {returned.Count} số {ValueStates.Word(ValueState.Returned)}",
        Items = [.. returned.Select(card => Item(
            card, ReportLinks.Cell(round, sender, card.Code, card.Area), card.ReturnReason is { } reason ? $"Lý do: {reason}" : null))],
    };

    private static InboxItem Item(ReviewCard card, string address, string? note) =>
        new($"{card.Code}. {card.Name}", address, card.Figure, note);

    private static string Key(DebtKind kind, Guid round, string? unit) => $"{kind}:{round:N}:{unit}";
}
