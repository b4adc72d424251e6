using System.Text.Json;
using ThienVan.Core.Kernel;
using ThienVan.Core.People;
using ThienVan.Core.Plans;
using ThienVan.Core.Reports;
using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.People.Register;
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
        foreach (var signs in new[] { "%", "=", "_", "…" }) TrailNames.Meets("report/0193a1/3a", "Số liệu 3a", signs).ShouldBeFalse();
        (await FirstAsync(admin, "report", "%")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_seal_a_paper_prints_is_found_and_a_changed_one_is_not()
    {
        var (admin, events) = (await _app.SignInAsync("quantri"), await _app.EventsAsync());
        var end = events[^3];
        var rows = (await admin.ReadAsync($"/he-thong/nhat-ky?ve={end.Hash.ToUpperInvariant()}")).QuerySelectorAll("tbody tr");
        rows.ShouldHaveSingleItem().TextContent.ShouldContain(end.Hash);
        rows[0].QuerySelector("[data-label='Số']")!.TextContent.ShouldBe(FigureText.Number(end.Seq));
        (await admin.ReadAsync($"/he-thong/nhat-ky?ve={new string('0', 64)}")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await (await admin.GetAsync($"/he-thong/nhat-ky.csv?ve={end.Hash}")).Content.ReadAsStringAsync()).ShouldContain(end.Hash);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_shows_and_takes_away_nothing_and_the_page_says_why()
    {
        var admin = await _app.SignInAsync("quantri");
        var page = await admin.ReadAsync("/he-thong/nhat-ky?tu=35%2F13%2F2026");
        page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldContain("có ngày chưa đọc được");
        var file = await (await admin.GetAsync("/he-thong/nhat-ky.csv?den=hom-qua")).Content.ReadAsStringAsync();
        file.Trim().Split("\r\n").Length.ShouldBe(1);
    }

    [Fact]
    public void Every_field_that_any_write_may_keep_has_a_word()
    {
        Type[] whole =
        [
            typeof(AddUnit), typeof(Unit), typeof(TermSetting), typeof(RoundDates), typeof(ReportDefinition), typeof(Obstacle),
            typeof(ProgrammeLine), typeof(StepLink),
        ];
        KeptFields.OfWrites.ShouldContain("templateVersion");
        KeptFields.OfWrites.Concat(whole.SelectMany(KeptFields.Of)).Distinct()
            .Where(name => name is not ("old" or "now") && TrailWords.Field(name) == name)
            .ShouldBeEmpty("no words in field-words.csv");
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
