using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace ThienVan.Web.Tests.Shared;

/// <summary>A visitor without JavaScript: reads pages, fills the forms on them, keeps cookies, shows redirects as they are.</summary>
public sealed class Browser(TestServer server)
{
    private static readonly Uri Site = new("https://localhost");
    private readonly System.Net.CookieContainer _cookies = new();

    /// <summary>Where it says it comes from, to a site that believes it (<c>ThienVan:TrustedProxies</c>); null for nothing.</summary>
    public string? Address { get; init; }

    /// <summary>What it asks to be answered with.</summary>
    public string Accept { get; init; } = "text/html";

    /// <summary>Another browser with the same cookies, as a thief of them would have.</summary>
    /// <param name="process">Process that answers it; null for the same.</param>
    public Browser Copy(TestServer? process = null)
    {
        var copy = new Browser(process ?? server);
        copy._cookies.Add(_cookies.GetAllCookies());
        return copy;
    }

    public async Task<HttpResponseMessage> GetAsync(string url) => await SendAsync(HttpMethod.Get, url, body: null);

    /// <summary>The page as parsed HTML; any status but 200 fails the test.</summary>
    public async Task<IHtmlDocument> ReadAsync(string url)
    {
        var answer = await GetAsync(url);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, url);
        return await ParseAsync(answer);
    }

    /// <summary>Opens the page, fills the first posting form that has all these fields (with none, the first that posts to the page
    /// itself) and sends it as a browser would.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string url, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(url);
        var form = page.Forms.First(candidate => candidate.Method == "post" && (fields.Length == 0
            ? candidate.GetAttribute("action") is null or "" || candidate.GetAttribute("action") == url
            : fields.All(field => candidate.Elements.Any(element => element.GetAttribute("name") == field.Name))));
        return await SendAsync(form, url, fields);
    }

    /// <summary>Opens the page, fills the form of that name and sends it as a browser would.</summary>
    public async Task<HttpResponseMessage> SubmitFormAsync(string url, string name, params (string Name, string Value)[] fields)
    {
        var form = (await ReadAsync(url)).Forms.Single(candidate => candidate.Elements.Any(field =>
            field.GetAttribute("name") == "_handler" && field.GetAttribute("value") == name));
        return await SendAsync(form, url, fields);
    }

    /// <summary>Fills a form as it was opened, however long ago, and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(IHtmlFormElement form, string url, params (string Name, string Value)[] fields)
    {
        var values = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Type == "hidden")
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields) values[name] = value;
        var action = form.GetAttribute("action");
        return await SendAsync(HttpMethod.Post, string.IsNullOrEmpty(action) ? url : action, new FormUrlEncodedContent(values));
    }

    /// <param name="method">How.</param>
    /// <param name="url">Where.</param>
    /// <param name="body">What; null for nothing.</param>
    /// <param name="origin">The site whose page sends it, named by browsers with all that is posted; null for this one.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, HttpContent? body, string? origin = null)
    {
        var address = new Uri(Site, url);
        using var client = server.CreateClient();
        var request = new HttpRequestMessage(method, address) { Content = body };
        if (method == HttpMethod.Post) request.Headers.Add("Origin", origin ?? Site.GetLeftPart(UriPartial.Authority));
        request.Headers.Accept.ParseAdd(Accept);
        if (Address is not null) request.Headers.Add("X-Forwarded-For", Address);
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set) _cookies.SetCookies(address, Lasting(cookie));
        }

        // As a browser reads it: a path leads to a page of the site it is on.
        if (answer.Headers.Location is { IsAbsoluteUri: false } path) answer.Headers.Location = new(address, path);
        return answer;
    }

    // The server tells dates by the test's clock, the container by the machine's: only a date long past, which deletes, is kept.
    private static string Lasting(string cookie) => cookie.Contains("1970", StringComparison.Ordinal)
        ? cookie
        : string.Join(';', cookie.Split(';').Where(part => !part.TrimStart().StartsWith("expires=", StringComparison.OrdinalIgnoreCase)));

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
}
