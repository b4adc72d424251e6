using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThienVan.Core.Kernel;
using ThienVan.Core.Work.Programmes;
using ThienVan.Web.Shared.Data;
using ThienVan.Web.Tests.People;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Work.Programmes;
using ThienVan.Web.Work.Tasks;

namespace ThienVan.Web.Tests.Work;

/// <summary>Writes and moves programmes as the demonstration's people, without the web in between.</summary>
internal static class ProgrammeDesk
{
    public const int Year = 2026;

    public static Dictionary<string, string?> Trees => new()
    {
        [LineFields.Name] = "Trồng 300 cây ban ở đường Trần Thành Ngọ",
        [LineFields.Person] = "Chuyên viên KT-HT-ĐT (minh họa)",
        [LineFields.Answers] = "Trưởng phòng KT-HT-ĐT (minh họa)",
        [LineFields.With] = "MTTQ, đoàn thể; Các tổ dân phố",
        [LineFields.Output] = "300 cây có biên bản nghiệm thu",
        [LineFields.Time] = "quý IV",
        [LineFields.Authority] = "Trưởng phòng nghiệm thu",
        [LineFields.Money] = "Ngân sách phường 2026: 120",
        [LineFields.Serves] = "14a",
    };

    public static Task<Refusal?> WriteAsync(this TestApp app, Func<ProgrammeService, Task<Refusal?>> write, string by = Cast.OwnUnit) =>
        app.AsAsync(by, services => write(services.GetRequiredService<ProgrammeService>()));

    public static Task<Refusal?> AddLineAsync(this TestApp app, Dictionary<string, string?>? typed = null, string by = Cast.OwnUnit) =>
        app.WriteAsync(service => service.SaveAsync(Year, Cast.OwnUnit, typed ?? Trees, null, 0, default), by);

    public static Task<Refusal?> ChangeLineAsync(this TestApp app, ProgrammeLineRow line, string label, string words) =>
        app.WriteAsync(service => service.SaveAsync(
            Year, Cast.OwnUnit, new Dictionary<string, string?>(Trees) { [label] = words }, line.Id, line.Revision, default));

    public static Task<Refusal?> MoveAsync(this TestApp app, Func<ProgrammeSteps, Task<Refusal?>> step, string by = "vanphong") =>
        app.AsAsync(by, services => step(services.GetRequiredService<ProgrammeSteps>()));

    public static async Task SendAsync(this TestApp app)
    {
        var row = await app.ProgrammeAsync();
        (await app.MoveAsync(steps => steps.SendAsync(Year, Cast.OwnUnit, row.Revision, default), Cast.OwnUnit)).ShouldBeNull();
    }

    public static async Task AcceptAsync(this TestApp app)
    {
        var row = await app.ProgrammeAsync();
        (await app.MoveAsync(steps => steps.AcceptAsync(Year, Cast.OwnUnit, row.Sendings, default))).ShouldBeNull();
    }

    public static Task<ProgrammeRow> ProgrammeAsync(this TestApp app) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<ProgrammeRow>().AsNoTracking().SingleAsync(row => row.UnitId == Cast.OwnUnit));

    public static Task<ProgrammeLineRow[]> LinesAsync(this TestApp app) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<ProgrammeLineRow>().AsNoTracking().OrderBy(row => row.Position).ToArrayAsync());

    public static Task<TaskRow[]> TasksAsync(this TestApp app) => app.InScopeAsync(services =>
        services.GetRequiredService<AppDb>().Set<TaskRow>().AsNoTracking().OrderBy(row => row.Number).ToArrayAsync());
}
