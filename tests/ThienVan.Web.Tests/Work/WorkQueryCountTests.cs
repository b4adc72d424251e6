using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Meetings;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>The pages of the work ask the database as often for many lines as for few.</summary>
public sealed class WorkQueryCountTests
{
    private const int Many = 15;
    private static readonly DateOnly _monday = new(2026, 11, 23);

    [Fact]
    public async Task The_list_of_programmes_and_the_page_of_one_ask_as_often_for_many_lines_as_for_few()
    {
        await using var app = await PlanRoom.StartAsync();
        await app.AddLineAsync();
        var (unit, office) = (await app.SignInAsync(Cast.OwnUnit), await app.SignInAsync("vanphong"));
        var page = WorkLinks.Programme(ProgrammeDesk.Year, Cast.OwnUnit);
        foreach (var (browser, place) in new[] { (office, WorkLinks.Programmes), (unit, page), (office, page) })
            await browser.ReadAsync(place);

        await AddLineAsync(app, Cast.OwnUnit, 0);
        var few = await CountsAsync();
        foreach (var number in Enumerable.Range(1, Many))
        {
            await AddLineAsync(app, Cast.OwnUnit, number);
            await AddLineAsync(app, Cast.OtherUnit, number);
        }

        (await CountsAsync()).ShouldBe(few);
        (await app.LinesAsync()).Length.ShouldBe(2 + 2 * Many);

        async Task<int[]> CountsAsync() =>
            [await CountAsync(app, office, WorkLinks.Programmes), await CountAsync(app, unit, page), await CountAsync(app, office, page)];
    }

    [Fact]
    public async Task The_pack_of_a_meeting_asks_as_often_for_many_lines_as_for_few()
    {
        await using var app = await PlanRoom.StartAsync();
        var first = await OpenAsync(app, _monday);
        await FillAsync(app, first, 1);
        (await LeadAsync(app, service => service.CloseAsync(first, default))).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(7));
        var (second, office) = (await OpenAsync(app, _monday.AddDays(7)), await app.SignInAsync("vanphong"));
        await office.ReadAsync(WorkLinks.Meeting(second));
        await FillAsync(app, second, 1);
        var few = await CountAsync(app, office, WorkLinks.Meeting(second));
        await FillAsync(app, second, Many);
        (await CountAsync(app, office, WorkLinks.Meeting(second))).ShouldBe(few, string.Join('\n', app.Queries.Commands));
        (await LeadAsync(app, service => service.CloseAsync(second, default))).ShouldBeNull();

        app.Time.Advance(TimeSpan.FromDays(7));
        var third = await OpenAsync(app, _monday.AddDays(14));
        office = await app.SignInAsync("vanphong");
        await office.ReadAsync(WorkLinks.Meeting(third));
        await FillAsync(app, third, Many);
        (await CountAsync(app, office, WorkLinks.Meeting(third))).ShouldBe(few, string.Join('\n', app.Queries.Commands));
        var pack = (await app.AsAsync("vanphong",
            services => services.GetRequiredService<MeetingQueries>().FindAsync(third, default)))!.Pack;
        pack.Overdue.Total.ShouldBeGreaterThan(Many);
        pack.Earlier.Total.ShouldBeGreaterThan(Many);
    }

    [Fact]
    public async Task The_list_of_tasks_asks_once_until_something_is_written_and_then_shows_it()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync();
        foreach (var person in new[] { "chutich", Cast.OwnUnit, Cast.OtherUnit })
        {
            var browser = await app.SignInAsync(person);
            var read = (await browser.ReadAsync(WorkLinks.Home)).QuerySelector("main")!.TextContent;
            read.ShouldContain(TaskOffice.Trees.Title!);
            app.Queries.Reset();
            (await browser.ReadAsync(WorkLinks.Home)).QuerySelector("main")!.TextContent.ShouldBe(read);
            app.Queries.Count.ShouldBe(1, string.Join('\n', app.Queries.Commands));
        }

        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        foreach (var person in new[] { "chutich", Cast.OtherUnit })
            (await (await app.SignInAsync(person)).ReadAsync(WorkLinks.Home)).QuerySelector("tbody")!.TextContent
                .ShouldContain(TaskState.UnderWay.Word());
        app.Time.Advance(TimeSpan.FromDays(30));
        (await (await app.SignInAsync("chutich")).ReadAsync(WorkLinks.Home)).QuerySelector("tbody")!.TextContent
            .ShouldContain(TaskTiming.Overdue.Word());
        (await app.StepAsync("chutich", tasks => tasks.StopAsync(id, "không còn cần", default))).ShouldBeNull();
        var chair = await app.SignInAsync("chutich");
        (await chair.ReadAsync(WorkLinks.Home)).QuerySelector("main")!.TextContent.ShouldNotContain(TaskOffice.Trees.Title!);
        (await chair.ReadAsync(WorkLinks.Home + "?tt=tat-ca")).QuerySelector("tbody")!.TextContent.ShouldContain(TaskState.Stopped.Word());
    }

    private static async Task AddLineAsync(TestApp app, string unit, int number) => (await app.WriteAsync(service => service.SaveAsync(
        ProgrammeDesk.Year, unit, new Dictionary<string, string?> { [LineFields.Name] = $"Việc {number} của {unit}" }, null, 0, default),
        unit)).ShouldBeNull();

    private static async Task FillAsync(TestApp app, Guid meeting, int count)
    {
        var today = DateOnly.FromDateTime(app.Time.GetUtcNow().DateTime);
        foreach (var number in Enumerable.Range(1, count))
        {
            await app.GiveAsync(TaskOffice.Trees with { Title = $"Việc {number}", Due = today.AddDays(2) });
            (await LeadAsync(app, service => service.ConcludeAsync(meeting,
                new GiveTask { Title = $"Kết luận {number}", To = new(Cast.OwnUnit, null), Due = today.AddDays(4) }, default)))
                .ShouldBeNull();
        }
    }

    private static async Task<Guid> OpenAsync(TestApp app, DateOnly day) => (await app.AsAsync("vanphong",
        services => services.GetRequiredService<MeetingService>().OpenAsync(day, null, default))).Value;

    private static Task<Refusal?> LeadAsync(TestApp app, Func<MeetingService, Task<Refusal?>> step) =>
        app.AsAsync("vanphong", services => step(services.GetRequiredService<MeetingService>()));

    private static async Task<int> CountAsync(TestApp app, Browser browser, string place)
    {
        app.Queries.Reset();
        await browser.ReadAsync(place);
        return app.Queries.Count;
    }
}
