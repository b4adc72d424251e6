using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;
using ThienVan.Web.Shared.Mail;

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
        if (MailOptions.Refuse(configuration) is { } wrong) return new(what, Health.Bad, wrong.Message);
        if (!mail.On) return new(what, Health.Mind, "chưa đặt ThienVan:Mail:Host; chỉ thông báo trong hệ thống");
        return await sender.KnockAsync(ct) is { Error: { } error }
            ? new(what, Health.Bad, $"{mail.Host} không nhận ({error}). Kiểm tra ThienVan:Mail")
            : new(what, Health.Good, $"{mail.Host} nhận kết nối");
    }

    // Who listens in the clear while the world comes over https stands behind a proxy, and must know which to believe.
    private Finding Proxy()
    {
        const string what = "Máy chủ proxy ngược";
        var behind = PublicAddress.Of(configuration) is { Scheme: "https" }
            && !(configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase);
        var trusted = configuration["ThienVan:TrustedProxies"] is { Length: > 0 } one ? one
            : string.Join(", ", configuration.GetSection("ThienVan:TrustedProxies").GetChildren().Select(child => child.Value));
        return (behind, trusted.Length > 0) switch
        {
            (true, false) => new(what, Health.Bad, "chưa đặt ThienVan:TrustedProxies, nên không ai đăng nhập được qua https"),
            (_, true) => new(what, Health.Good, $"tin {trusted}"),
            _ => new(what, Health.Good, "không dùng"),
        };
    }

    private async Task<IReadOnlyList<Finding>> SiteAsync(CancellationToken ct)
    {
        if (PublicAddress.Of(configuration) is not { } site)
            return [new(Site, Health.Mind, "chưa đặt ThienVan:PublicUrl; mã QR và liên kết trong thư bị bỏ qua")];
        Finding? certificate = null;
        using var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = (_, shown, _, errors) =>
            {
                certificate = Of(shown, errors);
                return true;
            },
        };
        using var client = new HttpClient(handler) { Timeout = _patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(site, "/health/live"), ct);
            var reached = (answer.IsSuccessStatusCode, site.Scheme) switch
            {
                (false, _) => new Finding(Site, Health.Bad, $"{site} trả lời {(int)answer.StatusCode}. Kiểm tra máy chủ proxy ngược"),
                (true, "https") => new Finding(Site, Health.Good, $"{site} trả lời"),
                _ => new Finding(Site, Health.Mind, $"{site} không phải https"),
            };
            return certificate is null ? [reached] : [reached, certificate];
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return [new(Site, Health.Mind, $"không mở được {site}; máy chủ chưa chạy, hoặc tên miền chưa trỏ về đây")];
        }
    }

    private Finding? Of(X509Certificate2? shown, SslPolicyErrors errors)
    {
        if (shown is null) return null;
        var (last, now) = (new DateTimeOffset(shown.NotAfter.ToUniversalTime()), time.GetUtcNow());
        var words = $"hết hạn {FigureText.Day(VietnamDay.Of(last))}";
        return last < now ? new(Certificate, Health.Bad, $"đã {words}")
            : errors is not SslPolicyErrors.None ? new(Certificate, Health.Bad, $"không được máy này tin ({errors})")
            : last - now < _soon ? new(Certificate, Health.Mind, $"sắp {words}")
            : new(Certificate, Health.Good, words);
    }
}
