using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Ports;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Offers;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>What the room measures, and the form of task progress: counts that a reader can recount.</summary>
public sealed class WorkFactTests
{
    private static readonly Period _november = new(new(2026, 11, 1), new(2026, 11, 30));

    [Fact]
    public async Task Tasks_on_time_count_those_due_in_the_days_and_agreed_with_and_nothing_is_no_nought()
    {
        await using var app = await PlanRoom.StartAsync();
        (await FactAsync(app, WorkFacts.TasksOnTime)).ShouldBeNull();
        var (done, late) = (await app.GiveAsync(Due(24)), await app.GiveAsync(Due(25)));
        await app.GiveAsync(Due(26) with { Title = "Việc thôi không cần" });
        foreach (var id in new[] { done, late })
        {
            (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
            if (id == done) (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "xong", default))).ShouldBeNull();
        }

        (await app.StepAsync("chutich", tasks => tasks.AgreeAsync(done, default))).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(4));
        var fact = (await FactAsync(app, WorkFacts.TasksOnTime))!;
        (fact.Numerator, fact.Denominator, fact.Rows).ShouldBe((1, 3, 3));
    }

    [Fact]
    public async Task The_form_of_progress_says_role_result_and_pace()
    {
        await using var app = await PlanRoom.StartAsync();
        var id = await app.GiveAsync(Due(25));
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.ReportAsync(id, "đã đo 12 tuyến", "60", default))).ShouldBeNull();
        app.Time.Advance(TimeSpan.FromDays(4));
        var office = await app.SignInAsync("vanphong");
        async Task<string> FormAsync(string unit) =>
            await (await office.GetAsync($"{WorkLinks.ProgressFile}.csv?don-vi={unit}")).Content.ReadAsStringAsync();
        var own = await FormAsync(Cast.OwnUnit);
        foreach (var said in new[] { "Chủ trì", "đã đo 12 tuyến", "Khoảng 60%", "Chậm" }) own.ShouldContain(said);
        (await FormAsync(Cast.OtherUnit)).ShouldContain("Phối hợp");
    }

    private static GiveTask Due(int day) => TaskOffice.Trees with { Due = new(2026, 11, day) };

    private static Task<Fact?> FactAsync(TestApp app, FactKey key) => app.InScopeAsync(services =>
        services.GetServices<IFactSource>().First(source => source.Keys.Contains(key)).ReadAsync(key, _november, area: null, default));
}
