using System.Net;
using System.Reflection;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using ThienVan.Web.Tests.People;

namespace ThienVan.Web.Tests.Shared;

/// <summary>What no page of ours sends: each gets a page that says so, never a failure, and changes nothing.</summary>
public sealed class ForgedRequestTests(Cast cast) : IClassFixture<Cast>
{
    private const string Entry = "/chi-tieu/14/so-lieu?ma=14a&ky=2026-03";

    [Theory]
    [InlineData("__RequestVerificationToken", "x")]
    [InlineData("_handler", "quyet-dinh")]
    [InlineData("_handler", "")]
    [InlineData("Form.Source", "a\0b")]
    public async Task A_forged_form_is_refused_with_a_page_and_changes_nothing(string field, string value)
    {
        var before = await EventsAsync();
        var answer = await PostAsync(Entry, (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.ParseAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Yêu cầu không còn hợp lệ");
        (await EventsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("Form.Quality", "99")]
    [InlineData("Form.BasedOnVersion", "-5")]
    [InlineData("Form.Value", "99999999999999999999999999999999999999999")]
    public async Task A_value_no_form_offers_is_not_saved(string field, string value) => await NotSavedAsync(field, value);

    [Fact]
    public async Task A_text_too_long_to_read_is_not_saved() => await NotSavedAsync("Form.Source", new string('x', 1001));

    [Theory]
    [InlineData("/chi-tieu/14/so-lieu?ma=99z")]
    [InlineData("/chi-tieu/14/so-lieu?ma=15a")]
    [InlineData("/ke-hoach/ban-thao/00000000-0000-0000-0000-000000000001")]
    public async Task A_form_sent_to_what_is_not_there_changes_nothing(string address)
    {
        var before = await EventsAsync();
        (await PostAsync(address)).StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
        (await EventsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "x")]
    [InlineData("multipart/form-data; boundary=x", "x")]
    public async Task A_body_that_is_no_form_is_a_bad_request(string type, string body)
    {
        foreach (var address in new[] { Entry, "/giao-dien" })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            (await (await cast.BrowserAsync("vanphong")).SendAsync(HttpMethod.Post, address, content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
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
        answer.Headers.Location!.ToString().ShouldBe("/");
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

    // Signing in is an event too: it comes before the first count.
    private async Task<int> EventsAsync()
    {
        await cast.BrowserAsync("vanphong");
        return (await cast.App.EventsAsync()).Length;
    }

    private async Task NotSavedAsync(string field, string value)
    {
        var before = await EventsAsync();
        var answer = await PostAsync(Entry, (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.ParseAsync(answer)).QuerySelector("main [role=alert]").ShouldNotBeNull();
        (await EventsAsync()).ShouldBe(before);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] forged)
    {
        var browser = await cast.BrowserAsync("vanphong");
        var form = (await browser.ReadAsync(Entry)).QuerySelectorAll("form[data-draft]").OfType<IHtmlFormElement>().Single();
        var values = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden").ToDictionary(input => input.Name!, input => input.Value);
        (values["Form.Value"], values["Form.Source"], values["Form.Quality"]) = ("5", "Sổ", "Preliminary");
        foreach (var (name, value) in forged) values[name] = value;
        return await browser.SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(values));
    }
}
