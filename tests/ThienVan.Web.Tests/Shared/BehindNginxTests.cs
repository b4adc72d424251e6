using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ThienVan.Core.People;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Web.Tests.Shared;

/// <summary>
/// nginx with TLS, set as it is shipped, before the product as a process of its own: what a browser of the office goes through.
/// </summary>
public sealed class BehindNginxTests : IAsyncLifetime
{
    private const int Attempts = 5;
    private TestDatabase? _database;
    private OwnProcess? _product;
    private Nginx? _proxy;

    public async ValueTask InitializeAsync()
    {
        Nginx.SkipWhereMissing();
        _database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await (await TestApp.StartOnAsync(_database, demo: false)).AddAsync(SignInRoom.Officer, Role.Office);
        var inside = OwnProcess.FreePort();
        _product = await OwnProcess.ServeAsync(_database.ConnectionString, inside, how: [],
            ("ThienVan__TrustedProxies", "127.0.0.1"), ("ThienVan__PublicUrl", $"https://{Nginx.Site}/"), ("ThienVan__CalendarFolder", ""),
            ("ThienVan__SignIn__PostsPerMinute", Attempts.ToString()));
        _proxy = await Nginx.StartAsync(inside);
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null) await _proxy.DisposeAsync();
        if (_product is not null) await _product.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
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
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback.MapToIPv6(), _proxy!.Port), ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new HttpClient(handler) { BaseAddress = new($"https://{Nginx.Site}/") };
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
        request.Headers.Add("Origin", $"https://{Nginx.Site}");
        return await browser.SendAsync(request);
    }
}
