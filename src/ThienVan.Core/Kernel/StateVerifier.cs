using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Kernel;

public enum StateFaultKind
{
    /// <summary>The row holds something else than was last told of it.</summary>
    Changed,

    /// <summary>The row was told of and is gone.</summary>
    Removed,

    /// <summary>No event tells of the row, or the last one took it away.</summary>
    Inserted,
}

/// <summary>A row that is not what the log says it is.</summary>
/// <param name="Row">The row as it stands; as it was told of when it is gone.</param>
/// <param name="Seq">Event that last told of it; null when none did.</param>
public sealed record StateFault(StateFaultKind Kind, ToldRow Row, long? Seq);

/// <summary>
/// Compares rows with what the log says of them: first every event in its order, then every row in any order. Of a row it holds 48
/// bytes, whatever the row's size.
/// </summary>
public sealed class StateVerifier
{
    private readonly Dictionary<UInt128, (UInt128 Seal, long Seq)> _told = [];

    /// <summary>Rows compared so far.</summary>
    public long Count { get; private set; }

    /// <summary>Takes in what an event tells; null for nothing.</summary>
    public void Hear(long seq, string? told)
    {
        foreach (var row in ToldRows.Read(told))
        {
            if (row.Seal is { } seal) _told[Place(row)] = (Value(seal), seq);
            else _told.Remove(Place(row));
        }
    }

    /// <summary>Null when the row is what was last told of it.</summary>
    public StateFault? See(ToldRow row)
    {
        Count++;
        if (!_told.Remove(Place(row), out var told)) return new(StateFaultKind.Inserted, row, Seq: null);
        return row.Seal is { } seal && Value(seal) == told.Seal ? null : new(StateFaultKind.Changed, row, told.Seq);
    }

    /// <summary>Events that told of rows nobody has shown, in their order; each once.</summary>
    public IReadOnlyList<long> Unseen() => [.. _told.Values.Select(told => told.Seq).Distinct().Order()];

    /// <summary>Those rows of the event that nobody has shown.</summary>
    public IEnumerable<StateFault> Missing(long seq, string? told) =>
        from row in ToldRows.Read(told)
        where row.Seal is not null && _told.TryGetValue(Place(row), out var last) && last.Seq == seq
        select new StateFault(StateFaultKind.Removed, row, seq);

    private static UInt128 Place(ToldRow row) => Value(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Table} {row.Key}")));

    private static UInt128 Value(string seal) => Value(SHA256.HashData(Encoding.UTF8.GetBytes(seal)));

    private static UInt128 Value(byte[] hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
