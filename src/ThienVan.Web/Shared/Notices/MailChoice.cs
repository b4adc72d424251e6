using Microsoft.EntityFrameworkCore;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Mail;
using ThienVan.Web.Shared.Outbox;

namespace ThienVan.Web.Shared.Notices;

/// <summary>A person's own choice: an e-mail for each notice, or one a day.</summary>
public sealed class MailChoice(AppDb db, WriteScope write, MailOptions mail)
{
    /// <summary>Whether the ward sends e-mail at all.</summary>
    public bool On => mail.On;

    /// <summary>When the e-mail of the day goes out.</summary>
    public int Hour => mail.DailyHour;

    public Task<bool> IsDailyAsync(Guid user, CancellationToken ct) => db.Set<DailyMailRow>().AnyAsync(row => row.UserId == user, ct);

    /// <summary>Null when done, also when it was so already.</summary>
    public async Task<Refusal?> ChooseAsync(Actor actor, bool daily, CancellationToken ct)
    {
        if (actor.UserId is not { } user) return new("outbox.no_person", "Đề nghị đăng nhập bằng tài khoản cá nhân để chọn cách nhận thư.");
        return (await write.RunAsync<bool>(actor, async change =>
        {
            var held = await db.Set<DailyMailRow>().FirstOrDefaultAsync(row => row.UserId == user, ct);
            if (held is not null == daily) return true;
            if (held is null) db.Add(new DailyMailRow { UserId = user, ChosenAt = change.At });
            else db.Remove(held);
            change.Record(OutboxEvents.DailyChosen, $"people/{user}", now: new { daily });
            return true;
        }, ct)).Refusal;
    }
}
