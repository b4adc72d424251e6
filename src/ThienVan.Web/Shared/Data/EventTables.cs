using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>A row of the event log: the audit trail of every write.</summary>
public sealed class EventRow
{
    public string WardId { get; init; } = "";
    public long Seq { get; init; }
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string Kind { get; init; }
    public required string Subject { get; init; }
    public string? Reason { get; init; }

    /// <summary>JSON as text: a database that reorders its keys would break the hash.</summary>
    public string? Data { get; init; }

    /// <summary>Rows the write left behind, each with a digest of its content (<see cref="ToldRows"/>); null for none.</summary>
    public string? Told { get; init; }

    public required string PrevHash { get; init; }
    public required string Hash { get; init; }

    public static EventRow From(ChainedEvent chained) => new()
    {
        WardId = chained.Entry.WardId,
        Seq = chained.Entry.Seq,
        Id = chained.Entry.Id,
        At = chained.Entry.At,
        ActorId = chained.Entry.ActorId,
        ActorName = chained.Entry.ActorName,
        Kind = chained.Entry.Kind,
        Subject = chained.Entry.Subject,
        Reason = chained.Entry.Reason,
        Data = chained.Entry.Data,
        Told = chained.Entry.Told,
        PrevHash = chained.PreviousHash,
        Hash = chained.Hash,
    };

    public ChainedEvent ToChained() => new(
        new EventEntry
        {
            WardId = WardId,
            Seq = Seq,
            Id = Id,
            At = At,
            ActorId = ActorId,
            ActorName = ActorName,
            Kind = Kind,
            Subject = Subject,
            Reason = Reason,
            Data = Data,
            Told = Told,
        },
        PrevHash,
        Hash);
}

/// <summary>The end of a ward's chain; also the row that every writer of the ward locks.</summary>
public sealed class EventHead
{
    public string WardId { get; init; } = "";
    public long Seq { get; set; }
    public string Hash { get; set; } = EventChain.Genesis;

    public ChainHead ToChain() => new(Seq, Hash);
}

/// <summary>A lasting remark about the database itself, such as "seeded by the demonstration".</summary>
public sealed class ProductMark
{
    public const string Demonstration = "demonstration";

    /// <summary>A server has begun to keep a real office's data here.</summary>
    public const string Production = "production";

    public string WardId { get; init; } = "";
    public required string Name { get; init; }
    public DateTimeOffset At { get; init; }
}

internal static class EventTables
{
    private const string Chain = "the chain vouches for itself";

    public static readonly ToldTable[] Told =
    [
        new(typeof(EventRow), "Sự kiện của nhật ký") { Untold = Chain },
        new(typeof(EventHead), "Đầu nhật ký") { Untold = Chain },
        new(typeof(ProductMark), "Dấu của cơ sở dữ liệu", nameof(ProductMark.Name)),
        new(typeof(DataProtectionKey), "Khóa mã hóa")
        {
            Untold = "the framework renews them by itself; a cookie made with a planted key still names a session, which is told",
        },
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<EventRow>(row =>
        {
            row.ToTable("event_log").HasKey(x => new { x.WardId, x.Seq });
            row.HasIndex(x => new { x.WardId, x.Id }).IsUnique();
            row.HasIndex(x => new { x.WardId, x.Subject, x.Seq });
        });
        model.Entity<EventHead>().ToTable("event_head").HasKey(x => x.WardId);
        model.Entity<ProductMark>().ToTable("product_mark").HasKey(x => new { x.WardId, x.Name });
    }
}
