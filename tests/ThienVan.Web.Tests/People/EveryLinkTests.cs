using System.Net;
using System.Text.RegularExpressions;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>The demonstration with all that its rooms have, as <c>serve --demo</c> starts it.</summary>
public sealed class WholeDemonstration : IAsyncLifetime
{
    private static readonly string[] _parts = ["Rounds", "Past", "Tasks", "Projects", "Movements", "Assignments"];

    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await TestApp.StartAsync(
        demo: true, Engine.Sqlite, PlanRoom.RealPlan, adjust: null,
        [.. _parts.Select(part => KeyValuePair.Create<string, string?>($"ThienVan:Demonstration:{part}", "true"))]);

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}

/// <summary>Every role walks every link it is shown, page by page: none may end in "no right", nowhere, or at a closed door.</summary>
public sealed partial class EveryLinkTests(WholeDemonstration demonstration) : IClassFixture<WholeDemonstration>
{
    // Pages of one kind that are walked; the rest differ by what they are about alone.
    private const int OfAKind = 3;

    public static TheoryData<string?> People => [.. Cast.People];

    [Theory]
    [MemberData(nameof(People))]
    public async Task No_link_leads_to_a_closed_door(string? person)
    {
        var browser = person is null ? demonstration.App.Browse() : await demonstration.App.SignInAsync(person);
        var (walked, closed) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        var asked = new Queue<(string From, string To)>();
        var seen = new HashSet<string>(["/"], StringComparer.Ordinal);
        asked.Enqueue(("", "/"));
        if (person is not null) asked.Enqueue(("", "/bat-dau"));
        while (asked.TryDequeue(out var step))
        {
            if ((walked[Kind(step.To)] = walked.GetValueOrDefault(Kind(step.To)) + 1) > OfAKind) continue;
            var answer = await browser.GetAsync(step.To);
            if (Word(answer, person) is { } word) closed.Add($"{step.From} -> {step.To}: {word}");
            foreach (var next in (await LinksAsync(answer, step.To)).Where(seen.Add)) asked.Enqueue((step.To, next));
        }

        closed.ShouldBeEmpty();
        walked.Count.ShouldBeGreaterThan(person is null ? 3 : 12);
    }

    // A visitor may be asked to sign in; nobody else.
    private static string? Word(HttpResponseMessage answer, string? person) => answer.StatusCode switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.Redirect when person is null => null,
        HttpStatusCode.Redirect when !Path(answer.Headers.Location!).StartsWith("/dang-nhap", StringComparison.Ordinal) => null,
        var other => $"{other}",
    };

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

    private static string Path(Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString.Split('#')[0];

    /// <summary>An address without what it is about: identities, numbers, and the values that its query asks for.</summary>
    private static string Kind(string address) => Values().Replace(Names().Replace(address, "/*"), "=");

    [GeneratedRegex("/[^/?]*[0-9][^/?]*|(?<=/nhap|/bieu-mau|/to-dan-pho|/don-vi|/huong-dan|/ra-soat)/[^/?]+", RegexOptions.None, 1000)]
    private static partial Regex Names();

    [GeneratedRegex("=[^&]*", RegexOptions.None, 1000)]
    private static partial Regex Values();
}
