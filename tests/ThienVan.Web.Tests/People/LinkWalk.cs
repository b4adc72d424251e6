using System.Net;
using System.Text.RegularExpressions;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>A page that a link leads to.</summary>
/// <param name="From">The page the link stands on; empty for where the walk begins.</param>
/// <param name="To">Its address.</param>
/// <param name="Clicks">Links followed from the first page on; being sent on is no click.</param>
internal sealed record Step(string From, string To, int Clicks);

/// <summary>One person follows every link he is shown, page by page, the nearest first.</summary>
internal sealed partial class LinkWalk(Browser browser)
{
    // Pages of one kind that are walked; the rest differ by what they are about alone.
    private const int OfAKind = 3;

    // The same of papers that are printed while the reader waits; what stands in them is tested where they are made.
    private const int OfPrinted = 1;

    /// <param name="beginnings">Where the person stands without a click.</param>
    public async IAsyncEnumerable<(Step Step, HttpResponseMessage Answer)> GoAsync(params IReadOnlyList<string> beginnings)
    {
        var asked = new Queue<Step>(beginnings.Select(address => new Step("", address, 0)));
        var (walked, seen) = (new Dictionary<string, int>(StringComparer.Ordinal), beginnings.ToHashSet(StringComparer.Ordinal));
        while (asked.TryDequeue(out var step))
        {
            if ((walked[Kind(step.To)] = walked.GetValueOrDefault(Kind(step.To)) + 1) > Most(step.To)) continue;
            var answer = await browser.GetAsync(step.To);
            yield return (step, answer);
            var clicks = step.Clicks + (answer.StatusCode == HttpStatusCode.Redirect ? 0 : 1);
            foreach (var next in (await LinksAsync(answer, step.To)).Where(seen.Add)) asked.Enqueue(new(step.To, next, clicks));
        }
    }

    private static int Most(string address) =>
        address.EndsWith(".pdf", StringComparison.Ordinal) || address.EndsWith(".png", StringComparison.Ordinal) ? OfPrinted : OfAKind;

    /// <summary>An address without what it is about: identities, numbers, and the values that its query asks for.</summary>
    public static string Kind(string address) => Values().Replace(Fields().Replace(Names().Replace(address, "/*"), "o-*"), "=");

    public static string Path(Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString.Split('#')[0];

    private static async Task<IReadOnlyList<string>> LinksAsync(HttpResponseMessage answer, string from)
    {
        if (answer.StatusCode == HttpStatusCode.Redirect) return [Path(answer.Headers.Location!)];
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return [];
        var page = await Browser.ParseAsync(answer);
        return
        [
            .. page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
                .Concat(page.Forms.Where(form => form.Method == "get").Select(form => form.GetAttribute("action") ?? from))
                .Select(link => Absolute(link, from))
                .OfType<string>()
                .Where(link => !link.StartsWith("/dang-xuat", StringComparison.Ordinal)),
        ];
    }

    private static string? Absolute(string link, string from)
    {
        if (link.StartsWith('#')) return null;
        var to = new Uri(new Uri(new("https://localhost"), from), link);
        return to.Host == "localhost" ? to.PathAndQuery : null;
    }

    // Registers are many and all kept by one engine.
    [GeneratedRegex("/[^/?]*[0-9][^/?]*|(?<=/nhap|/bieu-mau|/to-dan-pho|/don-vi|/huong-dan|/ra-soat|/du-lieu|/collections)/[^/?]+"
        + "|(?<=/so)/(?!lop-ban-do|them-so)[^/?]+", RegexOptions.None, 1000)]
    private static partial Regex Names();

    [GeneratedRegex("(?<=[?&])o-[^=&]*", RegexOptions.None, 1000)]
    private static partial Regex Fields();

    [GeneratedRegex("=[^&]*", RegexOptions.None, 1000)]
    private static partial Regex Values();
}
