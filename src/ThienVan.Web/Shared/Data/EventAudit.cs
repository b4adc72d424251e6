using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>A row that is not what the log says it is, in words.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Table">Table it stands in, or stood in.</param>
/// <param name="Key">Its key, readable.</param>
/// <param name="Seq">Event that last told of it; null when none did.</param>
/// <param name="Message">What is wrong, with which thing, since which event, in Vietnamese.</param>
public sealed record RowFault(StateFaultKind Kind, string Table, string Key, long? Seq, string Message)
{
    /// <summary>What differs; empty where the row is gone, was put in, or its table had other columns when it was told of.</summary>
    public IReadOnlyList<ColumnFault> Columns { get; init; } = [];
}

/// <summary>A fault with the row it is of, as it stands; no row for one that is gone.</summary>
internal sealed record FoundFault(StateFault Fault, StateTable? Table, StateRow? Row);

/// <summary>What reading the whole chain and every row it tells of showed.</summary>
public sealed record AuditResult(long Count, ChainHead Head, IReadOnlyList<ChainFault> Faults)
{
    /// <summary>Rows compared with the chain.</summary>
    public required long Rows { get; init; }

    public required IReadOnlyList<RowFault> RowFaults { get; init; }

    public bool IsWhole => Faults.Count == 0 && RowFaults.Count == 0;

    /// <summary>Rows that differ beyond those listed.</summary>
    public int Unlisted { get; init; }

    /// <summary>Every fault as a sentence, those of the chain first; how many more there are, last.</summary>
    public IEnumerable<string> Messages =>
    [
        .. Faults.Select(fault => fault.Message), .. RowFaults.Select(fault => fault.Message),
        .. Unlisted > 0 ? [$"Còn {FigureText.Number(Unlisted)} lỗi khác không liệt kê."] : Array.Empty<string>(),
    ];
}

/// <summary>Reads the event log from its first row to its last, then the state it tells of, and checks both.</summary>
public sealed class EventAudit(AppDb db)
{
    /// <summary>Past this many the list says no more than its first lines do.</summary>
    public const int MostFaults = 100;

    /// <param name="progress">Told how many events of how many are read.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <param name="kept">Ends of the chain kept outside; null for none.</param>
    public async Task<AuditResult> VerifyAsync(Action<long, long> progress, CancellationToken ct, KeptEnds? kept = null)
    {
        await using var transaction = await db.BeginSnapshotAsync(ct);
        return await VerifyInsideAsync(progress, ct, kept);
    }

    /// <summary>The same inside the caller's transaction.</summary>
    internal async Task<AuditResult> VerifyInsideAsync(Action<long, long> progress, CancellationToken ct, KeptEnds? kept = null)
    {
        var head = await db.EventHeads.AsNoTracking().FirstOrDefaultAsync(ct) is { } row ? row.ToChain() : ChainHead.Empty;
        var (chain, state, faults) = (new ChainVerifier(), new StateVerifier(), new List<ChainFault>());
        await foreach (var (seq, stored) in EventReading.ReadAsync(db, ct))
        {
            var found = stored is null ? chain.Unreadable(seq) : chain.Next(stored.ToChained());
            faults.AddRange(found.TakeWhile(_ => faults.Count < MostFaults));
            if (stored is not null && kept?.Miss(stored) is { } miss && faults.Count < MostFaults) faults.Add(miss);
            state.Hear(seq, stored?.Told);
            progress(chain.Count, head.Seq);
        }

        faults.AddRange(chain.Finish(head));
        faults.AddRange(kept?.Beyond(chain.Count) ?? []);
        var (rows, unlisted) = await RowFaultsAsync(state, ct);
        return new(chain.Count, head, faults) { Rows = state.Count, RowFaults = rows, Unlisted = unlisted };
    }

    private async Task<(IReadOnlyList<RowFault> Listed, int Unlisted)> RowFaultsAsync(StateVerifier state, CancellationToken ct)
    {
        var unlisted = 0;
        var found = new List<FoundFault>();
        foreach (var table in db.StateTables.Values.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            await foreach (var row in table.ReadAsync(db, ct))
            {
                if (state.See(row.Told) is not { } fault) continue;
                if (found.Count < MostFaults) found.Add(new(fault, table, row));
                else unlisted++;
            }
        }

        long[] unseen = [.. state.Unseen()];
        var room = Math.Max(MostFaults - found.Count, 0);
        unlisted += Math.Max(unseen.Length - room, 0);
        foreach (var seq in unseen.Take(room))
        {
            var told = await db.Events.AsNoTracking().Where(row => row.Seq == seq).Select(row => row.Told).FirstOrDefaultAsync(ct);
            found.AddRange(state.Missing(seq, told).Select(fault => new FoundFault(fault, Table(fault.Row), Row: null)));
        }

        return (await InWordsAsync(found, ct), unlisted);
    }

    private StateTable? Table(ToldRow row) => db.StateTables.Values.FirstOrDefault(table => table.Name == row.Table);

    private async Task<IReadOnlyList<RowFault>> InWordsAsync(IReadOnlyList<FoundFault> found, CancellationToken ct)
    {
        long[] told = [.. found.Select(one => one.Fault.Seq).OfType<long>().Distinct()];
        var events = await db.Events.AsNoTracking().Where(row => EF.Parameter(told).Contains(row.Seq))
            .Select(row => new ToldBy(row.Seq, row.At, row.ActorName, row.Subject, row.Told, row.Data))
            .ToDictionaryAsync(row => row.Seq, ct);
        return [.. found.Select(one => InWords(one, one.Fault.Seq is { } seq ? events.GetValueOrDefault(seq) : null))];
    }

    private static RowFault InWords(FoundFault found, ToldBy? told) => RowFaultWords.Of(
        found.Fault, found.Table?.What, found.Row?.Names ?? [], told,
        found is { Table: { } table, Row: { } row } && told is not null ? ColumnFaults.Of(table, row, told) : []);
}
