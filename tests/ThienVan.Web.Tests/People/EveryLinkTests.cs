using System.Net;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;

namespace ThienVan.Web.Tests.People;

/// <summary>The demonstration with all that its rooms have, as <c>serve --demo</c> starts it.</summary>
public sealed class WholeDemonstration : IAsyncLifetime
{
    private static readonly string[] _parts = ["Rounds", "Past", "Tasks", "Projects", "Movements", "Assignments", "Registers"];

    public TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await TestApp.StartAsync(
        demo: true, Engine.Sqlite, PlanRoom.RealPlan, adjust: null,
        [.. _parts.Select(part => KeyValuePair.Create<string, string?>($"ThienVan:Demonstration:{part}", "true"))]);

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}

/// <summary>Every role walks every link it is shown, page by page: none may end in "no right", nowhere, or at a closed door.</summary>
public sealed class EveryLinkTests(WholeDemonstration demonstration) : IClassFixture<WholeDemonstration>
{
    public static TheoryData<string?> People => [.. Cast.People];

    [Theory]
    [MemberData(nameof(People))]
    public async Task No_link_leads_to_a_closed_door(string? person)
    {
        var browser = person is null ? demonstration.App.Browse() : await demonstration.App.SignInAsync(person);
        var (kinds, closed) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        await foreach (var (step, answer) in new LinkWalk(browser).GoAsync(person is null ? ["/"] : ["/", "/bat-dau"]))
        {
            kinds.Add(LinkWalk.Kind(step.To));
            if (Word(answer, person) is { } word) closed.Add($"{step.From} -> {step.To}: {word}");
        }

        closed.ShouldBeEmpty();
        kinds.Count.ShouldBeGreaterThan(person is null ? 3 : 12);
    }

    // A visitor may be asked to sign in; nobody else.
    private static string? Word(HttpResponseMessage answer, string? person) => answer.StatusCode switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.Redirect when person is null => null,
        HttpStatusCode.Redirect when !LinkWalk.Path(answer.Headers.Location!).StartsWith("/dang-nhap", StringComparison.Ordinal) => null,
        var other => $"{other}",
    };
}
