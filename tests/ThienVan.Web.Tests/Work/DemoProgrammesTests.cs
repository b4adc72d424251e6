using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>The demonstration's programmes: of the real plan, marked, lawful, the same at every start.</summary>
public sealed class DemoProgrammesTests
{
    [Fact]
    public async Task Most_units_have_an_accepted_programme_one_was_returned_and_one_is_a_draft()
    {
        await using var app = await StartAsync();
        var rows = await ReadAsync<ProgrammeRow>(app);
        rows.ShouldAllBe(row => row.Demonstration);
        rows.CountBy(row => row.State).ToDictionary().ShouldBe(new Dictionary<ProgrammeState, int>
        {
            [ProgrammeState.Accepted] = 5,
            [ProgrammeState.Returned] = 1,
            [ProgrammeState.Draft] = 1,
        }, ignoreOrder: true);

        var lines = await ReadAsync<ProgrammeLineRow>(app);
        var accepted = rows.Where(row => row.State == ProgrammeState.Accepted).Select(row => row.Id).ToHashSet();
        lines.ShouldAllBe(line => accepted.Contains(line.ProgrammeId) == line.TaskId.HasValue);
        var tasks = (await ReadAsync<TaskRow>(app)).Where(task => task.Origin == TaskOrigin.Programme).ToArray();
        tasks.Select(task => (Guid?)task.Id).ShouldBe(lines.Select(line => line.TaskId).OfType<Guid>().Cast<Guid?>(), ignoreOrder: true);
        tasks.ShouldAllBe(task => task.Demonstration && task.GivenAt.Month == 1);

        // Who leads no work of the plan stays without it: the lamps of target 15 wait for whoever sees them.
        lines.ShouldNotContain(line => line.Line.From!.Key == "Target:15");
        lines.Where(line => line.Line.From!.Kind == SourceKind.Task).Select(line => line.Line.From!.No).ShouldBeUnique();
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        demo: true, Engine.Sqlite, PlanRoom.RealPlan,
        settings: KeyValuePair.Create<string, string?>("ThienVan:Demonstration:Tasks", "true"));

    private static Task<T[]> ReadAsync<T>(TestApp app) where T : class =>
        app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<T>().AsNoTracking().ToArrayAsync());
}
