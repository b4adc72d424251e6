using System.Text.Json;
using ThienVan.Web.Shared.Audit;

namespace ThienVan.Web.Tests.Shared;

/// <summary>The trail of the demonstration, where every room has written.</summary>
public sealed class TrailWordsTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync(
        demo: true, Engine.Sqlite, Plans.PlanRoom.RealPlan,
        settings: KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Tasks", "true"));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Everything_an_event_is_about_has_a_name_and_nothing_it_keeps_is_shown_as_data()
    {
        var admin = await _app.SignInAsync("quantri");
        foreach (var part in TrailWords.Rooms.Select(room => room.Value))
        {
            var page = await admin.ReadAsync($"/he-thong/nhat-ky?phan={part}");
            foreach (var about in page.QuerySelectorAll("[data-label='Về']").Select(cell => cell.TextContent.Trim()))
                char.IsUpper(about[0]).ShouldBeTrue($"{part}: {about}");
            page.QuerySelectorAll("tbody details").Select(kept => kept.TextContent).ShouldAllBe(kept => !kept.Contains("{\""));
        }
    }

    [Fact]
    public async Task What_is_typed_is_found_as_a_step_of_the_path_or_as_words_of_the_name()
    {
        var admin = await _app.SignInAsync("quantri");
        (await FirstAsync(admin, "plan", "ke hoach 135")).ShouldContain("135/KH-UBND");
        (await FirstAsync(admin, "plan", "khong co gi")).ShouldBeEmpty();
        TrailNames.Meets("report/0193a1/3a", "Số liệu 3a, tháng 11", "3a").ShouldBeTrue();
        TrailNames.Meets("report/0193a1/13a", "Số liệu 13a, tháng 11", "3a").ShouldBeFalse();
        TrailNames.Meets("plan/target/14", name: null, "plan/target").ShouldBeTrue();
    }

    [Fact]
    public async Task Every_field_that_is_kept_has_a_word()
    {
        var unknown = (await _app.EventsAsync()).Where(row => row.Data is not null)
            .SelectMany(row => Names(JsonDocument.Parse(row.Data!).RootElement)).Distinct()
            .Where(name => name is not ("old" or "new") && TrailWords.Field(name) == name);
        unknown.ShouldBeEmpty("no words in field-words.csv");
    }

    private static IEnumerable<string> Names(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(field => Names(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static async Task<string> FirstAsync(Browser admin, string part, string about) =>
        (await admin.ReadAsync($"/he-thong/nhat-ky?phan={part}&ve={Uri.EscapeDataString(about)}"))
            .QuerySelector("[data-label='Về']")?.TextContent ?? "";
}
