using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Web.Reports.Rounds;
using ThienVan.Web.Reports.Values;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Outbox;
using ThienVan.Web.Shared.Ports;

namespace ThienVan.Web.Reports.Chasing;

/// <summary>
/// This room's share of a hand-over: the cells a person has begun and not sent. They belong to their unit and stay where they
/// are; the successor is told of them.
/// </summary>
internal static class OpenValues
{
    public static readonly OwnedWork Source = new()
    {
        Title = "Số liệu đang nhập dở",
        ReadAsync = ReadAsync,
        TransferAsync = TransferAsync,
    };

    private static async Task<IReadOnlyList<OwnedLine>> ReadAsync(IServiceProvider services, Guid userId, CancellationToken ct) =>
        [.. (await BegunAsync(services.GetRequiredService<AppDb>(), userId, ct)).Select(begun => begun.Line)];

    private static async Task TransferAsync(IServiceProvider services, Change change, Guid from, Guid to, CancellationToken ct)
    {
        var begun = await BegunAsync(services.GetRequiredService<AppDb>(), from, ct);
        await services.GetRequiredService<OutboxQueue>().AddAsync(change, [.. begun.Select(part => new OutboxMessage
        {
            Key = $"handed-over/{from:N}/{to:N}/{part.Round:N}/{part.Place}",
            UserId = to,
            Subject = "Bạn nhận bàn giao số liệu đang nhập dở",
            Text = part.Line.Title,
            Link = part.Line.Address,
        })], ct);
    }

    private static async Task<IReadOnlyList<Begun>> BegunAsync(AppDb db, Guid userId, CancellationToken ct)
    {
        var author = userId.ToString("N");
        var rows = await db.Set<ValueRow>().AsNoTracking()
            .Where(row => ValueStates.Open.Contains(row.State) && row.Authors.Contains(author))
            .Join(
                db.Set<RoundRow>(),
                row => row.RoundId,
                round => round.Id,
                (row, round) =>
                    new
                    {
                        row.RoundId,
                        round.Name,
                        row.UnitId,
                        row.Area,
                        row.State,
                    }
            )
            .ToArrayAsync(ct);
        return
        [
            .. rows.GroupBy(row => (row.RoundId, row.Name, Place: row.Area != Ward.Whole ? row.Area : row.UnitId ?? PlanUnit.None))
                .OrderBy(part => part.Key.Name, StringComparer.Ordinal).ThenBy(part => part.Key.Place, StringComparer.Ordinal)
                .Select(part => new Begun(part.Key.RoundId, part.Key.Place, new(
                    $"{part.Key.Name}: {Unsent([.. part.Select(row => row.State)])}",
                    ReportLinks.Entry(part.Key.RoundId, part.Key.Place)))),
        ];
    }

    private static string Unsent(ValueState[] states) =>
        $"{states.Length} số liệu chưa gửi"
        + (states.Count(state => state == ValueState.Returned) is > 0 and var back ? $", trong đó {back} bị trả lại" : "");

    private sealed record Begun(Guid Round, string Place, OwnedLine Line);
}
