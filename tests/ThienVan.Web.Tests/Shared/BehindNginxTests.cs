using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ThienVan.Core.People;
using ThienVan.Web.Tests.Architecture;
using ThienVan.Web.Tests.People;

namespace ThienVan.Web.Tests.Shared;

/// <summary>
/// nginx with TLS, set as it is shipped, before the product as a process of its own: what a browser of the office goes through.
/// </summary>
public sealed class BehindNginxTests : IAsyncLifetime
{
    private const string Site = "kehoach.phuong.vn";
    private const int Attempts = 5;
    private static readonly string? _nginx = Array.Find(["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"], File.Exists);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-nginx-");
    private readonly int _inside = OwnProcess.FreePort();
    private readonly int _outside = OwnProcess.FreePort();
    private TestDatabase? _database;
    private OwnProcess? _product;
    private OwnProcess? _proxy;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(_nginx is null, "Máy không có nginx (gói nginx-light).");
        _database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await (await TestApp.StartOnAsync(_database, demo: false)).AddAsync(SignInRoom.Officer, Role.Office);
        _product = await OwnProcess.ServeAsync(
            _database.ConnectionString, _inside, ("ThienVan__TrustedProxies", "127.0.0.1"), ("ThienVan__PublicUrl", $"https://{Site}/"),
            ("ThienVan__SignIn__PostsPerMinute", Attempts.ToString()));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "nginx.conf"), await SettingsAsync());
        _proxy = await OwnProcess.StartAsync(
            _nginx, ["-p", _folder.FullName, "-c", Path.Combine(_folder.FullName, "nginx.conf"), "-e", "stderr"], _outside);
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null) await _proxy.DisposeAsync();
        if (_product is not null) await _product.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_officer_signs_in_and_never_leaves_tls()
    {
        using var browser = Browse();
        using var asked = await browser.GetAsync("/tai-khoan");
        asked.Headers.Location!.ToString().ShouldBe("/dang-nhap?ve=%2Ftai-khoan");
        asked.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=31536000");

        using var entered = await TryAsync(browser, asked.Headers.Location.ToString(), SignInRoom.Password);
        (entered.StatusCode, entered.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.Redirect, "/tai-khoan"));
        entered.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("thienvan=") && cookie.Contains("; secure"));
        (await browser.GetStringAsync("/tai-khoan")).ShouldContain($"Người {SignInRoom.Officer}");
    }

    [Fact]
    public async Task Attempts_are_counted_by_the_visitors_own_address_whatever_they_say_of_it()
    {
        using var attacker = Browse("127.0.0.2");
        using var office = Browse("127.0.0.3");
        for (var i = 0; i < Attempts; i++)
        {
            attacker.DefaultRequestHeaders.Remove("X-Forwarded-For");
            attacker.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            using var tried = await TryAsync(attacker, "/dang-nhap", "Sai-12345");
            tried.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var refused = await TryAsync(attacker, "/dang-nhap", "Sai-12345");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var other = await TryAsync(office, "/dang-nhap", "Sai-12345");
        other.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>The TLS server that is shipped, with this test's ports and certificate.</summary>
    private async Task<string> SettingsAsync()
    {
        var shipped = await File.ReadAllTextAsync(Path.Combine(Sources.Root, "deploy", "nginx.conf"));
        var server = shipped[shipped.LastIndexOf("server {", StringComparison.Ordinal)..];
        var (certificate, key) = await CertificateAsync();
        server = server
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{_outside} ssl;")
            .Replace("/etc/ssl/thienvan/fullchain.pem", certificate)
            .Replace("/etc/ssl/thienvan/privkey.pem", key)
            .Replace("http://127.0.0.1:5080", $"http://127.0.0.1:{_inside}");
        return $$"""
            daemon off; master_process off; pid {{_folder.FullName}}/pid; error_log stderr;
            events {}
            http {
              access_log off; client_body_temp_path {{_folder.FullName}}; proxy_temp_path {{_folder.FullName}};
              fastcgi_temp_path {{_folder.FullName}}; uwsgi_temp_path {{_folder.FullName}}; scgi_temp_path {{_folder.FullName}};
              {{server}}
            }
            """;
    }

    private async Task<(string Certificate, string Key)> CertificateAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest($"CN={Site}", key, HashAlgorithmName.SHA256);
        using var made = asked.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var (certificate, secret) = (Path.Combine(_folder.FullName, "cert.pem"), Path.Combine(_folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(certificate, made.ExportCertificatePem());
        await File.WriteAllTextAsync(secret, key.ExportPkcs8PrivateKeyPem());
        return (certificate, secret);
    }

    private HttpClient Browse(string from = "127.0.0.1")
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            SslOptions = new() { RemoteCertificateValidationCallback = (_, _, _, _) => true },
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(from).MapToIPv6(), 0));
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback.MapToIPv6(), _outside), ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new HttpClient(handler) { BaseAddress = new($"https://{Site}/") };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private static async Task<HttpResponseMessage> TryAsync(HttpClient browser, string page, string password)
    {
        var form = new HtmlParser().ParseDocument(await browser.GetStringAsync(page)).Forms.First(form =>
            form.QuerySelector("[name='Form.Password']") is not null);
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(field => field.Type == "hidden")
            .ToDictionary(field => field.Name!, field => field.Value);
        (fields["Form.Name"], fields["Form.Password"]) = (SignInRoom.Officer, password);
        using var body = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = body };
        request.Headers.Add("Origin", $"https://{Site}");
        return await browser.SendAsync(request);
    }
}
