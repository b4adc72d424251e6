using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ThienVan.Web.Tests.Shared.Outbox;

/// <summary>An SMTP server on this machine that answers as told and keeps what it was given.</summary>
internal sealed class SmtpStage : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _mails = [];
    private readonly Task _serving;

    public SmtpStage()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What to answer to a recipient; null hangs up instead.</summary>
    public string? ToRecipient { get; set; } = "250 ok";

    /// <summary>What to answer once the mail is in; null hangs up instead.</summary>
    public string? ToMail { get; set; } = "250 queued";

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whole mails received, whatever was answered.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (_mails) return [.. _mails];
        }
    }

    public Dictionary<string, string?> Settings(string security = "None") => new()
    {
        ["ThienVan:Mail:Host"] = "127.0.0.1",
        ["ThienVan:Mail:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["ThienVan:Mail:Security"] = security,
        ["ThienVan:Mail:From"] = "vanphong@phuong.example",
        ["ThienVan:Mail:FromName"] = "Văn phòng phường",
        ["ThienVan:PublicUrl"] = "https://phuong.example",
    };

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = TalkAsync(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var open = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 stage");
        while (await reader.ReadLineAsync() is { } line)
        {
            var answer = line.Split(' ')[0].ToUpperInvariant() switch
            {
                "EHLO" => "250 stage",
                "RCPT" => ToRecipient,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            if (answer is null) return;
            await writer.WriteLineAsync(answer);
            if (answer[0] != '3') continue;
            await ReceiveAsync(reader);
            if (ToMail is null) return;
            await writer.WriteLineAsync(ToMail);
        }
    }

    private async Task ReceiveAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".") mail.Append(line).Append('\n');
        lock (_mails) _mails.Add(mail.ToString());
    }
}
