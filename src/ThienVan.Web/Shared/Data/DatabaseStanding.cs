using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Shared.Data;

/// <summary>Whose data lies in a database, and how much of it.</summary>
/// <param name="Demonstration">Made by the demonstration.</param>
/// <param name="Worked">A real office keeps its data here, be it only since a minute.</param>
/// <param name="Events">Length of the audit trail.</param>
/// <param name="Last">When its last event happened; null for none.</param>
internal sealed record DatabaseStanding(bool Demonstration, bool Worked, long Events, DateTimeOffset? Last)
{
    private const string OfCalendar = "calendar.";

    public static DatabaseStanding Empty { get; } = new(Demonstration: false, Worked: false, 0, Last: null);

    public bool IsEmpty => Events == 0;

    /// <summary><see cref="Empty"/> where there is no database, or none of this version.</summary>
    public static async Task<DatabaseStanding> ReadAsync(AppDb db, CancellationToken ct)
    {
        if (!await db.IsUpToDateAsync(ct)) return Empty;
        var demonstration = await db.Marks.AnyAsync(mark => mark.Name == ProductMark.Demonstration, ct);
        var last = await db.Events.OrderByDescending(row => row.Seq).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(ct);
        return new(demonstration, !demonstration && await HoldsWorkAsync(db, ct), await db.Events.LongCountAsync(ct), last);
    }

    /// <summary>Every first start loads the working calendar; that alone makes no real data.</summary>
    public static Task<bool> HoldsWorkAsync(AppDb db, CancellationToken ct) =>
        db.Events.AnyAsync(row => !row.Kind.StartsWith(OfCalendar), ct);

    /// <summary>Why what lies in <paramref name="restored"/> must not take this place; null when it may.</summary>
    public async Task<Refusal?> RefuseAsync(AppDb restored, CancellationToken ct)
    {
        if (await restored.Marks.AnyAsync(mark => mark.Name == ProductMark.Demonstration, ct)) return Worked ? OverReal : null;
        return Demonstration ? OverDemonstration : await restored.RefuseProductionAsync(ct);
    }

    private static Refusal OverReal => new(
        "backup.demonstration",
        "Bản sao lưu này do chế độ minh họa tạo ra: tài khoản và số liệu trong đó là giả định. Dữ liệu thật đang có được giữ nguyên."
    );

    private static Refusal OverDemonstration => new(
        "backup.over_demonstration",
        "Bản sao lưu này là dữ liệu thật, còn cơ sở dữ liệu đang dùng do chế độ minh họa tạo ra. "
            + "Đề nghị đặt ConnectionStrings:ThienVan sang một cơ sở dữ liệu mới rồi khôi phục."
    );
}
