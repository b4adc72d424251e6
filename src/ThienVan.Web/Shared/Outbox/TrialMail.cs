using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Shared.Mail;

namespace ThienVan.Web.Shared.Outbox;

/// <summary>A mail sent at once, so that whoever set the mail server up sees whether it takes one.</summary>
public sealed class TrialMail(MailSender sender, WriteScope write, TimeProvider time)
{
    private const string Subject = "outbox/trial";

    private static readonly Refusal _address = new("mail.trial_address", "Đề nghị ghi một địa chỉ thư, như vanphong@phuong.vn.");

    /// <summary>Null when the server took it. What was tried stands in the trail, without the address.</summary>
    public async Task<Refusal?> SendAsync(Actor actor, string? address, CancellationToken ct)
    {
        if (VietnameseText.IsBlank(address)) return _address;
        var outcome = await sender.SendAsync(new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Address = address.Trim(),
            Subject = "Thư thử của Thiên Văn",
            Text = "Máy chủ thư của phường nhận và chuyển được thư này. Không phải làm gì thêm.",
            Link = null,
            At = time.GetUtcNow(),
        }, ct);
        await write.RunAsync<bool>(actor, change =>
        {
            change.Record(OutboxEvents.Tried, Subject, now: new { outcome.Accepted, outcome.Error });
            return Task.FromResult<Result<bool>>(true);
        }, ct);
        return outcome.Error switch
        {
            null => null,
            "address_invalid" => _address,
            var error => new(
                "mail.trial_failed", $"Máy chủ thư không nhận thư thử ({error}). Đề nghị xem lại ThienVan:Mail trong tệp thiết lập."),
        };
    }
}
