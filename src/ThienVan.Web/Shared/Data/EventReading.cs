using Microsoft.EntityFrameworkCore;

namespace ThienVan.Web.Shared.Data;

/// <summary>The ward's events in the order of their numbers, those that can no longer be read among them.</summary>
internal static class EventReading
{
    /// <returns>Each event with its number; no row for one whose columns hold no event any more.</returns>
    public static async IAsyncEnumerable<(long Seq, EventRow? Row)> ReadAsync(
        AppDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (long? from = 0; from is { } next;)
        {
            from = null;
            await using var rows = db.Events.AsNoTracking().Where(row => row.Seq >= next).OrderBy(row => row.Seq)
                .AsAsyncEnumerable().GetAsyncEnumerator(ct);
            while (true)
            {
                var (row, broken) = await NextAsync(rows);
                if (row is null && !broken) break;
                if (row is not null)
                {
                    next = row.Seq + 1;
                    yield return (row.Seq, row);
                    continue;
                }

                if (await NumberAsync(db, next, ct) is not { } seq) break;
                yield return (seq, null);
                from = seq + 1;
                break;
            }
        }
    }

    private static async Task<(EventRow? Row, bool Broken)> NextAsync(IAsyncEnumerator<EventRow> rows)
    {
        try
        {
            return (await rows.MoveNextAsync() ? rows.Current : null, false);
        }
        catch (Exception exception)
            when (exception is InvalidCastException or FormatException or OverflowException or ArgumentException
                or InvalidOperationException)
        {
            return (null, true);
        }
    }

    private static Task<long?> NumberAsync(AppDb db, long from, CancellationToken ct) =>
        db.Events.Where(row => row.Seq >= from).OrderBy(row => row.Seq).Select(row => (long?)row.Seq).FirstOrDefaultAsync(ct);
}
