using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Outbox;

public enum OutboxChannel { InApp, Email }

public enum OutboxState { Waiting, Claimed, Sent, Failed, Cancelled }

/// <summary>One message to one person over one channel. An in-app message is delivered by lying here; an e-mail waits for the
/// dispatcher.</summary>
public sealed class OutboxRow
{
    public string WardId { get; init; } = "";
    public Guid Id { get; init; }

    /// <summary>What the message is about, unique in the ward: the same key is never queued twice.</summary>
    public required string Key { get; init; }
    public OutboxChannel Channel { get; init; }
    public Guid UserId { get; init; }

    /// <summary>E-mail address; gone as soon as the message is sent, failed or cancelled.</summary>
    public string? Address { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; set; }

    /// <summary>Page of this site the message is about; null when there is none.</summary>
    public string? Link { get; init; }
    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>Not shown or sent before.</summary>
    public DateTimeOffset NotBefore { get; init; }
    public OutboxState State { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset NextAttempt { get; init; }

    /// <summary>The claim under way, new with every claim; null when nobody holds one.</summary>
    public Guid? ClaimedBy { get; init; }
    public DateTimeOffset? ClaimedUntil { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the person marked an in-app message as read.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Code of the last failure, without personal data.</summary>
    public string? Error { get; init; }
}

/// <summary>Who wants one e-mail a day instead of one for each notice.</summary>
public sealed class DailyMailRow
{
    public string WardId { get; init; } = "";
    public Guid UserId { get; init; }
    public DateTimeOffset ChosenAt { get; init; }
}

internal static class OutboxTables
{
    private const string Delivery = "how far delivery has come, written outside the event chain (ADR 9)";

    public static readonly ToldTable[] Told =
    [
        new(typeof(OutboxRow), "Thông báo", nameof(OutboxRow.Subject))
        {
            Apart = new Dictionary<string, string>
            {
                [nameof(OutboxRow.Address)] = "gone as soon as the message is out (ADR 9)",
                [nameof(OutboxRow.State)] = Delivery,
                [nameof(OutboxRow.Attempts)] = Delivery,
                [nameof(OutboxRow.NextAttempt)] = Delivery,
                [nameof(OutboxRow.ClaimedBy)] = Delivery,
                [nameof(OutboxRow.ClaimedUntil)] = Delivery,
                [nameof(OutboxRow.SentAt)] = Delivery,
                [nameof(OutboxRow.Error)] = Delivery,
                [nameof(OutboxRow.ReadAt)] = "a reader's bookmark, written outside the event chain (ADR 9)",
            },
        },
        new(typeof(DailyMailRow), "Nhận một thư mỗi ngày", nameof(DailyMailRow.UserId)),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox_message").HasKey(x => new { x.WardId, x.Id });
            row.HasIndex(x => new { x.WardId, x.Key }).IsUnique();
            row.HasIndex(x => new { x.WardId, x.Channel, x.State, x.NextAttempt });
            row.HasIndex(x => new { x.WardId, x.UserId, x.Channel, x.ReadAt });
        });
        model.Entity<DailyMailRow>().ToTable("outbox_daily_mail").HasKey(row => new { row.WardId, row.UserId });
    }
}
