using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Cases.Sealing;

/// <summary>Wrong passphrases of a person, out of the events they left.</summary>
public sealed class KeyTries(AppDb db, WriteScope write, CurrentActor current, TimeProvider time)
{
    private const int Most = 5;

    private static readonly TimeSpan _within = TimeSpan.FromMinutes(15);

    private static readonly Refusal _wait = new("seal.wait",
        $"Đã nhập sai {Most} lần trong {_within.TotalMinutes:0} phút; đề nghị đợi rồi nhập lại, hoặc dùng giấy khôi phục.");

    /// <summary>Null while they may try.</summary>
    public async Task<Refusal?> RefuseAsync(Guid user, CancellationToken ct)
    {
        var (subject, kind, since) = (SealLinks.KeySubject(user), SealEvents.KeyRefused.Name, time.GetUtcNow() - _within);
        var last = await db.Events.AsNoTracking().Where(row => row.Subject == subject).OrderByDescending(row => row.Seq).Take(Most)
            .Select(row => new { row.Kind, row.At }).ToArrayAsync(ct);
        return last.Length == Most && last.All(row => row.Kind == kind && row.At > since) ? _wait : null;
    }

    public async Task<Refusal> FailAsync(Guid user, Refusal wrong, CancellationToken ct) => (await write.RunAsync<bool>(current.Required,
        change => Task.FromResult<Result<bool>>(change.Refuse(wrong, SealEvents.KeyRefused, SealLinks.KeySubject(user))), ct)).Refusal!;
}
