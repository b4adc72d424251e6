using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Calendar;

/// <summary>Gives a person a secret calendar address and takes it back. A new one ends the one before.</summary>
public sealed class FeedService(AppDb db, WriteScope write)
{
    private const int TokenBytes = 32;

    private static readonly Refusal _done = new(
        "calendar.feed_done", "Địa chỉ lịch vừa được tạo ở một trang khác. Đề nghị dùng địa chỉ đó, hoặc bấm tạo lần nữa.")
    { IsDone = true };

    /// <summary>The token, this once; only its hash is kept.</summary>
    /// <param name="actor">Whose it is.</param>
    /// <param name="held">When the address was made that it takes the place of; null for the first. A second press finds another.</param>
    /// <param name="ct">Cancels the write.</param>
    public async Task<Result<string>> CreateAsync(Actor actor, DateTimeOffset? held, CancellationToken ct)
    {
        if (actor.UserId is not { } user) return NoPerson;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return await write.RunAsync<string>(actor, async change =>
        {
            var row = await db.Set<FeedRow>().FirstOrDefaultAsync(row => row.UserId == user, ct);
            if (row?.CreatedAt != held) return _done;
            if (row is null) db.Add(new FeedRow { UserId = user, TokenHash = Hash(token), CreatedAt = change.At });
            else (row.TokenHash, row.CreatedAt) = (Hash(token), change.At);
            change.Record(CalendarEvents.FeedCreated, $"people/{user}", now: new { replaced = row is not null });
            return token;
        }, ct);
    }

    /// <summary>Null when done, also when there was none.</summary>
    public async Task<Refusal?> RevokeAsync(Actor actor, CancellationToken ct) => (await write.RunAsync<bool>(actor, async change =>
    {
        if (await db.Set<FeedRow>().FirstOrDefaultAsync(row => row.UserId == actor.UserId, ct) is not { } held) return true;
        db.Remove(held);
        change.Record(CalendarEvents.FeedRevoked, $"people/{held.UserId}");
        return true;
    }, ct)).Refusal;

    /// <summary>When the person's address was made; null while they have none.</summary>
    public Task<DateTimeOffset?> CreatedAtAsync(Actor actor, CancellationToken ct) =>
        db.Set<FeedRow>()
            .Where(row => row.UserId == actor.UserId)
            .Select(row => (DateTimeOffset?)row.CreatedAt)
            .FirstOrDefaultAsync(ct);

    /// <summary>Null when nobody has this token.</summary>
    public Task<Guid?> OwnerAsync(string token, CancellationToken ct)
    {
        var hash = Hash(token);
        return db.Set<FeedRow>().Where(row => row.TokenHash == hash).Select(row => (Guid?)row.UserId).FirstOrDefaultAsync(ct);
    }

    private static Refusal NoPerson => new("calendar.feed_no_person", "Đề nghị đăng nhập bằng tài khoản cá nhân để tạo địa chỉ lịch.");

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
