using ThienVan.Web.Shared.Mail;

namespace ThienVan.Web.Shared.Outbox;

/// <summary>Sends what is due now, one message after the other.</summary>
public sealed class OutboxPass(OutboxClaims claims, MailSender mail, ILogger<OutboxPass> log)
{
    /// <summary>How many were accepted by the mail server.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var accepted = 0;
        while (!ct.IsCancellationRequested && await claims.NextAsync(ct) is { } claim)
        {
            // A process that dies over the same message again and again leaves no other trace than its attempts.
            var outcome = claim.Attempts > OutboxRetry.Most ? MailOutcome.Never("lease_lost") : await mail.SendAsync(Letter(claim), ct);
            await MarkAsync(claim, outcome);
            if (outcome.Accepted) accepted++;
        }

        return accepted;
    }

    // Not stopped half-way: a message that is out must be marked, or it goes out again.
    private async Task MarkAsync(OutboxClaim claim, MailOutcome outcome)
    {
        if (outcome.Accepted)
        {
            if (!await claims.SentAsync(claim, CancellationToken.None))
                log.LogWarning("Thư {Id} đã gửi nhưng lượt giữ đã hết hạn.", claim.Id);
        }
        else if (outcome.Retry && OutboxRetry.After(claim.Attempts) is { } wait)
        {
            log.LogInformation("Thư {Id} chưa gửi được ({Error}), thử lại sau {Wait}.", claim.Id, outcome.Error, wait);
            await claims.LaterAsync(claim, wait, outcome.Error!, CancellationToken.None);
        }
        else
        {
            log.LogWarning("Thư {Id} không gửi được ({Error}), thôi gửi.", claim.Id, outcome.Error);
            await claims.GiveUpAsync(claim, outcome.Error!, CancellationToken.None);
        }
    }

    private static MailLetter Letter(OutboxClaim claim) => new()
    {
        Id = claim.Id,
        Address = claim.Address,
        Subject = claim.Subject,
        Text = claim.Text,
        Link = claim.Link,
        At = claim.QueuedAt,
    };
}
