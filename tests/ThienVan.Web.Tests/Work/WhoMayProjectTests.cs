using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Projects;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Tests.Work;

/// <summary>Every change of a project that one unit leads x every role, asked of the services themselves.</summary>
public sealed class WhoMayProjectTests(Cast cast) : IClassFixture<Cast>
{
    // + done or refused for another reason   - no right, which leaves an event
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("project", "- - + + - - - - -")]
    [InlineData("project state", "- - + + + - - - -")]
    [InlineData("baseline", "- - + + - - - - -")]
    [InlineData("follow plan", "- - + - - - - - -")]
    [InlineData("step", "- - + + - - - - -")]
    [InlineData("step done", "- - + + + - - - -")]
    [InlineData("step gone", "- - + + - - - - -")]
    [InlineData("link", "- - + + - - - - -")]
    [InlineData("link gone", "- - + + - - - - -")]
    [InlineData("obstacle", "- - + + + - - - -")]
    [InlineData("money", "- - + + - - - - -")]
    [InlineData("ceiling", "- - + + - - - - -")]
    [InlineData("count", "- - + + + - - - -")]
    public async Task Each_role_may_change_what_the_table_says(string write, string expected)
    {
        var step = await cast.App.StepAsync(ProjectOffice.Hill, $"Bước {write}", new(2026, 3, 2), 5);
        var project = await cast.App.ProjectIdAsync();
        var given = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) given.Add(await TryAsync(write, person, project, step));
        string.Join(' ', given).ShouldBe(expected, $"{write}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<string> TryAsync(string write, string person, Guid project, Guid step)
    {
        var refusal = await cast.App.AsAsync(person, services => WriteAsync(services, write, project, step));
        if (refusal?.Code != "people.not_allowed") return "+";
        var last = (await cast.App.EventsAsync())[^1];
        if (write is not ("follow plan" or "project")) (last.Kind, last.ActorId is not null).ShouldBe(("work.project_refused", true));
        return "-";
    }

    private static async Task<Refusal?> WriteAsync(IServiceProvider services, string write, Guid project, Guid step)
    {
        var (projects, steps, records) = (services.GetRequiredService<ProjectService>(), services.GetRequiredService<StepService>(),
            services.GetRequiredService<ProjectRecords>());
        return write switch
        {
            "project" => (await projects.SaveAsync(
                new() { Id = project, LeadId = Cast.OwnUnit, KindId = "mat-bang", Serves = [] }, default))
                .Refusal,
            "project state" => await projects.MoveAsync(project, "kiem-dem", "thử", default),
            "baseline" => await projects.SetBaselineAsync(project, "thử", default),
            "follow plan" => await projects.FollowPlanAsync(default),
            "step" => await steps.SaveAsync(new() { ProjectId = project, Name = "Thêm" }, default),
            "step done" => await steps.DoneAsync(step, new(2026, 3, 6), "thử", default),
            "step gone" => await steps.RemoveAsync(step, reason: null, default),
            "link" => await steps.LinkAsync(new(step, step), default),
            "link gone" => await steps.UnlinkAsync(step, step, LinkKind.StartStart, "thử", default),
            "obstacle" => await records.SaveObstacleAsync(new(project, Id: null,
                new() { What = "vướng", Clearer = "ai đó", Since = new(2026, 3, 2) }), default),
            "money" => await records.PlanMoneyAsync(project, new("Ngân sách", 2026, 5), default),
            "ceiling" => await records.LimitAsync(project, 10, default),
            "count" => await records.CountAsync(project,
                new() { On = new(2026, 3, 2), Households = 3, States = new Dictionary<ClearanceState, int>() }, default),
            _ => throw new ArgumentOutOfRangeException(nameof(write), write, message: null),
        };
    }
}
