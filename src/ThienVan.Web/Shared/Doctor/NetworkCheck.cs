using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Mail;
using ThienVan.Web.Shared.Serving;

namespace ThienVan.Web.Shared.Doctor;

/// <summary>Mail, the address the world knows, the proxy before the program and its certificate.</summary>
internal sealed class NetworkCheck(IConfiguration configuration, MailOptions mail, MailSender sender, TimeProvider time)
{
    private const string Site = "Địa chỉ công khai", Certificate = "Chứng chỉ";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _soon = TimeSpan.FromDays(21);

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken ct) => [await MailAsync(ct), Proxy(), .. await SiteAsync(ct)];

    private async Task<Finding> MailAsync(CancellationToken ct)
    {
        const string what = "Thư điện tử";
        if (MailOptions.Refuse(configuration) is { } wrong) return new(what, Level.Bad, wrong.Message);
        if (!mail.On) return new(what, Level.Mind, "chưa đặt ThienVan:Mail:Host; chỉ thông báo trong hệ thống");
        return await sender.KnockAsync(ct) is { Error: { } error }
            ? new(what, Level.Bad, $"{mail.Host} không nhận ({error}). Kiểm tra ThienVan:Mail")
            : new(what, Level.Good, $"{mail.Host} nhận kết nối");
    }

    // Who listens in the clear while the world comes over https stands behind a proxy, and must know which to believe.
    private Finding Proxy()
    {
        const string what = "Máy chủ proxy ngược";
        var behind = PublicAddress.Of(configuration) is { Scheme: "https" }
            && !(configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase);
        if (TrustedProxies.Refuse(configuration) is { } wrong) return new(what, Level.Bad, wrong.Message);
        var trusted = TrustedProxies.Entries(configuration);
        return (behind, trusted.Length > 0) switch
        {
            (true, false) => new(
                what, Level.Mind, "chưa đặt ThienVan:TrustedProxies: mọi người bị tính là một địa chỉ khi giới hạn số lần thử mật khẩu"),
            (_, true) => new(what, Level.Good, $"tin {string.Join(", ", trusted)}"),
            _ => new(what, Level.Good, "không dùng"),
        };
    }

    private async Task<IReadOnlyList<Finding>> SiteAsync(CancellationToken ct)
    {
        if (PublicAddress.Of(configuration) is not { } site)
            return [new(Site, Level.Mind, "chưa đặt ThienVan:PublicUrl; mã QR và liên kết trong thư bị bỏ qua")];
        var certificate = site.Scheme == "https" ? await CertificateAsync(site, ct) : null;
        return certificate is null ? [await ReachAsync(site, ct)] : [await ReachAsync(site, ct), certificate];
    }

    private static async Task<Finding> ReachAsync(Uri site, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(site, "/health/live"), ct);
            return (answer.IsSuccessStatusCode, site.Scheme) switch
            {
                (false, _) => new(Site, Level.Bad, $"{site} trả lời {(int)answer.StatusCode}. Kiểm tra máy chủ proxy ngược"),
                (true, "https") => new(Site, Level.Good, $"{site} trả lời"),
                _ => new(Site, Level.Mind, $"{site} không phải https"),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return new(Site, Level.Mind, $"không mở được {site}: chưa chạy, tên miền chưa trỏ về đây, hoặc chứng chỉ không được tin");
        }
    }

    private async Task<Finding?> CertificateAsync(Uri site, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(site.IdnHost, site.Port, limit.Token);
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = site.IdnHost }, limit.Token);
            return tls.RemoteCertificate is X509Certificate2 shown ? Of(shown) : null;
        }
        catch (AuthenticationException)
        {
            return new(Certificate, Level.Bad, "không được máy này tin: tự ký, hết hạn, hoặc khác tên miền");
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private Finding Of(X509Certificate2 shown)
    {
        var last = new DateTimeOffset(shown.NotAfter.ToUniversalTime());
        var words = $"hết hạn {FigureText.Day(VietnamDay.Of(last))}";
        return last - time.GetUtcNow() < _soon
            ? new(Certificate, Level.Mind, $"sắp {words}")
            : new(Certificate, Level.Good, words);
    }
}
