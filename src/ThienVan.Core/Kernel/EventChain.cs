using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ThienVan.Core.Kernel;

/// <summary>One recorded act: who did what to what, when and why, with the old and new state.</summary>
public sealed record EventEntry
{
    public required string WardId { get; init; }

    /// <summary>Place in the ward's chain, from 1, without holes.</summary>
    public required long Seq { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Instant in UTC. Only whole microseconds count: that is what every supported database keeps.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Null when the system acted.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Stable machine name: "plan.imported".</summary>
    public required string Kind { get; init; }

    /// <summary>What it was done to: "plan/135".</summary>
    public required string Subject { get; init; }

    /// <summary>Why, in the actor's words; null when none was asked.</summary>
    public string? Reason { get; init; }

    /// <summary>JSON with the old and new state; null when the kind says it all.</summary>
    public string? Data { get; init; }

    /// <summary>Rows this write left behind, as <see cref="ToldRows"/> writes them; null when it changed none.</summary>
    public string? Told { get; init; }
}

/// <summary>An entry as stored, tied to the one before it.</summary>
public sealed record ChainedEvent(EventEntry Entry, string PreviousHash, string Hash);

/// <summary>The chain's end as the writer left it. <see cref="Seq"/> is also the number of rows there must be.</summary>
public sealed record ChainHead(long Seq, string Hash)
{
    public static ChainHead Empty { get; } = new(0, EventChain.Genesis);
}

/// <summary>Hash chain of the event log: a row cannot change, vanish or move without the rows after it telling.</summary>
public static class EventChain
{
    /// <summary>What the first row has in place of a previous hash.</summary>
    public static readonly string Genesis = new('0', 64);

    /// <summary>SHA-256 over every column, each led by its length, so that no two rows encode alike. Lower-case hex.</summary>
    public static string Hash(string previousHash, EventEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in Columns(previousHash, entry)) Append(hash, column);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static ChainedEvent Chain(ChainHead head, EventEntry entry) => new(entry, head.Hash, Hash(head.Hash, entry));

    private static IEnumerable<string?> Columns(string previousHash, EventEntry entry) =>
    [
        previousHash,
        entry.WardId,
        entry.Seq.ToString("D", provider: null),
        entry.Id.ToString("N"),
        Microseconds(entry.At).ToString("D", provider: null),
        entry.ActorId?.ToString("N"),
        entry.ActorName,
        entry.Kind,
        entry.Subject,
        entry.Reason,
        entry.Data,
        .. entry.Told is null ? Array.Empty<string?>() : [entry.Told],
    ];

    /// <summary>Whole microseconds since 1970.</summary>
    public static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static void Append(IncrementalHash hash, string? column)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = column is null ? [] : Encoding.UTF8.GetBytes(column);
        BinaryPrimitives.WriteInt32BigEndian(length, column is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
