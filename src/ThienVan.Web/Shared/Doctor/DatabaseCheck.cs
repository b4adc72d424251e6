using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Doctor;

/// <summary>Whether the database answers, whose data it holds, and whether it agrees on the time.</summary>
internal sealed class DatabaseCheck(AppDb db, TimeProvider time)
{
    private const string What = "Cơ sở dữ liệu", Clock = "Đồng hồ";

    private static readonly TimeSpan _apart = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct)
    {
        try
        {
            if (!await db.Database.CanConnectAsync(ct))
                return [new(What, Level.Bad, "không mở được hoặc chưa có; máy chủ chạy lần đầu sẽ tạo. Xem ConnectionStrings:ThienVan.")];
            if (!await db.IsUpToDateAsync(ct))
                return [await OlderAsync(ct)];
            var standing = await DatabaseStanding.ReadAsync(db, ct);
            return [Of(standing), await ClockAsync(standing, ct)];
        }
        catch (DbException exception)
        {
            return [new(What, Level.Bad, $"không đọc được ({exception.Message.TrimEnd('.')})")];
        }
    }

    private async Task<Finding> OlderAsync(CancellationToken ct) =>
        (await db.Database.GetAppliedMigrationsAsync(ct)).Any()
            ? new(What, Level.Mind, "của phiên bản cũ hơn; máy chủ chạy lần tới sẽ sao lưu rồi nâng cấp.")
            : await db.IsForeignAsync(ct)
                ? new(What, Level.Bad, "đang chứa bảng của chương trình khác. Đề nghị tạo một cơ sở dữ liệu trống riêng cho Thiên Văn.")
                : new(What, Level.Good, "trống; máy chủ chạy lần đầu sẽ tạo các bảng.");

    private static Finding Of(DatabaseStanding standing) => standing switch
    {
        { Demonstration: true } => new(What, Level.Mind, "do chế độ minh họa tạo ra; không dùng để vận hành thật."),
        { IsEmpty: true } => new(What, Level.Good, "trống, sẵn sàng."),
        _ => new(What, Level.Good, $"{FigureText.Number(standing.Events)} sự kiện, gần nhất lúc {FigureText.Moment(standing.Last)}."),
    };

    private async Task<Finding> ClockAsync(DatabaseStanding standing, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (standing.Last > now + _apart)
            return new(Clock, Level.Bad, $"chậm hơn sự kiện gần nhất ({FigureText.Moment(standing.Last)}). Chỉnh giờ của máy.");
        if (db is not PostgresDb) return new(Clock, Level.Good, FigureText.Moment(now));
        var there = await db.Database.SqlQuery<DateTimeOffset>($"SELECT now() AS \"Value\"").SingleAsync(ct);
        return (there - now).Duration() > _apart
            ? new(Clock, Level.Bad, $"lệch với máy chủ cơ sở dữ liệu {(there - now).Duration().TotalSeconds:0} giây. Đồng bộ giờ hai máy.")
            : new(Clock, Level.Good, $"{FigureText.Moment(now)}, khớp với máy chủ cơ sở dữ liệu");
    }
}
