using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Tasks;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>Gives tasks and takes steps as one of the demonstration's people, without the web in between.</summary>
internal static class TaskOffice
{
    /// <summary>A Friday, eleven working days after the tests' Monday.</summary>
    public static DateOnly Due { get; } = new(2026, 12, 8);

    public static GiveTask Trees { get; } = new()
    {
        Title = "Rà soát vị trí trồng cây",
        Output = "Danh sách vị trí",
        To = new(Cast.OwnUnit, PersonId: null),
        Due = Due,
        Serves = ["14a"],
        With = [Cast.OtherUnit],
    };

    public static async Task<Guid> GiveAsync(this TestApp app, GiveTask? task = null, string by = "chutich") =>
        (await app.TryGiveAsync(task ?? Trees, by)).Value;

    public static Task<Result<Guid>> TryGiveAsync(this TestApp app, GiveTask task, string by = "chutich") =>
        app.AsAsync(by, services => services.GetRequiredService<TaskService>().GiveAsync(task, default));

    public static Task<Refusal?> StepAsync(this TestApp app, string by, Func<TaskService, Task<Refusal?>> step) =>
        app.AsAsync(by, services => step(services.GetRequiredService<TaskService>()));

    public static Task<TaskRow> TaskAsync(this TestApp app, Guid id) =>
        app.InScopeAsync(services => services.GetRequiredService<AppDb>().Set<TaskRow>().AsNoTracking().SingleAsync(row => row.Id == id));

    public static Task<Refusal?> LinkAsync(this TestApp app, string by, Guid id, string number, TaskLinkKind kind) =>
        app.AsAsync(by, services => services.GetRequiredService<TaskLinking>().LinkAsync(id, number, kind, default));

    /// <summary>Takes lawful steps as the unit's officer until the result waits for the giver.</summary>
    public static async Task<Guid> SubmittedAsync(this TestApp app)
    {
        var id = await app.GiveAsync();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.AcceptAsync(id, default))).ShouldBeNull();
        (await app.StepAsync(Cast.OwnUnit, tasks => tasks.SubmitAsync(id, "Danh sách 40 vị trí", default))).ShouldBeNull();
        return id;
    }
}
