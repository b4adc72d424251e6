using Microsoft.EntityFrameworkCore;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Reports.HandIn.Phone;

/// <summary>A form sent from a phone, so that the same form sent again does nothing.</summary>
public sealed class ReceiptRow
{
    public string WardId { get; init; } = "";

    /// <summary>Made by the phone when the form was opened.</summary>
    public required Guid Key { get; init; }
    public required Guid UserId { get; init; }
    public required Guid RoundId { get; init; }
    public required string Area { get; init; }

    /// <summary>Of what was sent: the same key with other content is refused.</summary>
    public required string Sha256 { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal static class PhoneTables
{
    public static readonly ToldTable[] Told =
        [new(typeof(ReceiptRow), "Biểu gửi từ điện thoại", nameof(ReceiptRow.Area))];

    public static void Map(ModelBuilder model) =>
        model.Entity<ReceiptRow>().ToTable("report_receipt").HasKey(row => new { row.WardId, row.Key });
}
