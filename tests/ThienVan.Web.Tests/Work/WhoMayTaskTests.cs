using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.People;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>Every step on a task that the chair gave to one unit, another working with it, x every role, asked of the service
/// itself.</summary>
public sealed class WhoMayTaskTests(Cast cast) : IClassFixture<Cast>
{
    private TaskRow? _other;

    // + done   - refused
    // Columns: chair deputy office head own-officer other-officer group-head viewer admin
    [Theory]
    [InlineData("give", "+ + + + - - - - -")]
    [InlineData("accept", "- - - + + - - - -")]
    [InlineData("decline", "- - - + + - - - -")]
    [InlineData("report", "- - - + + - - - -")]
    [InlineData("submit", "- - - + + - - - -")]
    [InlineData("recall", "- - - + + - - - -")]
    [InlineData("return", "+ - - - - - - - -")]
    [InlineData("agree", "+ - - - - - - - -")]
    [InlineData("stop", "+ - - - - - - - -")]
    [InlineData("hand on", "+ - - + - - - - -")]
    [InlineData("ask", "- - - + + - - - -")]
    [InlineData("grant more", "+ - - - - - - - -")]
    [InlineData("deny", "+ - - - - - - - -")]
    [InlineData("move day", "+ - - - - - - - -")]
    [InlineData("remind", "+ - - - - - - - -")]
    [InlineData("part", "- - - - - + - - -")]
    [InlineData("check", "+ - - + + - - - -")]
    [InlineData("tick", "+ - - + + - - - -")]
    [InlineData("link", "+ - - + + - - - -")]
    [InlineData("unlink", "+ - - + + - - - -")]
    [InlineData("follow", "+ + + + + + - - -")]
    public async Task Each_role_may_take_the_steps_the_table_says(string step, string expected)
    {
        var taken = new List<string>();
        foreach (var person in Cast.People.OfType<string>()) taken.Add(await TryAsync(step, person));
        string.Join(' ', taken).ShouldBe(expected, $"{step}: {string.Join(' ', Cast.People.OfType<string>())}");
    }

    private async Task<string> TryAsync(string step, string person)
    {
        var id = await ReadyAsync(step);
        var refusal = step == "give"
            ? (await cast.App.TryGiveAsync(TaskOffice.Trees, person)).Refusal
            : await cast.App.AsAsync(person, services => TakeAsync(services, step, id));
        if (refusal is not null) refusal.Code.ShouldBeOneOf(["task.denied", "task.unknown"], $"{step} as {person}");
        var last = (await cast.App.EventsAsync())[^1];
        (last.Kind == "work.task_step_refused").ShouldBe(refusal is { Code: "task.denied" } && step != "give", $"{step} as {person}");
        return refusal is null ? "+" : "-";
    }

    private async Task<Guid> ReadyAsync(string step)
    {
        if (step == "give") return default;
        if (step is "recall" or "return" or "agree") return await cast.App.SubmittedAsync();
        var id = await cast.App.GiveAsync();
        if (step is not ("accept" or "decline" or "check"))
            (await cast.App.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        if (step is "grant more" or "deny")
            (await cast.App.StepAsync(Cast.OwnUnit, tasks => tasks.AskExtensionAsync(id, new(2026, 12, 15), "chờ hồ sơ", default)))
                .ShouldBeNull();
        if (step is "link" or "unlink")
        {
            var other = await cast.App.TaskAsync(await cast.App.GiveAsync());
            if (step == "unlink")
                (await cast.App.LinkAsync(Cast.OwnUnit, id, other.Called, TaskLinkKind.WaitsFor)).ShouldBeNull();
            _other = other;
        }

        if (step == "tick") (await cast.App.StepAsync(Cast.OwnUnit, tasks => tasks.AddCheckAsync(id, "đo đạc", default))).ShouldBeNull();
        return id;
    }

    private async Task<Refusal?> TakeAsync(IServiceProvider services, string step, Guid id)
    {
        var tasks = services.GetRequiredService<TaskService>();
        return step switch
        {
            "accept" => await tasks.AcceptAsync(id, default),
            "decline" => await tasks.DeclineAsync(id, "không đúng lĩnh vực", default),
            "report" => await tasks.ReportAsync(id, "đã đo", "40", default),
            "submit" => await tasks.SubmitAsync(id, "xong", default),
            "recall" => await tasks.RecallAsync(id, default),
            "return" => await tasks.ReturnAsync(id, "thiếu bản đồ", default),
            "agree" => await tasks.AgreeAsync(id, default),
            "stop" => await tasks.StopAsync(id, "không còn cần", default),
            "hand on" => await tasks.HandOnAsync(id, new(Cast.OwnUnit, await OfficerAsync(services)), "đúng người", default),
            "ask" => await tasks.AskExtensionAsync(id, new(2026, 12, 15), "chờ hồ sơ", default),
            "grant more" => await tasks.GrantExtensionAsync(id, default),
            "deny" => await tasks.DenyExtensionAsync(id, "đủ thời gian", default),
            "move day" => await tasks.MoveDayAsync(id, new(2026, 12, 15), "lùi kỳ họp", default),
            "remind" => await tasks.RemindAsync(id, "cần báo trước thứ Sáu", default),
            "part" => await tasks.AnswerPartAsync(id, Cast.OtherUnit, "đã cử người", default),
            "check" => await tasks.AddCheckAsync(id, "đo đạc", default),
            "tick" => await tasks.TickAsync(id, await CheckAsync(services, id), done: true, default),
            "link" => await services.GetRequiredService<TaskLinking>().LinkAsync(id, _other!.Called, TaskLinkKind.Related, default),
            "unlink" => await services.GetRequiredService<TaskLinking>().UnlinkAsync(id, _other!.Id, TaskLinkKind.WaitsFor, default),
            "follow" => await tasks.FollowAsync(id, follow: true, default),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, message: null),
        };
    }

    private static Task<Guid> OfficerAsync(IServiceProvider services) =>
        services.GetRequiredService<AppDb>().Set<UserRow>().Where(user => user.SignInName == Cast.OwnUnit).Select(user => user.Id)
            .SingleAsync();

    private static Task<Guid> CheckAsync(IServiceProvider services, Guid id) =>
        services.GetRequiredService<AppDb>().Set<TaskCheckRow>().Where(row => row.TaskId == id).Select(row => row.Id).SingleAsync();
}
