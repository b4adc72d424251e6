using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Scheduling;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Projects;

namespace ThienVan.Web.Tests.Work;

/// <summary>Divides projects of the plan into steps as one of the demonstration's people, without the web in between.</summary>
internal static class ProjectOffice
{
    /// <summary>"Trung tâm hành chính công hiện đại", led by the one-stop centre, serves targets 17 and 19 by the end of 2026.</summary>
    public const string Centre = "23";

    /// <summary>"Mặt bằng kè đồi Thiên Văn, giai đoạn 2", led by the first unit of the cast.</summary>
    public const string Hill = "13";

    public static Task<Guid> ProjectIdAsync(this TestApp app, string no = Hill) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<ProjectRow>().Where(row => row.PlanNo == no).Select(row => row.Id).SingleAsync());

    public static Task<ProjectBook> ProjectsAsync(this TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<ProjectBookReader>().ReadAsync(default));

    public static async Task<ProjectLine> LineAsync(this TestApp app, string no) =>
        (await app.ProjectsAsync()).Projects.Single(line => line.PlanNo == no);

    /// <summary>Id of the step.</summary>
    public static async Task<Guid> StepAsync(
        this TestApp app, string no, string name, DateOnly? from, int? days, DayCount count = DayCount.Calendar, string by = "vanphong")
    {
        var project = await app.ProjectIdAsync(no);
        (await app.AsAsync(by, services => services.GetRequiredService<StepService>()
            .SaveAsync(new() { ProjectId = project, Name = name, From = from, Days = days, Count = count }, default))).ShouldBeNull();
        return (await app.LineAsync(no)).Steps.Single(step => step.Step.Name == name).Id;
    }

    public static Task<Refusal?> LinkAsync(this TestApp app, StepLink link, string by = "vanphong") =>
        app.AsAsync(by, services => services.GetRequiredService<StepService>().LinkAsync(link, default));

    public static Task<Refusal?> BaselineAsync(this TestApp app, string no, string? reason, string by = "vanphong") =>
        app.AsAsync(by, async services => await services.GetRequiredService<ProjectService>()
            .SetBaselineAsync(await app.ProjectIdAsync(no), reason, default));
}
