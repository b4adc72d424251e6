using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using ThienVan.Web.Tests.People;

namespace ThienVan.Web.Tests.Shared;

/// <summary>What no page of ours sends: each gets a page that says so, never a failure, and changes nothing.</summary>
public sealed class ForgedRequestTests(Cast cast) : IClassFixture<Cast>
{
    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "x")]
    [InlineData("multipart/form-data; boundary=x", "x")]
    public async Task A_body_that_is_no_form_is_a_bad_request(string type, string body)
    {
        foreach (var address in new[] { "/tai-khoan", "/giao-dien" })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            (await (await cast.BrowserAsync("vanphong")).SendAsync(HttpMethod.Post, address, content)).StatusCode.ShouldBe(
                HttpStatusCode.BadRequest, address);
        }
    }

    [Theory]
    [InlineData("//example.org")]
    [InlineData("/\t/example.org")]
    [InlineData("/a\r\nX: y")]
    [InlineData("/chi-tieu?tim=đường")]
    public async Task A_forged_way_back_leads_home(string back)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["theme"] = "dark", ["back"] = back });
        var answer = await cast.App.Browse().SendAsync(HttpMethod.Post, "/giao-dien", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldBe("/");
    }

    [Theory]
    [InlineData("/dieu-hanh?nam=abc")]
    [InlineData("/chi-tieu/15?nam=2147483648")]
    [InlineData("/chi-tieu?tim=%00%ff")]
    [InlineData("/ra-soat?trang=1e9")]
    public async Task An_address_typed_wrong_shows_what_it_can(string address) =>
        (await (await cast.BrowserAsync("chutich")).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public void Pages_take_text_from_addresses_since_a_typed_value_that_does_not_parse_fails_the_page() =>
        typeof(Modules).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null)
            .ShouldAllBe(property => property.PropertyType == typeof(string));

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/dieu-hanh", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/khong-co-trang-nay", HttpStatusCode.NotFound)]
    public async Task The_head_of_a_page_is_answered_like_the_page(string address, HttpStatusCode status) =>
        (await (await cast.BrowserAsync("chutich")).SendAsync(HttpMethod.Head, address, body: null)).StatusCode.ShouldBe(status);
}
