using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>The database and the rule count alike: the list's head, its filters, the load by unit and the lines themselves say one
/// number, on both engines.</summary>
public sealed class TaskAgreementTests
{
    /// <summary>Every state beside every day round today, and none.</summary>
    private static readonly (TaskState State, int? Due, int Sent)[] _tasks =
    [
        .. Enumerable.Range(0, 156).Select(i => ((TaskState)(i % 6), i % 26 == 25 ? null : (int?)((i % 26) - 12), -(i * 7 % 16))),
    ];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_count_of_tasks_is_the_count_of_their_lines(Engine engine)
    {
        await using var app = await PlanRoom.StartAsync(engine);
        await FillAsync(app, _tasks);
        var all = await ListAsync(app, new() { Any = true });
        all.Count.ShouldBe(_tasks.Length);
        foreach (var timing in Enum.GetValues<TaskTiming>())
            (await ListAsync(app, new() { Any = true, Timing = timing })).Select(line => line.Called).Order()
                .ShouldBe(all.Where(line => line.Timing == timing).Select(line => line.Called).Order(), timing.ToString());

        var tally = (await app.AsAsync("chutich", services => services.GetRequiredService<TaskQueries>()
            .ListAsync(new() { Any = true }, new(new Microsoft.AspNetCore.Http.DefaultHttpContext().Request), default))).Tally;
        var load = await app.AsAsync("chutich", services => services.GetRequiredService<LoadQueries>().ReadAsync(default));
        var open = all.Where(line => line.State is not (TaskState.Done or TaskState.Stopped)).ToArray();
        int Of(TaskTiming timing) => open.Count(line => line.Timing == timing);
        (tally.Open, tally.Overdue, tally.DueSoon).ShouldBe((open.Length, Of(TaskTiming.Overdue), Of(TaskTiming.DueSoon)));
        (load.Units.Sum(unit => unit.Tally.Open), load.Units.Sum(unit => unit.Tally.Overdue), load.Units.Sum(unit => unit.Tally.DueSoon))
            .ShouldBe((tally.Open, tally.Overdue, tally.DueSoon));
        load.Units.Sum(unit => unit.Tally.Submitted).ShouldBe(tally.Submitted);
    }

    private static async Task<IReadOnlyList<TaskLine>> ListAsync(TestApp app, TaskFilter filter) => await app.AsAsync("chutich",
        services => services.GetRequiredService<TaskQueries>()
            .AllAsync(filter, new(new Microsoft.AspNetCore.Http.DefaultHttpContext().Request), default));

    private static Task FillAsync(TestApp app, (TaskState State, int? Due, int Sent)[] tasks) => app.InScopeAsync(services =>
        services.GetRequiredService<WriteScope>().RunAsync<bool>(Actor.System("Test"), change =>
        {
            var (db, today) = (services.GetRequiredService<AppDb>(), new DateOnly(2026, 11, 23));
            foreach (var (i, task) in tasks.Index())
                db.Add(new TaskRow
                {
                    Id = Guid.CreateVersion7(change.At),
                    Year = 2026,
                    Number = i + 1,
                    Origin = TaskOrigin.Directive,
                    Title = $"Việc {i}",
                    Priority = TaskPriority.Normal,
                    Repeat = TaskRepeat.Never,
                    UnitId = i % 2 == 0 ? Cast.OwnUnit : Cast.OtherUnit,
                    GivenBy = "Test",
                    GivenAt = change.At,
                    ChangedAt = change.At,
                    State = task.State,
                    SubmittedOn = task.State is TaskState.Submitted or TaskState.Done ? today.AddDays(task.Sent) : null,
                    Due = task.Due is { } day ? today.AddDays(day) : null,
                });
            change.Record(WorkEvents.Demonstrated, "work");
            return Task.FromResult<Result<bool>>(true);
        }, default));
}
