using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.People;
using ThienVan.Web.Shared.Serving;
using ThienVan.Web.Tests.People;

namespace ThienVan.Web.Tests.Shared;

/// <summary>Behind a proxy that speaks TLS for it, and in front of strangers who say that they were one.</summary>
public sealed class TrustedProxyTests
{
    private const string Site = "kehoach.test";

    [Theory]
    [InlineData("", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "::ffff:127.0.0.1", true)]
    [InlineData("127.0.0.1", "10.1.2.3", false)]
    [InlineData("192.168.7.1, 10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("::1;fd00::/8", "fd00::9", true)]
    public async Task Only_a_named_proxy_is_believed_about_tls(string trusted, string proxy, bool believed)
    {
        await using var app = await StartAsync(trusted);
        var answer = await AskAsync(app, "/dang-nhap", proxy, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.5"));
        answer.Headers.ContainsKey("Strict-Transport-Security").ShouldBe(believed);
    }

    [Fact]
    public async Task The_frameworks_switch_that_trusts_everybody_trusts_nobody_here()
    {
        await using var app = await TestApp.StartAsync(demo: false, settings: [new("ForwardedHeaders_Enabled", "true")]);
        var answer = await AskAsync(app, "/dang-nhap", "10.1.2.3", ("X-Forwarded-Proto", "https"));
        answer.Headers.ContainsKey("Strict-Transport-Security").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/dang-xuat", "/dang-nhap?ve=%2Fdang-xuat")]
    [InlineData("/bat-dau", "/dang-nhap?ve=%2Fbat-dau")]
    public async Task A_redirect_names_neither_scheme_nor_host(string asked, string led)
    {
        await using var app = await StartAsync("");
        (await AskAsync(app, asked, "127.0.0.1")).Headers.Location.ToString().ShouldBe(led);
    }

    [Theory]
    [InlineData("ke-gian.example")]
    [InlineData("127.1")]
    [InlineData("0x7f.0.0.1:080")]
    [InlineData("[::0001]")]
    public async Task What_a_visitor_calls_the_server_stands_in_no_redirect(string forged)
    {
        await using var app = await StartAsync("");
        (await AskAsync(app, "/bat-dau", "203.0.113.5", ("Host", forged))).Headers.Location.ToString().ShouldBe("/dang-nhap?ve=%2Fbat-dau");
    }

    [Theory]
    [InlineData(null, "^/")]
    [InlineData("https://kehoach.phuong.vn/", "^https://kehoach[.]phuong[.]vn/")]
    public async Task A_calendar_is_given_under_the_name_that_the_ward_set_or_under_none(string? site, string address)
    {
        await using var app = await TestApp.StartAsync(demo: false, settings: [new("ThienVan:PublicUrl", site)]);
        await app.AddAsync(SignInRoom.Officer, Role.Office);
        var officer = await app.SignInAsync(SignInRoom.Officer, SignInRoom.Password);
        var page = await Browser.ParseAsync(await officer.SubmitFormAsync("/lich", "tao-lich"));
        page.QuerySelector("input.address")!.GetAttribute("value")!.ShouldMatch(address);
    }

    [Theory]
    [InlineData("203.0.113.5", "203.0.113.5", true)]
    [InlineData("203.0.113.5", "203.0.113.6", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::7", true)]
    [InlineData("198.51.100.1, 203.0.113.5", "198.51.100.2, 203.0.113.5", true)]
    [InlineData("203.0.113.5, 127.0.0.2", "203.0.113.6, 127.0.0.2", false)]
    public async Task Attempts_are_counted_by_the_address_before_the_proxies(string first, string second, bool same)
    {
        await using var app = await StartAsync("127.0.0.0/8", KeyValuePair.Create<string, string?>("ThienVan:SignIn:PostsPerMinute", "1"));
        (await TryAsync(first)).ShouldNotBe(StatusCodes.Status429TooManyRequests);
        ((await TryAsync(second)) == StatusCodes.Status429TooManyRequests).ShouldBe(same);

        async Task<int> TryAsync(string from)
        {
            var answer = await SendAsync(app, "/dang-nhap", "127.0.0.1", HttpMethods.Post, ("X-Forwarded-For", Value: from));
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("127.0.0.1:80")]
    [InlineData("127.0.0.1, nginx")]
    public async Task A_proxy_that_cannot_be_read_keeps_the_server_from_starting(string trusted)
    {
        await using var app = await StartAsync(trusted);
        app.Refusal!.Code.ShouldBe("start.trusted_proxies");
    }

    [Theory]
    [InlineData("203.0.113.5", "203.0.113.5")]
    [InlineData("::ffff:203.0.113.5", "203.0.113.5")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void An_address_is_a_line_not_one_of_its_endless_numbers(string address, string line) =>
        ClientAddress.Of(IPAddress.Parse(address)).ShouldBe(line);

    private static Task<TestApp> StartAsync(string trusted, params KeyValuePair<string, string?>[] settings) =>
        TestApp.StartAsync(demo: false, settings: [new("ThienVan:TrustedProxies", trusted), .. settings]);

    private static Task<HttpResponse> AskAsync(TestApp app, string path, string from, params (string Name, string Value)[] headers) =>
        SendAsync(app, path, from, HttpMethods.Get, headers);

    private static async Task<HttpResponse> SendAsync(
        TestApp app, string path, string from, string method, params (string Name, string Value)[] headers)
    {
        var server = (TestServer)app.Services.GetRequiredService<IServer>();
        return (await server.SendAsync(http =>
        {
            (http.Request.Scheme, http.Request.Host, http.Request.Path, http.Request.Method) = ("http", new(Site), path, method);
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            foreach (var (name, value) in headers) http.Request.Headers[name] = value;
        })).Response;
    }
}
