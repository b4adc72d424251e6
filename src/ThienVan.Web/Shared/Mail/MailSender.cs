using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ThienVan.Web.Shared.Mail;

/// <summary>One e-mail, plain text.</summary>
public sealed record MailLetter
{
    /// <summary>The same at every attempt: the Message-Id is made of it.</summary>
    public required Guid Id { get; init; }
    public required string Address { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string? Link { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <param name="Error">Code without personal data; null when accepted.</param>
/// <param name="Retry">False when trying again cannot help.</param>
public sealed record MailOutcome(string? Error, bool Retry)
{
    public bool Accepted => Error is null;

    public static MailOutcome Done { get; } = new(Error: null, Retry: false);

    public static MailOutcome Later(string error) => new(error, Retry: true);

    public static MailOutcome Never(string error) => new(error, Retry: false);
}

/// <summary>
/// Hands one mail to the ward's SMTP server. A server that accepted a mail whose answer was lost gets it again under the same
/// Message-Id, by which a receiver may drop the repeat. Never logs what servers say: they quote addresses.
/// </summary>
public sealed class MailSender(MailOptions options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public Task<MailOutcome> SendAsync(MailLetter letter, CancellationToken ct) =>
        MailboxAddress.TryParse(letter.Address, out var to)
            ? WithServerAsync((client, token) => client.SendAsync(Message(letter, to), token), ct)
            : Task.FromResult(MailOutcome.Never("address_invalid"));

    /// <summary>Comes to the server's door, signs in where there is an account, and leaves again.</summary>
    public Task<MailOutcome> KnockAsync(CancellationToken ct) => WithServerAsync((client, token) => client.NoOpAsync(token), ct);

    private async Task<MailOutcome> WithServerAsync(Func<SmtpClient, CancellationToken, Task> work, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Longest);
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(options.Host, options.Port ?? 0, Socket, limit.Token);
            if (options.User is { Length: > 0 } user) await client.AuthenticateAsync(user, options.Password ?? "", limit.Token);
            await work(client, limit.Token);
            await LeaveAsync(client, limit.Token);
            return MailOutcome.Done;
        }
        catch (Exception exception) when (Outcome(exception) is { } outcome)
        {
            return outcome;
        }
    }

    private SecureSocketOptions Socket => options.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private MimeMessage Message(MailLetter letter, MailboxAddress to)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage
        {
            MessageId = $"{letter.Id:N}@{from.Domain}",
            Date = letter.At,
            Subject = letter.Subject.ReplaceLineEndings(" "),
            Body = new TextPart("plain") { Text = Text(letter) },
        };
        message.From.Add(new MailboxAddress(System.Text.Encoding.UTF8, options.FromName ?? from.Name, from.Address));
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private string Text(MailLetter letter) => options.Site is { } site && letter.Link is { } link
        ? $"{letter.Text}\n\n{new Uri(site, link)}\n"
        : $"{letter.Text}\n\nMở Thiên Văn, mục Thông báo, để xem chi tiết.\n";

    // The mail is accepted: whatever the farewell brings changes nothing.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or OperationCanceledException or SocketException)
        {
            client.Dispose();
        }
    }

    // A permanent answer about the mail ends it. Trouble with the server or its settings is not the mail's fault: it waits.
    private static MailOutcome? Outcome(Exception exception) => exception switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted, StatusCode: var code }
            when (int)code >= 500 => MailOutcome.Never($"smtp_{(int)code}"),
        SmtpCommandException { StatusCode: var code } => MailOutcome.Later($"smtp_{(int)code}"),
        AuthenticationException => MailOutcome.Later("sign_in"),
        SslHandshakeException => MailOutcome.Later("tls"),
        NotSupportedException => MailOutcome.Later("tls_missing"),
        ProtocolException or IOException => MailOutcome.Later("broken_off"),
        SocketException => MailOutcome.Later("unreachable"),
        OperationCanceledException => MailOutcome.Later("timeout"),
        _ => null,
    };
}
