using Microsoft.Extensions.DependencyInjection;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>Notes on a task mention those who may see it, and tell them once.</summary>
[Trait("Engine", "both")]
public sealed class TaskMentionTests
{
    private const string Form = "them-ghi-chu";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_note_tells_whom_it_mentions_and_not_its_words(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        var page = Page(await app.GiveAsync(TaskOffice.Trees with { With = [] }));
        var (chair, officer) = (await app.SignInAsync("chutich"), await app.SignInAsync(Cast.OwnUnit));
        var choices = (await chair.ReadAsync(page)).QuerySelectorAll("select[name='Note.Mention'] option");
        var mine = choices.First(option => option.GetAttribute("value") == $"don-vi/{Cast.OwnUnit}");
        (await chair.SubmitFormAsync(page, Form, ("Note.Text", "Lời kín đáo"), ("Note.Mention", mine.GetAttribute("value")!)))
            .StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        var told = (await officer.ReadAsync("/thong-bao")).Body!.TextContent;
        told.ShouldContain("nhắc đến bạn trong ghi chú");
        told.ShouldNotContain("Lời kín đáo");
        (await chair.ReadAsync("/thong-bao")).Body!.TextContent.ShouldNotContain("nhắc đến bạn trong ghi chú");
    }

    [Fact]
    public async Task Who_may_not_see_the_task_is_as_unknown_as_nobody_and_what_was_written_stays()
    {
        await using var app = await PlanRoom.StartAsync();
        var page = Page(await app.GiveAsync(TaskOffice.Trees with { With = [] }));
        var chair = await app.SignInAsync("chutich");
        var stranger = await app.AsAsync(Cast.OtherUnit, services =>
            Task.FromResult(services.GetRequiredService<ThienVan.Web.Work.WorkRights>().Actor.Name));
        (await chair.ReadAsync(page)).Body!.TextContent.ShouldNotContain(stranger);
        foreach (var name in new[] { stranger, "Nguyễn Không Có" })
        {
            var answer = await Browser.ParseAsync(await chair.SubmitFormAsync(page, Form, ("Note.Text", $"Nhờ @{name} xem")));
            answer.QuerySelector(".notice")!.TextContent.ShouldContain("không khớp với ai xem được mục này");
            answer.QuerySelector("textarea")!.TextContent.ShouldContain($"Nhờ @{name} xem");
        }

        (await app.EventsAsync()).ShouldNotContain(row => row.Kind == "thing.note_added");
    }

    [Fact]
    public async Task Exactly_those_who_see_a_task_may_be_mentioned()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync(TaskOffice.Trees with { With = [] });
        var readers = (await app.InScopeAsync(services => services.GetRequiredService<TaskReaders>().OfAsync(id, default)))
            .Select(reader => reader.UserId).ToHashSet();
        foreach (var person in Cast.People.OfType<string>())
        {
            var (actor, sees) = await app.AsAsync(person, async services => (
                services.GetRequiredService<ThienVan.Web.Work.WorkRights>().Actor,
                await services.GetRequiredService<TaskQueries>().FindAsync(id, default) is not null));
            readers.Contains(actor.UserId!.Value).ShouldBe(sees, person);
        }
    }

    [Fact]
    public async Task A_unit_is_its_own_people_and_not_the_leader_in_charge_of_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var page = Page(await app.GiveAsync(TaskOffice.Trees with { To = new(Cast.OtherUnit, PersonId: null), With = [] }));
        var chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync(page)).QuerySelectorAll("select[name='Note.Mention'] option").Select(option => option.GetAttribute("value"))
            .ShouldNotContain($"don-vi/{Cast.OwnUnit}");
        var refused = await Browser.ParseAsync(await chair.SubmitFormAsync(page, Form, ("Note.Text", "Nhờ @KT-HT-ĐT xem")));
        refused.QuerySelector(".notice")!.TextContent.ShouldContain("không khớp với ai xem được mục này");
        refused.QuerySelector("textarea")!.TextContent.ShouldContain("Nhờ @KT-HT-ĐT xem");
        (await (await app.SignInAsync("phochutich")).ReadAsync("/thong-bao")).Body!.TextContent.ShouldNotContain("trong ghi chú");
    }

    [Fact]
    public async Task A_note_says_whom_it_told_and_one_taken_back_sends_nobody_to_look_for_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var page = Page(await app.GiveAsync(TaskOffice.Trees with { With = [] }));
        var (chair, officer) = (await app.SignInAsync("chutich"), await app.SignInAsync(Cast.OwnUnit));
        await chair.SubmitFormAsync(page, Form, ("Note.Text", "Không nhắc ai"));
        await chair.SubmitFormAsync(page, Form, ("Note.Text", "Lời kín đáo"), ("Note.Mention", $"don-vi/{Cast.OwnUnit}"));
        var name = await app.AsAsync(Cast.OwnUnit, services =>
            Task.FromResult(services.GetRequiredService<ThienVan.Web.Work.WorkRights>().Actor.Name));
        var notes = (await chair.ReadAsync(page)).QuerySelectorAll("article");
        var telling = notes.Single(note => note.TextContent.Contains("đã nhắc: ", StringComparison.Ordinal));
        telling.TextContent.ShouldContain("Lời kín đáo");
        telling.TextContent.ShouldContain(name);
        (await officer.ReadAsync("/thong-bao")).Body!.TextContent.ShouldContain("trong ghi chú");
        var button = telling.QuerySelector("button[name=RemovedNote]")!.GetAttribute("value")!;
        await chair.SubmitFormAsync(page, $"bo-ghi-chu-{button}", ("RemovedNote", button));
        (await officer.ReadAsync("/thong-bao")).Body!.TextContent.ShouldNotContain("trong ghi chú");
    }

    [Fact]
    public async Task Whoever_mentions_nobody_but_themselves_is_told_that_nobody_is()
    {
        await using var app = await PlanRoom.StartAsync();
        var page = Page(await app.GiveAsync(TaskOffice.Trees with { With = [] }));
        var (name, officer) = (await app.AsAsync(Cast.OwnUnit, services => Task.FromResult(
            services.GetRequiredService<ThienVan.Web.Work.WorkRights>().Actor.Name)), await app.SignInAsync(Cast.OwnUnit));
        var answer = await Browser.ParseAsync(await officer.SubmitFormAsync(page, Form, ("Note.Text", $"Tự nhắc @{name}")));
        answer.QuerySelector(".notice")!.TextContent.ShouldContain("không ai được báo");
        answer.QuerySelector("textarea")!.TextContent.ShouldContain("Tự nhắc");
    }

    private static string Page(Guid id) => $"/ho-so/{TaskSubject.Of(id)}";
}
